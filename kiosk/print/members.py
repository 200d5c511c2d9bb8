"""How papers name a member of a household: by the section of the form the person stands in."""

from kiosk.forms.schema import Form, place
from kiosk.text import Words


def member_words(form: Form, path: str) -> Words | None:
    """Return ``Enfant 2`` for ``children[1]``; None where the form has no such person."""
    asked = (section.fields[0].id for section in form.sections if section.role and section.fields)
    found = (place(form, f"{path}.{name}") for name in asked)
    return next((one.title for one in found if one), None)

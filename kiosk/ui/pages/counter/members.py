"""What a member of the household is called on the screen."""

import re

from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form, title
from kiosk.text import isolate_name
from kiosk.ui.language import current, valued

_MEMBER = re.compile(r"(?P<root>[a-z_]+)(?:\[(?P<row>\d+)\])?", re.ASCII)


def name_of(answers: Answers, start: str) -> str:
    """Return a person's name as typed so far, in the screens' language where it is there.

    ``start`` is what the paths of the person's answers begin with: ``applicant.``, ``children[1].``.
    """
    for lang in (current(), "ar", "fr"):
        parts = (answers.text(f"{start}{part}_name_{lang}") for part in ("family", "given"))
        name = " ".join(part for part in parts if part)
        if name:
            return name
    return ""


def member(form: Form, answers: Answers, path: str) -> str:
    """Return who stands at a path of the household: the place in the form, and the name where it is typed."""
    found = _MEMBER.fullmatch(path)
    section = next((one for one in form.sections if found and one.root == found["root"]), None)
    if found is None or section is None:
        return ""
    place = title(section, int(found["row"]) if found["row"] else None).said(current())
    name = name_of(answers, f"{path}.")
    return valued(place, isolate_name(name)) if name else place

"""The persons of a household, for the register's search and doubles, and for the receipt."""

from dataclasses import dataclass, field

from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form, rows_of, stem
from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class Person:
    """One person; empty text where something was not asked or not answered."""

    stem: str
    """What the paths of the person's answers begin with, without the dot: ``applicant``, ``spouses[0]``."""
    role: str
    """``applicant``, ``spouse``, ``child`` or ``other``."""
    idcs: str = field(repr=False)
    cnie: str = field(repr=False)
    residence_card: str = field(repr=False)
    family_name_ar: str = field(repr=False)
    given_name_ar: str = field(repr=False)
    family_name_fr: str = field(repr=False)
    given_name_fr: str = field(repr=False)
    birth_date: str = field(repr=False)
    """``YYYY-MM-DD``, ``00`` for an unknown day or month."""
    sex: str = field(repr=False)

    @property
    def name(self) -> Words:
        """Family name and given name, in both scripts."""
        return Words(
            f"{self.family_name_ar} {self.given_name_ar}".strip(),
            f"{self.family_name_fr} {self.given_name_fr}".strip(),
        )


_ANSWERS = (
    "idcs",
    "cnie",
    "residence_card",
    "family_name_ar",
    "given_name_ar",
    "family_name_fr",
    "given_name_fr",
    "birth_date",
    "sex",
)


def persons(form: Form, answers: Answers) -> tuple[Person, ...]:
    """Return the persons of settled answers, in the order of the form: the applicant first."""
    found = []
    for section in form.sections:
        for row in rows_of(section, answers) if section.role else ():
            start = stem(section, row)
            said = {name: answers.text(start + name) for name in _ANSWERS}
            found.append(Person(start.removesuffix("."), section.role, **said))
    return tuple(found)

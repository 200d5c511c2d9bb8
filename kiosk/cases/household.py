"""The persons of a file's answers as the register keeps them."""

from kiosk.cases.case import Filing, PersonRow
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.forms.views.persons import Person, persons


def household(filing: Filing, shelf: Shelf) -> tuple[PersonRow, ...]:
    """Return the persons of a filing, the applicant first. Raises KioskError ``form-unknown``."""
    return members(shelf.form(filing.form, filing.form_version), Answers.from_json(filing.answers))


def members(form: Form, answers: Answers) -> tuple[PersonRow, ...]:
    """Return the persons of settled answers of a form, the applicant first."""
    return tuple(map(row, persons(form, answers)))


def row(person: Person) -> PersonRow:
    """Return one person as kept; a residence card takes the place of the CNIE."""
    return PersonRow(
        role=person.role,
        idcs=person.idcs,
        cnie=person.cnie or person.residence_card,
        family_ar=person.family_name_ar,
        given_ar=person.given_name_ar,
        family_fr=person.family_name_fr,
        given_fr=person.given_name_fr,
        birth_date=person.birth_date,
    )

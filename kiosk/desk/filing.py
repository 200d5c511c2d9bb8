"""From a draft to a deposited file: settled, checked, numbered, in one transaction."""

from datetime import timedelta

from kiosk.cases import register
from kiosk.cases.case import Case, Draft, Filing, PersonRow
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.forms import documents, load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check, settled
from kiosk.forms.schema import Form
from kiosk.forms.views.persons import Person, persons
from kiosk.settings import Office

_TOLD = 5
"""Problems named in a refusal; ``form check`` lists them all."""


def deposit(means: Means, draft: Draft, answers: Answers, clerk: str) -> Case:
    """Deposit a filled form; returns only after COMMIT.

    Raises KioskError ``form-not-deposited`` (form), ``form-has-problems`` (count, first), ``office-unset``
    for a real file at a station that has no office yet, and those of ``cases.register.deposit``.
    """
    form = load.deposited_form(draft.form, draft.form_version)
    problems = check(form, answers, today=means.today, training=draft.training)
    if problems:
        told = ", ".join(f"{one.field} {one.code}" for one in problems[:_TOLD])
        raise KioskError("form-has-problems", count=len(problems), first=told)
    if not draft.training and means.settings.office.code == Office().code:
        raise KioskError("office-unset")
    kept = settled(form, answers)
    return register.deposit(
        means.store,
        _filing(means, draft, form, kept, clerk),
        tuple(_row(person) for person in persons(form, kept)),
        issuer=means.issuer,
        instant=means.now,
        media=means.settings.printing.paper,
    )


def _filing(means: Means, draft: Draft, form: Form, kept: Answers, clerk: str) -> Filing:
    missing = documents.missing(form, kept, means.today)
    delay = timedelta(days=means.settings.rules.missing_days)
    return Filing(
        id=draft.id,
        form=form.id,
        form_version=form.version,
        lang=draft.lang,
        answers=kept.to_json(),
        law_date=means.today,
        clerk=clerk,
        training=draft.training,
        received=documents.received(kept),
        missing=missing,
        missing_until=means.today + delay if missing else None,
    )


def _row(person: Person) -> PersonRow:
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

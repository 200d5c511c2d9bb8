"""From a draft to a deposited file: settled, checked, numbered, in one transaction."""

from datetime import timedelta

from kiosk.cases import register
from kiosk.cases.case import Case, Draft, Filing
from kiosk.cases.household import members
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.forms import check, documents
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.settings import Office

_TOLD = 5
"""Problems named in a refusal; ``form check`` lists them all."""


def deposit(means: Means, draft: Draft, answers: Answers, clerk: str) -> Case:
    """Deposit a filled form; returns only after COMMIT.

    Raises KioskError ``form-has-problems`` (count, first), ``form-not-deposited``, ``draft-corrects``
    (reference) for a correction, which has its number, ``office-unset`` for a real file at a station that
    has no office yet, and those of ``cases.register.deposit``.
    """
    if draft.corrects:
        raise KioskError("draft-corrects", reference=draft.corrects)
    form, kept = checked(means, draft, answers)
    if not draft.training and means.settings.office.code == Office().code:
        raise KioskError("office-unset")
    return register.deposit(
        means.store,
        filed(means, draft, form, kept, clerk),
        members(form, kept),
        issuer=means.issuer,
        instant=means.now,
        media=means.settings.printing.paper,
    )


def checked(means: Means, draft: Draft, answers: Answers) -> tuple[Form, Answers]:
    """Return a draft's form and its settled answers.

    Raises KioskError ``form-has-problems`` (count, first) or ``form-not-deposited``.
    """
    form = means.shelf.deposited(draft.form, draft.form_version)
    found = check.checked(form, answers, today=means.today, training=draft.training)
    if found.problems:
        told = ", ".join(f"{one.field} {one.code}" for one in found.problems[:_TOLD])
        raise KioskError("form-has-problems", count=len(found.problems), first=told)
    return form, found.settled


def filed(means: Means, draft: Draft, form: Form, kept: Answers, clerk: str) -> Filing:
    """Return what settled answers file today: the documents missing give it its date limit."""
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

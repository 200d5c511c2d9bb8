"""A file's life after its deposit: documents that come later, corrections, giving up."""

from collections.abc import Sequence
from dataclasses import replace

from uuid_utils import uuid7

from kiosk.cases import amending, drafts, files
from kiosk.cases.case import Case, CaseState, Draft, Event, Happening, next_state
from kiosk.cases.household import members
from kiosk.cases.reasons import reasons
from kiosk.desk import filing, registry
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.file_life import CaseView
from kiosk.forms import documents
from kiosk.forms.answers import Answers
from kiosk.forms.check import settled


def receive(means: Means, reference: str, codes: Sequence[str], clerk: str) -> CaseView:
    """Record documents that came later.

    Raises KioskError ``case-unknown``, ``case-transition``, ``document-unknown`` (code) for one the form
    does not ask for, ``document-none`` where none is named.
    """
    with means.store.read() as conn:
        case = files.case(conn, reference)
    asked = {one.code for one in means.shelf.form(case.filing.form, case.filing.form_version).documents}
    for code in codes:
        if code not in asked | set(case.filing.missing):
            raise KioskError("document-unknown", document=code)
    if not codes:
        raise KioskError("document-none")
    amending.receive(means.store, reference, codes, means.now, clerk, means.identity)
    return registry.opened(means, reference)


def withdraw(means: Means, reference: str, clerk: str) -> CaseView:
    """Record that the applicant withdraws the file. Raises KioskError ``case-transition``."""
    return registry.happen(means, reference, Event.WITHDRAWN, clerk)


def cancel(means: Means, reference: str, clerk: str, reason: str) -> CaseView:
    """Cancel a file. Raises KioskError ``reason-unknown`` (reason) or ``case-transition``."""
    if reason not in reasons().cancellations:
        raise KioskError("reason-unknown", reason=reason)
    return registry.happen(means, reference, Event.CANCELLED, clerk, reason=reason)


def begin_correction(means: Means, reference: str) -> Draft:
    """Return a draft of a file's answers, with the documents received since; one already kept goes on.

    Raises KioskError ``case-unknown``, or ``case-transition`` where the file can be corrected no more.
    """
    with means.store.read() as conn:
        case = files.case(conn, reference)
        _correctable(case)
        base = files.changes(conn, case.filing.id)
    with means.store.own.read() as conn:
        return drafts.correcting(conn, reference, base) or _begun(case, base)


def correct(means: Means, draft: Draft, answers: Answers, clerk: str) -> CaseView:
    """Settle, check and record corrected answers; those that change nothing are not recorded.

    Raises KioskError ``form-has-problems``, ``case-changed``, ``case-transition`` or ``case-unknown``.
    """
    with means.store.read() as conn:
        case = files.case(conn, draft.corrects)
    _correctable(case)
    form, kept = filing.checked(means, draft, answers)
    new = replace(filing.filed(means, draft, form, kept, clerk), id=case.filing.id, clerk=case.filing.clerk)
    if new.missing and case.filing.missing_until:
        # The delay that the receipt promised is not made longer by a correction.
        new = replace(new, missing_until=case.filing.missing_until)
    if kept == settled(form, _present(case)) and case.state is not CaseState.REJECTED:
        drafts.discard(means.store, draft.id)
        return registry.opened(means, draft.corrects)
    happening = Happening(Event.CORRECTED, means.now, clerk)
    amending.correct(means.store, draft, new, members(form, kept), happening, means.identity)
    return registry.opened(means, draft.corrects)


def _correctable(case: Case) -> None:
    if next_state(case.state, Event.CORRECTED) is None:
        raise KioskError("case-transition", event=Event.CORRECTED.value, state=case.state.value)


def _present(case: Case) -> Answers:
    """Return a file's answers with the documents received since its deposit."""
    answers, received = Answers.from_json(case.filing.answers), case.filing.received
    # A form that asks for no documents has no place for them.
    return answers.with_value(documents.PATH, received) if received else answers


def _begun(case: Case, base: int) -> Draft:
    kept = case.filing
    return Draft(
        id=str(uuid7()),
        form=kept.form,
        form_version=kept.form_version,
        lang=kept.lang,
        answers=_present(case).to_json(),
        training=kept.training,
        corrects=str(case.reference),
        base=base,
    )

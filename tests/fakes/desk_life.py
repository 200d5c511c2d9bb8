"""A file's life at the fake desk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.cases.case import Case, CaseState, Draft, Event
from kiosk.cases.reasons import reasons
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.flows.access import Deed
from kiosk.flows.file_life import CaseView, Followed, HistoryLine
from kiosk.forms.answers import Answers


def followed(view: CaseView, now: datetime) -> Followed:
    """What is told of a file: its own state, and the next steps of that state."""
    case = view.case
    reason = "threshold" if case.state is CaseState.REJECTED else case.reason
    return Followed(
        str(case.reference),
        case.filing.form,
        case.filing.form_version,
        case.state,
        now,
        case.instant,
        4,
        ("cnie-copy",) if case.state is CaseState.INCOMPLETE else (),
        "2026-12-21" if case.state is CaseState.INCOMPLETE else "",
        "999888777" if case.state is CaseState.REGISTERED else "",
        reason,
        reasons().next_steps(case.state, reason),
    )


class Living(Protocol):
    """What a file's life needs of the desk it belongs to."""

    now: datetime
    cases: dict[str, Case]
    history: dict[str, list[HistoryLine]]

    def _call(self, name: str) -> None: ...

    def _spend(self, deed: Deed, subject: str) -> None: ...

    def open(self, reference: str) -> CaseView: ...

    def _close(self, reference: str, clerk: str, state: CaseState, event: Event, reason: str) -> CaseView: ...


class FakeLife:
    """Files that are completed, withdrawn and cancelled."""

    def receive(self: Living, reference: str, documents: Sequence[str], clerk: str) -> CaseView:
        self._call("receive")
        self.open(reference)
        filing = self.cases[reference].filing
        left = tuple(code for code in filing.missing if code not in documents)
        kept = replace(filing, received=(*filing.received, *documents), missing=left)
        self.cases[reference] = replace(self.cases[reference], filing=kept)
        state = CaseState.INCOMPLETE if left else CaseState.COMPLETE
        return self._close(reference, clerk, state, Event.RECEIVED if left else Event.COMPLETED, "")

    def withdraw(self: Living, reference: str, clerk: str) -> CaseView:
        return self._close(reference, clerk, CaseState.WITHDRAWN, Event.WITHDRAWN, "")

    def cancel(self: Living, reference: str, clerk: str, reason: str) -> CaseView:
        self._spend(Deed.CANCEL, reference)
        return self._close(reference, clerk, CaseState.CANCELLED, Event.CANCELLED, reason)

    def begin_correction(self: Living, reference: str) -> Draft:
        self._call("begin_correction")
        kept = self.open(reference).case.filing
        return Draft(
            f"fix-{kept.id}", kept.form, 1, kept.lang, kept.answers, training=True, corrects=reference
        )

    def correct(self: Living, draft: Draft, answers: Answers, clerk: str) -> CaseView:
        self._call("correct")
        case, told = self.cases[draft.corrects], answers.to_json()
        if told != case.filing.answers:
            kept = replace(case.filing, answers=told)
            self.cases[draft.corrects] = replace(case, filing=kept, corrected=self.now)
            self.history[draft.corrects].append(HistoryLine(Event.CORRECTED, self.now, clerk))
        return self.open(draft.corrects)

    def follow(self: Living, reference: str, birth_year: str) -> Followed:
        self._call("follow")
        found = str(Reference.parse(reference))
        view = self.open(found)
        if birth_year != Answers.from_json(view.case.filing.answers).text("applicant.birth_date")[:4]:
            raise KioskError("follow-unknown")
        return followed(view, self.now)

    def _close(
        self: Living, reference: str, clerk: str, state: CaseState, event: Event, reason: str
    ) -> CaseView:
        self._call(event.value)
        self.open(reference)
        self.cases[reference] = replace(self.cases[reference], state=state, reason=reason)
        line = HistoryLine(event, self.now, clerk, {"reason": reason} if reason else {})
        self.history[reference].append(line)
        return self.open(reference)

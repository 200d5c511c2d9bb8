"""A file's life at the fake desk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.cases.case import Case, CaseState, Event
from kiosk.flows.file_life import CaseView, HistoryLine


class Living(Protocol):
    """What a file's life needs of the desk it belongs to."""

    now: datetime
    cases: dict[str, Case]
    history: dict[str, list[HistoryLine]]

    def _call(self, name: str) -> None: ...

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
        return self._close(reference, clerk, CaseState.CANCELLED, Event.CANCELLED, reason)

    def _close(
        self: Living, reference: str, clerk: str, state: CaseState, event: Event, reason: str
    ) -> CaseView:
        self._call(event.value)
        self.open(reference)
        self.cases[reference] = replace(self.cases[reference], state=state, reason=reason)
        line = HistoryLine(event, self.now, clerk, {"reason": reason} if reason else {})
        self.history[reference].append(line)
        return self.open(reference)

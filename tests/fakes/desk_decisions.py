"""Decisions of CNSS at the fake desk: a file holds what a test sets, whatever its bytes."""

from dataclasses import replace
from datetime import date
from typing import Protocol

from kiosk.cases.case import CaseState, Event
from kiosk.cases.reference import Reference
from kiosk.sync.decisions import Decision, DecisionsPreview, DecisionsReport, PreviewLine

YESTERDAY = date(2026, 11, 20)


def decided(line: int, number: int, event: Event, **more: str) -> PreviewLine:
    """A line about a file of this office that waits for its answer."""
    reference = str(Reference("SALTB", "A1", 26, number, training=True))
    return PreviewLine(line, Decision(reference, event, YESTERDAY, **more), CaseState.TRANSMITTED, "")


GOOD = (
    decided(2, 4200, Event.REGISTERED, registration="999888777"),
    decided(3, 4199, Event.REJECTED, reason="threshold"),
    replace(decided(4, 4198, Event.TRANSMITTED), known=True),
)
WRONG = (
    PreviewLine(5, None, None, "decision-state-unknown"),
    replace(decided(6, 9, Event.REGISTERED), before=None, problem="decision-reference-unknown"),
)


class Deciding(Protocol):
    """What decisions need of the desk they belong to."""

    decided: tuple[PreviewLine, ...]

    def _call(self, name: str) -> None: ...


class FakeDecisions:
    """Records nothing, and says what would be."""

    def preview_decisions(self: Deciding, file: bytes) -> DecisionsPreview:
        self._call("preview_decisions")
        return DecisionsPreview(self.decided)

    def import_decisions(self: Deciding, file: bytes, clerk: str, *, whole: bool) -> DecisionsReport:
        self._call("import_decisions")
        refused = tuple(line for line in self.decided if line.problem)
        if whole and refused:
            return DecisionsReport(0, 0, refused)
        known = sum(line.known for line in self.decided)
        return DecisionsReport(len(self.decided) - known - len(refused), known, refused)

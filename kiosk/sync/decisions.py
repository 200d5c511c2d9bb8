"""Decisions of CNSS on deposited files, as a CSV that a supervisor imports: read and judged, nothing kept.

Where the files stand is asked by one call, so that the station's register and the hub judge alike.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Self

from kiosk.cases.case import CaseState, Event, next_state
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.forms import dates
from kiosk.sync.decision_file import Row, rows
from kiosk.sync.decision_words import heard, vocabulary
from kiosk.text import latin_digits


@dataclass(frozen=True, slots=True)
class Decision:
    """What CNSS answered for one file."""

    reference: str
    event: Event
    """``transmitted``, ``registered`` or ``rejected``."""
    day: date
    registration: str = ""
    """CNSS registration number, where registered."""
    reason: str = ""
    """Reason code, where rejected."""

    @property
    def detail(self) -> dict[str, str]:
        """What the journal keeps of it."""
        told = {"day": self.day.isoformat(), "registration": self.registration, "reason": self.reason}
        return {name: value for name, value in told.items() if value}

    @classmethod
    def kept(cls, reference: str, event: Event, detail: Mapping[str, str]) -> Self:
        """Return the decision that the journal keeps as this event and :attr:`detail` of a file."""
        day = date.fromisoformat(detail["day"])
        return cls(reference, event, day, detail.get("registration", ""), detail.get("reason", ""))


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line of the file and what it would change."""

    line: int
    """From 1, the heading being line 1."""
    decision: Decision | None
    """None where the line could not be read."""
    before: CaseState | None
    """State of the file today; None where no file has that reference."""
    problem: str
    """Failure code; empty where the line can be recorded."""
    known: bool = False
    """The file stands so already: recording it again changes nothing."""


@dataclass(frozen=True, slots=True)
class DecisionsPreview:
    """Every line, in the order of the file."""

    lines: tuple[PreviewLine, ...]


@dataclass(frozen=True, slots=True)
class DecisionsReport:
    """What an import did."""

    recorded: int
    known: int
    refused: tuple[PreviewLine, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a file stands, as far as decisions look at it."""

    state: CaseState
    since: date
    """Day of the deposit, or of the last correction: an older decision was about something else."""
    registration: str = ""
    reason: str = ""
    heard: frozenset[Decision] = frozenset()
    """Decisions recorded already that a correction of the same day has set aside."""


Lookup = Callable[[Sequence[str]], Mapping[str, Filed]]
"""Where the files of these references stand; one that is not there has no such file."""

STATES: Final = {
    Event.TRANSMITTED: CaseState.TRANSMITTED,
    Event.REGISTERED: CaseState.REGISTERED,
    Event.REJECTED: CaseState.REJECTED,
}
_ANSWERED: Final = {CaseState.REGISTERED, CaseState.REJECTED}
_REGISTRATION: Final = re.compile(r"[A-Z0-9]{5,12}")
_TIME: Final = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", re.ASCII)
"""The time of day that spreadsheets put behind a date."""


def preview(file: bytes, lookup: Lookup, today: date) -> DecisionsPreview:
    """Read a CSV of decisions and say line by line what it would change, each line after those above it.

    Raises what :func:`kiosk.sync.decision_file.rows` raises for a file that cannot be read at all.
    """
    read = [(row.line, *_read(row, today)) for row in rows(file)]
    today_stands = lookup(sorted({decision.reference for _, decision, _ in read if decision}))
    stands = dict(today_stands)
    lines = []
    for line, decision, unread in read:
        if decision is None:
            lines.append(PreviewLine(line, None, None, unread))
            continue
        filed = today_stands.get(decision.reference)
        before = filed.state if filed else None
        problem, known = judged(decision, stands)
        lines.append(PreviewLine(line, decision, before, problem, known))
    return DecisionsPreview(tuple(lines))


def judged(decision: Decision, stands: dict[str, Filed]) -> tuple[str, bool]:
    """Return the failure code of what stands against a decision, and whether the file stands so already.

    One that can be recorded is noted in ``stands``, for those that come after it.
    """
    filed = stands.get(decision.reference)
    if filed is None:
        return "decision-reference-unknown", False
    if _is_known(decision, filed):
        return "", True
    if decision.day < filed.since:
        return "decision-date-before-deposit", False
    if filed.state not in _ANSWERED and decision in filed.heard:
        return "", True
    state = STATES[decision.event]
    if filed.state is state or next_state(filed.state, decision.event) is None:
        return ("decision-conflict" if filed.state in _ANSWERED else "decision-transition"), False
    stands[decision.reference] = replace(
        filed, state=state, registration=decision.registration, reason=decision.reason
    )
    return "", False


def _is_known(decision: Decision, filed: Filed) -> bool:
    """Say whether the file stands so; that it was transmitted is no news of one that was answered."""
    if decision.event is Event.TRANSMITTED:
        return filed.state is CaseState.TRANSMITTED or filed.state in _ANSWERED
    if filed.state is not STATES[decision.event]:
        return False
    return (filed.registration or decision.registration, filed.reason or decision.reason) == (
        decision.registration,
        decision.reason,
    )


def _read(row: Row, today: date) -> tuple[Decision | None, str]:
    """Return what a line says, or the failure code of why it says nothing."""
    try:
        return _decision(row, today), ""
    except KioskError as wrong:
        return None, wrong.code


def _decision(row: Row, today: date) -> Decision:
    if row.problem:
        raise KioskError(row.problem)
    reference = str(Reference.parse(row.cells["reference"]))
    event = vocabulary().decisions.get(heard(row.cells["decision"]))
    if event is None:
        raise KioskError("decision-state-unknown")
    day = _day(row.cells["date"], today)
    match Event(event):
        case Event.REGISTERED:
            return Decision(reference, Event.REGISTERED, day, registration=_registration(row.cells))
        case Event.REJECTED:
            return Decision(reference, Event.REJECTED, day, reason=_reason(row.cells))
        case other:
            return Decision(reference, other, day)


def _day(cell: str, today: date) -> date:
    day = dates.read(_TIME.sub("", cell))
    if day is None or not day.possible or not day.whole:
        raise KioskError("decision-date")
    if day.earliest > today:
        raise KioskError("decision-date-future")
    return day.earliest


def _registration(cells: Mapping[str, str]) -> str:
    number = "".join(latin_digits(cells.get("registration", "")).upper().split())
    if not number:
        raise KioskError("decision-registration-missing")
    if not _REGISTRATION.fullmatch(number):
        raise KioskError("decision-registration-format")
    return number


def _reason(cells: Mapping[str, str]) -> str:
    said = heard(cells.get("reason", ""))
    if not said:
        raise KioskError("decision-reason-missing")
    if said not in vocabulary().reasons:
        raise KioskError("decision-reason-unknown")
    return vocabulary().reasons[said]

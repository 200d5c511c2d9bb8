"""Decisions of CNSS on deposited files, as a CSV that a supervisor imports."""

from dataclasses import dataclass
from datetime import date

from kiosk.cases.case import CaseState, Event


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

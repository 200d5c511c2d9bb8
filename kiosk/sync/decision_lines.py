"""What is told of each line of a list of decisions, by command and over the line alike."""

import msgspec

from kiosk.errors import KioskError, failure
from kiosk.sync.decisions import DecisionsReport, PreviewLine


class Said(msgspec.Struct, frozen=True):
    """One sentence in both languages."""

    ar: str
    fr: str


class DecisionLine(msgspec.Struct, frozen=True):
    """A line and what it would change; its number at CNSS, where it has one, stays in the file."""

    line: int
    """From 1, the heading being line 1."""
    reference: str
    decision: str
    """``transmitted``, ``registered``, ``rejected``; empty where the line cannot be read."""
    before: str
    """State of the file today; empty where no file in reach has that reference."""
    known: bool
    """The file stands so already."""
    problem: str
    """Failure code; empty where the line can be recorded."""
    said: Said | None


class DecisionsTold(msgspec.Struct, frozen=True):
    """What an import did."""

    recorded: int
    known: int
    refused: tuple[DecisionLine, ...]


def line(one: PreviewLine) -> DecisionLine:
    """Return what is told of a line."""
    words = failure(KioskError(one.problem)).said if one.problem else None
    return DecisionLine(
        one.line,
        one.decision.reference if one.decision else "",
        one.decision.event.value if one.decision else "",
        one.before.value if one.before else "",
        one.known,
        one.problem,
        Said(words.ar, words.fr) if words else None,
    )


def told(report: DecisionsReport) -> DecisionsTold:
    """Return what is told of an import."""
    return DecisionsTold(report.recorded, report.known, tuple(line(one) for one in report.refused))

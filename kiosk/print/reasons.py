"""What a printer's reasons mean: IPP keywords (RFC 8011 §5.3.8, §5.4.12) to a state and to words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.errors import KioskError
from kiosk.print.printer import PrintOutcome, PrintState

_SEVERITIES: Final = ("report", "warning", "error")
_REPORT, _WARNING, _ERROR = range(3)


@dataclass(frozen=True, slots=True)
class _Trouble:
    code: str
    """Key of ``resources/failures/print.toml``."""
    state: PrintState = PrintState.PRINTER_OFF
    least: int = _ERROR
    """The lowest severity at which paper stops coming."""


_PAPER = _Trouble("printer-out-of-paper", PrintState.NEEDS_PAPER, _WARNING)
_OFF = _Trouble("printer-off", least=_REPORT)
_OPEN = _Trouble("printer-open")
_INK = _Trouble("printer-out-of-ink")
_STOPPED = _Trouble("printer-stopped", least=_REPORT)

_PRINTER: Final[Mapping[str, _Trouble]] = {
    # A tray that runs dry while a job prints is often told as a mere warning (seen with ippeveprinter).
    "media-needed": _PAPER,
    "media-empty": _PAPER,
    # CUPS backends tell a printer that is off as a mere report.
    "offline": _OFF,
    "shutdown": _OFF,
    "timed-out": _OFF,
    "media-jam": _Trouble("printer-jammed"),
    "cover-open": _OPEN,
    "door-open": _OPEN,
    "interlock-open": _OPEN,
    "toner-empty": _INK,
    "marker-supply-empty": _INK,
    "output-area-full": _Trouble("printer-output-full"),
    "paused": _STOPPED,
    "deactivated": _STOPPED,
    "printer-stopped": _STOPPED,
}

_JOB: Final[Mapping[str, str]] = {"canceled": "print-job-canceled", "aborted": "print-job-aborted"}

_OWN: Final = frozenset(
    {
        "print-service-absent",
        "print-service-silent",
        "printer-absent",
        "printer-rejects-jobs",
        "printer-silent",
        "print-job-lost",
        "print-refused",
        "paper-not-written",
        "print-file-unreadable",
    }
)
"""Reasons of ours, which are failure codes already."""


def blocked(reasons: Iterable[str]) -> PrintState | None:
    """Return the state these printer-state-reasons hold a job in, None when they do not stop paper.

    Missing paper is told first: the clerk can mend it at once.
    """
    states = [trouble.state for trouble in map(_trouble, reasons) if trouble is not None]
    if PrintState.NEEDS_PAPER in states:
        return PrintState.NEEDS_PAPER
    return next(iter(states), None)


def cause(outcome: PrintOutcome) -> KioskError | None:
    """Return the failure whose words say why no paper comes and what to do; None where nothing is wrong."""
    if outcome.state in {PrintState.QUEUED, PrintState.PRINTING, PrintState.PRINTED}:
        return None
    codes = (_code(reason, outcome.state) for reason in outcome.reasons)
    return KioskError(next((code for code in codes if code), _OTHERWISE[outcome.state]))


_OTHERWISE: Final[Mapping[PrintState, str]] = {
    PrintState.NEEDS_PAPER: "printer-out-of-paper",
    PrintState.PRINTER_OFF: "printer-off",
    PrintState.FAILED: "print-job-aborted",
}


def _code(reason: str, state: PrintState) -> str:
    if reason in _OWN:
        return reason
    trouble = _trouble(reason)
    if trouble is not None and trouble.state is state:
        return trouble.code
    return _JOB.get(reason, "")


def _trouble(reason: str) -> _Trouble | None:
    keyword, severity = _split(reason)
    trouble = _PRINTER.get(keyword)
    return trouble if trouble is not None and severity >= trouble.least else None


def _split(reason: str) -> tuple[str, int]:
    """Split ``media-empty-error``; a reason without severity counts as an error (RFC 8011 §5.4.12)."""
    keyword, _, last = reason.rpartition("-")
    if last in _SEVERITIES:
        return keyword, _SEVERITIES.index(last)
    return reason, _ERROR

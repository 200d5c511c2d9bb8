"""What an IPP server's attributes and status codes mean (RFC 8011): pure, no connection."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any, Final

from kiosk.errors import KioskError
from kiosk.print.printer import JOB_INCOMING, PrintOutcome, PrintState
from kiosk.print.reasons import blocked

Attributes = Mapping[str, Any]

JOB: Final = [
    "job-state",
    "job-state-reasons",
    "job-printer-state-reasons",
    "job-uuid",
    "number-of-documents",
]
"""Attributes to ask of a job."""

PRINTER: Final = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "media-supported"]
"""Attributes to ask of a queue."""

MEDIA: Final = {"a4": "iso_a4_210x297mm", "a5": "iso_a5_148x210mm"}
"""Sizes of paper by their PWG 5101.1 names."""

_SAYS_NOTHING: Final = frozenset({"none", "job-printing", "processing-to-stop-point", JOB_INCOMING})
_GONE: Final = frozenset({"printer-absent", "print-job-lost"})


class JobState(IntEnum):
    """``job-state`` (RFC 8011 §5.3.7)."""

    PENDING = 3
    PENDING_HELD = 4
    PROCESSING = 5
    PROCESSING_STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterState(IntEnum):
    """``printer-state`` (RFC 8011 §5.4.11)."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class Status(IntEnum):
    """Status codes that have words of their own (RFC 8011 appendix B)."""

    NOT_FOUND = 0x0406
    SERVICE_UNAVAILABLE = 0x0502
    NOT_ACCEPTING_JOBS = 0x0506


_REFUSALS: Final = {
    Status.NOT_FOUND: "printer-absent",
    Status.SERVICE_UNAVAILABLE: "print-service-absent",
    Status.NOT_ACCEPTING_JOBS: "printer-rejects-jobs",
}


def refusal(status: int) -> KioskError:
    """Return the failure of a request that ended by that status code."""
    if status in _REFUSALS:
        return KioskError(_REFUSALS[Status(status)])
    return KioskError("print-refused", status=f"0x{status:04x}")


def check_takes(printer: Attributes, media: str) -> None:
    """Check that a queue takes a job of that size of paper.

    A queue that names no sizes (raw), or takes custom ones, takes all.
    Raises KioskError ``printer-rejects-jobs`` or ``media-unsupported``.
    """
    if not printer["printer-is-accepting-jobs"]:
        raise KioskError("printer-rejects-jobs")
    supported = printer.get("media-supported", [])
    custom = any(size.startswith("custom_max_") for size in supported)
    if supported and not custom and MEDIA.get(media, media) not in supported:
        raise KioskError("media-unsupported", media=media)


def incoming(job: Attributes) -> bool:
    """Say whether a job still waits for its document.

    Told by the number of documents: after a restart of cupsd the job is held without ``job-incoming``.
    """
    return bool(job["job-state"] <= JobState.PENDING_HELD and job["number-of-documents"] == 0)


def job_outcome(job: Attributes, printer: Attributes) -> PrintOutcome:
    """Return what a job's and its queue's attributes say, the job's own reasons first."""
    if incoming(job):
        return PrintOutcome(PrintState.QUEUED, (JOB_INCOMING,))
    ended = _ended(job)
    return ended if ended is not None else _under_way(job, printer)


def _ended(job: Attributes) -> PrintOutcome | None:
    own = _reasons(job.get("job-state-reasons", ()))
    match job["job-state"]:
        case JobState.COMPLETED:
            return PrintOutcome(PrintState.PRINTED, own)
        case JobState.CANCELED | JobState.ABORTED as state:
            found = _reasons(job.get("job-printer-state-reasons", ()))
            return PrintOutcome(PrintState.FAILED, (JobState(state).name.lower(), *own, *found))
        case _:
            return None


def _under_way(job: Attributes, printer: Attributes) -> PrintOutcome:
    """A queue's trouble is the trouble of each job in it, also of those behind the first."""
    found = _printer_reasons(printer)
    reasons = tuple(dict.fromkeys((*_reasons(job.get("job-state-reasons", ())), *found)))
    held = blocked(found)
    if held is not None:
        return PrintOutcome(held, reasons)
    match job["job-state"]:
        case JobState.PROCESSING:
            return PrintOutcome(PrintState.PRINTING, reasons)
        case JobState.PROCESSING_STOPPED:
            return PrintOutcome(PrintState.PRINTER_OFF, reasons)
        case _:
            return PrintOutcome(PrintState.QUEUED, reasons)


def queue_outcome(printer: Attributes) -> PrintOutcome:
    """Return what a queue's attributes say: ``QUEUED`` when it is ready to take a job."""
    reasons = _printer_reasons(printer)
    held = blocked(reasons)
    if not printer["printer-is-accepting-jobs"]:
        return PrintOutcome(PrintState.PRINTER_OFF, ("printer-rejects-jobs", *reasons))
    if held is not None:
        return PrintOutcome(held, reasons)
    busy = printer["printer-state"] == PrinterState.PROCESSING
    return PrintOutcome(PrintState.PRINTING if busy else PrintState.QUEUED, reasons)


def broken(wrong: KioskError) -> PrintOutcome:
    """Return a failed question as a state: final where the queue or the job is gone."""
    state = PrintState.FAILED if wrong.code in _GONE else PrintState.PRINTER_OFF
    return PrintOutcome(state, (wrong.code, *map(str, wrong.values.values())))


def _printer_reasons(printer: Attributes) -> tuple[str, ...]:
    stopped = ("printer-stopped",) if printer["printer-state"] == PrinterState.STOPPED else ()
    return (*_reasons(printer.get("printer-state-reasons", ())), *stopped)


def _reasons(told: str | Iterable[str]) -> tuple[str, ...]:
    """Read a 1setOf keyword, which pycups gives as text where it holds one."""
    words = (told,) if isinstance(told, str) else told
    return tuple(word for word in words if word not in _SAYS_NOTHING)

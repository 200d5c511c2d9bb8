"""What the house knows of printers: submit a paper once, then follow its job to the end."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class PrintState(StrEnum):
    """The truth about a print job, as the clerk is told it (RFC 8011 job states, grouped)."""

    QUEUED = "queued"
    PRINTING = "printing"
    NEEDS_PAPER = "needs-paper"
    PRINTER_OFF = "printer-off"
    PRINTED = "printed"
    FAILED = "failed"

    @property
    def final(self) -> bool:
        """Say whether nothing more will come of this job."""
        return self in {PrintState.PRINTED, PrintState.FAILED}


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """The state of a job, with the printer's own reasons (``media-empty-error`` …) for support."""

    state: PrintState
    reasons: tuple[str, ...] = ()


class Printer(Protocol):
    """One print queue. Two-phase, so that a crash in between prints nothing twice."""

    name: str

    def create(self, title: str) -> str:
        """Create an empty job and return its id, to be kept before :meth:`send`.

        Raises KioskError ``printer-absent`` or ``print-service-absent``.
        """
        ...

    def send(self, job: str, paper: Path, media: str) -> None:
        """Send the PDF of a created job; ``media`` is ``a4`` or ``a5``.

        Raises KioskError ``printer-absent``, ``print-service-absent`` or ``media-unsupported``.
        """
        ...

    def outcome(self, job: str) -> PrintOutcome:
        """Return what has become of the job."""
        ...

    def cancel(self, job: str) -> None:
        """Take the job back, if it has not been printed yet."""
        ...

    def status(self) -> PrintOutcome:
        """Return the state of the queue itself: ``QUEUED`` when it is ready to take a job."""
        ...

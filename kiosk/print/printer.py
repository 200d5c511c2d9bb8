"""What the house knows of printers: submit a paper once, then follow its job to the end."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from kiosk.errors import KioskError

JOB_INCOMING: Final = "job-incoming"
"""Reason of a job that was created and still waits for its document (RFC 8011 §5.3.8)."""

UNCONFIRMED: Final = "sent-unconfirmed"
"""Reason beside ``PRINTED``: every byte was taken, and the printer cannot say what became of them."""


class PrintState(StrEnum):
    """The truth about a print job, as the clerk is told it (RFC 8011 job states, grouped)."""

    QUEUED = "queued"
    PRINTING = "printing"
    NEEDS_PAPER = "needs-paper"
    PRINTER_OFF = "printer-off"
    """Nothing comes until someone sees to the printer: off, stopped, open, jammed; the reasons say which."""
    PRINTED = "printed"
    FAILED = "failed"

    @property
    def final(self) -> bool:
        """Say whether nothing more will come of this job."""
        return self in {PrintState.PRINTED, PrintState.FAILED}


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """The state of a job, with the printer's own reasons (``media-empty-error`` …) for support.

    ``kiosk.print.reasons.cause`` gives the words that go with it.
    """

    state: PrintState
    reasons: tuple[str, ...] = ()

    @property
    def incoming(self) -> bool:
        """Say whether the job was created and still waits for its document: nothing was printed."""
        return self.state is PrintState.QUEUED and JOB_INCOMING in self.reasons


class Printer(Protocol):
    """One print queue. Two-phase, so that a crash in between prints nothing twice.

    What asks for something to be done raises; what asks how things are (:meth:`outcome`,
    :meth:`status`) never does: a broken queue is an answer.
    """

    name: str

    def create(self, title: str, media: str) -> str:
        """Create an empty job and return its id, to be kept before :meth:`send`.

        ``media`` is ``a4``, ``a5`` or a PWG 5101.1 name: a job template attribute belongs to its creation.
        Raises KioskError ``printer-absent``, ``printer-rejects-jobs``, ``media-unsupported``,
        ``print-refused``, ``print-service-absent``, ``print-service-silent`` or ``paper-not-written``.
        """
        ...

    def send(self, job: str, paper: Path) -> None:
        """Send the PDF of a created job; a job that does not wait for one any more is left as it is.

        Raises KioskError ``print-file-unreadable``, ``print-job-lost`` or as :meth:`create`.
        """
        ...

    def outcome(self, job: str) -> PrintOutcome:
        """Return what has become of the job."""
        ...

    def cancel(self, job: str) -> None:
        """Take the job back, if it has not been printed yet. Raises as :meth:`create`."""
        ...

    def status(self) -> PrintOutcome:
        """Return the state of the queue itself: ``QUEUED`` when it is ready to take a job."""
        ...


def document(paper: Path) -> bytes:
    """Return the bytes of a paper that is to be sent. Raises KioskError ``print-file-unreadable``."""
    try:
        return paper.read_bytes()
    except OSError as wrong:
        raise KioskError("print-file-unreadable") from wrong

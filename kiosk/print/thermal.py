"""A receipt printer (ESC/POS) without a driver: papers leave as pictures, and its own answers are the truth.

Each paper ends with a question that the printer answers once the paper is out. One that never answers any
question (a device that can only be written to) is told as ``UNCONFIRMED``. Jobs live as long as this
object: after a crash one is lost, and whoever looks into the tray decides.
"""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from uuid_utils import uuid7

from kiosk.errors import KioskError
from kiosk.print.bounded import started
from kiosk.print.escpos_bytes import encoded
from kiosk.print.printer import JOB_INCOMING, UNCONFIRMED, PrintOutcome, PrintState, document
from kiosk.print.reasons import blocked
from kiosk.print.thermal_line import Line, opened
from kiosk.print.thermal_status import QUESTIONS, is_confirmation, is_status, reasons

_SECONDS: Final = 10.0
"""To hand a paper over: some printers take it no faster than they print."""
_ANSWER: Final = 0.4
"""Seconds a printer needs for an answer at most."""

_WAITING: Final = PrintOutcome(PrintState.QUEUED, (JOB_INCOMING,))
_LOST: Final = PrintOutcome(PrintState.FAILED, ("print-job-lost",))
_CANCELED: Final = PrintOutcome(PrintState.FAILED, ("canceled",))


@dataclass
class _Job:
    """A paper on its way."""

    outcome: PrintOutcome = _WAITING
    talks: bool = False
    """Whether the printer answered before the paper left."""
    line: Line | None = None
    sending: Future[None] | None = None


class ThermalPrinter:
    """One receipt printer at ``file:PATH`` or ``tcp://HOST:PORT``; one thread at a time may use it."""

    def __init__(self, device: str, *, seconds: float = _SECONDS, answer: float = _ANSWER) -> None:
        """Take its address; nothing is opened yet."""
        self.name = device
        self._seconds = seconds
        self._answer = answer
        self._jobs: dict[str, _Job] = {}

    def create(self, title: str, media: str) -> str:  # noqa: ARG002 -- a roll has one size, and no queue
        """Begin a job and return its id. Raises KioskError ``printer-absent``."""
        opened(self.name).close()
        job = uuid7().hex
        self._jobs[job] = _Job()
        return job

    def send(self, job: str, paper: Path) -> None:
        """Hand a paper over; a job that does not wait for one is left as it is.

        Raises KioskError ``print-file-unreadable``, ``paper-unreadable``, ``printer-absent``, or
        ``printer-silent`` for one that takes no more bytes; it may still print.
        """
        waiting = self._jobs.get(job)
        if waiting is None:
            raise KioskError("print-job-lost")
        if not waiting.outcome.incoming:
            return
        content = encoded(document(paper))
        line = opened(self.name)
        waiting.talks, waiting.line = self._talks(line), line
        waiting.outcome = PrintOutcome(PrintState.PRINTING)
        waiting.sending = started(lambda: line.write(content))
        try:
            waiting.sending.exception(timeout=self._seconds)
        except TimeoutError as wrong:
            raise KioskError("printer-silent") from wrong

    def outcome(self, job: str) -> PrintOutcome:
        """Return what has become of the job: printed once the printer says so."""
        known = self._jobs.get(job)
        if known is None:
            return _LOST
        if known.line is not None and known.sending is not None and known.sending.done():
            known.outcome = self._heard(known, known.line, known.sending)
            if known.outcome.state.final:
                known.line.close()
                known.line = None
        return known.outcome

    def cancel(self, job: str) -> None:
        """Take the job back, if its paper has not left."""
        known = self._jobs.get(job)
        if known is not None and known.outcome.incoming:
            known.outcome = _CANCELED

    def status(self) -> PrintOutcome:
        """Return the state of the printer: ``QUEUED`` when it is ready, or answers no questions."""
        if any(job.line for job in self._jobs.values()):
            return PrintOutcome(PrintState.QUEUED)
        try:
            line = opened(self.name)
        except KioskError:
            return PrintOutcome(PrintState.PRINTER_OFF, ("printer-absent",))
        try:
            told = _asked(line, self._answer).reasons
        except OSError:
            told = ("offline-report",)
        finally:
            line.close()
        return PrintOutcome(blocked(told) or PrintState.QUEUED, told)

    def _talks(self, line: Line) -> bool:
        try:
            return _asked(line, self._answer).talks
        except OSError as wrong:
            line.close()
            raise KioskError("printer-absent") from wrong

    def _heard(self, job: _Job, line: Line, sending: Future[None]) -> PrintOutcome:
        """Say what has become of a paper that left; a line that broke on the way is a paper that is lost."""
        try:
            sending.result()
            if not job.talks:
                return PrintOutcome(PrintState.PRINTED, (UNCONFIRMED,))
            told = _asked(line, self._answer)
        except OSError:
            return _LOST
        if told.confirmed:
            return PrintOutcome(PrintState.PRINTED)
        return PrintOutcome(blocked(told.reasons) or PrintState.PRINTING, told.reasons)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a printer said when it was asked."""

    talks: bool
    confirmed: bool
    reasons: tuple[str, ...]


def _asked(line: Line, seconds: float) -> _Answers:
    """Ask what is wrong, one question after the other; on the way the last paper may be confirmed."""
    heard, told = line.read(0), []
    for question in QUESTIONS:
        line.write(question)
        answer = line.read(seconds)
        heard += answer
        told += [keyword for status in filter(is_status, answer) for keyword in reasons(question, status)]
    return _Answers(bool(heard), any(map(is_confirmation, heard)), tuple(dict.fromkeys(told)))

"""Printing through CUPS (IPP over libcups): the only file that imports pycups, imported when needed."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

import cups

from kiosk.errors import KioskError
from kiosk.print import ipp
from kiosk.print.bounded import started
from kiosk.print.printer import PrintOutcome, document

T = TypeVar("T")

PATIENCE: Final = 10.0
"""Seconds to wait for one answer of the CUPS server, which does no printing meanwhile."""


class CupsPrinter:
    """A print queue of the CUPS server that libcups finds (``CUPS_SERVER``, ``client.conf``), or of another.

    A job id is CUPS's number and its ``job-uuid``: a cupsd that was killed gives the same number again.
    One thread at a time may use it.
    """

    def __init__(self, name: str, *, server: str = "", seconds: float = PATIENCE) -> None:
        """Take the queue's name; ``server`` is ``host``, ``host:port`` or the path of a socket."""
        self.name = name
        self._server = server
        self._seconds = seconds
        self._sending: dict[str, Future[None]] = {}

    def create(self, title: str, media: str) -> str:
        """Create an empty job (Create-Job) and return its id, to be kept before :meth:`send`.

        Raises KioskError ``printer-absent``, ``printer-rejects-jobs``, ``media-unsupported``,
        ``print-service-absent``, ``print-service-silent`` or ``print-refused``.
        """
        return self._asked(partial(_create, self.name, title, media))

    def send(self, job: str, paper: Path) -> None:
        """Send the PDF of a created job (Send-Document); a job that does not wait for one is left as it is.

        A sending that outlived the patience is awaited again, never begun twice.
        Raises KioskError ``print-file-unreadable``, ``print-job-lost``, ``print-service-absent``,
        ``print-service-silent`` or ``print-refused``.
        """
        sending = self._sending.pop(job, None)
        if sending is None:
            sending = self._started(partial(_send, self.name, job, document(paper)))
        try:
            self._awaited(sending)
        except KioskError:
            if not sending.done():
                self._sending[job] = sending
            raise

    def outcome(self, job: str) -> PrintOutcome:
        """Return what has become of the job (Get-Job-Attributes); a server that is gone is a state."""
        try:
            return self._asked(partial(_outcome, self.name, job))
        except KioskError as wrong:
            return ipp.broken(wrong)

    def cancel(self, job: str) -> None:
        """Take the job back (Cancel-Job); one that is done or unknown is left as it is.

        Raises KioskError ``print-service-absent``, ``print-service-silent`` or ``print-refused``.
        """
        self._asked(partial(_cancel, job))

    def status(self) -> PrintOutcome:
        """Return the state of the queue (Get-Printer-Attributes): ``QUEUED`` when it is ready."""
        try:
            return ipp.queue_outcome(self._asked(partial(_printer, self.name)))
        except KioskError as wrong:
            return ipp.broken(wrong)

    def _asked(self, work: Callable[[Any], T]) -> T:
        return self._awaited(self._started(work))

    def _started(self, work: Callable[[Any], T]) -> Future[T]:
        return started(partial(_connected, self._server, work))

    def _awaited(self, asked: Future[T]) -> T:
        return _within(self._seconds, asked)


def queues(server: str = "", seconds: float = PATIENCE) -> tuple[str, ...]:
    """Return the names of the server's queues, sorted.

    Raises KioskError ``print-service-absent``, ``print-service-silent`` or ``print-refused``.
    """
    return _within(seconds, started(partial(_connected, server, _queues)))


def _within(seconds: float, asked: Future[T]) -> T:
    try:
        return asked.result(timeout=seconds)
    except TimeoutError as wrong:
        raise KioskError("print-service-silent") from wrong


def _connected(server: str, work: Callable[[Any], T]) -> T:
    """Do the work on a connection of its own; what libcups raises is translated here and nowhere else."""
    if server:
        cups.setServer(server)
    cups.setPasswordCB(_no_password)
    try:
        return work(cups.Connection())
    except cups.IPPError as wrong:
        raise ipp.refusal(wrong.args[0]) from wrong
    except cups.HTTPError as wrong:
        raise KioskError("print-refused", status=f"http {wrong.args[0]}") from wrong
    except RuntimeError as wrong:
        raise KioskError("print-service-absent") from wrong


def _no_password(_prompt: str) -> str:
    """Answer a server that asks for a password; libcups would ask on the terminal."""
    return ""


def _create(queue: str, title: str, media: str, connection: Any) -> str:
    ipp.check_takes(_printer(queue, connection), media)
    options = {"media": ipp.MEDIA.get(media, media), "print-scaling": "none", "sides": "one-sided"}
    number = connection.createJob(queue, title, options)
    return f"{number} {connection.getJobAttributes(number, ['job-uuid'])['job-uuid']}"


def _send(queue: str, job: str, content: bytes, connection: Any) -> None:
    number, attributes = _job(job, connection)
    if ipp.incoming(attributes):
        connection.startDocument(queue, number, "paper.pdf", "application/pdf", 1)
        connection.writeRequestData(content, len(content))
        connection.finishDocument(queue)


def _outcome(queue: str, job: str, connection: Any) -> PrintOutcome:
    """Ask for the queue first: a job goes with its queue, and the queue's absence says more."""
    printer = _printer(queue, connection)
    _, attributes = _job(job, connection)
    return ipp.job_outcome(attributes, printer)


def _cancel(job: str, connection: Any) -> None:
    try:
        number, attributes = _job(job, connection)
    except KioskError:
        return
    if attributes["job-state"] <= ipp.JobState.PROCESSING_STOPPED:
        connection.cancelJob(number)


def _queues(connection: Any) -> tuple[str, ...]:
    return tuple(sorted(connection.getPrinters()))


def _printer(queue: str, connection: Any) -> dict[str, Any]:
    attributes: dict[str, Any] = connection.getPrinterAttributes(queue, requested_attributes=ipp.PRINTER)
    return attributes


def _job(job: str, connection: Any) -> tuple[int, dict[str, Any]]:
    """Return a job's number and attributes, if that number still means the job that was kept."""
    number, _, uuid = job.partition(" ")
    if not number.isdecimal():
        raise KioskError("print-job-lost")
    attributes = _job_attributes(int(number), connection)
    if attributes["job-uuid"] != uuid:
        raise KioskError("print-job-lost")
    return int(number), attributes


def _job_attributes(number: int, connection: Any) -> dict[str, Any]:
    try:
        attributes: dict[str, Any] = connection.getJobAttributes(number, ipp.JOB)
    except cups.IPPError as wrong:
        if wrong.args[0] == ipp.Status.NOT_FOUND:
            raise KioskError("print-job-lost") from wrong
        raise
    return attributes

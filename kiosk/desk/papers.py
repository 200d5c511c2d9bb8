"""Papers on their way: each sent to the printer once, and followed to its end."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

from kiosk.cases import print_jobs, register
from kiosk.cases.case import Event, Happening
from kiosk.cases.print_jobs import JobRow
from kiosk.desk import drawing, registry
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest, PrintJob
from kiosk.flows.printing import KeptJob, PrintRun, Sheet, advance
from kiosk.print.printer import Printer, PrintOutcome, PrintState

_REMEMBERED: Final = timedelta(days=1)
"""How long a paper that nobody is owed is remembered."""


class Papers:
    """The papers of one station; used by one thread at a time."""

    def __init__(self, means: Means) -> None:
        """Begin with no job in hand; those left by a crash are taken up by :meth:`follow`."""
        self._means = means
        self._runs: dict[int, PrintRun] = {}

    def pdf(self, reference: str, copy: int = 0, media: str = "") -> bytes:
        """Return a receipt as PDF: ``copy`` 0 the original, n DUPLICATA n°. Raises ``case-unknown``."""
        means = self._means
        medium = media or drawing.media(means, Paper.RECEIPT)
        return drawing.drawn_receipt(means, drawing.kept(means, reference), copy, medium)

    def preview(self, request: PaperRequest, media: str = "") -> bytes:
        """Return any paper as PDF. Raises KioskError ``paper-unknown`` or as what it is about."""
        return drawing.drawn(self._means, request, media or drawing.media(self._means, request.paper))

    def print(self, request: PaperRequest, clerk: str) -> PrintJob:
        """Print any paper; a receipt by :meth:`start`. Raises as :meth:`preview` and :meth:`start`.

        It is drawn first, so that one that cannot be leaves no job behind.
        """
        if request.paper is Paper.RECEIPT:
            return self.start(request.subject, clerk)
        means, media = self._means, drawing.media(self._means, request.paper)
        self.preview(request)
        with means.store.begin() as conn:
            job = print_jobs.queue_passing(conn, request.paper, request.subject, media, means.now)
            passed = print_jobs.forget(conn, means.now - _REMEMBERED)
        self._forget(passed)
        return self._advanced(job)

    def start(self, reference: str, clerk: str) -> PrintJob:
        """Print the receipt that the deposit queued, or a DUPLICATA when its job has ended, well or not.

        A job that failed after its document left may lie in the tray: two unmarked originals never exist.

        Raises KioskError ``case-unknown``, ``paper-not-written`` or as ``Printer.create``; the job stays
        queued then.
        """
        drawing.kept(self._means, reference)
        mine = self._means.identity.device
        with self._means.store.read() as conn:
            copies = [job for job in print_jobs.of_case(conn, reference) if job.paper == register.RECEIPT]
        jobs = [job for job in copies if job.device == mine]
        under_way = next((job for job in jobs if not PrintState(job.state).final), None)
        return self._advanced(under_way.id if under_way else self._duplicate(reference, clerk))

    def follow(self, job_id: int) -> PrintJob:
        """Return what has become of a job; one left by a crash goes on. Raises as :meth:`start`."""
        return self._advanced(job_id)

    def unfinished(self) -> tuple[PrintJob, ...]:
        """Return the jobs that have not come to an end, asked about first; nothing is sent by it."""
        for row in registry.unfinished(self._means):
            if self._left(row):
                self._advanced(row.id)
        return tuple(map(registry.told, registry.unfinished(self._means)))

    def _left(self, row: JobRow) -> bool:
        """Say whether the document of a job left for the printer: to go on with it prints nothing new."""
        if not row.cups_job or PrintOutcome(PrintState(row.state), row.reasons).incoming:
            return False
        return not self._printer(row).outcome(row.cups_job).incoming

    def _forget(self, passed: Iterable[int]) -> None:
        """Forget papers that passed, and what a crash left of them in the spool."""
        for job in passed:
            self._runs.pop(job, None)
            self._file(job).unlink(missing_ok=True)

    def _duplicate(self, reference: str, clerk: str) -> int:
        means = self._means
        happening = Happening(Event.REPRINTED, means.now, clerk)
        media = drawing.media(means, Paper.RECEIPT)
        return register.reprint(means.store, reference, media, happening, means.identity)

    def _advanced(self, job_id: int) -> PrintJob:
        means = self._means
        with means.store.read() as conn:
            row = print_jobs.job(conn, job_id)
        run = self._runs.get(job_id) or PrintRun.resumed(_kept(row), means.settings.printing.patience)
        sheet = Sheet(row.reference, row.media, lambda: self._paper(row))
        run = advance(run, self._printer(row), sheet, lambda kept: self._keep(job_id, kept), means.now)
        if run.told.state.final:
            self._runs.pop(job_id, None)
            self._file(row.id).unlink(missing_ok=True)
        else:
            self._runs[job_id] = run
        return PrintJob(row.id, row.reference, row.paper, row.copy, run.told)

    def _keep(self, job_id: int, kept: KeptJob) -> None:
        with self._means.store.begin() as conn:
            print_jobs.submitted(conn, job_id, kept.job)
            print_jobs.record(conn, job_id, kept.outcome.state, kept.outcome.reasons)

    def _printer(self, row: JobRow) -> Printer:
        """Return the printer that has paper of that medium."""
        return self._means.printer_of(row.media)

    def _file(self, job_id: int) -> Path:
        return self._means.folder / "spool" / f"{job_id}.pdf"

    def _paper(self, row: JobRow) -> Path:
        path, drawn = self._file(row.id), self._drawn(row)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(drawn)
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong
        return path

    def _drawn(self, row: JobRow) -> bytes:
        if row.paper == Paper.RECEIPT:
            return self.pdf(row.reference, row.copy, row.media)
        return self.preview(PaperRequest(Paper(row.paper), row.reference), row.media)


def _kept(row: JobRow) -> KeptJob:
    return KeptJob(row.cups_job or "", PrintOutcome(PrintState(row.state), row.reasons))

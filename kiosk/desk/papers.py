"""Receipts: made from the kept file and nothing else, sent to the printer once, followed to the end."""

from pathlib import Path

from kiosk.cases import files, print_jobs, register
from kiosk.cases.case import Case, Event, Happening
from kiosk.cases.print_jobs import JobRow
from kiosk.desk import registry
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.paperwork import PrintJob
from kiosk.flows.printing import KeptJob, PrintRun, Sheet, advance
from kiosk.forms import load
from kiosk.print import receipt, receipt_pdf
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.seal import seal


class Papers:
    """The papers of one station; used by one thread at a time."""

    def __init__(self, means: Means) -> None:
        """Begin with no job in hand; those left by a crash are taken up by :meth:`follow`."""
        self._means = means
        self._runs: dict[int, PrintRun] = {}

    def pdf(self, reference: str, copy: int = 0, media: str = "") -> bytes:
        """Return a receipt as PDF: ``copy`` 0 the original, n DUPLICATA n°. Raises ``case-unknown``."""
        with self._means.store.read() as conn:
            case = files.case(conn, reference)
        return self._drawn(case, copy, media or self._means.settings.printing.paper)

    def start(self, reference: str, clerk: str) -> PrintJob:
        """Print the receipt that the deposit queued, or a DUPLICATA when its job has ended, well or not.

        A job that failed after its document left may lie in the tray: two unmarked originals never exist.

        Raises KioskError ``case-unknown``, ``paper-not-written`` or as ``Printer.create``; the job stays
        queued then.
        """
        with self._means.store.read() as conn:
            files.case(conn, reference)
            jobs = [job for job in print_jobs.of_case(conn, reference) if job.paper == register.RECEIPT]
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
        return not self._means.printer.outcome(row.cups_job).incoming

    def _duplicate(self, reference: str, clerk: str) -> int:
        means = self._means
        happening = Happening(Event.REPRINTED, means.now, clerk)
        media = means.settings.printing.paper
        return register.reprint(means.store, reference, media, happening, means.identity)

    def _advanced(self, job_id: int) -> PrintJob:
        means = self._means
        with means.store.read() as conn:
            row = print_jobs.job(conn, job_id)
        run = self._runs.get(job_id) or PrintRun.resumed(_kept(row), means.settings.printing.patience)
        sheet = Sheet(row.reference, row.media, lambda: self._paper(row))
        run = advance(run, means.printer, sheet, lambda kept: self._keep(job_id, kept), means.now)
        if run.told.state.final:
            self._runs.pop(job_id, None)
            self._file(row).unlink(missing_ok=True)
        else:
            self._runs[job_id] = run
        return PrintJob(row.id, row.reference, row.paper, row.copy, run.told)

    def _keep(self, job_id: int, kept: KeptJob) -> None:
        with self._means.store.begin() as conn:
            print_jobs.submitted(conn, job_id, kept.job)
            print_jobs.record(conn, job_id, kept.outcome.state, kept.outcome.reasons)

    def _file(self, row: JobRow) -> Path:
        return self._means.folder / "spool" / f"{row.id}.pdf"

    def _paper(self, row: JobRow) -> Path:
        path, drawn = self._file(row), self.pdf(row.reference, row.copy, row.media)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(drawn)
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong
        return path

    def _drawn(self, case: Case, copy: int, media: str) -> bytes:
        means = self._means
        form = load.form(case.filing.form, case.filing.form_version)
        sealed = seal(case, form, means.identity)
        office, station, rules = means.settings.office, means.settings.station, means.settings.rules
        return receipt_pdf.pdf(receipt.receipt(case, office, station, form, rules, copy, sealed), media)


def _kept(row: JobRow) -> KeptJob:
    return KeptJob(row.cups_job or "", PrintOutcome(PrintState(row.state), row.reasons))

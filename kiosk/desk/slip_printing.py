"""A prepared slip on its way to the printer: followed in memory, on disk only while it is handed over.

No row of the register tells of it, so a crash forgets it: who stood at the kiosk prepares another. What lies
in the spool for a moment is the paper, which names nobody and whose codes only the office can read.
"""

import logging
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.preparing import Slip
from kiosk.flows.printing import KeptJob, PrintRun, Sheet, advance
from kiosk.print import prepared_slip
from kiosk.print.pdf_printer import PdfPrinter
from kiosk.print.prepared_slip import PreparedPaper
from kiosk.print.printer import Printer, PrintOutcome, PrintState

_LOG: Final = logging.getLogger(__name__)
_TITLE: Final = "prepared"
"""Name of the job in the queue."""
_STUCK: Final = frozenset({PrintState.NEEDS_PAPER, PrintState.PRINTER_OFF})


def drawn(means: Means, slip: Slip) -> bytes:
    """Return a slip as PDF on the paper of the settings. Raises KioskError ``form-unknown``."""
    form = means.shelf.form(slip.form, slip.form_version)
    paper = PreparedPaper(
        form=form,
        codes=slip.parts,
        made=slip.made,
        until=slip.until,
        persons=slip.persons,
        documents=slip.documents,
        training=slip.training,
    )
    return prepared_slip.pdf(paper, means.settings.office, means.settings.printing.paper)


class SlipPrinting:
    """The slips of one kiosk, one after the other; used by one thread at a time."""

    def __init__(self, means: Means) -> None:
        """Begin with nothing on its way; what a crash left in the spool goes."""
        self._means = means
        self._run: PrintRun | None = None
        self._paper = b""
        self._wipe()

    def print(self, slip: Slip) -> PrintOutcome:
        """Send a slip to the printer; the one before is forgotten.

        Raises KioskError ``prepared-no-printer`` and as ``Printer.create``.
        """
        self.forget()
        if isinstance(self._printer, PdfPrinter) and not slip.training:
            raise KioskError("prepared-no-printer")
        self._paper = drawn(self._means, slip)
        self._run = PrintRun.resumed(KeptJob(), self._means.settings.printing.patience)
        return self.follow()

    def follow(self) -> PrintOutcome:
        """Return what has become of the slip. Raises KioskError ``print-job-lost`` where there is none."""
        if self._run is None:
            raise KioskError("print-job-lost")
        sheet = Sheet(_TITLE, self._means.settings.printing.paper, self._laid)
        try:
            self._run = advance(self._run, self._printer, sheet, _nowhere, self._means.now)
        finally:
            self._wipe()
        return self._run.told

    def forget(self) -> None:
        """Let go of the slip: of its bytes, its file, and of a job that waits for a person's hand."""
        run, self._run, self._paper = self._run, None, b""
        if run is not None and run.kept.job and run.told.state in _STUCK:
            try:
                self._printer.cancel(run.kept.job)
            except KioskError as wrong:
                _LOG.warning("a slip that waits in the queue could not be taken back: %s", wrong.code)
        self._wipe()

    @property
    def _printer(self) -> Printer:
        return self._means.printer_of(self._means.settings.printing.paper)

    @property
    def _file(self) -> Path:
        return self._means.folder / "spool" / "prepared.pdf"

    def _laid(self) -> Path:
        """Lay the paper down for the printer to take; it is there only while that takes it."""
        path = self._file
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(self._paper)
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong
        return path

    def _wipe(self) -> None:
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def _nowhere(_job: KeptJob) -> None:
    """Keep nothing of a job: there is nobody to whom it is owed after a crash."""

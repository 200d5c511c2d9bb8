"""Test pages on their way; none of them is a paper of the register, and a crash forgets them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PrintJob
from kiosk.flows.printing import KeptJob, PrintRun, Sheet, advance
from kiosk.flows.setup import Papers
from kiosk.print import choose
from kiosk.print.printer import Printer

ROLL = "80mm"


@dataclass(frozen=True, slots=True)
class _Trial:
    """One test page: its printer, its file, and how far it came."""

    printer: Printer
    sheet: Sheet
    run: PrintRun


class TestPages:
    """Prints test pages and follows them; used by one thread at a time."""

    __test__ = False

    def __init__(self, folder: Path, patience: float, clock: Callable[[], datetime]) -> None:
        """Take the data folder, the seconds a printer may be silent, and the present instant."""
        self._folder, self._patience, self._now = folder, patience, clock
        self._trials: dict[int, _Trial] = {}
        self._numbers = count(1)

    def start(self, papers: Papers, media: str, pdf: bytes) -> PrintJob:
        """Send a page to the printer that has paper of that medium. Raises as :meth:`Printer.create`."""
        number = next(self._numbers)
        file = self._folder / "spool" / f"test-{number}.pdf"
        sheet = Sheet("Tadamon Kiosk", media, lambda: _written(file, pdf))
        run = PrintRun.resumed(KeptJob(), self._patience)
        self._trials[number] = _Trial(_printer(papers, media, self._folder / "papers"), sheet, run)
        return self.follow(number)

    def follow(self, number: int) -> PrintJob:
        """Return what has become of it."""
        trial = self._trials[number]
        run = advance(trial.run, trial.printer, trial.sheet, lambda _: None, self._now())
        self._trials[number] = _Trial(trial.printer, trial.sheet, run)
        if run.told.state.final:
            (self._folder / "spool" / f"test-{number}.pdf").unlink(missing_ok=True)
        return PrintJob(number, trial.sheet.media, Paper.TEST, 0, run.told)


def _printer(papers: Papers, media: str, folder: Path) -> Printer:
    if media == ROLL and papers.thermal:
        return choose.receipt_printer(papers.thermal)
    return choose.printer(papers.printer, folder)


def _written(file: Path, pdf: bytes) -> Path:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_bytes(pdf)
    except OSError as wrong:
        raise KioskError("paper-not-written") from wrong
    return file

"""A desk reduced to one print job, whose row lies on the disk; also run as a process that is killed.

``python -m tests.services.printing QUEUE ROW PAPER POINT`` prints, and dies by SIGKILL at that point.
"""

import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from typing_extensions import override

from kiosk.flows.printing import KeptJob, PrintRun, Sheet, Step, advance
from kiosk.print.cups import CupsPrinter
from kiosk.print.printer import Printer, PrintOutcome, PrintState
from tests.services.waiting import until

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
POINTS = ("created", "kept-created", "kept-leaving", "sent")
"""Where the process may die: after the named effect and before the next."""


class Station:
    """Carries one paper to a printer; what it knows after a crash is its row and nothing else."""

    def __init__(self, row: Path, paper: Path, printer: Printer) -> None:
        self._row = row
        self._paper = paper
        self.printer = printer
        self.run = PrintRun.resumed(self.kept(), patience=45)

    def kept(self) -> KeptJob:
        """Return the row as it lies on the disk."""
        if not self._row.exists():
            return KeptJob()
        job, state, reasons = json.loads(self._row.read_text(encoding="utf-8"))
        return KeptJob(job, PrintOutcome(PrintState(state), tuple(reasons)))

    def keep(self, row: KeptJob) -> None:
        """Bring the row to the disk."""
        new = self._row.with_suffix(".new")
        new.write_text(json.dumps([row.job, row.outcome.state, row.outcome.reasons]), encoding="utf-8")
        new.replace(self._row)

    def advance(self, now: datetime = NOON) -> PrintOutcome:
        """Carry the job on as far as it goes and return what the clerk is told."""
        sheet = Sheet("SALTB-A1-26-00042-57", "a4", lambda: self._paper)
        self.run = advance(self.run, self.printer, sheet, self.keep, now)
        return self.run.told

    def until(self, state: PrintState) -> PrintOutcome:
        """Follow the job until the clerk is told that state."""
        until(lambda: self.advance().state is state)
        return self.run.told

    def to_the_end(self) -> PrintOutcome:
        """Follow the job until nothing more comes of it."""
        until(lambda: self.advance().state.final and self.run.step is Step.DONE)
        return self.run.told


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class _DyingPrinter(CupsPrinter):
    """Dies just after a job was created, or just after its document was sent."""

    point = ""

    @override
    def create(self, title: str, media: str) -> str:
        job = super().create(title, media)
        if self.point == "created":
            _die()
        return job

    @override
    def send(self, job: str, paper: Path) -> None:
        super().send(job, paper)
        if self.point == "sent":
            _die()


class _DyingStation(Station):
    """Dies just after a row was kept."""

    point = ""

    @override
    def keep(self, row: KeptJob) -> None:
        super().keep(row)
        if self.point == ("kept-created" if row.outcome.incoming else "kept-leaving"):
            _die()


def main(queue: str, row: str, paper: str, point: str) -> None:
    """Print, and die at that point."""
    printer = _DyingPrinter(queue)
    station = _DyingStation(Path(row), Path(paper), printer)
    printer.point = station.point = point
    station.to_the_end()


if __name__ == "__main__":
    main(*sys.argv[1:])

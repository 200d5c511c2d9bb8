"""A printer in memory: held to the same contract as the real ones, and able to be broken at will."""

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.print.printer import JOB_INCOMING, PrintOutcome, PrintState, document

PRINTED = PrintOutcome(PrintState.PRINTED)
INCOMING = PrintOutcome(PrintState.QUEUED, (JOB_INCOMING,))
LOST = PrintOutcome(PrintState.FAILED, ("print-job-lost",))
CANCELED = PrintOutcome(PrintState.FAILED, ("canceled",))


@dataclass
class MemoryPrinter:
    """Prints at once what it is sent, unless ``becomes`` says what a sent job becomes instead."""

    name: str = "memory"
    becomes: PrintOutcome = PRINTED
    jobs: dict[str, PrintOutcome] = field(default_factory=dict)
    printed: list[bytes] = field(default_factory=list)
    created: int = 0
    broken: str = ""
    """Code that every call is answered with."""

    def create(self, title: str, media: str) -> str:
        self._check()
        self.created += 1
        job = f"{self.created} memory"
        self.jobs[job] = INCOMING
        return job

    def send(self, job: str, paper: Path) -> None:
        self._check()
        content = document(paper)
        if job not in self.jobs:
            raise KioskError("print-job-lost")
        if self.jobs[job] == INCOMING:
            self.jobs[job] = self.becomes
            self.printed.append(content)

    def outcome(self, job: str) -> PrintOutcome:
        if self.broken:
            return PrintOutcome(PrintState.PRINTER_OFF, (self.broken,))
        return self.jobs.get(job, LOST)

    def cancel(self, job: str) -> None:
        self._check()
        if self.jobs.get(job) == INCOMING:
            self.jobs[job] = CANCELED

    def status(self) -> PrintOutcome:
        return (
            PrintOutcome(PrintState.PRINTER_OFF, (self.broken,))
            if self.broken
            else PrintOutcome(PrintState.QUEUED)
        )

    def forget(self) -> None:
        """Lose every job that has no document, as a cupsd that was killed does."""
        self.jobs = {job: told for job, told in self.jobs.items() if told != INCOMING}

    def _check(self) -> None:
        if self.broken:
            raise KioskError(self.broken)

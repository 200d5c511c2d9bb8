"""The papers of the fake desk: every print goes through the states that a test lists."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.cases.case import Event
from kiosk.flows.file_life import HistoryLine
from kiosk.flows.paperwork import Paper, PaperRequest, PrintJob
from kiosk.print.printer import PrintOutcome, PrintState
from tests.fakes.samples import blank_page


class Printing(Protocol):
    """What the papers need of the desk they belong to."""

    now: datetime
    prints: list[PrintState]
    jobs: dict[int, PrintJob]
    owed: list[PrintJob]
    history: dict[str, list[HistoryLine]]
    asked: list[PaperRequest]
    _jobs: Iterator[int]
    _left: list[PrintState]

    def _call(self, name: str) -> None: ...

    def _queue(self, paper: str, subject: str, copies: int) -> PrintJob: ...


class FakePaperwork:
    """Prints nothing, and tells the truth about it."""

    def start_print(self: Printing, reference: str, clerk: str) -> PrintJob:
        self._call("start_print")
        self.owed = [job for job in self.owed if job.reference != reference]
        copies = sum(job.reference == reference for job in self.jobs.values())
        if copies:
            self.history[reference].append(HistoryLine(Event.REPRINTED, self.now, "S. Amrani"))
        return self._queue(Paper.RECEIPT, reference, copies)

    def follow_print(self: Printing, job: int) -> PrintJob:
        self._call("follow_print")
        state = self._left.pop(0) if self._left else self.jobs[job].outcome.state
        self.jobs[job] = replace(self.jobs[job], outcome=PrintOutcome(state))
        return self.jobs[job]

    def unfinished_prints(self: Printing) -> tuple[PrintJob, ...]:
        self._call("unfinished_prints")
        return tuple(self.owed)

    def receipt_pdf(self: Printing, reference: str) -> bytes:
        self._call("receipt_pdf")
        return blank_page()

    def paper_pdf(self: Printing, request: PaperRequest) -> bytes:
        self._call("paper_pdf")
        self.asked.append(request)
        return blank_page()

    def print_paper(self: Printing, request: PaperRequest, clerk: str) -> PrintJob:
        self._call("print_paper")
        self.asked.append(request)
        return self._queue(request.paper, request.subject, 0)

    def _queue(self: Printing, paper: str, subject: str, copies: int) -> PrintJob:
        job = PrintJob(next(self._jobs), subject, paper, copies, PrintOutcome(PrintState.QUEUED))
        self._left = list(self.prints)
        self.jobs[job.id] = job
        return job

"""A paper on its way to the printer: one job, one document, whatever crashes (docs/decisions/0045)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from kiosk.errors import KioskError
from kiosk.flows.machine import Flow
from kiosk.print.printer import JOB_INCOMING, Printer, PrintOutcome, PrintState

_QUEUED: Final = PrintOutcome(PrintState.QUEUED)

_CREATED: Final = PrintOutcome(PrintState.QUEUED, (JOB_INCOMING,))
"""Kept with the id of a job that was created: nothing was printed by it."""

_LEAVING: Final = PrintOutcome(PrintState.QUEUED, ("document-leaving",))
"""Kept just before the document is sent: from here on the printer alone knows what was printed."""

_MAY_BE_SILENT: Final = frozenset({PrintState.QUEUED, PrintState.PRINTING})


class PrintEvent(StrEnum):
    """What is heard of a job."""

    WAITS = "waits"
    PRINTS = "prints"
    OUT_OF_PAPER = "out-of-paper"
    SILENT = "silent"
    DONE = "done"
    LOST = "lost"


_HEARD: Final = {
    PrintState.QUEUED: PrintEvent.WAITS,
    PrintState.PRINTING: PrintEvent.PRINTS,
    PrintState.NEEDS_PAPER: PrintEvent.OUT_OF_PAPER,
    PrintState.PRINTER_OFF: PrintEvent.SILENT,
    PrintState.PRINTED: PrintEvent.DONE,
    PrintState.FAILED: PrintEvent.LOST,
}

PRINTING: Final = Flow(
    "print-job",
    PrintState.QUEUED,
    {
        (here, event): there
        for here in PrintState
        for there, event in _HEARD.items()
        if not here.final and here is not there
    },
)
"""Every state that is not final answers everything heard; cards and screens mean nothing to a job."""


class Step(StrEnum):
    """What is to be done next for a job."""

    CREATE = "create"
    SEND = "send"
    FOLLOW = "follow"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class KeptJob:
    """What the register keeps of a job: enough to go on after a crash, without printing twice."""

    job: str = ""
    """The printer's id; empty until a job was created."""
    outcome: PrintOutcome = _QUEUED


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed."""

    title: str
    """Name of the job in the queue: a reference, never a person."""
    media: str
    pdf: Callable[[], Path]
    """Makes the paper, when it is needed."""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A job being carried through; each step makes the next run."""

    kept: KeptJob
    step: Step
    patience: timedelta
    told: PrintOutcome
    """What the clerk is told."""
    last: PrintOutcome | None = None
    """What the printer said last, and since when it says so."""
    since: datetime | None = None

    @classmethod
    def resumed(cls, kept: KeptJob, patience: float) -> Self:
        """Go on from what was kept: a job that was created is asked about before anything is sent.

        ``patience`` in seconds: a printer that says nothing new for so long is told as silent.
        """
        step = Step.FOLLOW if kept.job else Step.CREATE
        if kept.outcome.state.final:
            step = Step.DONE
        return cls(kept, step, timedelta(seconds=patience), kept.outcome)

    def created(self, job: str) -> Self:
        """Go on with an empty job; what is kept now must be on disk before the document leaves."""
        return replace(self, kept=KeptJob(job, _CREATED), step=Step.SEND, told=_CREATED, last=None)

    def leaving(self) -> Self:
        """Go on to the sending; what is kept now must be on disk before the document leaves."""
        return replace(self, kept=replace(self.kept, outcome=_LEAVING), step=Step.FOLLOW, told=_LEAVING)

    def hindered(self, code: str) -> Self:
        """Go on after a sending that failed by that code: the job is asked about before the next."""
        return replace(self, told=PrintOutcome(PrintState.PRINTER_OFF, (code,)))

    def heard(self, outcome: PrintOutcome, now: datetime) -> Self:
        """Go on with the printer's answer.

        A job that never had a document and is gone printed nothing, so another is created; one that
        may have had its document is never replaced.
        """
        if outcome.incoming:
            return replace(self, step=Step.SEND, told=outcome)
        if self.kept.outcome == _CREATED and outcome.state is PrintState.FAILED:
            return replace(self, step=Step.CREATE, told=_QUEUED)
        if self.kept.outcome == _CREATED and outcome.state is PrintState.PRINTER_OFF:
            return replace(self, step=Step.FOLLOW, told=outcome)
        return self._followed(outcome, now)

    def _followed(self, outcome: PrintOutcome, now: datetime) -> Self:
        same = outcome == self.last and self.since is not None and self.since <= now
        since = self.since if same and self.since is not None else now
        told = outcome
        if outcome.state in _MAY_BE_SILENT and now - since >= self.patience:
            told = PrintOutcome(PrintState.PRINTER_OFF, ("printer-silent", *outcome.reasons))
        told = replace(told, state=PRINTING.after(self.told.state, _HEARD[told.state]))
        step = Step.DONE if told.state.final else Step.FOLLOW
        kept = replace(self.kept, outcome=told)
        return replace(self, kept=kept, step=step, told=told, last=outcome, since=since)


def advance(
    run: PrintRun, printer: Printer, sheet: Sheet, keep: Callable[[KeptJob], None], now: datetime
) -> PrintRun:
    """Carry a job on until there is nothing left but to wait for the printer, then ask it at each call.

    ``keep`` returns only once its row is on disk. Raises KioskError as ``Printer.create`` does, with nothing
    changed; from then on a trouble is a state of the run.
    """
    run = _next(run, printer, sheet, keep, now)
    while run.step in {Step.CREATE, Step.SEND}:
        run = _next(run, printer, sheet, keep, now)
    return run


def _next(
    run: PrintRun, printer: Printer, sheet: Sheet, keep: Callable[[KeptJob], None], now: datetime
) -> PrintRun:
    if run.step is Step.CREATE:
        created = run.created(printer.create(sheet.title, sheet.media))
        keep(created.kept)
        return created
    if run.step is Step.SEND:
        return _sent(run, printer, sheet, keep, now)
    if run.step is Step.FOLLOW:
        heard = run.heard(printer.outcome(run.kept.job), now)
        if heard.kept != run.kept:
            keep(heard.kept)
        return heard
    return run


def _sent(
    run: PrintRun, printer: Printer, sheet: Sheet, keep: Callable[[KeptJob], None], now: datetime
) -> PrintRun:
    """Send, if the job still waits for it: a second document to one CUPS job is a second paper."""
    outcome = printer.outcome(run.kept.job)
    if not outcome.incoming:
        return run.heard(outcome, now)
    paper = sheet.pdf()
    leaving = run.leaving()
    keep(leaving.kept)
    try:
        printer.send(run.kept.job, paper)
    except KioskError as wrong:
        return leaving.hindered(wrong.code)
    return leaving

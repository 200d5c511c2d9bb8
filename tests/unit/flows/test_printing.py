"""The steps of a print job, one by one, and under crashes at every point."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.flows.printing import PRINTING, KeptJob, PrintEvent, PrintRun, Sheet, Step, advance
from kiosk.print.printer import PrintOutcome, PrintState
from tests.fakes.printer import INCOMING, LOST, PRINTED, MemoryPrinter

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WORKING = PrintOutcome(PrintState.PRINTING)
PATIENCE = 45.0


@dataclass
class Bench:
    """A printer, a paper, a kept row, and a clock that stands at noon."""

    paper: Path
    printer: MemoryPrinter = field(default_factory=MemoryPrinter)
    row: KeptJob = field(default_factory=KeptJob)
    kept: list[KeptJob] = field(default_factory=list)

    def keep(self, row: KeptJob) -> None:
        self.row = row
        self.kept.append(row)

    def resumed(self) -> PrintRun:
        return PrintRun.resumed(self.row, PATIENCE)

    def advance(self, run: PrintRun, now: datetime = NOON) -> PrintRun:
        sheet = Sheet("SALTB-A1-26-00042-57", "a4", lambda: self.paper)
        return advance(run, self.printer, sheet, self.keep, now)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4")
    return Bench(paper)


def test_a_paper_is_created_kept_sent_and_followed_to_its_end(bench: Bench) -> None:
    run = bench.advance(bench.resumed())
    assert run.step is Step.FOLLOW
    run = bench.advance(run)
    assert run.step is Step.DONE
    assert run.told == PRINTED
    assert [row.outcome.reasons for row in bench.kept] == [("job-incoming",), ("document-leaving",), ()]
    assert bench.row == KeptJob("1 memory", PRINTED)
    assert len(bench.printer.printed) == 1


def test_a_finished_job_stays_finished(bench: Bench) -> None:
    bench.row = KeptJob("1 memory", PRINTED)
    run = bench.resumed()
    assert run.step is Step.DONE
    assert bench.advance(run) is run
    assert bench.kept == []


def test_the_id_is_kept_before_anything_is_sent(bench: Bench) -> None:
    def keep(row: KeptJob) -> None:
        assert not bench.printer.printed
        bench.keep(row)

    sheet = Sheet("t", "a4", lambda: bench.paper)
    advance(bench.resumed(), bench.printer, sheet, keep, NOON)
    assert bench.row.job == "1 memory"


def test_a_printer_that_cannot_be_asked_for_a_job_changes_nothing(bench: Bench) -> None:
    bench.printer.broken = "printer-absent"
    with pytest.raises(KioskError, match="printer-absent"):
        bench.advance(bench.resumed())
    assert bench.kept == []


def test_a_paper_that_cannot_be_made_leaves_the_job_waiting_for_it(bench: Bench) -> None:
    def unmade() -> Path:
        raise KioskError("case-unknown")

    with pytest.raises(KioskError, match="case-unknown"):
        advance(bench.resumed(), bench.printer, Sheet("t", "a4", unmade), bench.keep, NOON)
    assert bench.row.outcome == INCOMING
    bench.advance(bench.advance(bench.resumed()))
    assert bench.row.outcome == PRINTED
    assert bench.printer.created == 1


def test_a_sending_that_fails_is_told_and_the_job_is_asked_about_before_the_next(bench: Bench) -> None:
    bench.paper.unlink()
    run = bench.advance(bench.resumed())
    assert run.step is Step.FOLLOW
    assert run.told == PrintOutcome(PrintState.PRINTER_OFF, ("print-file-unreadable",))
    bench.paper.write_bytes(b"%PDF-1.4")
    assert bench.advance(bench.advance(run)).told == PRINTED
    assert bench.printer.created == 1


def test_a_job_lost_before_its_document_was_sent_is_made_anew(bench: Bench) -> None:
    bench.row = KeptJob(bench.printer.create("t", "a4"), INCOMING)
    bench.printer.forget()
    bench.advance(bench.advance(bench.resumed()))
    assert bench.row == KeptJob("2 memory", PRINTED)
    assert len(bench.printer.printed) == 1


def test_a_job_lost_at_its_very_first_sending_is_made_anew(bench: Bench) -> None:
    job = bench.printer.create("t", "a4")
    run = bench.resumed().created(job)
    bench.printer.forget()
    assert bench.advance(bench.advance(run)).told == PRINTED
    assert len(bench.printer.printed) == 1


def test_a_job_lost_after_its_document_may_have_left_is_never_made_anew(bench: Bench) -> None:
    bench.row = KeptJob("1 memory", PrintOutcome(PrintState.QUEUED, ("document-leaving",)))
    run = bench.advance(bench.resumed())
    assert run.step is Step.DONE
    assert run.told == LOST
    assert bench.printer.created == 0


def test_a_print_service_that_is_away_does_not_make_a_job_be_forgotten(bench: Bench) -> None:
    bench.row = KeptJob(bench.printer.create("t", "a4"), INCOMING)
    bench.printer.broken = "print-service-absent"
    run = bench.advance(bench.resumed())
    assert run.told.state is PrintState.PRINTER_OFF
    assert bench.row.outcome == INCOMING
    bench.printer.broken = ""
    assert bench.advance(bench.advance(run)).told == PRINTED
    assert bench.printer.created == 1


def test_what_the_printer_says_is_told_and_kept_only_when_it_changes(bench: Bench) -> None:
    bench.printer.becomes = PrintOutcome(PrintState.NEEDS_PAPER, ("media-empty-error",))
    run = bench.advance(bench.resumed())
    for _ in range(3):
        run = bench.advance(run)
        assert run.told == bench.printer.becomes
    assert len(bench.kept) == 3
    bench.printer.jobs["1 memory"] = PRINTED
    assert bench.advance(run).told == PRINTED


def heard(run: PrintRun, *told: tuple[PrintOutcome, float]) -> PrintRun:
    for outcome, seconds in told:
        run = run.heard(outcome, NOON + timedelta(seconds=seconds))
    return run


@pytest.fixture
def sent() -> PrintRun:
    return PrintRun.resumed(KeptJob(), PATIENCE).created("1").leaving()


@pytest.mark.parametrize("outcome", [WORKING, PrintOutcome(PrintState.QUEUED)])
def test_a_printer_silent_for_longer_than_the_patience_is_told(sent: PrintRun, outcome: PrintOutcome) -> None:
    assert heard(sent, (outcome, 0), (outcome, 44.9)).told == outcome
    silent = heard(sent, (outcome, 0), (outcome, 45))
    assert silent.told == PrintOutcome(PrintState.PRINTER_OFF, ("printer-silent",))
    assert silent.step is Step.FOLLOW
    assert heard(silent, (PRINTED, 60)).told == PRINTED


def test_anything_new_from_the_printer_starts_the_patience_anew(sent: PrintRun) -> None:
    run = heard(sent, (PrintOutcome(PrintState.QUEUED), 0), (WORKING, 40), (WORKING, 80))
    assert run.told == WORKING


def test_a_clock_that_is_set_back_starts_the_patience_anew(sent: PrintRun) -> None:
    run = heard(sent, (WORKING, 0), (WORKING, -3600), (WORKING, -3560))
    assert run.told == WORKING
    assert heard(run, (WORKING, -3555)).told.state is PrintState.PRINTER_OFF


def test_a_printer_that_waits_for_paper_is_not_called_silent(sent: PrintRun) -> None:
    empty = PrintOutcome(PrintState.NEEDS_PAPER, ("media-empty-error",))
    assert heard(sent, (empty, 0), (empty, 3600)).told == empty


@pytest.mark.parametrize("state", PrintState)
def test_every_state_that_is_not_final_answers_everything_that_can_be_heard(state: PrintState) -> None:
    known = {event for event in PrintEvent if PRINTING.knows(state, event)}
    assert len(known) == (0 if state.final else len(PrintEvent) - 1)


class Crash(Exception):  # noqa: N818 -- not an error: a power cut
    """The station loses its power."""


@dataclass
class Fate:
    """Crashes at the chosen calls, and a print service that forgets at the chosen ones."""

    crashes: set[int]
    forgets: set[int]
    calls: int = 0

    def around(self, printer: MemoryPrinter, work: Callable[[], object]) -> None:
        self.strike(printer)
        work()
        self.strike(printer)

    def strike(self, printer: MemoryPrinter) -> None:
        self.calls += 1
        if self.calls in self.forgets:
            printer.forget()
        if self.calls in self.crashes:
            raise Crash


class FatedPrinter(MemoryPrinter):
    fate: Fate

    def create(self, title: str, media: str) -> str:
        made: list[str] = []
        self.fate.around(self, lambda: made.append(MemoryPrinter.create(self, title, media)))
        return made[0]

    def send(self, job: str, paper: Path) -> None:
        self.fate.around(self, lambda: MemoryPrinter.send(self, job, paper))


@given(crashes=st.sets(st.integers(1, 16)), forgets=st.sets(st.integers(1, 16), max_size=3))
def test_whatever_crashes_and_whenever_no_paper_comes_twice(
    tmp_path_factory: pytest.TempPathFactory, crashes: set[int], forgets: set[int]
) -> None:
    paper = tmp_path_factory.getbasetemp() / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4")
    printer = FatedPrinter()
    printer.fate = Fate(crashes, forgets)
    bench = Bench(paper, printer)
    run = bench.resumed()
    sheet = Sheet("t", "a4", lambda: paper)
    for _ in range(60):
        try:
            run = advance(
                run, printer, sheet, lambda row: printer.fate.around(printer, lambda: bench.keep(row)), NOON
            )
        except Crash:
            run = bench.resumed()
        if run.step is Step.DONE:
            break
    assert run.step is Step.DONE
    assert len(printer.printed) <= 1
    assert len(printer.printed) == (run.told == PRINTED)
    assert forgets or len(printer.printed) == 1

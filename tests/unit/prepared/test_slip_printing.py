"""A slip on its way to the printer: on disk while it is handed over, in memory until it is printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.preparing import Slip
from kiosk.print.pdf_printer import PdfPrinter
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Printing, Settings
from tests.fakes.printer import MemoryPrinter

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
SLIP = Slip(
    parts=("TP1:12AAAAAAAAAAAA", "TP1:22AAAAAAAAABBB"),
    until=NOON.date() + timedelta(days=30),
    form="tadamon",
    form_version=1,
    made=NOON,
    persons=4,
)


class Watched(MemoryPrinter):
    """A printer that remembers which file it was handed; a job that waits may be taken back."""

    handed: Path | None = None
    titles: tuple[str, ...] = ()

    def create(self, title: str, media: str) -> str:
        self.titles = (*self.titles, title)
        return super().create(title, media)

    def send(self, job: str, paper: Path) -> None:
        self.handed = paper
        assert paper.read_bytes().startswith(b"%PDF")
        super().send(job, paper)

    def cancel(self, job: str) -> None:
        self._check()
        self.jobs[job] = PrintOutcome(PrintState.FAILED, ("canceled",))


@pytest.fixture
def printer() -> Watched:
    return Watched()


@pytest.fixture
def desk(tmp_path: Path, printer: Watched) -> Iterator[CounterDesk]:
    means = station.means(tmp_path, settings=Settings(), clock=FixedClock(NOON))
    means.printer = printer
    yield CounterDesk(means)
    means.close()


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def refusal(desk: CounterDesk) -> str:
    with pytest.raises(KioskError) as refused:
        desk.print_prepared(SLIP)
    return refused.value.code


def test_a_slip_is_printed_and_leaves_no_row_and_no_file(
    desk: CounterDesk, printer: Watched, tmp_path: Path
) -> None:
    assert not desk.print_prepared(SLIP).state.final
    assert desk.follow_prepared().state is PrintState.PRINTED
    assert desk.follow_prepared().state is PrintState.PRINTED
    assert printer.printed == [desk.prepared_pdf(SLIP)], "once"
    assert printer.titles == ("prepared",), "the queue names nobody"
    assert files(tmp_path) == [], "not even a register was made"
    desk.forget_prepared()
    with pytest.raises(KioskError, match="print-job-lost"):
        desk.follow_prepared()


def test_a_job_that_waits_for_a_hand_is_taken_back_with_the_person_one_under_way_is_not(
    desk: CounterDesk, printer: Watched
) -> None:
    printer.becomes = PrintOutcome(PrintState.NEEDS_PAPER)
    desk.print_prepared(SLIP)
    desk.follow_prepared()
    desk.forget_prepared()
    assert [one.reasons for one in printer.jobs.values()] == [("canceled",)]
    printer.becomes = PrintOutcome(PrintState.PRINTING)
    desk.print_prepared(SLIP)
    desk.follow_prepared()
    desk.forget_prepared()
    assert list(printer.jobs.values())[1].state is PrintState.PRINTING


def test_a_printer_that_cannot_take_a_job_back_keeps_nobody_from_leaving(
    desk: CounterDesk, printer: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    printer.becomes = PrintOutcome(PrintState.PRINTER_OFF)
    desk.print_prepared(SLIP)
    desk.follow_prepared()
    printer.broken = "print-service-absent"
    desk.forget_prepared()
    assert "print-service-absent" in caplog.text
    caplog.clear()


def test_the_next_slip_forgets_the_one_before(desk: CounterDesk, printer: Watched) -> None:
    printer.becomes = PrintOutcome(PrintState.NEEDS_PAPER)
    desk.print_prepared(SLIP)
    desk.follow_prepared()
    printer.becomes = PrintOutcome(PrintState.PRINTED)
    desk.print_prepared(replace(SLIP, persons=1))
    assert desk.follow_prepared().state is PrintState.PRINTED
    assert [one.state for one in printer.jobs.values()] == [PrintState.FAILED, PrintState.PRINTED]


def test_a_printer_that_is_gone_is_told_and_no_file_stays(
    desk: CounterDesk, printer: Watched, tmp_path: Path
) -> None:
    printer.broken = "print-service-absent"
    assert refusal(desk) == "print-service-absent"
    assert files(tmp_path) == []


def test_what_a_crash_left_in_the_spool_goes_with_the_next_slip(desk: CounterDesk, tmp_path: Path) -> None:
    left = tmp_path / "spool" / "prepared.pdf"
    left.parent.mkdir()
    left.write_bytes(b"%PDF")
    desk.print_prepared(SLIP)
    assert not left.exists()


def test_a_spool_that_cannot_be_written_is_told(desk: CounterDesk, tmp_path: Path) -> None:
    (tmp_path / "spool").write_bytes(b"")
    assert refusal(desk) == "paper-not-written"


def test_the_built_in_pdf_printer_keeps_no_slip_but_those_of_training(
    desk: CounterDesk, tmp_path: Path
) -> None:
    desk.means.printer = PdfPrinter(tmp_path / "papers")
    assert refusal(desk) == "prepared-no-printer"
    assert files(tmp_path) == []
    desk.print_prepared(replace(SLIP, training=True))
    assert desk.follow_prepared().state is PrintState.PRINTED
    assert [path.parent.name for path in files(tmp_path)] == ["papers"]


def test_a_slip_on_a_roll_goes_to_the_receipt_printer(tmp_path: Path) -> None:
    settings = Settings(printing=Printing(paper="80mm", thermal=f"file:{tmp_path}/head"))
    (tmp_path / "head").write_bytes(b"")
    means = station.means(tmp_path / "data", settings=settings, clock=FixedClock(NOON))
    desk = CounterDesk(means)
    desk.print_prepared(SLIP)
    for _ in range(50):
        if (told := desk.follow_prepared()).state.final:
            break
    assert told.state is PrintState.PRINTED
    assert (tmp_path / "head").stat().st_size > 1000
    means.close()


def test_forgetting_what_was_never_printed_is_nothing(desk: CounterDesk) -> None:
    desk.forget_prepared()

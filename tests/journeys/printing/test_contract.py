"""One contract for every printer: the real queue, the PDF folder, the roll and the fake of other tests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.print.cups import CupsPrinter
from kiosk.print.escpos_bytes import CONFIRM
from kiosk.print.pdf_printer import PdfPrinter
from kiosk.print.printer import Printer, PrintState
from kiosk.print.thermal import ThermalPrinter
from tests.fakes.printer import MemoryPrinter
from tests.services.cups import FakePrinter
from tests.services.thermal import ThermalDouble
from tests.services.waiting import until

pytestmark = pytest.mark.cups


@dataclass(frozen=True)
class Case:
    printer: Printer
    printed: Callable[[], int]


@pytest.fixture
def roll(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThermalDouble]:
    """A receipt printer; what it is sent is one line of dots, whatever the paper."""
    line = b"\x1dv0\x00\x01\x00\x01\x00\xff\x1dV\x00"
    monkeypatch.setattr("kiosk.print.thermal.encoded", lambda _: line + CONFIRM)
    with ThermalDouble() as double:
        yield double


@pytest.fixture(params=["cups", "pdf", "thermal", "memory"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    if request.param == "cups":
        fake: FakePrinter = request.getfixturevalue("fake_printer")
        return Case(CupsPrinter(fake.name), lambda: len(fake.printed()))
    if request.param == "pdf":
        folder = tmp_path / "papers"
        return Case(PdfPrinter(folder), lambda: len(list(folder.glob("*.pdf"))))
    if request.param == "thermal":
        double: ThermalDouble = request.getfixturevalue("roll")
        return Case(ThermalPrinter(double.device, answer=0.1), lambda: len(double.cut))
    memory = MemoryPrinter()
    return Case(memory, lambda: len(memory.printed))


def test_a_printer_at_rest_is_ready(case: Case) -> None:
    assert case.printer.status().state is PrintState.QUEUED


def test_a_created_job_waits_for_its_document_and_prints_nothing(case: Case) -> None:
    assert case.printer.outcome(case.printer.create("t", "a4")).incoming
    assert case.printed() == 0


def test_a_sent_paper_is_printed_once_however_often_it_is_sent(case: Case, paper: Path) -> None:
    job = case.printer.create("t", "a4")
    case.printer.send(job, paper)
    case.printer.send(job, paper)
    until(lambda: case.printer.outcome(job).state is PrintState.PRINTED)
    case.printer.send(job, paper)
    assert case.printer.outcome(job).state is PrintState.PRINTED
    assert case.printed() == 1


def test_a_job_taken_back_is_never_printed(case: Case, paper: Path) -> None:
    job = case.printer.create("t", "a5")
    case.printer.cancel(job)
    case.printer.send(job, paper)
    assert case.printer.outcome(job).state is PrintState.FAILED
    assert case.printed() == 0


def test_a_printed_job_cannot_be_taken_back(case: Case, paper: Path) -> None:
    job = case.printer.create("t", "a4")
    case.printer.send(job, paper)
    until(lambda: case.printer.outcome(job).state is PrintState.PRINTED)
    case.printer.cancel(job)
    assert case.printer.outcome(job).state is PrintState.PRINTED


def test_a_job_of_another_printer_is_lost(case: Case) -> None:
    assert case.printer.outcome("no job of ours").reasons == ("print-job-lost",)
    case.printer.cancel("no job of ours")


def test_a_paper_that_cannot_be_read_is_told_and_the_job_goes_on_waiting(case: Case, tmp_path: Path) -> None:
    job = case.printer.create("t", "a4")
    with pytest.raises(KioskError, match="print-file-unreadable"):
        case.printer.send(job, tmp_path / "none.pdf")
    assert case.printer.outcome(job).incoming

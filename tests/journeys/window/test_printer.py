"""Paper out, printer off, printer deleted: seen on the done page, and mended without a second original."""

import pytest

from kiosk.print.printer import PrintState
from kiosk.ui.pages.counter.done import DonePage
from tests.journeys.window.office import Office, Seat
from tests.services.cups import FakePrinter, PrivateCups

pytestmark = pytest.mark.cups


@pytest.fixture
def seat(office: Office, fake_printer: FakePrinter) -> Seat:
    office.set("printing", printer=fake_printer.name)
    return office.opened()


def state(page: DonePage) -> PrintState | None:
    return page.truth.job.outcome.state if page.truth.job else None


TROUBLES = [
    ("empty", "printer-out-of-paper", PrintState.NEEDS_PAPER, "plus de papier"),
    ("off", "printer-off", PrintState.PRINTER_OFF, "ne répond pas"),
    ("jam", "printer-jammed", PrintState.PRINTER_OFF, "ne répond pas"),
]


@pytest.mark.parametrize(("mode", "code", "shown", "strip"), TROUBLES)
def test_a_printer_in_trouble_is_told_and_the_paper_comes_once_when_it_is_mended(
    seat: Seat, fake_printer: FakePrinter, mode: str, code: str, shown: PrintState, strip: str
) -> None:
    fake_printer.mode(mode)
    page = seat.filed()
    seat.until(lambda: state(page) is shown)
    seat.told(code)
    seat.window.ask_health()
    seat.until(lambda: seat.state_of("printer") == f" Imprimante · {strip}")
    fake_printer.mode("ok")
    seat.until(lambda: state(page) is PrintState.PRINTED)
    seat.window.ask_health()
    seat.until(lambda: seat.state_of("printer") == " Imprimante · prête")
    assert len(fake_printer.printed()) == 1
    assert seat.desk.unfinished_prints() == ()


def test_a_printer_deleted_before_the_deposit_leaves_the_file_its_number_and_its_receipt_owed(
    office: Office, fake_printer: FakePrinter, private_cups: PrivateCups
) -> None:
    office.set("printing", printer=fake_printer.name)
    private_cups.connection().deletePrinter(fake_printer.name)
    seat = office.opened("ar")
    page = seat.filed()
    seat.until(page.print_again.isEnabled)
    seat.told("printer-absent")
    assert seat.numbers() == ["00001"]
    private_cups.connection().addPrinter(fake_printer.name, device=fake_printer.uri)
    private_cups.connection().enablePrinter(fake_printer.name)
    private_cups.connection().acceptJobs(fake_printer.name)
    seat.home()
    seat.sees(seat.reference)
    seat.click(f"print-{seat.reference}")
    seat.until(lambda: len(fake_printer.printed()) == 1)
    seat.window.pages.home.ask()
    seat.until(lambda: not seat.window.pages.home.unprinted.isVisible())
    assert seat.desk.open(seat.reference).copies == 1, "the original, and no duplicate"


def test_a_printer_deleted_with_the_paper_in_it_is_told_and_what_follows_is_a_duplicata(
    seat: Seat, fake_printer: FakePrinter, private_cups: PrivateCups
) -> None:
    fake_printer.mode("empty")
    page = seat.filed()
    seat.until(lambda: state(page) is PrintState.NEEDS_PAPER)
    private_cups.connection().deletePrinter(fake_printer.name)
    seat.until(lambda: state(page) is PrintState.FAILED)
    seat.told("printer-absent")
    seat.window.ask_health()
    seat.until(lambda: seat.state_of("printer") == " Imprimante · en panne")
    seat.click("health-printer")
    seat.told("printer-absent")
    assert page.print_again.isEnabled()
    assert seat.numbers() == ["00001"]


def test_a_print_service_that_dies_and_comes_back_loses_no_paper_and_prints_none_twice(
    seat: Seat, fake_printer: FakePrinter, private_cups: PrivateCups
) -> None:
    fake_printer.mode("empty")
    page = seat.filed()
    seat.until(lambda: state(page) is PrintState.NEEDS_PAPER)
    private_cups.stop()
    seat.until(lambda: state(page) is PrintState.PRINTER_OFF)
    seat.told("print-service-absent")
    private_cups.start()
    fake_printer.mode("ok")
    seat.until(lambda: state(page) is PrintState.PRINTED)
    assert len(fake_printer.printed()) == 1

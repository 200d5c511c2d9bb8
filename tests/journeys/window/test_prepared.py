"""A slip prepared at the kiosk, scanned at the counter's real window from a serial line, into a deposit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kiosk.app import station
from kiosk.cases import office_keys
from kiosk.desk.counter import CounterDesk
from kiosk.flows.counter import Screen, Step
from kiosk.flows.preparing import Slip
from kiosk.forms.answers import Answers
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.gather import GatherPage
from tests.fakes.households import household
from tests.fakes.serial_line import SerialLine
from tests.journeys.window.office import Office, Seat

AZERTY = str.maketrans(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", "à&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW 458+):!M"
)
"""What a French keyboard writes for the keys of an American one (tests/unit/print/test_scan.py)."""


@pytest.fixture
def line(tmp_path: Path) -> Iterator[SerialLine]:
    found = SerialLine(tmp_path)
    found.plug()
    yield found
    found.unplug()


@pytest.fixture
def seat(office: Office, line: SerialLine) -> Seat:
    """A window that hears its scanner, at an office that has a key."""
    office.set("reading", scanner=str(line.port))
    seat = office.opened("fr", monitored=True)
    means = seat.desk.means
    office_keys.make(means.store, means.settings.office.code, means.now)
    seat.until(lambda: "scanner" in seat.window.strip._buttons)
    return seat


@pytest.fixture
def kiosk(seat: Seat, tmp_path: Path, office: Office) -> Iterator[CounterDesk]:
    """The kiosk in the hall: another computer, which knows the public half alone."""
    means = station.means(tmp_path / "hall", settings=office.settings, clock=office.clock)
    key = office_keys.current(seat.desk.means.store, means.settings.office.code)
    office_keys.keep(means.store, replace(key, private=None))
    yield CounterDesk(means)
    means.close()


def prepared(kiosk: CounterDesk, answers: Answers) -> Slip:
    return kiosk.prepare("tadamon", 1, answers, "ar")


def test_a_large_household_is_scanned_in_any_order_and_deposited(
    seat: Seat, line: SerialLine, kiosk: CounterDesk
) -> None:
    slip = prepared(kiosk, household(3, 8))
    assert len(slip.parts) == 2
    line.send(slip.parts[1].encode() + b"\r\n")
    page = seat.wait_page(GatherPage)
    seat.sees("Codes lus : 1 sur 2")
    line.send(slip.parts[1].encode() + b"\r\n")
    line.send(slip.parts[1].encode()[:199] + b"\r\n")
    seat.told("prepared-damaged")
    assert page.read.missing == (1,), "what was read stays"
    line.send(slip.parts[0].encode() + b"\r\n")
    seat.wait_page(FormPage)
    seat.sees("prepared-opened")
    seat.at_rest()
    assert len(seat.desk.day().drafts) == 1, "kept before the clerk types a letter"
    seat.to_check()
    seat.window.pages.done.truth._again.setInterval(20)
    seat.deposit()
    case = seat.desk.open(seat.reference).case
    assert case.filing.lang == "ar"
    assert Answers.from_json(case.filing.answers).count("children") == 8
    seat.window.step(Step.LEAVE)
    line.send(slip.parts[0].encode() + b"\r\n")
    line.send(slip.parts[1].encode() + b"\r\n")
    seat.told("already-deposited", reference=seat.reference)
    assert seat.window.screen_now is Screen.GATHER


def test_a_scanner_that_types_for_another_keyboard_is_understood(seat: Seat, kiosk: CounterDesk) -> None:
    (code,) = prepared(kiosk, household(0, 0)).parts
    QTest.keyClick(seat.window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    page = seat.wait_page(GatherPage)
    for sign in code.translate(AZERTY):
        key = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(page.code, key)
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    seat.wait_page(FormPage)
    assert seat.window.hand.answers.text("applicant.family_name_fr") == "EL ALAOUI"


def test_the_slips_own_pdf_opens_as_its_paper_does(
    seat: Seat, kiosk: CounterDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "slip.pdf"
    file.write_bytes(kiosk.prepared_pdf(prepared(kiosk, household(4, 20))))
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(file)))
    seat.window.step(Step.GATHER)
    page = seat.wait_page(GatherPage)
    page.picture.click()
    seat.wait_page(FormPage)
    assert seat.window.hand.answers.count("spouses") == 4
    for dialog in page.findChildren(QFileDialog):
        dialog.deleteLater()

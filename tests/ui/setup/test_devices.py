"""Printers, readers and scanners: found, tried, and told by name where they are broken."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.card.reader import AccessKey, Can, Cancel, Link
from kiosk.flows.setup import CardAnswer, Papers, Proof, Stop
from kiosk.print.printer import PrintState
from kiosk.ui.background import Threads
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.reader import ReaderPage
from kiosk.ui.pages.setup.tiles import Tiles
from tests.fakes.setting_up import READER, FakeSettingUp
from tests.ui.screens import type_text
from tests.ui.setup.seat import Opened

CAN = "123456"


def test_a_test_page_is_followed_to_its_end_and_kept_as_a_proof(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.outcomes = [PrintState.QUEUED, PrintState.NEEDS_PAPER, PrintState.PRINTED]
    seat = assistant()
    page = seat.go(Stop.PRINTER, PrinterPage)
    names = [page.queue.combo.itemData(place) for place in range(page.queue.combo.count())]
    assert names == ["", "Bureau", "Etage-1"]
    page.queue.pick("Bureau")
    seat.press(page.test_page)
    assert services.called("print_test") == [[Papers("Bureau", "a4", "file:/dev/usb/lp0"), "a4"]]
    assert "En attente d'impression" in seat.words()
    page.truth.follow()
    assert "Plus de papier" in seat.words()
    assert services.progress.proved == frozenset()
    page.truth.follow()
    assert "le cadre est entier" in seat.words()
    assert services.progress.proved == {Proof.PAGE}
    seat.press(page.proceed)
    printing = services.settings.printing
    assert (printing.printer, printing.paper, printing.thermal) == ("Bureau", "a4", "file:/dev/usb/lp0")


def test_a_strip_is_tried_on_the_receipt_printer_that_was_found(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.go(Stop.PRINTER, PrinterPage)
    seat.press(page.test_roll)
    assert services.called("print_test")[-1][1] == "80mm"
    assert services.progress.proved == {Proof.ROLL}
    seat.type("printing.thermal", "usb printer")
    seat.press(page.test_roll)
    seat.press(page.proceed)
    assert len(services.called("print_test")) == 1
    assert services.called("keep") == []
    page.asking.fill({"printing.thermal": ""})
    page.paper.buttons[1].click()
    assert not page.test_roll.isEnabled()
    seat.press(page.test_page)
    assert services.called("print_test")[-1] == [Papers("", "a5", ""), "a5"]


def test_a_print_service_that_is_away_is_told_and_papers_can_still_be_pdf(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"queues": "print-service-absent"}
    seat = assistant()
    page = seat.go(Stop.PRINTER, PrinterPage)
    assert "print-service-absent" in seat.words()
    services.wrong = {}
    seat.press(page.queue.look)
    assert page.queue.combo.count() == 3
    seat.press(page.proceed)
    assert services.settings.printing.printer == ""


def test_a_printer_that_refuses_the_page_is_told_and_proves_nothing(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"print_test": "printer-absent"}
    seat = assistant()
    page = seat.go(Stop.PRINTER, PrinterPage)
    seat.press(page.test_page)
    assert "Impression échouée" in seat.words()
    assert "printer-absent" in seat.words()
    assert services.progress.proved == frozenset()


def test_a_queue_that_is_set_and_gone_stays_in_the_list(assistant: Opened, services: FakeSettingUp) -> None:
    services.keep(Stop.PRINTER, {"printing": {"printer": "Ancienne", "paper": "80mm"}})
    seat = assistant()
    page = seat.go(Stop.PRINTER, PrinterPage)
    assert page.queue.picked == "Ancienne"
    assert page.paper.value() == "80mm"
    assert page.test_roll.isEnabled()


def test_of_a_card_only_that_its_chip_answers_is_shown(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.READER, ReaderPage)
    assert page.pick.combo.itemData(1) == READER
    seat.press(page.test_card)
    assert services.called("try_card") == []
    assert page.can.edit.hasFocus()
    type_text(page.can.edit, CAN)
    QTest.keyClick(page.can.edit, Qt.Key.Key_Return)
    assert services.called("try_card") == [["", Can(CAN), False]]
    seen = seat.words()
    assert "La puce répond" in seen
    assert "2.418 octets reçus en 1,3 s" in seen
    assert page.can.digits == ""
    assert services.progress.proved == {Proof.CARD}
    page.pick.pick(READER)
    seat.press(page.proceed)
    assert services.settings.reading.reader == READER


def test_a_card_that_cannot_be_read_is_told_and_the_digits_stay(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"try_card": "card-wrong-key"}
    seat = assistant("ar")
    page = seat.go(Stop.READER, ReaderPage)
    type_text(page.can.edit, CAN)
    seat.press(page.test_card)
    assert "card-wrong-key" in seat.words()
    assert page.can.digits == CAN
    assert not page.answered.isVisible()
    seat.press(page.later)
    assert page.can.digits == ""


def test_a_service_that_is_away_is_shown_as_the_link_that_is_broken(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"readers": "pcsc-absent"}
    services.links = (Link("service", ok=False, code="pcsc-absent"),)
    seat = assistant()
    page = seat.go(Stop.READER, ReaderPage)
    assert page.pick.combo.count() == 1
    assert "pcsc-absent" in seat.words()
    services.wrong, services.links = (
        {},
        (Link("service", ok=True), Link("card", ok=False, code="card-absent")),
    )
    seat.press(page.pick.look)
    assert "card-absent" not in seat.words()
    assert page.pick.combo.count() == 2


def test_a_scanners_port_is_offered_tried_and_kept(assistant: Opened, services: FakeSettingUp) -> None:
    port = services.ports()[0]
    seat = assistant()
    page = seat.go(Stop.READER, ReaderPage)
    seat.press(page.test_port)
    assert services.called("try_scanner") == []
    (edit,) = page.asking.findChildren(QLineEdit)
    assert edit.completer().model().index(0, 0).data() == port
    seat.type("reading.scanner", port)
    services.wrong = {"try_scanner": "scanner-absent"}
    seat.press(page.test_port)
    assert "scanner-absent" in seat.words()
    services.wrong = {}
    seat.press(page.test_port)
    assert page.heard.isVisible()
    assert services.progress.proved == {Proof.SCANNER}
    seat.type("reading.scanner", "x" * 241)
    seat.press(page.test_port)
    seat.press(page.proceed)
    assert services.called("keep") == []
    seat.type("reading.scanner", port)
    seat.press(page.proceed)
    assert services.settings.reading.scanner == port


def test_a_reading_that_takes_long_can_be_given_up(
    assistant: Opened,
    services: FakeSettingUp,
    threads: Threads,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = Event(), Event()
    wishes: list[bool] = []

    def slow(reader: str, key: AccessKey, cancel: Cancel) -> CardAnswer:
        begun.set()
        go_on.wait(10)
        wishes.append(cancel.is_set())
        return FakeSettingUp().try_card(reader, key, cancel)

    monkeypatch.setattr(services, "try_card", slow)
    seat = assistant(background=threads)
    qtbot.waitUntil(lambda: isinstance(seat.window.stack.currentWidget(), SetupPage), timeout=5000)
    page = seat.go(Stop.READER, ReaderPage)
    type_text(page.can.edit, CAN)
    seat.press(page.test_card)
    qtbot.waitUntil(begun.is_set, timeout=5000)
    assert page.reading.isVisible()
    seat.press(page.reading.cancel)
    assert not page.reading.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert wishes == [True]
    assert not page.answered.isVisible()
    assert services.progress.proved == frozenset()


def test_of_large_faces_one_is_always_chosen(assistant: Opened) -> None:
    seat = assistant()
    tiles = seat.window.stack.currentWidget().findChild(Tiles)
    assert tiles.code == "fr"
    tiles.tiles["fr"].click()
    assert tiles.code == "fr"

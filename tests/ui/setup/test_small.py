"""On a small screen, after a failure, and where an administrator holds the settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.errors import KioskError
from kiosk.flows.setup import Stop
from kiosk.ui.pages.setup.language import LanguagePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.reader import ReaderPage
from tests.fakes.setting_up import FakeSettingUp
from tests.ui.screens import settle
from tests.ui.setup.seat import Opened


def test_where_the_page_needs_the_room_steps_are_numbered_and_named_by_ear(assistant: Opened) -> None:
    seat = assistant()
    step = seat.window.steps.buttons[Stop.PRINTER]
    assert step.text() == "Imprimante"
    seat.window.header.display.sizes[150].trigger()
    seat.window.resize(1024, 600)
    settle()
    assert (seat.window.width(), seat.window.height()) == (1024, 600)
    assert (step.text(), step.toolTip()) == ("4", "Imprimante")
    assert step.accessibleName() == "Imprimante, à régler"
    seat.window.resize(1920, 1080)
    settle()
    assert (step.text(), step.toolTip()) == ("Imprimante", "")


def test_a_failure_under_the_edge_is_brought_in_sight(
    assistant: Opened, qtbot: QtBot, qapp: QApplication
) -> None:
    seat = assistant()
    page = seat.go(Stop.READER, ReaderPage)
    seat.window.resize(1024, 600)
    settle()
    page.show_failure(KioskError("pcsc-absent"))
    assert page.trouble.visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: page.trouble.visibleRegion().boundingRect() == page.trouble.rect())


def test_what_an_administrator_holds_is_shown_and_no_button_claims_to_keep_it(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.read_only = True
    page = assistant().go(Stop.OFFICE, OfficePage)
    assert page.proceed.text() == "Continuer"
    assert not page.told.isVisible()


def test_each_language_stands_in_its_own_direction_whatever_the_pages(assistant: Opened) -> None:
    page = assistant().go(Stop.LANGUAGE, LanguagePage)
    ways = [tile.layoutDirection() for tile in page.tiles.tiles.values()]
    assert ways == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]

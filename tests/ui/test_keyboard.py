"""A help sheet from home to paper without a mouse: keys that are shown, Tab, Enter and arrows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.choose import ChoosePage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.slip import SlipPage
from tests.fakes.desk import FakeDesk
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, type_text


def typed(*texts: str) -> None:
    """Type into what has the focus, going on by Tab."""
    for text in texts:
        focus = QApplication.focusWidget()
        assert focus is not None
        type_text(focus, text)
        QTest.keyClick(focus, Qt.Key.Key_Tab)


def key(screens: Screens, name: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or screens.window, name, held)
    screens.qtbot.waitUntil(screens._nothing_pressed, timeout=2000)


def portal(screens: Screens) -> None:
    """Go to the form of the portal, and fill what it asks."""
    key(screens, Qt.Key.Key_F2, shift=True)
    choose = screens.wait_page(ChoosePage)
    screens.qtbot.waitUntil(
        lambda: "macnss" in choose.cards and choose.cards["macnss"].isVisible(), timeout=5000
    )
    assert choose.cards["macnss"]._key_name == "F6"
    key(screens, Qt.Key.Key_F6)
    screens.wait_page(CardPage)
    screens.qtbot.waitUntil(lambda: screens.window.hand.draft is not None, timeout=5000)
    key(screens, Qt.Key.Key_F6)
    screens.wait_page(FormPage)
    screens.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=2000)
    key(screens, Qt.Key.Key_Down)
    key(screens, Qt.Key.Key_Tab)
    typed("ZZ999901", "2031", "05", "01", "1984", "03", "07", "0612345678")
    screens.qtbot.waitUntil(lambda: screens.value("applicant.phone_operator") is not None, timeout=5000)
    screens.line("applicant.phone_again").setFocus()
    typed("0612345678")


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_for_the_portal_is_filled_and_printed_by_keys_alone(
    lang: Lang, opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    screens = opened(lang, threads)
    portal(screens)
    key(screens, Qt.Key.Key_F8)
    key(screens, Qt.Key.Key_F8)
    slip = screens.wait_page(SlipPage)
    key(screens, Qt.Key.Key_F9)
    screens.qtbot.waitUntil(
        lambda: slip.truth.job is not None and slip.truth.job.outcome.state.final, timeout=5000
    )
    slip.clear_away.setFocus()
    key(screens, Qt.Key.Key_Space)
    key(screens, Qt.Key.Key_Space)
    screens.wait_page(HomePage)
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert desk.kept == {}

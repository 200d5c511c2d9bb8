"""The cover that falls over an unattended counter, and the input that keeps it away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.idle import PATIENCE
from tests.ui.conftest import Opened

SOON = 80


def test_each_key_given_to_the_window_begins_the_wait_anew_until_the_window_is_covered(
    opened: Opened, qtbot: QtBot
) -> None:
    window = opened().window
    waiting = window._idle._wait
    assert not waiting.isActive()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert waiting.isActive()
    assert waiting.interval() == PATIENCE
    waiting.setInterval(SOON)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.cover.isVisible, timeout=5000)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert window.cover.isHidden()


def test_a_closed_window_is_watched_no_more(opened: Opened) -> None:
    window = opened().window
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    window.close()
    assert not window._idle._wait.isActive()
    window._idle.stop()

"""A thousand touches anywhere, of any kind, from a seed: the page goes on and still asks its form."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.forms.check import check
from kiosk.ui.language import current, other
from kiosk.ui.start import application
from tests.ui.booth import Booth

TOUCHES, TURN = 1000, 250
"""Touches of a run, and after how many the language of the screens is changed."""
BUTTONS = (Qt.MouseButton.LeftButton,) * 5 + (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_F1,
    Qt.Key.Key_Return,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Down,
)


def poke(window: QWindow, chance: random.Random) -> None:
    """Press anywhere, and now and then another place before letting go, twice, or a key."""
    here, there = (QPoint(chance.randrange(1280), chance.randrange(800)) for _ in range(2))
    what = chance.random()
    if what < 0.1:
        QTest.keyClick(window, chance.choice(KEYS))
    elif what < 0.2:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=here)
        QTest.mouseMove(window, there)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=there)
    else:
        QTest.mouseClick(window, chance.choice(BUTTONS), pos=here)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_touches_change_nothing_but_answers(qtbot: QtBot, seed: int) -> None:
    booth, chance = Booth(qtbot), random.Random(seed)
    booth.at("applicant.family_name_ar")
    met = set()
    for number in range(1, TOUCHES + 1):
        poke(booth.window.windowHandle(), chance)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        met.add(booth.here)
        if number % TURN == 0:
            application(other())
    assert current() == "fr"
    assert booth.window.isVisible()
    assert booth.here in {one.id for one in booth.visit.questions}
    assert len(met) > 1
    check(booth.visit.form, booth.visit.answers, today=booth.visit.today, training=True)

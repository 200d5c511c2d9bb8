"""How large keys are, and how much room they leave: 20 mm on any screen, and the field always seen."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.ui.look import TOUCH, Look
from kiosk.ui.onscreen import touch
from kiosk.ui.onscreen.layouts import layouts
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.ui.screens import settle
from tests.ui.touch_desk import TouchDesk

DENSITY = 3.8
"""Pixels of a millimetre of the screens of these tests."""


@pytest.mark.parametrize("place", [0, 8])
def test_the_field_is_never_covered(qtbot: QtBot, place: int) -> None:
    dress(application("fr"), Look(touch=DENSITY))
    try:
        lines = [QLineEdit() for _ in range(9)]
        desk = TouchDesk(qtbot, *lines, room=70)
        lines[place].setFocus()
        settle()
        QApplication.processEvents()
        top = lines[place].mapTo(desk.window, QPoint(0, 0)).y()
        assert top >= 0
        assert top + lines[place].height() <= desk.keyboard.y()
    finally:
        dress(application("fr"))


@pytest.mark.parametrize("size", [(1024, 600, 3.8), (1280, 800, 3.8), (1920, 1080, 3.6), (3840, 2160, 7.2)])
@pytest.mark.parametrize("text", [100, 200])
def test_a_key_is_twenty_millimetres_and_no_two_touch(
    qtbot: QtBot, size: tuple[int, int, float], text: int
) -> None:
    width, height, density = size
    dress(application("fr"), Look(text=text, touch=density))
    try:
        line = QLineEdit()
        desk = TouchDesk(qtbot, line)
        desk.window.resize(width, height)
        line.setFocus()
        for layout in layouts().values():
            desk.keyboard.show_layout(layout.id)
            settle()
            QApplication.processEvents()
            board = desk.keyboard.board
            assert board is not None
            caps = [cap.geometry() for cap in board.keys]
            assert min(one.height() for one in caps) >= round(TOUCH * density)
            assert min(one.width() for one in caps) >= round(TOUCH * density) - 1
            assert all(board.rect().contains(one) for one in caps)
            assert not any(one.intersects(two) for one in caps for two in caps if one is not two)
    finally:
        dress(application("fr"))


def test_on_a_screen_that_is_too_narrow_gaps_give_way_before_keys() -> None:
    wide, narrow, tiny = touch.sizes(1600), touch.sizes(960), touch.sizes(600)
    assert (wide.key, round(wide.gap, 1)) >= (76.0, 11.4)
    assert touch.sizes(930).gap == touch.sizes(600).gap < narrow.gap < wide.gap
    assert tiny.gap < 4
    assert tiny.key < narrow.key <= TOUCH * DENSITY
    assert touch.sizes(4000).start > 0

"""No key, no button and no drag leads out of the kiosk, or to what the person before left."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kiosk.flows.kiosk import Screen
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened


class Forced(QCloseEvent):
    """A close that comes from outside the program, as Alt+F4 does."""

    @override
    def spontaneous(self) -> bool:
        return True


def test_the_window_is_closed_by_the_program_alone(opened: Opened) -> None:
    window = opened()
    event = Forced()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert window.isVisible()
    assert window.close()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Super_L, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_keys_that_are_no_typing_do_nothing(opened: Opened, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    line = window.pages.follow.reference
    QApplication.clipboard().setText("PASTED")
    line.setText("TYPED")
    line.selectAll()
    QTest.keyClick(window.windowHandle(), key, held)
    assert line.text() == "TYPED"
    assert QApplication.clipboard().text() == "PASTED"
    assert (window.isVisible(), window.screen_now) == (True, Screen.FOLLOW)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert line.text() == "a"


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_a_long_press_and_other_buttons_open_no_menu_and_paste_nothing(
    opened: Opened, button: Qt.MouseButton
) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    line = window.pages.follow.reference
    place = line.mapTo(window, line.rect().center())
    QTest.mouseClick(window.windowHandle(), button, pos=place)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert line.text() == ""
    double = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(place),
        QPointF(place),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    assert window._gate.eventFilter(window.windowHandle(), double)


def test_what_is_dragged_here_is_not_taken(opened: Opened) -> None:
    window = opened()
    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.ContextMenu):
        assert window._gate.eventFilter(window.windowHandle(), QEvent(kind))
    letter = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ش")
    assert not window._gate.eventFilter(window.windowHandle(), letter)

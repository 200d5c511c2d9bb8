"""How a key reaches a field: by Qt's own input path, so that limits, tidying and undo hold."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.onscreen.layouts import BACK, DONE, ERASE, NEXT

_KEYS: Final = {
    ERASE: Qt.Key.Key_Backspace,
    NEXT: Qt.Key.Key_Tab,
    BACK: Qt.Key.Key_Backtab,
    DONE: Qt.Key.Key_Return,
}


def type_text(field: QWidget, text: str) -> None:
    """Type text where the cursor stands, in place of what is marked (a commit, as input methods make it)."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def press(field: QWidget, action: str) -> None:
    """Press and release the real key that an action stands for."""
    shift = Qt.KeyboardModifier.ShiftModifier if action == BACK else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, _KEYS[action], shift))

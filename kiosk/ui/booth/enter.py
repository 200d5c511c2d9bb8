"""Presses the button in focus by Enter, as Space does: whoever brings a keyboard knows one of the two."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from typing_extensions import override

from kiosk.ui.fields.control import Control

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_BUTTONS: Final = QPushButton, QToolButton


class Enter(QObject):
    """Stands before one window: there it is still known where the focus was when the key came."""

    def stand_before(self, window: QWindow) -> None:
        """Look at the keys that the system gives to that window."""
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button in focus, once for a key that is held down."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        button = QApplication.focusWidget()
        if event.key() not in _ENTER or not isinstance(button, _BUTTONS) or _answers(button):
            return False
        if not event.isAutoRepeat():
            button.click()
        return True


def _answers(button: QWidget) -> bool:
    """Say whether a button is one of an answer's choices: there Enter goes on, as in every field."""
    around = button.parentWidget()
    while around is not None and not isinstance(around, Control):
        around = around.parentWidget()
    return around is not None

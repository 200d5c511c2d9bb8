"""Keeps out what a citizen's finger or keyboard could leave the program by, or copy from the person before.

It looks at what the system gives to the window, before any widget sees it: keys that are no typing, every
button of a mouse but the first, two fingers at once, and things that are dragged here.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from typing_extensions import override

_TYPING: Final = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_AltGr,
    }
)
"""Keys without a letter that fill in a form; a scanner that types sends some of them."""
_CHORDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MOUSE: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_TOUCH: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})
_NEVER: Final = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
    }
)


class Gate(QObject):
    """Stands before one window."""

    def stand_before(self, window: QWindow) -> None:
        """Look at everything that the system gives to that window."""
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say True, and so keep it out, where an event is none of a citizen's business."""
        kind = event.type()
        if kind in _NEVER:
            return True
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return not types(event)
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return event.button() is not Qt.MouseButton.LeftButton
        return kind in _TOUCH and isinstance(event, QTouchEvent) and event.pointCount() > 1


def types(event: QKeyEvent) -> bool:
    """Say whether a key fills in a form: a letter, or a step through a field."""
    modifiers, key = event.modifiers(), event.key()
    if modifiers & _CHORDS:
        return False
    if key == Qt.Key.Key_Delete and modifiers & Qt.KeyboardModifier.ShiftModifier:
        return False  # cuts, in Qt
    text = event.text()
    return key in _TYPING or (bool(text) and text.isprintable())

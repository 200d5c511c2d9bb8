"""Notices that nobody has worked for a while."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

PATIENCE: Final = 5 * 60 * 1000
"""Milliseconds without a key or a mouse after which the counter's screen is covered."""

_WORK: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """Watches an application's input; install it as the application's event filter."""

    idle = Signal()

    def __init__(self, patience: int = PATIENCE) -> None:
        """Take the time to wait, in milliseconds; it begins with the first input."""
        super().__init__()
        self._wait = QTimer(self, singleShot=True, interval=patience)
        self._wait.timeout.connect(self.idle)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each input; the event itself goes its way."""
        if event.type() in _WORK:
            self._wait.start()
        return False

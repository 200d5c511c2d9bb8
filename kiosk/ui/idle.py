"""Notices that nobody has worked for a while.

It looks at what the system gives to the window, not at what the application gives to its widgets: those are
a hundred times as many events, and each would be held up (a change of language took twice as long).
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
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
    """Watches the keys and the mouse of one window."""

    idle = Signal()

    def __init__(self, patience: int = PATIENCE) -> None:
        """Take the time to wait, in milliseconds; it begins with the first input."""
        super().__init__()
        self._wait = QTimer(self, singleShot=True, interval=patience)
        self._wait.timeout.connect(self.idle)
        self._window: QWindow | None = None

    def wait(self, patience: int) -> None:
        """Wait that many milliseconds from now on; one who is waited for already is given all of them."""
        self._wait.setInterval(patience)

    def begin(self) -> None:
        """Begin to wait now, as if something had been touched."""
        self._wait.start()

    def rest(self) -> None:
        """Wait for the next input before anything else."""
        self._wait.stop()

    def watch(self, widget: QWidget) -> None:
        """Watch the window of a widget that is shown."""
        widget.winId()  # the system's window is made by this, where a first showing has not made it
        self._window = widget.windowHandle()
        self._window.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._wait.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each input; the event itself goes its way."""
        if event.type() in _WORK:
            self._wait.start()
        return False

"""Pages built before they are asked for, one in each pause of the screen, so that none is slow at first."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

PAUSE: Final = 200
"""Milliseconds between two pages."""


class Ahead(QTimer):
    """Builds the pages of a window."""

    def __init__(self, window: QObject) -> None:
        """Build nothing yet."""
        super().__init__(window, interval=PAUSE)
        self._build: Callable[[], bool] = bool
        self.timeout.connect(self._next)

    def begin(self, build: Callable[[], bool]) -> None:
        """Build one page in each pause, until ``build`` says that there was none left to build."""
        self._build = build
        self.start()

    def _next(self) -> None:
        if not self._build():
            self.stop()

"""A list and what is done with it: beside each other, with large text under each other."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from kiosk.ui.look import worn
from kiosk.ui.style import L

_LARGE: Final = 125
"""Per cent of the type scale from which on two things beside each other are both too narrow."""

_LEAST: Final = 200
"""Pixels of the first, whatever stands around it."""
_BELOW: Final = 300
"""Pixels at 100 % of the second, where it stands below."""


class Sides(QFrame):
    """Two things; the first has more of the width."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int] = (5, 3)) -> None:
        """Take the two, and their shares of the width."""
        super().__init__()
        self._second = second
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(L)
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])
        first.setMinimumHeight(_LEAST)
        self.dressed()

    def dressed(self) -> None:
        """Turn as the look of now has room for."""
        across = worn().text < _LARGE
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)
        self._second.setMinimumHeight(0 if across else worn().wide(_BELOW))

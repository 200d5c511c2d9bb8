"""The bar with the way back and on: under a page, or beside it where the keyboard leaves little height."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy
from typing_extensions import override

from kiosk.ui.look import TOUCH, worn
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import restyle
from kiosk.ui.style import XL, S

_LOW: Final = 330
"""Pixels of a page's height at 100 % under which its bar stands beside it."""
_ROWS, _HIGH = 4, 48
"""Rows of a column whose buttons have their words, and the pixels of one at 100 %."""


class Shape(Enum):
    """How a bar stands."""

    UNDER = "under"
    COLUMN = "column"
    """Beside the page, one button under the other."""
    ICONS = "icons"
    """Beside the page, in two rows of icons: the screen is small and its text is large."""


class Bar(QFrame):
    """The way back, the two keys of the reel and the ways on, of which the last is the main one."""

    def __init__(
        self, back: KeyButton | None, keys: Sequence[KeyButton], onward: Sequence[KeyButton]
    ) -> None:
        """Take the buttons, in reading order."""
        super().__init__()
        self.setProperty("surface", "actions")
        self.shape = Shape.UNDER
        self._fitted: object = None
        self._back, self._keys, self._onward = back, tuple(keys), tuple(onward)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(S)
        self._place()

    def lie(self, room: int) -> Shape:
        """Lie as a page of so many pixels in height has room for it, and return how."""
        shape = _shape(room)
        if shape is not self.shape:
            self.shape = shape
            self._place()
        self._fit()
        return shape

    @override
    def event(self, event: QEvent) -> bool:
        """Have words or none when a button comes, goes or is re-worded."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many words as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def _place(self) -> None:
        """Put every button where the shape has it, in reading order."""
        beside = self.shape is not Shape.UNDER
        side = QSizePolicy.Policy.Expanding if beside else QSizePolicy.Policy.Fixed
        for button in self._all():
            self._grid.removeWidget(button)
            button.setSizePolicy(side, QSizePolicy.Policy.Fixed)
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 0)
        margin = S if beside else XL
        self._grid.setContentsMargins(margin, S, margin, S)
        self._grid.setRowStretch(0, int(beside))
        restyle(self, "surface", "tools" if beside else "actions")
        {Shape.UNDER: self._under, Shape.COLUMN: self._column, Shape.ICONS: self._icons}[self.shape]()

    def _under(self) -> None:
        for column, button in enumerate((self._back, None, *self._keys, None, *self._onward)):
            if button is not None:
                self._grid.addWidget(button, 0, column)
        for stretch in (1, 2 + len(self._keys)):
            self._grid.setColumnStretch(stretch, 1)

    def _column(self) -> None:
        for column, key in enumerate(self._keys):
            self._grid.addWidget(key, 2, column)
        if self._back is not None:
            self._grid.addWidget(self._back, 1, 0, 1, len(self._keys))
        for row, button in enumerate(self._onward, 3):
            self._grid.addWidget(button, row, 0, 1, len(self._keys))

    def _icons(self) -> None:
        pairs = (self._keys, self._onward[:-1], (self._back, *self._onward[-1:]))
        for column, pair in enumerate(pairs):
            for row, button in enumerate(pair, 1):
                if button is not None:
                    self._grid.addWidget(button, row, column)

    def _all(self) -> Iterator[KeyButton]:
        if self._back is not None:
            yield self._back
        yield from (*self._keys, *self._onward)

    def _fit(self) -> None:
        """Leave out the words that there is no room for, those of the way back first: icons say it too."""
        shown = [button for button in self._all() if not button.isHidden()]
        told = (self.shape, self.width(), worn(), [one.accessibleName() for one in shown])
        if told == self._fitted:
            return
        self._fitted = told
        for button in shown:
            button.show_words(self.shape is not Shape.ICONS)
        if self.shape is not Shape.UNDER:
            return
        room = self.width() - 2 * XL - S * (len(shown) + 1)
        for button in shown[:-1]:
            if sum(one.sizeHint().width() for one in shown) > room:
                button.show_words(False)


def _shape(room: int) -> Shape:
    if room >= worn().broad(_LOW):
        return Shape.UNDER
    row = max(worn().high(_HIGH), round(TOUCH * worn().touch)) + S
    return Shape.COLUMN if room >= _ROWS * row + S else Shape.ICONS

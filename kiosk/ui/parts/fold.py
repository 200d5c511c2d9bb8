"""Things beside each other where all have room; under each other where they have not (WCAG 1.4.10)."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget
from typing_extensions import override

from kiosk.ui.look import worn
from kiosk.ui.style import L

_LEAST: Final = 300
"""Pixels at 100 % that whatever takes its share of the width needs beside something else."""
_ACROSS: Final = QBoxLayout.Direction.LeftToRight
_ANY: Final = 16_777_215
"""Qt's word for no greatest width (``QWIDGETSIZE_MAX``)."""


class Fold(QBoxLayout):
    """Its width says how it stands, and larger text folds it sooner; mirrored with the page."""

    def __init__(
        self,
        *things: QWidget | QLayout,
        shares: tuple[int, ...] = (),
        least: int = _LEAST,
        below: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
    ) -> None:
        """Take the things and their shares of the width, none for one as wide as it likes to be.

        ``least`` is what a share needs, pixels at 100 %; ``below`` is how the things stand when folded.
        """
        super().__init__(_ACROSS)
        self._least, self._below = least, below
        self._held: dict[QWidget, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(L)
        for number, thing in enumerate(things):
            put(self, thing, shares[number] if number < len(shares) else 0)

    def hold(self, thing: QWidget, broad: int) -> None:
        """Keep a thing as wide as a column of text, pixels at 100 %, while it stands beside another."""
        self._held[thing] = broad
        self._fix(thing)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put everything where it stands in that width."""
        self._turn(rect.width())
        for thing in self._held:
            self._fix(thing)
        super().setGeometry(rect)

    @override
    def minimumSize(self) -> QSize:
        """Return the least room: that of the widest thing, for the others can stand under it."""
        hints = [item.minimumSize() for item in self._items()]
        wide = max((self._width(item) for item in self._items()), default=0)
        return QSize(wide, max((hint.height() for hint in hints), default=0)).grownBy(self.contentsMargins())

    @override
    def hasHeightForWidth(self) -> bool:
        """Be higher where it is folded."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high everything likes to stand in that width."""
        self._turn(width)
        return super().heightForWidth(width) if super().hasHeightForWidth() else super().sizeHint().height()

    @override
    def minimumHeightForWidth(self, width: int) -> int:
        """Return how high everything must stand in that width."""
        self._turn(width)
        if super().hasHeightForWidth():
            return super().minimumHeightForWidth(width)
        return super().minimumSize().height()

    def _turn(self, width: int) -> None:
        way = _ACROSS if self._needs() <= width else self._below
        if way is not self.direction():
            self.setDirection(way)

    def _fix(self, thing: QWidget) -> None:
        across = self.direction() is _ACROSS
        thing.setMinimumWidth(worn().broad(self._held[thing]) if across else 0)
        thing.setMaximumWidth(worn().broad(self._held[thing]) if across else _ANY)

    def _needs(self) -> int:
        """Return the width in which all stand beside each other."""
        margins, items = self.contentsMargins(), self._items()
        rooms = [max(self._width(item), self._share(item)) for item in items]
        return sum(rooms) + self.spacing() * max(0, len(rooms) - 1) + margins.left() + margins.right()

    def _items(self) -> list[QLayoutItem]:
        every = (self.itemAt(number) for number in range(self.count()))
        return [item for item in every if item is not None and not item.isEmpty()]

    def _share(self, item: QLayoutItem) -> int:
        """Return what a thing needs beside another: a share its least, any other what it likes to have."""
        widget = item.widget()
        if widget in self._held:
            return worn().broad(self._held[widget])
        shares = self.stretch(self.indexOf(item))
        return worn().wide(self._least) if shares else item.sizeHint().width()

    def _width(self, item: QLayoutItem) -> int:
        """Return the least width of what stands in a thing, whatever it is fixed to."""
        widget = item.widget()
        return widget.minimumSizeHint().width() if widget in self._held else item.minimumSize().width()


def put(box: QBoxLayout, thing: QWidget | QLayout, share: int = 0) -> None:
    """Put a widget or another layout at the end of a row or a column."""
    if isinstance(thing, QLayout):
        box.addLayout(thing, share)
    else:
        box.addWidget(thing, share)

"""Things of one width in lines of one length: as many beside each other as have room, in reading order."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget
from typing_extensions import override

from kiosk.ui.look import worn
from kiosk.ui.parts.reading_order import ReadingOrder

_ACROSS: Final = (6, 4, 3, 2)
"""How many may stand in a line, where that leaves no line shorter than the others; one always may."""


class EvenLines(ReadingOrder):
    """Its width says how many stand in a line; mirrored with the page."""

    def __init__(self, owner: QWidget, spacing: int, *, most: int = _ACROSS[0], least: int = 0) -> None:
        """Take whose layout it is, the pixels between two things, and the most that stand in a line.

        ``least`` is the width that a thing needs, pixels at 100 %; none where it says so itself.
        """
        super().__init__(owner)
        self._most, self._least = most, least
        self.setSpacing(spacing)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high the lines stand in that width."""
        cell, lines = self._lines(width)
        return sum(_high(line, cell) + self.spacing() for line in lines) - self.spacing()

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put everything where it stands."""
        super().setGeometry(rect)
        owner = self.parentWidget()
        turn = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        cell, lines = self._lines(rect.width())
        y = rect.y()
        for line in lines:
            high, whole = _high(line, cell), rect.width() + self.spacing()
            for place, item in enumerate(line):
                start, end = (whole * one // len(line) for one in (place, place + 1))
                here = QRect(rect.x() + start, y, end - start - self.spacing(), high)
                item.setGeometry(QStyle.visualRect(turn, rect, here))
            y += high + self.spacing()

    @override
    def sizeHint(self) -> QSize:
        """Return the room of all in one line."""
        return QSize(self._wide(len(self._items)), max((_high([one], 0) for one in self._items), default=0))

    @override
    def minimumSize(self) -> QSize:
        """Return the room of the widest thing alone."""
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, self.sizeHint().height())

    def _wide(self, across: int) -> int:
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return across * (max(widest, worn().wide(self._least)) + self.spacing()) - self.spacing()

    def _lines(self, width: int) -> tuple[int, list[list[QLayoutItem]]]:
        """Return how wide each thing is in that width, and the things of each line."""
        whole = (one for one in _ACROSS if one <= self._most and len(self._items) % one == 0)
        across = next((one for one in whole if self._wide(one) <= width), 1)
        cell = (width + self.spacing()) // across - self.spacing()
        starts = range(0, len(self._items), across)
        return cell, [self._items[start : start + across] for start in starts]


def _high(line: list[QLayoutItem], cell: int) -> int:
    """Return how high a line stands whose things are so wide."""
    widgets = (item.widget() for item in line)
    return max(max(one.minimumHeight(), one.heightForWidth(cell)) for one in widgets if one is not None)

"""Where the things of a chart stand, counted from the reading start; drawing mirrors them with the page."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from kiosk.ui.charts.bars import Bar
from kiosk.ui.charts.scale import ticks

_FILLED: Final = 0.62
"""How much of its place a bar takes."""
_WIDEST: Final = 64
"""Pixels of a bar that has all the room it could want."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The room of the bars inside a chart, in pixels, and how many of them there are."""

    room: QRect
    count: int
    greatest: int

    @property
    def axis(self) -> tuple[int, ...]:
        """The numbers of the axis: fewer on a low chart."""
        return ticks(self.greatest, max(2, min(5, self.room.height() // 36)))

    def level(self, value: int) -> int:
        """Return where a value stands, in pixels from the top of the chart."""
        return self.room.bottom() + 1 - round(value * self.room.height() / self.axis[-1])

    def column(self, number: int) -> QRect:
        """Return the whole height of a bar's place, words under it not included."""
        start, end = (self.room.x() + self.room.width() * one // self.count for one in (number, number + 1))
        return QRect(start, self.room.y(), end - start, self.room.height())

    def at(self, x: int) -> int:
        """Return the number of the bar whose place holds a point; -1 beside them all."""
        if not self.count or not self.room.x() <= x <= self.room.right():
            return -1
        return min(self.count - 1, (x - self.room.x()) * self.count // max(1, self.room.width()))

    def parts(self, number: int, bar: Bar) -> tuple[tuple[int, QRect], ...]:
        """Return the kinds that a bar has, each with its rectangle, from the foot up."""
        place = self.column(number)
        width = max(3, min(_WIDEST, round(place.width() * _FILLED)))
        start, below, found = place.x() + (place.width() - width) // 2, 0, []
        for kind, value in enumerate(bar.parts):
            if value:
                foot, top = self.level(below), self.level(below + value)
                found.append((kind, QRect(start, min(top, foot - 1), width, max(1, foot - top))))
                below += value
        return tuple(found)

    def labelled(self, widest: int) -> int:
        """Return after how many bars the next one is labelled, given the width of the widest label."""
        each = self.room.width() / max(1, self.count)
        return max(1, -int(-widest // max(1.0, each)))

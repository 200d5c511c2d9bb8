"""Bars that are looked at, walked through by the arrows, and pressed to see what is behind them."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from kiosk.ui.charts.bars import Bars
from kiosk.ui.charts.fill import filled
from kiosk.ui.charts.plot import Plot
from kiosk.ui.language import locale
from kiosk.ui.look import colour, type_size, worn
from kiosk.ui.style import XS, S

_LEAST: Final = QSize(240, 110)
_WISHED: Final = QSize(520, 160)
_NAMED: Final = 84
"""Pixels at 100 % in which a name is known although its end is cut; with less, not every bar is named."""
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_PRESS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class BarChart(QWidget):
    """Bars by something, each made of parts; the first stands at the reading start."""

    chosen = Signal(int)
    """The number of the bar that was pressed."""
    reached = Signal(int)
    """The number of the bar that is looked at now."""

    def __init__(self) -> None:
        """Show no bar yet."""
        super().__init__()
        self._bars = Bars((), ())
        self.here = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Bars) -> None:
        """Show these bars; the one that is looked at stays where there are as many."""
        if len(bars.bars) != len(self._bars.bars):
            self.here = -1
        self._bars = bars
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a size in which a month reads well."""
        return QSize(_WISHED.width(), worn().broad(_WISHED.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a size in which a week can still be read."""
        return QSize(_LEAST.width(), worn().broad(_LEAST.height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar as they are read, and press the one reached."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ways = {Qt.Key.Key_Right: -1 if rtl else 1, Qt.Key.Key_Left: 1 if rtl else -1}
        last = len(self._bars.bars) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in ways:
            self._reach(min(last, max(0, self.here + ways[key])))
        elif key in ends:
            self._reach(ends[key])
        elif key in _PRESS and self.here >= 0:
            self.chosen.emit(self.here)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the bar under the mouse."""
        number = self._at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        if number >= 0:
            self._reach(number)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the bar under the mouse."""
        number = self._at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._reach(number)
            self.chosen.emit(number)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, the bars with their numbers, and what stands under them."""
        painter, plot = QPainter(self), self._plot()
        painter.setFont(_font())
        self._draw_axis(painter, plot)
        widest = max((self._wide(bar.short) for bar in self._bars.bars), default=0)
        step = plot.labelled(min(widest, worn().wide(_NAMED)) + S)
        every = self._wide(locale().toString(self._bars.greatest)) <= plot.room.width() // max(1, plot.count)
        for number in range(plot.count):
            self._draw_bar(painter, plot, number)
            if every or number == self.here:
                self._draw_number(painter, plot, number)
            if number % step == 0:
                self._draw_label(painter, plot, number, step)
        painter.end()

    def _plot(self) -> Plot:
        """Return the room of the bars, words of the axis before and labels under them left out."""
        greatest, line = self._bars.greatest, QFontMetrics(_font()).height()
        before = self._wide(locale().toString(Plot(QRect(0, 0, 1, 200), 1, greatest).axis[-1])) + S
        room = QRect(before, line + XS, self.width() - before, self.height() - 2 * line - 3 * XS)
        return Plot(room, len(self._bars.bars), greatest)

    def _draw_axis(self, painter: QPainter, plot: Plot) -> None:
        high = painter.fontMetrics().height()
        for value in plot.axis:
            level = plot.level(value)
            painter.setPen(QPen(QColor(colour("line" if value else "edge")), 1))
            line = self._seen(QRect(plot.room.x(), level, plot.room.width(), 1))
            painter.drawLine(line.left(), level, line.right(), level)
            painter.setPen(QColor(colour("quiet")))
            words = self._seen(QRect(0, level - high // 2, plot.room.x() - S, high))
            painter.drawText(words, self._away(), locale().toString(value))

    def _draw_bar(self, painter: QPainter, plot: Plot, number: int) -> None:
        bar, place = self._bars.bars[number], plot.column(number)
        if number == self.here:
            self._draw_here(painter, place)
        for kind, part in plot.parts(number, bar):
            filled(painter, self._seen(part), self._bars.kinds[kind])

    def _draw_number(self, painter: QPainter, plot: Plot, number: int) -> None:
        """Write how much a bar is above it: above all of them where they have the room, else above one."""
        bar, place, high = self._bars.bars[number], plot.column(number), painter.fontMetrics().height()
        if bar.whole:
            told = locale().toString(bar.whole)
            wide = self._wide(told) + 2
            above = QRect(place.center().x() - wide // 2, plot.level(bar.whole) - high - 1, wide, high)
            ground = "accent-soft" if number == self.here else "sheet"
            painter.fillRect(self._seen(above), QColor(colour(ground)))  # no line of the axis through it
            painter.setPen(QColor(colour("ink")))
            painter.drawText(self._seen(above), _MIDDLE | Qt.TextFlag.TextDontClip, told)

    def _draw_here(self, painter: QPainter, place: QRect) -> None:
        """Mark the bar that is looked at, with an edge where keys go to it."""
        around = self._seen(place).adjusted(1, -place.y() + 1, -1, 0)
        painter.fillRect(around, QColor(colour("accent-soft")))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour("focus")), 2))
            painter.drawRect(around)

    def _draw_label(self, painter: QPainter, plot: Plot, number: int, step: int) -> None:
        place, high = plot.column(number), painter.fontMetrics().height()
        each = place.width() * step
        words = QRect(place.center().x() - each // 2, plot.room.bottom() + XS, each, high)
        shown = painter.fontMetrics().elidedText(
            self._bars.bars[number].short, Qt.TextElideMode.ElideRight, each
        )
        painter.setPen(QColor(colour("quiet")))
        painter.drawText(self._seen(words), _MIDDLE | Qt.TextFlag.TextDontClip, shown)

    def _reach(self, number: int) -> None:
        if number == self.here or not self._bars.bars:
            return
        self.here = number
        self.update()
        self.reached.emit(number)

    def _at(self, point: QPoint) -> int:
        return self._plot().at(self._seen(QRect(point, QSize(1, 1))).x())

    def _seen(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _away(self) -> Qt.AlignmentFlag:
        """Return the alignment to the side where bars begin."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute

    def _wide(self, said: str) -> int:
        return QFontMetrics(_font()).horizontalAdvance(said)


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(type_size("small"))
    return font

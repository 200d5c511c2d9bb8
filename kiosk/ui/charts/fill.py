"""How a part of a bar is filled: a colour for who sees it, a pattern for who does not (WCAG 1.4.1)."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from kiosk.ui.charts.bars import Kind
from kiosk.ui.look import tone_colours

_REPEATS: Final = 8
"""Pixels after which each pattern of Qt comes again."""


def filled(painter: QPainter, place: QRect, kind: Kind) -> None:
    """Draw a part: its soft ground, its pattern and an edge of its colour."""
    ink, ground = (QColor(name) for name in tone_colours(kind.tone))
    painter.save()
    painter.fillRect(place, ground)
    if kind.pattern is not Qt.BrushStyle.NoBrush:
        painter.fillRect(place, _patterned(ink, kind.pattern, painter.device().devicePixelRatioF()))
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    painter.restore()


def _patterned(ink: QColor, pattern: Qt.BrushStyle, ratio: float) -> QBrush:
    """Return a pattern as large on a sharp screen as on another: Qt's would be too fine there to be seen."""
    plain, times = QBrush(ink, pattern), round(ratio)
    if times <= 1 or pattern is Qt.BrushStyle.SolidPattern:
        return plain
    tile = QPixmap(_REPEATS, _REPEATS)
    tile.fill(Qt.GlobalColor.transparent)
    drawn = QPainter(tile)
    drawn.fillRect(tile.rect(), plain)
    drawn.end()
    brush = QBrush(tile.scaled(tile.size() * times))
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush

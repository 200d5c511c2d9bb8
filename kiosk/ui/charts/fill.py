"""How a part of a bar is filled: a colour for who sees it, a pattern for who does not (WCAG 1.4.1)."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from kiosk.ui.charts.bars import Kind
from kiosk.ui.look import tone_colours


def filled(painter: QPainter, place: QRect, kind: Kind) -> None:
    """Draw a part: its soft ground, its pattern and an edge of its colour."""
    ink, ground = (QColor(name) for name in tone_colours(kind.tone))
    painter.save()
    painter.fillRect(place, ground)
    if kind.pattern is not Qt.BrushStyle.NoBrush:
        painter.fillRect(place, QBrush(ink, kind.pattern))
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    painter.restore()

"""A state as icon and word on a soft ground: colour is never the only sign (WCAG 1.4.1)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from kiosk.ui import icons
from kiosk.ui.look import FAMILY, tone_colours, type_size, worn
from kiosk.ui.style import S

_ICON = 16
_HEIGHT = 26

TONE_ICONS: Final = {
    "good": "circle-check",
    "info": "info",
    "neutral": "info",
    "warn": "triangle-alert",
    "bad": "octagon-alert",
}
"""What a tone shows beside its colour, everywhere."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a chip shows: a tone, an icon and a word."""

    tone: str
    icon: str
    word: str


def chip_font() -> QFont:
    """Return the small, half-bold type of every chip."""
    font = QFont(FAMILY)
    font.setPixelSize(type_size("small"))
    font.setWeight(QFont.Weight.Medium)
    return font


def chip_width(mark: Mark) -> int:
    """Return the room a chip needs, in pixels at scale 1."""
    return QFontMetrics(chip_font()).horizontalAdvance(mark.word) + worn().wide(_ICON) + 3 * S + 2


def paint_chip(painter: QPainter, start: QPoint, mark: Mark, direction: Qt.LayoutDirection) -> None:
    """Draw a chip whose reading start, vertically in the middle, is the given point."""
    width, height, icon = chip_width(mark), worn().wide(_HEIGHT), worn().wide(_ICON)
    rtl = direction == Qt.LayoutDirection.RightToLeft
    place = QRect(start.x() - (width if rtl else 0), start.y() - height // 2, width, height)
    ink, ground = tone_colours(mark.tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, height / 2, height / 2)
    picture = QRect(place.x() + S, place.y() + (height - icon) // 2, icon, icon)
    painter.drawPixmap(
        QStyle.visualRect(direction, place, picture).topLeft(), icons.pixmap(mark.icon, mark.tone, _ICON)
    )
    painter.setFont(chip_font())
    painter.setPen(QColor(ink))
    words = QRect(place.x() + icon + S + S // 2, place.y(), width - icon - 2 * S, height)
    painter.drawText(QStyle.visualRect(direction, place, words), Qt.AlignmentFlag.AlignCenter, mark.word)
    painter.restore()


class Chip(QWidget):
    """The same as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a state; show one with :meth:`show_mark`."""
        super().__init__(parent)
        self._mark = Mark("neutral", "info", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark) -> None:
        """Show that state; its word is the accessible name."""
        self._mark = mark
        self.setAccessibleName(mark.word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the chip's own size."""
        return QSize(chip_width(self._mark), worn().wide(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip from the reading start."""
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = QPoint(self.width() if rtl else 0, self.height() // 2)
        paint_chip(painter, start, self._mark, self.layoutDirection())
        painter.end()

"""One key: drawn by itself, so that a press is painted at once; typed at the touch, not at the release."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from kiosk.ui import icons
from kiosk.ui.look import colour, type_size
from kiosk.ui.onscreen.layouts import BACK, DONE, ERASE, NEXT, SHIFT, SPACE, Key

_ROUND: Final = 8
_ICON: Final = 28
_SHORT: Final = 2
"""Signs that are shown large."""
_CARRIER: Final = "ـ"
"""A bare vowel sign is shown on a line, as school books show it."""
_MARKS: Final = range(0x064B, 0x0671)
_ICONS: Final = {ERASE: "delete", SPACE: "space", SHIFT: "arrow-big-up", DONE: "check"}
_ARROWS: Final = {NEXT: ("arrow-right", "arrow-left"), BACK: ("arrow-left", "arrow-right")}
"""Boxes stand from the left in both languages: these arrows mean left and right, no reading direction."""


class KeyCap(QAbstractButton):
    """Types one letter for one touch, however long it lasts and wherever the finger slides."""

    touched = Signal()

    def __init__(self, key: Key, parent: QWidget) -> None:
        """Take the key it stands for; the focus stays in the field."""
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName(f"key-{key.action or key.text}")
        self.setCheckable(key.action == SHIFT)
        self.pressed.connect(self.touched)

    def show_sign(self, sign: str, name: str) -> None:
        """Show a sign; the name is what it is called where it is spoken."""
        self.setAccessibleName(name)
        if self.text() != sign:
            self.setText(sign)

    @override
    def nextCheckState(self) -> None:
        """Leave it to the keyboard whether the key for capitals is down."""

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stay pressed wherever the finger slides: it has typed already."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the sign or the icon in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours()
        painter.setPen(QPen(QColor(colour(edge)), 1))
        painter.setBrush(QColor(colour(ground)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        icon = self._icon()
        if icon:
            drawn = icons.pixmap(icon, ink, _ICON)
            size = drawn.deviceIndependentSize().toSize()
            painter.drawPixmap(
                (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, drawn
            )
            return
        self._draw_sign(painter, ink)

    def _draw_sign(self, painter: QPainter, ink: str) -> None:
        font = self.font()
        wanted = type_size("display" if len(self.text()) <= _SHORT else "title")
        font.setPixelSize(min(wanted, self.height() // 2))
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a key shows the sign that it types
        painter.setPen(QColor(colour(ink)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _shown(self.text()))

    def _colours(self) -> tuple[str, str, str]:
        """Return the tokens of ground, edge and sign."""
        if self.isDown() or self.isChecked():
            return "accent-soft", "accent", "accent"
        if self.key.action == DONE:
            return "accent", "accent", "on-accent"
        return ("neutral-soft" if self.key.action not in {"", SPACE} else "sheet"), "edge", "ink"

    def _icon(self) -> str:
        arrows = _ARROWS.get(self.key.action)
        if arrows is None:
            return _ICONS.get(self.key.action, "")
        return arrows[QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft]


def _shown(sign: str) -> str:
    return _CARRIER + sign + _CARRIER if len(sign) == 1 and ord(sign) in _MARKS else sign

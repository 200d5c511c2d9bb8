"""The icon family (Lucide, ISC), tinted by the theme and mirrored where a direction is meant."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from kiosk.paths import RESOURCES
from kiosk.ui.style import LIGHT

_MIRRORED: Final = frozenset({"arrow-left", "arrow-right", "undo-2", "send"})
"""Icons that mean a direction of reading; clocks, ticks, cards and devices are never mirrored."""

_SHARP: Final = 3
"""Pixels drawn per pixel at scale 1: enough for a screen at 300 %."""


def pixmap(name: str, colour: str = "ink", size: int = 20) -> QPixmap:
    """Return an icon in the colour of a theme token; ``size`` in pixels at scale 1."""
    mirrored = name in _MIRRORED and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, LIGHT.colour(colour), size, mirrored)


def icon(name: str, colour: str = "ink", size: int = 20) -> QIcon:
    """Return the same as an icon, for buttons."""
    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    return made


@cache
def _drawn(name: str, colour: str, size: int, mirrored: bool) -> QPixmap:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    canvas = QPixmap(size * _SHARP, size * _SHARP)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    renderer.render(painter, QRectF(0, 0, size * _SHARP, size * _SHARP))
    painter.end()
    if mirrored:
        canvas = canvas.transformed(QTransform().scale(-1, 1))
    canvas.setDevicePixelRatio(_SHARP)
    return canvas

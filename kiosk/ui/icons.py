"""The icon family (Lucide, ISC), tinted by the theme and mirrored where a direction is meant."""

from functools import cache
from typing import Final, cast

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from kiosk.paths import RESOURCES
from kiosk.ui.look import colour as shade
from kiosk.ui.look import worn

_MIRRORED: Final = frozenset({"arrow-left", "arrow-right", "undo-2", "send", "log-out"})
"""Icons that mean a direction of reading; clocks, ticks, cards and devices are never mirrored."""

_SHARPNESS: Final = "sharpness"


def sharpness() -> float:
    """Return how many pixels a point has, on the screen or on the picture that is drawn in its stead.

    What is drawn with just as many needs no scaling, which would leave its edges ragged.
    """
    app = cast("QApplication", QApplication.instance())
    return float(app.property(_SHARPNESS) or app.devicePixelRatio())


def sharpen(scale: float | None) -> None:
    """Draw for a picture of that many pixels a point from now on; None for the screen again."""
    cast("QApplication", QApplication.instance()).setProperty(_SHARPNESS, scale)


def pixmap(name: str, colour: str = "ink", size: int = 20) -> QPixmap:
    """Return an icon in the colour of a theme token; ``size`` in pixels at scale 1 and 100 %."""
    mirrored = name in _MIRRORED and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, shade(colour), worn().wide(size), mirrored, sharpness())


def icon(name: str, colour: str = "ink", size: int = 20) -> QIcon:
    """Return the same as an icon, for buttons."""
    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    return made


@cache
def _drawn(name: str, colour: str, size: int, mirrored: bool, sharp: float) -> QPixmap:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    side = round(size * sharp)
    canvas = QPixmap(side, side)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        canvas = canvas.transformed(QTransform().scale(-1, 1))
    canvas.setDevicePixelRatio(sharp)
    return canvas

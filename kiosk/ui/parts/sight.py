"""What has the focus is seen: whoever types or presses a key knows where (WCAG 2.2, 2.4.11)."""

from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.ui.style import XL


class Sight(QTimer):
    """Brings what gets the focus inside a widget in sight: at once, and when everything has its place."""

    def __init__(self, owner: QWidget) -> None:
        """Watch over that widget."""
        super().__init__(owner, singleShot=True, interval=0)
        self._owner = owner
        self.timeout.connect(self._again)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._hear)

    def _hear(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._owner.isAncestorOf(now):
            bring_in_sight(now)
            self.start()

    def _again(self) -> None:
        here = QApplication.focusWidget()
        if here is not None and self._owner.isAncestorOf(here):
            bring_in_sight(here)


def bring_in_sight(widget: QWidget) -> None:
    """Scroll every area that a field stands in, from the inmost, until it is seen (WCAG 2.2, 2.4.11)."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            _scroll_to(around, widget)
        around = around.parentWidget()


def _scroll_to(area: QScrollArea, widget: QWidget) -> None:
    """Show the whole of a widget; Qt's own ``ensureWidgetVisible`` shows only where its cursor stands."""
    page = cast("QWidget", area.widget())
    for edge in (widget.rect().bottomLeft(), widget.rect().topLeft()):
        there = widget.mapTo(page, edge)
        area.ensureVisible(there.x(), there.y(), 0, XL)

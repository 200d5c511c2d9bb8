"""What the field in focus asks: whether it is typed at all, and of which kind its answer is."""

from typing import Final, cast

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from kiosk.ui.fields.control import Control
from kiosk.ui.style import XL

KIND: Final = "asks"
"""Property of a line outside a form: the kind of answer it takes, as :mod:`kiosk.forms.kinds` names it."""


def is_typed(widget: QWidget | None) -> bool:
    """Say whether letters can be typed into a widget."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit)) and widget.isEnabled() and not widget.isReadOnly()


def kind_of(widget: QWidget) -> str:
    """Return the kind of answer that a field takes; ``text`` where nothing is said of it."""
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, Control):
            return around.field.kind
        around = around.parentWidget()
    return str(widget.property(KIND) or "text")


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

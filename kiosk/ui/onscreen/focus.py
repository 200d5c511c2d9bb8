"""What the field in focus asks: whether it is typed at all, and of which kind its answer is."""

from typing import Final

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from kiosk.ui.fields.control import Control

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

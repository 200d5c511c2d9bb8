"""What every field widget can do: one protocol, so that the form page knows no kind."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.schema import Field


class Control(QWidget):
    """A widget that holds one answer as typed; it never refuses and never mends what is typed.

    A base like an ``ABC``, which Qt's metaclass does not let it be: what raises NotImplementedError is each
    field's own.
    """

    changed = Signal()
    """A person changed the answer; not sent by :meth:`set_value`."""
    entered = Signal()
    """The focus came into the field."""
    finished = Signal()
    """The focus went out of the field."""
    accepted = Signal()
    """Enter was pressed in the field."""

    def __init__(self, field: Field) -> None:
        """Take the declaration of the field."""
        super().__init__()
        self.field = field

    def value(self) -> Value | None:
        """Return the answer as typed; None where nothing is."""
        raise NotImplementedError

    def set_value(self, value: Value | None) -> None:
        """Show an answer, without telling that it changed."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:
        """Show that there is something to mend here, or not."""
        for part in self.parts():
            part.setProperty("wrong", wrong)
            part.style().unpolish(part)
            part.style().polish(part)

    def parts(self) -> tuple[QWidget, ...]:
        """Return the widgets that can have the focus, in order."""
        raise NotImplementedError

    def retranslate(self, name: str, hint: str) -> None:
        """Put the words of the current language on; the name and hint come from the declaration."""
        for part in self.parts():
            part.setAccessibleName(name)
            part.setAccessibleDescription(hint)

    def watch(self) -> None:
        """Hear when the focus comes and goes, and Enter; call it once the parts exist."""
        for part in self.parts():
            part.installEventFilter(self)
        self.setFocusProxy(self.parts()[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of focus and Enter on the parts; Enter goes on to the next field instead."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self.finished.emit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            self.accepted.emit()
            return True
        return super().eventFilter(watched, event)


def page_is_arabic() -> bool:
    """Say whether the page is read from the right."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def forget(line: QLineEdit) -> None:
    """Empty a line for good: what ``clear`` takes away, Ctrl+Z would bring back for the next person."""
    line.setText("")


def start_side() -> Qt.AlignmentFlag:
    """Return the page's reading start as an alignment that holds in left-to-right fields too."""
    side = Qt.AlignmentFlag.AlignRight if page_is_arabic() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _is_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}

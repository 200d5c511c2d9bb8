"""Everything that a window holds as text, seen or not."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def texts(window: QWidget) -> Iterator[str]:
    """Yield everything that any widget of a window holds, seen or not, and what undo would bring back."""
    for one in (window, *window.findChildren(QWidget)):
        yield from (one.objectName(), one.toolTip(), one.accessibleName(), one.accessibleDescription())
        yield from (one.statusTip(), one.whatsThis(), one.windowTitle())
        if isinstance(one, (QLabel, QAbstractButton)):
            yield one.text()
        elif isinstance(one, QLineEdit):
            one.undo()
            yield from (one.text(), one.placeholderText(), one.selectedText())
            one.redo()
            yield one.text()
        elif isinstance(one, QPlainTextEdit):
            one.undo()
            yield one.toPlainText()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(place) for place in range(one.count()))
    for completer in window.findChildren(QCompleter):
        yield completer.completionPrefix()

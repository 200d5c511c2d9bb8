"""What a drawn page must hold: no word cut, nothing outside its parent, nothing upon another."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QToolButton,
    QWidget,
)

from kiosk.ui.pages.counter.stepper import StepButton


def faults(window: QWidget) -> list[str]:
    """Return what is wrong with the geometry of everything a person can see now."""
    return [*lost(window), *_cut_choices(window), *sideways(window)]


def lost(window: QWidget) -> list[str]:
    """Return what of it cannot be read even by scrolling: with large text, on a small screen.

    What is chosen in a list may be cut there: the list opens whole.
    """
    return [*_cut(window), *_cut_lines(window), *_outside(window), *_overlapping(window)]


def _cut(window: QWidget) -> Iterator[str]:
    for label in _seen(window, QLabel):
        if label.text() and label.pixmap().isNull() and not _label_fits(label):
            yield f"cut: {label.text()!r} {label.size()} needs {label.sizeHint()}"
    for button in _seen(window, QAbstractButton):
        if isinstance(button, (QPushButton, QCheckBox, QToolButton)) and not _button_fits(button):
            yield f"cut: button {button.text()!r} {button.size()} needs {button.sizeHint()}"


def _cut_lines(window: QWidget) -> Iterator[str]:
    for table in _seen(window, QTableView):
        if table.horizontalHeader().length() > table.viewport().width() + 1:
            needs = table.horizontalHeader().length()
            yield f"cut: lines of {_named(table)} in {table.viewport().width()} need {needs}"


def _cut_choices(window: QWidget) -> Iterator[str]:
    for combo in _seen(window, QComboBox):
        if combo.fontMetrics().horizontalAdvance(combo.currentText()) > combo.width() - 52:
            yield f"cut: combo {combo.currentText()!r} in {combo.width()}"


def _label_fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + 1 and _words_fit(label)
    return label.sizeHint().width() <= label.width() + 1 and label.sizeHint().height() <= label.height() + 1


def _words_fit(label: QLabel) -> bool:
    """A word that is longer than a line is cut at its end; lines also break behind a hyphen or a stroke."""
    words = re.split(r"[\s\-/\u200b]+", label.text())
    return max(map(label.fontMetrics().horizontalAdvance, words)) <= label.contentsRect().width() + 1


def _button_fits(button: QAbstractButton) -> bool:
    """A step's title may be cut, its tool tip says it whole; a checked button's border takes two pixels."""
    hint = button.sizeHint()
    high = hint.height() <= button.height() + 2
    return isinstance(button, StepButton) or (high and hint.width() <= button.width() + 1)


def _outside(window: QWidget) -> Iterator[str]:
    for widget in _seen(window, QWidget):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or _scrolled(widget):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            yield f"outside: {_named(widget)} {widget.geometry()} of {_named(parent)} {parent.rect()}"


def sideways(window: QWidget) -> Iterator[str]:
    """Yield what is wider than its room."""
    for area in _seen(window, QScrollArea):
        inner = area.widget()
        if inner.minimumSizeHint().width() > area.viewport().width():
            yield f"too wide: {_named(inner)} {inner.minimumSizeHint()} in {area.viewport().size()}"


def _overlapping(window: QWidget) -> Iterator[str]:
    for parent in [window, *_seen(window, QWidget)]:
        if isinstance(parent, (QAbstractItemView, QAbstractButton)):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not isinstance(child, QScrollBar)
        ]
        for one, other in combinations(children, 2):
            common: QRect = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                yield f"overlap: {_named(one)} {one.geometry()} and {_named(other)} {other.geometry()}"


def _seen(window: QWidget, kind: type) -> Iterator:
    return (widget for widget in window.findChildren(kind) if widget.isVisible() and not _in_view(widget))


def _in_view(widget: QWidget) -> bool:
    """A list draws its own cells, and a line edit or a scroll bar its own parts."""
    parent = widget.parentWidget()
    while parent is not None:
        if (
            isinstance(parent, (QAbstractItemView, QComboBox))
            or parent.metaObject().className() == "QLineEdit"
        ):
            return True
        parent = parent.parentWidget()
    return False


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    grand = parent.parentWidget() if parent is not None else None
    return isinstance(grand, QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea)


def _named(widget: QWidget) -> str:
    text = widget.text()[:30] if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text}".strip()

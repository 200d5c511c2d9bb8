"""What a screen reader is given of a window: each thing's name, role, states and description, in its order.

Asked through QAccessible, as AT-SPI and UI Automation ask; nothing of ours is asked directly.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

_TEXT, _ROLE = QAccessible.Text, QAccessible.Role
_ID: Final = re.compile(r"[a-z]+([-_.][a-z0-9\[\]]+)+")
"""What only the program calls a thing: ``go-home``, ``field-applicant.idcs``."""
_ACTED_ON: Final = {
    *(_ROLE.Button, _ROLE.ButtonMenu, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.EditableText, _ROLE.ComboBox),
    *(_ROLE.Table, _ROLE.List, _ROLE.Tree, _ROLE.ProgressBar, _ROLE.PageTab, _ROLE.Link),
}
"""Roles that tell a person what can be done."""
_READ: Final = {_ROLE.StaticText, _ROLE.Border, _ROLE.Client}
"""Roles of what has the focus to be read, or scrolled, and is no more than its name."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing as it is told."""

    widget: QWidget
    name: str
    role: QAccessible.Role
    description: str
    value: str
    state: QAccessible.State

    @property
    def shown(self) -> str:
        """What it is called where a test fails."""
        return f"{type(self.widget).__name__} {self.widget.objectName()} {self.name!r} {self.role.name}"


def told(widget: QWidget) -> Told:
    """Return what is told of a widget."""
    asked = QAccessible.queryAccessibleInterface(widget)
    assert asked is not None, widget
    return _of(widget, asked)


def heard(window: QWidget) -> Iterator[Told]:
    """Return everything that can be seen in a window, in the order in which a reader walks it."""
    asked = QAccessible.queryAccessibleInterface(window)
    assert asked is not None
    yield from _walked(asked)


def disorder(window: QWidget) -> list[str]:
    """Return what Tab comes to before something that stands above it, or before it on its line."""
    found = []
    for parent in [window, *window.findChildren(QWidget)]:
        held = [child for child in parent.children() if isinstance(child, QWidget) and _holds_stop(child)]
        for one, other in pairwise(held):
            if _stands_before(other, one):
                found.append(f"read too late: {_called(other)}, after {_called(one)}")
    return found


def faults(window: QWidget) -> list[str]:
    """Return what is told wrongly or not at all of everything that can have the focus."""
    return [fault for widget in _focusable(window) for fault in _wrong(told(widget))]


def _focusable(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        held = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if held and widget.isVisible() and widget.isEnabled() and not _inside(widget):
            yield widget


def _wrong(told: Told) -> Iterator[str]:
    if not told.name.strip():
        yield f"no name: {told.shown}"
    elif _ID.fullmatch(told.name) or told.name == told.widget.objectName():
        yield f"an id for a name: {told.shown}"
    if told.role not in _ACTED_ON | _READ:
        yield f"role says nothing: {told.shown}"
    if told.role is _ROLE.ComboBox and not told.description.strip():
        yield f"called by its choice alone: {told.shown}"
    if not told.state.focusable:
        yield f"not focusable: {told.shown}"
    checked = getattr(told.widget, "isChecked", None)
    if checked is not None and told.state.checkable and told.state.checked != checked():
        yield f"checked is told wrongly: {told.shown}"
    if told.widget.property("wrong") and not told.description.strip():
        yield f"wrong, but not why: {told.shown}"


def _walked(asked: QAccessibleInterface) -> Iterator[Told]:
    for number in range(asked.childCount()):
        child = asked.child(number)
        if child is None or child.state().invisible:
            continue
        widget = child.object()
        if isinstance(widget, QWidget):
            yield _of(widget, child)
            if not isinstance(widget, QAbstractItemView):
                yield from _walked(child)


def _of(widget: QWidget, asked: QAccessibleInterface) -> Told:
    words = (asked.text(kind) for kind in (_TEXT.Name, _TEXT.Description, _TEXT.Value))
    name, description, value = words
    return Told(widget, name, asked.role(), description, value, asked.state())


def _inside(widget: QWidget) -> bool:
    """Say whether a widget is a part that Qt puts into another and answers for."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is not widget


def _holds_stop(widget: QWidget) -> bool:
    inside = (widget, *widget.findChildren(QWidget))
    return widget.isVisible() and not widget.isWindow() and any(_tab_stop(one) for one in inside)


def _tab_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _stands_before(one: QWidget, other: QWidget) -> bool:
    """Say whether one widget stands wholly above another, or beside it nearer to the reading start."""
    here, there = one.geometry(), other.geometry()
    if here.bottom() <= there.top():
        return True
    beside = min(here.bottom(), there.bottom()) > max(here.top(), there.top())
    arabic = other.parentWidget().layoutDirection() is Qt.LayoutDirection.RightToLeft
    return beside and (here.left() >= there.right() if arabic else here.right() <= there.left())


def _called(widget: QWidget) -> str:
    first = next((one for one in (widget, *widget.findChildren(QWidget)) if _tab_stop(one)), widget)
    return told(first).shown

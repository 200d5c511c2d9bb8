"""A white sheet on the desk, with its margins: what every group of things lies on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.fold import put
from kiosk.ui.parts.scrolled import Fitted, Scrolled
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import XL, L, M, S


def sheet(spacing: int = M, margin: int = XL) -> tuple[QFrame, QVBoxLayout]:
    """Return an empty sheet and the column its things go into."""
    frame = QFrame()
    frame.setProperty("surface", "sheet")
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, min(margin, L), margin, min(margin, L))
    column.setSpacing(spacing)
    return frame, column


def column(parent: QWidget, spacing: int = M, margin: int = 0) -> QVBoxLayout:
    """Give a widget a column with equal margins."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(*things: QWidget | int, spacing: int = M) -> QHBoxLayout:
    """Return a row of widgets; a number among them is a stretch of that weight."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for thing in things:
        if isinstance(thing, int):
            made.addStretch(thing)
        else:
            made.addWidget(thing)
    return made


def wrapped(*things: QWidget | int, owner: QWidget | None = None, spacing: int = M) -> WrappingRow:
    """Return a row that breaks into lines where it is too narrow; a number among its things is a gap."""
    made = WrappingRow(owner, spacing, S)
    for thing in things:
        if isinstance(thing, int):
            made.gap()
        else:
            made.addWidget(thing)
    return made


def actions(*things: QWidget | int) -> QFrame:
    """Return the bar under a page with its actions; what stands behind a number is at the reading end."""
    bar = QFrame()
    bar.setProperty("surface", "actions")
    wrapped(*things, owner=bar).setContentsMargins(XL, S, XL, S)
    return bar


def scrolled(inner: QWidget) -> Scrolled:
    """Return a scroll area that grows with its page and never scrolls sideways."""
    return Scrolled(inner)


def fitted(*parts: QWidget | QLayout | int, spacing: int = M) -> Fitted:
    """Return what stands over the bar of a page, under one another; the last has the room that is left.

    A number among them is a stretch of that weight.
    """
    holder = QWidget()
    inner = column(holder, spacing)
    inner.setContentsMargins(XL, L, XL, L)
    for part in parts:
        if isinstance(part, int):
            inner.addStretch(part)
        else:
            put(inner, part)
    inner.setStretch(len(parts) - 1, 1)
    return Fitted(holder)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)

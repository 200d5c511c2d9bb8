"""What the sections of the gallery are laid out with: a titled sheet, and a table of components by state."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import sheet
from kiosk.ui.showcase.posed import Pose
from kiosk.ui.style import M, S

_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def board(title: str, *parts: QWidget) -> QFrame:
    """Return a sheet with a title and its parts one under the other."""
    frame, inner = sheet(M)
    head = label("title")
    head.setText(title)
    inner.addWidget(head)
    for part in parts:
        inner.addWidget(part)
    return frame


def table(rows: Sequence[tuple[str, Callable[[Pose], QWidget | None]]], poses: Sequence[Pose]) -> QWidget:
    """Return a table: a row for each component, named by its role, and a column for each state."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S)
    grid.setVerticalSpacing(S)
    for column, pose in enumerate(poses, 1):
        grid.addWidget(_name(pose.value), 0, column)
    for number, (name, make) in enumerate(rows, 1):
        grid.addWidget(_name(name), number, 0)
        for column, pose in enumerate(poses, 1):
            widget = make(pose)
            if widget is not None:
                grid.addWidget(widget, number, column, _START)
    grid.setColumnStretch(len(poses) + 1, 1)
    return made


def cells(parts: Sequence[QWidget], columns: int, *, start: bool = False) -> QWidget:
    """Return parts side by side, so many in a row; at the ``start`` of their place, or as wide as it."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(S)
    for number, part in enumerate(parts):
        place = _START if start else Qt.AlignmentFlag(0)
        grid.addWidget(part, number // columns, number % columns, place)
    grid.setRowStretch(len(parts), 1)
    return made


def _name(code: str) -> QWidget:
    """Return the code that the style sheet knows it by: the same in both languages."""
    said = label("small", "quiet")
    said.setText(code)
    return said

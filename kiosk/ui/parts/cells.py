"""Cells of the tables: text, or a state drawn as icon and word; what both models of a table share."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.ui.parts.chip import Mark, paint_chip
from kiosk.ui.style import M

Index = QModelIndex | QPersistentModelIndex
_MARK: Final = int(Qt.ItemDataRole.UserRole)
CELL_ROLES: Final = frozenset(
    map(int, (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, _MARK))
)
"""The roles that :func:`cell` answers."""


def cell(shown: str | Mark, role: int) -> object:
    """Return a cell's text, or its mark under the user role."""
    if isinstance(shown, Mark):
        return {_MARK: shown, int(Qt.ItemDataRole.AccessibleTextRole): shown.word}.get(int(role))
    return None if role == _MARK else shown


def heading(words: Callable[[], str], orientation: Qt.Orientation, role: int) -> object:
    """Return a column's heading and how it stands."""
    if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
        return words()
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    return None


class MarkDelegate(QStyledItemDelegate):
    """Draws the cells that hold a state."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and its chip where it has one."""
        super().paint(painter, option, index)
        mark = index.data(_MARK)
        if not isinstance(mark, Mark):
            return
        rect, direction = option.rect, option.direction
        rtl = direction == Qt.LayoutDirection.RightToLeft
        x = rect.right() - M if rtl else rect.left() + M
        paint_chip(painter, QPoint(x, rect.center().y()), mark, direction)

"""A list of lines of one kind, told by its columns: words, numbers and marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView
from typing_extensions import override

from kiosk.ui.language import say
from kiosk.ui.look import worn
from kiosk.ui.parts.cells import CELL_ROLES, Index, MarkDelegate, cell, heading
from kiosk.ui.parts.chip import Mark, chip_width
from kiosk.ui.style import M

T = TypeVar("T")
_ROOT: Final = QModelIndex()
_ROW: Final = 44
"""Pixels of a line's height at 100 % of text."""
_LEAST: Final = 4
"""Lines that are seen at least, the headings one of them."""
_IN_SIGHT: Final = 2
"""Lines under the heading that are seen in any room."""
_NARROW: Final = 60
"""Pixels of the narrowest column."""
_ROOM: Final = 26
"""Pixels that a cell needs beside its text: the padding of the style sheet and the frame of the focus."""
_LOOKED_AT: Final = 200
"""Lines whose words are measured for the width of a column."""
_AT_END: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_STANDS: Final = int(Qt.ItemDataRole.TextAlignmentRole)


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading and what a cell shows."""

    heading: object
    """Marked for translation in context ``Listing``; a function where it depends on what is listed."""
    cell: Callable[[T], str | Mark]
    least: int = 0
    """Least width, pixels at 100 %, of a column that takes what others leave; 0: as wide as its words."""
    spared: int = 0
    """A narrow screen does without the columns that have a number here, the least first; 0 stays."""
    number: bool = False
    """Numbers end under each other, so that they are compared at a glance."""


class Lines(QAbstractTableModel, Generic[T]):
    """The lines as a model of Qt."""

    def __init__(self, columns: Sequence[Column[T]]) -> None:
        """Hold no line."""
        super().__init__()
        self.columns = columns
        self.lines: Sequence[T] = ()

    def take(self, lines: Sequence[T]) -> None:
        """Hold other lines; the same ones are only said anew, where the focus is on one of them."""
        if lines and tuple(lines) == tuple(self.lines):
            last = self.index(len(lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def more(self, lines: Sequence[T]) -> None:
        """Hold these lines too, after the others: whoever scrolls stays where they are."""
        if lines:
            held = len(self.lines)
            self.beginInsertRows(QModelIndex(), held, held + len(lines) - 1)
            self.lines = (*self.lines, *lines)
            self.endInsertRows()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or its mark under the user role."""
        column = self.columns[index.column()]
        if role not in CELL_ROLES:
            return _AT_END if column.number and role == _STANDS else None
        return cell(column.cell(self.lines[index.row()]), role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading, which stands as its cells do."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == _STANDS and self.columns[section].number:
            return _AT_END
        return heading(lambda: self._heading(section), orientation, role)

    def _heading(self, section: int) -> str:
        told = self.columns[section].heading
        return say("Listing", told() if callable(told) else told)


class WrappedDelegate(MarkDelegate):
    """Makes a cell as high as its words, in the room that the style sheet leaves them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell's words, wrapped in the width of its column."""
        table, text = cast("Listing", self.parent()), str(index.data() or "")
        width = table.columnWidth(index.column()) - _ROOM
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = table.fontMetrics().boundingRect(QRect(0, 0, width, 0), wrap, text)
        return QSize(words.width(), words.height() + 2 * M)


class Listing(QTableView):
    """The list itself; Enter or a double click opens a line."""

    opened = Signal(object)
    """The line."""
    selected = Signal(object)
    """The line that the focus is on."""
    ended = Signal()
    """The last line is shown: there may be more to ask for."""

    def __init__(self, columns: Sequence[Column[Any]], *, wrapped: bool = False) -> None:
        """Take the columns; ``wrapped`` lines are as high as their words, and are few."""
        super().__init__()
        self.lines: Lines[Any] = Lines(columns)
        self._wrapped = wrapped
        self._rooms = [0] * len(columns)
        self.setModel(self.lines)
        self.setItemDelegate(WrappedDelegate(self) if wrapped else MarkDelegate(self))
        self._shape()
        self.selectionModel().currentRowChanged.connect(self._select)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.activated.connect(lambda index: self.opened.emit(self.lines.lines[index.row()]))

    @property
    def current(self) -> Any:
        """The line that the focus is on, None where it is on none."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if row >= 0 else None

    def go(self, row: int) -> None:
        """Put the focus on a line; ``selectRow`` finds none where a table is read from right to left."""
        self.setCurrentIndex(self.lines.index(row, 0))

    def take(self, lines: Sequence[Any]) -> None:
        """Show other lines."""
        self.lines.take(lines)
        self.fit()
        if lines and self.hasFocus() and not self.currentIndex().isValid():
            self.go(0)  # the lines came after the focus

    def fit(self) -> None:
        """Give the columns the widths that their words need in this language."""
        for number, column in enumerate(self.lines.columns):
            self.setColumnHidden(number, False)  # the heading of a hidden column has no width
            heading = self.horizontalHeader().sectionSizeHint(number)
            self._rooms[number] = max(heading, worn().broad(column.least), self._widest(number))
            self.setColumnWidth(number, self._rooms[number])
        self._spare()

    def dressed(self) -> None:
        """Make lines as high, and columns as wide, as words of this size need."""
        high = worn().high(_ROW)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight((_IN_SIGHT + 1) * high)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room of some lines: fewer cannot be compared."""
        return QSize(super().minimumSizeHint().width(), _LEAST * worn().high(_ROW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._spare()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line on Enter."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.opened.emit(self.lines.lines[index.row()])
            return
        super().keyPressEvent(event)

    def _select(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selected.emit(self.lines.lines[index.row()])

    def _scrolled(self, place: int) -> None:
        if place >= self.verticalScrollBar().maximum():
            self.ended.emit()

    def _widest(self, number: int) -> int:
        """Return the width of a column's widest cell; where it takes what others leave, words may be cut."""
        column = self.lines.columns[number]
        shown = [column.cell(line) for line in self.lines.lines[:_LOOKED_AT]]
        if column.least:
            shown = [one for one in shown if isinstance(one, Mark)]
        return max((self._wide(one) for one in shown), default=0) + _ROOM

    def _wide(self, shown: str | Mark) -> int:
        return chip_width(shown) if isinstance(shown, Mark) else self.fontMetrics().horizontalAdvance(shown)

    def _spare(self) -> None:
        """Leave columns out until those that take the rest have their room."""
        columns = self.lines.columns
        for number in range(len(columns)):
            self.setColumnHidden(number, False)
        for _, number in sorted((one.spared, number) for number, one in enumerate(columns) if one.spared):
            if self._needed() <= self.viewport().width():
                break
            self.setColumnHidden(number, True)
        if self._wrapped:
            self.resizeRowsToContents()

    def _needed(self) -> int:
        shown = [number for number in range(len(self.lines.columns)) if not self.isColumnHidden(number)]
        return sum(self._rooms[number] for number in shown)

    def _shape(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROW)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, column in enumerate(self.lines.columns):
            if column.least:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.dressed()

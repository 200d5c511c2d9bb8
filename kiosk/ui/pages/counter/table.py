"""The list of files, fed as it is scrolled: identifiers masked, states as icon and word."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)
from typing_extensions import override

from kiosk.cases.case import CaseLine, CaseState
from kiosk.clock import local
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current, say
from kiosk.ui.look import worn
from kiosk.ui.pages.counter.states import case_mark, delivery_mark
from kiosk.ui.parts.cells import CELL_ROLES, Index, MarkDelegate, cell, heading
from kiosk.ui.parts.chip import Mark, chip_width
from kiosk.ui.style import XS, M

_ROOT: Final = QModelIndex()
_FEED: Final = 60
_ROW_HEIGHT: Final = 46
_IN_SIGHT: Final = 2
"""Lines under the heading that are seen in any room."""
_ROOM: Final = 26
"""Pixels that a cell needs beside its text: the padding of the style sheet and the frame of the focus."""
_LOOKED_AT: Final = 200
"""Lines whose words are measured for the width of a column."""


def _applicant(line: CaseLine) -> str:
    names = (line.applicant_ar, line.applicant_fr)
    here, there = names if current() == "ar" else names[::-1]
    return isolate_name(here or there)


_COLUMNS: Final[tuple[tuple[object, Callable[[CaseLine], str | Mark]], ...]] = (
    (QT_TRANSLATE_NOOP("CaseModel", "Référence"), lambda line: isolate(line.reference)),
    (QT_TRANSLATE_NOOP("CaseModel", "Demandeur"), _applicant),
    (QT_TRANSLATE_NOOP("CaseModel", "CNIE"), lambda line: isolate(line.cnie)),
    (QT_TRANSLATE_NOOP("CaseModel", "Personnes"), lambda line: str(line.persons)),
    (QT_TRANSLATE_NOOP("CaseModel", "Déposé le"), lambda line: day_and_time(line.instant)),
    (QT_TRANSLATE_NOOP("CaseModel", "Dossier"), lambda line: case_mark(line.state)),
    (QT_TRANSLATE_NOOP("CaseModel", "Envoi"), lambda line: delivery_mark(line.delivery)),
)
APPLICANT, CNIE, PERSONS, INSTANT, STATE, DELIVERY = 1, 2, 3, 4, 5, 6
"""Numbers of the columns that a page may hide or stretch."""
_SPARED: Final = (PERSONS, CNIE, INSTANT, DELIVERY)
"""Columns that a narrow screen does without, the least telling first."""
_NAME: Final = 170
"""Least room for the applicant's name, pixels at scale 1."""


class CaseModel(QAbstractTableModel):
    """Lines of the register; the view asks for more of them as it is scrolled."""

    ended = Signal()
    """The last line is shown: there may be more to find."""

    def __init__(self, *, brief: bool) -> None:
        """Hold no line; ``brief`` leaves the year out of the instants."""
        super().__init__()
        self._brief = brief
        self._lines: tuple[CaseLine, ...] = ()
        self._shown = 0

    def take(self, lines: tuple[CaseLine, ...]) -> None:
        """Show other lines from the first on; files that are still where they were keep their place."""
        if self._stands(lines):
            before, self._lines = self._lines[: self._shown], lines
            if before != lines[: self._shown]:
                self.dataChanged.emit(self.index(0, 0), self.index(self._shown - 1, len(_COLUMNS) - 1))
            return
        self.beginResetModel()
        self._lines, self._shown = lines, min(len(lines), _FEED)
        self.endResetModel()

    def more(self, lines: tuple[CaseLine, ...]) -> None:
        """Hold these lines too, after the others; whoever stands at the last one sees the next ones come."""
        self._lines = (*self._lines, *lines)
        if lines:
            self.fetchMore(_ROOT)

    def _stands(self, lines: tuple[CaseLine, ...]) -> bool:
        """Say whether the lines begin with the files that are shown, which a view never has few of."""
        shown = [line.reference for line in self._lines[: self._shown]]
        first = min(len(lines), _FEED)  # a view that is not scrolled asks for no more
        return len(shown) >= first > 0 and [line.reference for line in lines[: len(shown)]] == shown

    def line(self, row: int) -> CaseLine:
        """Return the line of a row."""
        return self._lines[row]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines are fed so far."""
        return 0 if parent.isValid() else self._shown

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return len(_COLUMNS)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are lines not fed yet."""
        return self._shown < len(self._lines)

    @override
    def fetchMore(self, parent: Index) -> None:
        """Feed some more lines."""
        more = min(len(self._lines), self._shown + _FEED)
        self.beginInsertRows(QModelIndex(), self._shown, more - 1)
        self._shown = more
        self.endInsertRows()
        if self._shown == len(self._lines):
            self.ended.emit()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or its mark under the user role."""
        if role not in CELL_ROLES:
            return None
        line = self._lines[index.row()]
        shown = _COLUMNS[index.column()][1](line)
        if self._brief and index.column() == INSTANT:
            shown = isolate(f"{local(line.instant):%d/%m %H:%M}")
        return cell(shown, role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        return heading(lambda: say("CaseModel", _COLUMNS[section][0]), orientation, role)


class CaseTable(QTableView):
    """The list itself; a line is opened by Enter or a double click."""

    opened = Signal(str)
    """Reference of the file to open."""

    def __init__(self, *hidden: int, brief: bool = False) -> None:
        """Leave out the columns of those numbers, and the year of instants where ``brief``."""
        super().__init__()
        self.lines = CaseModel(brief=brief)
        self.setModel(self.lines)
        self.lines.modelReset.connect(self.fit)
        self.setItemDelegate(MarkDelegate(self))
        self._hidden = hidden
        for column in hidden:
            self.setColumnHidden(column, True)
        self._shape()
        self.activated.connect(lambda index: self.opened.emit(self.lines.line(index.row()).reference))

    def fit(self) -> None:
        """Give the columns the widths that their words need in this language."""
        for column in range(len(_COLUMNS)):
            heading = self.horizontalHeader().sectionSizeHint(column)
            widest = _widest_mark(column) if column in {STATE, DELIVERY} else self._widest_text(column)
            self.setColumnWidth(column, max(heading, widest))
        self._spare()

    def dressed(self) -> None:
        """Make the lines as high as words of this size need; some of them can always be seen."""
        high = worn().high(_ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight((_IN_SIGHT + 1) * high)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._spare()

    def _spare(self) -> None:
        """Leave columns out until the names have their room: what a name is cut to helps nobody."""
        for column in _SPARED:
            self.setColumnHidden(column, column in self._hidden)
        for column in _SPARED:
            others = sum(self.columnWidth(each) for each in range(len(_COLUMNS)) if each != APPLICANT)
            if others + worn().broad(_NAME) <= self.viewport().width():
                break
            self.setColumnHidden(column, True)

    def _widest_text(self, column: int) -> int:
        looked_at = range(min(self.lines.rowCount(), _LOOKED_AT))
        texts = (str(self.lines.index(row, column).data()) for row in looked_at)
        return max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0) + _ROOM

    def _shape(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(60)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(APPLICANT, QHeaderView.ResizeMode.Stretch)
        self.dressed()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line on Enter."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.opened.emit(self.lines.line(index.row()).reference)
            return
        super().keyPressEvent(event)


def _widest_mark(column: int) -> int:
    """Return the room that the widest chip of a column may need, in pixels at scale 1."""
    marks = [case_mark(state) for state in CaseState]
    if column == DELIVERY:
        marks = [delivery_mark(delivery) for delivery in ("waiting", "sent", "refused")]
    return max(chip_width(mark) for mark in marks) + M + XS

"""The questions of one stop of a form, in two columns where there is room; names stand in pairs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.flows.desk import Difference
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Asked, Stop, stem
from kiosk.forms.views import shown
from kiosk.text import Words
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.language import current
from kiosk.ui.look import worn
from kiosk.ui.style import XL, M
from kiosk.ui.tabbing import read_in_order

_COLUMNS: Final = 2
_ROOM: Final = 700
"""Pixels at scale 1 under which the questions stand in one column."""


class Pane(QWidget):
    """Fields of one stop; all of the section are built once and shown as the answers ask for them."""

    typed = Signal(str, object)
    """Path and answer, as a person gives it."""
    entered = Signal(str)
    """Path of the field that has the focus now."""
    finished = Signal()
    """The focus left a field."""
    accepted = Signal()
    """Enter was pressed in the last field."""
    settled = Signal(str, bool)

    def __init__(self, stop: Stop, skipped: frozenset[str] = frozenset()) -> None:
        """Build the fields of a stop, without those that another page asks."""
        super().__init__()
        self.stop = stop
        start = stem(stop.section, stop.row)
        fields = [field for field in stop.section.fields if field.id not in skipped]
        self.rows = {start + field.id: FieldRow(Asked(start + field.id, field)) for field in fields}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(XL)
        self._grid.setVerticalSpacing(M)
        self._grid.setColumnStretch(0, 1)
        self._columns = _COLUMNS
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._grid)
        outer.addStretch(1)
        for path, line in self.rows.items():
            line.setParent(self)  # a widget shown before it has a parent would be a window of its own
            self._wire(path, line)
        self._placed: tuple[str, ...] | None = None
        self.ask(stop)

    def ask(self, stop: Stop) -> None:
        """Show the fields that this stop asks now; the others keep nothing on the screen."""
        asked = tuple(one.path for one in stop.asked if one.path in self.rows)
        if asked == self._placed:
            return
        self._placed = asked
        for line in self.rows.values():
            _show(line, line.asked.path in asked)
        self._place()
        read_in_order(*(self.rows[path] for path in asked))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two would be too narrow."""
        super().resizeEvent(event)
        columns = _COLUMNS if event.size().width() >= worn().wide(_ROOM) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def show_answers(self, answers: Answers) -> None:
        """Show what is answered."""
        for path, line in self.rows.items():
            line.control.set_value(answers.get(path))

    def show_problems(self, said: Mapping[str, Words]) -> None:
        """Show the words of each problem beside its field, and take away those that are mended."""
        for path, line in self.rows.items():
            line.show_problem(said.get(path))

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show where the card says something else."""
        found = {one.path: one for one in differences}
        for path, line in self.rows.items():
            one = found.get(path)
            card = shown(one.card, line.asked.field).said(current()) if one else ""
            line.show_difference(one, card)

    def focus(self, path: str = "") -> None:
        """Put the focus into a field, the first one where none is named."""
        asked = self._placed or ()
        there = path if path in asked else next(iter(asked), "")
        if there:
            self.rows[there].control.setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on every field."""
        for line in self.rows.values():
            line.retranslate()

    def _place(self) -> None:
        for line in self.rows.values():
            self._grid.removeWidget(line)
        asked = [self.rows[path].asked for path in self._placed or ()]
        for path, place in _places(asked, self._columns):
            self._grid.addWidget(self.rows[path], *place)
        self._grid.setColumnStretch(1, self._columns - 1)

    def _wire(self, path: str, line: FieldRow) -> None:
        line.control.changed.connect(lambda: self.typed.emit(path, line.control.value()))
        line.control.entered.connect(lambda: self.entered.emit(path))
        line.control.finished.connect(self.finished)
        line.control.accepted.connect(lambda: self._next(path))
        line.settled.connect(self.settled)

    def _next(self, path: str) -> None:
        """Go on to the next field; from the last one, tell that the stop is done."""
        asked = self._placed or ()
        behind = asked[asked.index(path) + 1 :] if path in asked else ()
        if behind:
            self.focus(behind[0])
        else:
            self.accepted.emit()


def _show(line: FieldRow, asked: bool) -> None:
    """Show or hide a question; one that is so already is left, for Qt styles it anew at each showing."""
    if line.isHidden() == asked:
        line.setVisible(asked)


def _places(asked: Sequence[Asked], columns: int) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """Yield each path with its row, column and spans; a pair of names begins a row."""
    line = column = 0
    before = ""
    for one in asked:
        width = columns if one.field.width == "long" else 1
        kind = one.field.kind
        pair = kind.startswith("name-") and kind != before
        if column and (pair or column + width > columns):
            line, column = line + 1, 0
        yield one.path, (line, column, 1, width)
        column += width
        before = kind

"""Every answer of a file, section by section, in one of the two languages."""

from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from kiosk.forms.answers import Answers
from kiosk.forms.documents import PATH as DOCUMENTS
from kiosk.forms.schema import Form
from kiosk.forms.views import ShownRow, rows
from kiosk.text import Lang
from kiosk.ui.language import current
from kiosk.ui.pages.counter.line import Head, Line
from kiosk.ui.style import L, M, S
from kiosk.ui.tabbing import read_in_order

_LINES_AHEAD, _HEADS_AHEAD = 60, 12
"""What an ordinary household needs: styled before a file is shown, which takes half of its time."""

_AT_ONCE, _PAUSE = 4, 40
"""How many are made in one pause of the screen, and the milliseconds between two."""

_COLUMNS = 3


class AnswerRows(QFrame):
    """Label and answer in two columns under each section's title; with a button to change the answer."""

    changed = Signal(str, str)
    """Id of the stop and path of the answer to change."""

    def __init__(self, *, change: bool = False) -> None:
        """Offer to change answers, or only show them."""
        super().__init__()
        self._change = change
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, L)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(S if change else M)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._heads: list[Head] = []
        self._lines: list[Line] = []
        self._ahead = QTimer(self, interval=_PAUSE)
        self._ahead.timeout.connect(self._make_ahead)
        self._ahead.start()

    def show_answers(self, form: Form, answers: Answers, lang: Lang | None = None) -> None:
        """Show the answers in a language: the citizen's own, else the screens'."""
        spoken = lang or current()
        rtl = spoken == "ar"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        told = [one for one in rows(form, answers) if one.path != DOCUMENTS]
        sections = [list(group) for _, group in groupby(told, lambda one: one.stop)]
        self._make_room(len(sections), len(told))
        self.hide()  # lines shown together cost two thirds of what they cost one by one
        for head, section in zip(self._heads, sections, strict=False):
            head.show_title(section[0].section.said(spoken))
        for line, one in zip(self._lines, told, strict=False):
            line.show_answer(one, spoken)
        self._place(sections)
        self.retranslate()
        self.show()

    def clear(self) -> None:
        """Let go of every answer."""
        self._let_go(0, 0)

    def retranslate(self) -> None:
        """Put the words of the current language on the buttons; answers in the citizen's own stand."""
        for line in self._lines:
            line.retranslate()

    def _make_ahead(self) -> None:
        """Make a few more lines in a pause of the screen, until an ordinary household finds room."""
        self._heads += [Head(self) for _ in range(min(_AT_ONCE, _HEADS_AHEAD - len(self._heads)))]
        self._lines += [self._line() for _ in range(min(_AT_ONCE, _LINES_AHEAD - len(self._lines)))]
        if len(self._lines) >= _LINES_AHEAD:
            self._ahead.stop()

    def _line(self) -> Line:
        line = Line(self, change=self._change)
        line.changed.connect(self.changed)
        return line

    def _make_room(self, heads: int, lines: int) -> None:
        self._heads += [Head(self) for _ in range(heads - len(self._heads))]
        self._lines += [self._line() for _ in range(lines - len(self._lines))]
        self._let_go(heads, lines)

    def _let_go(self, heads: int, lines: int) -> None:
        """Let go of all heads and lines but the first so many."""
        for head in self._heads[heads:]:
            head.clear()
        for line in self._lines[lines:]:
            line.clear()

    def _place(self, sections: list[list[ShownRow]]) -> None:
        """Lay heads and lines out one under the other, where another household lay before, to be read so."""
        heads, lines = iter(self._heads), iter(self._lines)
        number = 0
        for section in sections:
            head = next(heads)
            number = head.place(self._grid, number, _COLUMNS)
            read_in_order(*head.parts)
            for _ in section:
                line = next(lines)
                number = line.place(self._grid, number)
                read_in_order(*line.parts)
        for row in range(number, self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(number, 1)

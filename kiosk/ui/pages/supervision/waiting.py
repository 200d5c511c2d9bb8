"""What waits for its answer, by state and by how long: each number leads to its files."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Age, Queue, Waiting
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.pages.supervision.names import age_word, days_words, number
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import XS, S

_STATES = (CaseState.COMPLETE, CaseState.INCOMPLETE, CaseState.TRANSMITTED)


class WaitingGrid(QFrame):
    """A small table of buttons; the legal delay is two months, so that the last line is late."""

    pressed = Signal(object)
    """The :class:`Waiting` behind a number."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._queue: Queue | None = None
        self._title, self._oldest = label("lead", wrap=True), label("small", "quiet", wrap=True)
        holder = QFrame()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(XS)
        inner = column(self, XS)
        for part in (self._title, self._oldest, holder):
            inner.addWidget(part)
        self._grid.setColumnStretch(0, 1)

    def show_queue(self, queue: Queue) -> None:
        """Show what waits."""
        self._queue = queue
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._grid)
        queue = self._queue
        count = number(queue.files) if queue else "–"
        self._title.setText(self.tr("En attente de réponse : {count}").format(count=count))
        days = queue.oldest_days if queue else None
        self._oldest.setText(
            self.tr("Le plus ancien attend depuis {days}.").format(days=days_words(days))
            if days is not None
            else self.tr("Rien n'attend.")
        )
        if queue is not None and queue.cells:
            self._fill(queue)

    def _fill(self, queue: Queue) -> None:
        cells = {(cell.age, cell.state): cell for cell in queue.cells}
        for at, state in enumerate(_STATES, 1):
            head = label("small", "quiet")
            head.setText(case_mark(state).word)
            self._grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignCenter)
        for line, age in enumerate(Age, 1):
            name = label("body", "bad" if age is Age.OVER else "ink", wrap=True)
            name.setText(age_word(age))
            self._grid.addWidget(name, line, 0)
            for at, state in enumerate(_STATES, 1):
                cell = cells.get((age, state))
                self._grid.addWidget(self._button(cell, age, state), line, at)

    def _button(self, cell: Waiting | None, age: Age, state: CaseState) -> KeyButton:
        button = KeyButton("small")
        button.setObjectName(f"waiting-{state.value}-{age.value}")
        button.say(number(cell.files) if cell else "0")
        button.setAccessibleName(f"{case_mark(state).word}, {age_word(age)} : {button.text()}")
        button.setEnabled(cell is not None)
        button.setMinimumWidth(64)
        button.clicked.connect(lambda _=False: self.pressed.emit(cell))
        return button

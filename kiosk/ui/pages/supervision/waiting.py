"""What waits for its answer, by state and by how long: each number leads to its files."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Age, Queue, Waiting
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.pages.supervision.names import age_word, days_words, number
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column
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
        self._holder = holder
        self._heads = {state: label("small", "quiet") for state in _STATES}
        tones = {Age.OVER: "bad"}
        self._ages = {age: label("body", tones.get(age, "ink"), wrap=True, whole=True) for age in Age}
        self.buttons = {(age, state): self._button(age, state) for age in Age for state in _STATES}
        self._lay()

    def show_queue(self, queue: Queue) -> None:
        """Show what waits."""
        self._queue = queue
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        queue = self._queue
        count = number(queue.files) if queue else "–"
        self._title.setText(self.tr("En attente de réponse : {count}").format(count=count))
        self._oldest.setText(self._oldest_words(queue) if queue else "")
        self._holder.setVisible(queue is not None and bool(queue.cells))
        self._fill()

    def _oldest_words(self, queue: Queue) -> str:
        if queue.oldest_days is None:
            return self.tr("Rien n'attend.")
        return self.tr("Le plus ancien attend depuis {days}.").format(days=days_words(queue.oldest_days))

    def _lay(self) -> None:
        for at, head in enumerate(self._heads.values(), 1):
            self._grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignCenter)
        for line, (age, name) in enumerate(self._ages.items(), 1):
            self._grid.addWidget(name, line, 0)
            for at, state in enumerate(_STATES, 1):
                self._grid.addWidget(self.buttons[age, state], line, at)

    def _fill(self) -> None:
        for state, head in self._heads.items():
            head.setText(case_mark(state).word)
        for age, name in self._ages.items():
            name.setText(age_word(age))
        for (age, state), button in self.buttons.items():
            cell = self._cell(age, state)
            button.say(number(cell.files) if cell else "0")
            button.setAccessibleName(f"{case_mark(state).word}, {age_word(age)} : {button.text()}")
            button.setEnabled(cell is not None)

    def _cell(self, age: Age, state: CaseState) -> Waiting | None:
        cells = self._queue.cells if self._queue else ()
        return next((cell for cell in cells if (cell.age, cell.state) == (age, state)), None)

    def _button(self, age: Age, state: CaseState) -> KeyButton:
        button = KeyButton("small")
        button.setObjectName(f"waiting-{state.value}-{age.value}")
        button.setMinimumWidth(64)
        button.clicked.connect(lambda _=False: self.pressed.emit(self._cell(age, state)))
        return button

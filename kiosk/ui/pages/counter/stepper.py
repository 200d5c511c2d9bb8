"""Where am I: the stops of the form at the reading start, each reachable at any moment."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.forms.schema import Stop
from kiosk.ui.language import current, joined
from kiosk.ui.look import worn
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.sheet import column, emptied, scrolled, sheet
from kiosk.ui.style import XL, L, M, S

_LIST = ("users", "quiet")
"""How a stop looks that only holds other stops."""

_ICON = 20
"""Pixels at 100 % of the icon before a title."""


class StepButton(KeyButton):
    """One stop: done, here, to mend, or to come; said by icon and by name."""

    def __init__(self, stop: Stop) -> None:
        """Take the stop it leads to."""
        super().__init__("step", icon="circle-dashed")
        self.stop = stop
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"step-{stop.id}")

    def show_state(self, here: bool, done: bool, wrong: bool) -> None:
        """Show whether the clerk is here, has passed, or has something to mend."""
        self.setChecked(here)
        self.show_icon(*(_LIST if self.stop.is_list and not wrong else _icon(here, done, wrong)))
        words = self.stop.title.said(current())
        self.setToolTip(words)
        self._cut()
        state = self.tr("à corriger") if wrong else self.tr("rempli") if done else self.tr("à remplir")
        self.setAccessibleName(joined(words, state))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a small width: a long title is cut, and told whole by its tool tip."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the title as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.ensurePolished()  # a step not shown yet would be measured in the type of the page
        room = self.width() - self._inset() - worn().wide(_ICON) - 3 * S
        self.setText(self.fontMetrics().elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, room))

    @override
    def _start(self, words: int) -> int:
        return S + self._inset()

    def _inset(self) -> int:
        return L if self.stop.row is not None else 0


class Stepper(QFrame):
    """The list of stops."""

    chosen = Signal(str)
    """Id of the stop to go to."""

    def __init__(self) -> None:
        """Start without stops."""
        super().__init__()
        self._title = label("small", "quiet")
        inner = QWidget()
        self._steps = column(inner, 2)
        frame, outer = sheet(S, M)
        outer.addWidget(self._title)
        self._area = scrolled(inner)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_here)
        outer.addWidget(self._area, 1)
        column(self).addWidget(frame)
        self._buttons: dict[str, StepButton] = {}
        self._group = OneOf(self)
        self._state: tuple[str, Collection[str], Collection[str]] = ("", (), ())

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Show these stops; the same ones are left as they stand."""
        if [stop.id for stop in stops] == list(self._buttons):
            return
        emptied(self._steps)
        self._buttons = {stop.id: StepButton(stop) for stop in stops}
        for stop_id, button in self._buttons.items():
            button.clicked.connect(lambda _=False, to=stop_id: self.chosen.emit(to))
            self._steps.addWidget(button)
            self._group.take(button)
        self._steps.addStretch(1)

    def show_state(self, here: str, done: Collection[str], wrong: Collection[str]) -> None:
        """Show where the clerk is, which stops are filled and which have something to mend."""
        self._state = (here, done, wrong)
        numbers = list(self._buttons)
        place = numbers.index(here) + 1 if here in numbers else 0
        self._title.setText(self.tr("Étape {here} sur {all}").format(here=place, all=len(numbers)))
        for stop_id, button in self._buttons.items():
            button.show_state(stop_id == here, stop_id in done, stop_id in wrong)
        self._show_here()

    def _show_here(self) -> None:
        """Keep the stop that is shown in sight: stops come, and a card beside them takes room."""
        here = self._state[0]
        if here in self._buttons:
            self._area.ensureWidgetVisible(self._buttons[here], 0, XL)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.show_state(*self._state)


def _icon(here: bool, done: bool, wrong: bool) -> tuple[str, str]:
    if wrong:
        return "triangle-alert", "bad"
    if done:
        return "circle-check", "good"
    return ("pencil", "accent") if here else ("circle-dashed", "edge")

"""What the pages of the assistant share: the services, and work that a person may wait for or give up."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from kiosk.flows.setting_up import SettingUp
from kiosk.ui.background import Background, Cancelled, Lane
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import S

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hands:
    """What every page works with."""

    services: SettingUp
    background: Background


class Attempt(QFrame):
    """One work at a time: a bar while it lasts, and a button that gives it up."""

    busy = Signal(bool)
    failed = Signal(object)
    """:class:`kiosk.errors.KioskError`."""

    def __init__(self, hands: Hands, lane: Lane = Lane.DESK) -> None:
        """Do nothing yet."""
        super().__init__()
        self._hands, self._lane = hands, lane
        self._numbers, self._now = count(1), 0
        self.wish = Cancelled()
        self._said, self.cancel = label("small", "quiet"), KeyButton("small", icon="x")
        self.cancel.clicked.connect(self.give_up)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        inner = column(self, S)
        inner.addLayout(row(self._said, 1, self.cancel))
        inner.addWidget(bar)
        self.hide()

    def run(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do the work, then ``done``; of one that was given up nothing more is heard."""
        self._now = number = next(self._numbers)
        self.wish = Cancelled()
        self.show()
        self.busy.emit(True)
        self._hands.background.run(
            work,
            lambda result: self._end(number, lambda: done(result)),
            lambda error: self._end(number, lambda: self.failed.emit(error)),
            lane=self._lane,
        )

    def give_up(self) -> None:
        """Hear nothing more of the work under way, and ask it to stop."""
        if self._now:
            self.wish.set()
            self._end(self._now, lambda: None)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._said.setText(self.tr("Un instant…"))
        self.cancel.say(self.tr("Arrêter"))

    def _end(self, number: int, then: Callable[[], object]) -> None:
        if number == self._now:
            self._now = 0
            self.hide()
            self.busy.emit(False)
            then()

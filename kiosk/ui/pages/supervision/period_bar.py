"""Which days a page looks at: a day, a week or a month, and the one before and after."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.overview.period import Period
from kiosk.ui.pages.supervision.names import period_words
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.segment_bar import SegmentBar
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import S

_WORDS: Final = {
    "day": QT_TRANSLATE_NOOP("PeriodBar", "Jour"),
    "week": QT_TRANSLATE_NOOP("PeriodBar", "Semaine"),
    "month": QT_TRANSLATE_NOOP("PeriodBar", "Mois"),
}
_MADE: Final[Mapping[str, Callable[[date], Period]]] = {
    "day": Period.day,
    "week": Period.week,
    "month": Period.month,
}


_EARLIEST: Final = 2000
"""No file is older; days from long before it mean all that is older than something."""


class PeriodBar(QFrame):
    """No period begins in days to come."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], unit: str) -> None:
        """Take what day it is, and which unit is looked at first."""
        super().__init__()
        self._today = today
        self.period = _MADE[unit](today())
        self.units = SegmentBar("unit", "PeriodBar", _WORDS)
        self.units.choose(unit)
        self.units.chosen.connect(self._turn)
        self.said = label("lead", "accent")
        self.before, self.after = (
            KeyButton("small", "F7", "arrow-left"),
            KeyButton("small", "F8", "arrow-right"),
        )
        self.before.clicked.connect(lambda: self.show_period(self.period.before()))
        self.after.clicked.connect(lambda: self.show_period(self.period.after()))
        line = WrappingRow(self, S, S)
        for part in (self.units, self.before, self.said, self.after):
            line.addWidget(part)
        self.retranslate()

    def show_period(self, period: Period) -> None:
        """Look at other days, and say so."""
        if period != self.period and period.first <= self._today():
            self.period = period
            self.retranslate()
            self.changed.emit()

    def look_at(self, period: Period) -> None:
        """Look at days that a number chose, whatever their length, without saying so."""
        self.period = period
        whole = (unit for unit, made in _MADE.items() if made(period.first) == period)
        self.units.choose(next(whole, ""))
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.units.retranslate()
        self.said.setText(period_words(self.period))
        self.before.say(self.tr("Précédent"))
        self.after.say(self.tr("Suivant"))
        self.before.setEnabled(self.period.first.year >= _EARLIEST)
        self.after.setEnabled(self.period.after().first <= self._today())
        self.setAccessibleName(self.tr("Période : {period}").format(period=self.said.text()))

    def _turn(self, unit: str) -> None:
        """Look at the unit that holds the last day looked at, today at most."""
        last = min(self.period.last, self._today())
        self.period = _MADE[unit](last)
        self.retranslate()
        self.changed.emit()

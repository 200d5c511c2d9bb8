"""The closings kept, newest first: each is pressed to see its day."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.day import Closing
from kiosk.text import isolate_name
from kiosk.ui.counter import day_and_time, written_day
from kiosk.ui.parts.label import label
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import XS

_SHOWN = 31
"""Closings listed: a month's; an older day is reached day by day."""


class Closings(QFrame):
    """Hidden while no day was closed."""

    chosen = Signal(object)
    """The day to show."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self._closings: tuple[Closing, ...] = ()
        self._parts = column(self, XS)
        self.hide()

    def show_closings(self, closings: Sequence[Closing]) -> None:
        """List these closings."""
        if tuple(closings) != self._closings:
            self._closings = tuple(closings)
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._parts)
        head = label("body", "quiet", strong=True)
        head.setText(self.tr("Clôtures précédentes"))
        self._parts.addWidget(head)
        for one in self._closings[:_SHOWN]:
            self._parts.addWidget(self._lead(one))
        self.setVisible(bool(self._closings))

    def _lead(self, one: Closing) -> Lead:
        day, said = one.register.day, self.tr("{day} · dossiers : {count} · {clerk}")
        words = said.format(
            day=written_day(day), count=len(one.register.lines), clerk=isolate_name(one.clerk or "—")
        )
        lead = Lead(f"closing-{day.isoformat()}-{one.ordinal}", "stamp", words, self._opener(day))
        lead.setToolTip(day_and_time(one.instant))
        return lead

    def _opener(self, day: date) -> Callable[[], None]:
        return lambda: self.chosen.emit(day)

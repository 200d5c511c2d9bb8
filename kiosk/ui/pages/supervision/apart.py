"""The chart of the dashboard, and the same as a table: files by day, office, station or clerk."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from kiosk.cases.overview.counts import By, Figures, Group
from kiosk.ui.charts.bars import Bar, Bars
from kiosk.ui.charts.chart import BarChart
from kiosk.ui.charts.legend import Legend
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Listing
from kiosk.ui.pages.supervision.apart_table import columns
from kiosk.ui.pages.supervision.names import key_words, number, short_key
from kiosk.ui.pages.supervision.states import kinds, parts
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.segment_bar import SegmentBar
from kiosk.ui.parts.sheet import column, sheet, wrapped
from kiosk.ui.style import L, S

_BY: Final = {
    By.DAY: QT_TRANSLATE_NOOP("Apart", "Jour"),
    By.OFFICE: QT_TRANSLATE_NOOP("Apart", "Bureau"),
    By.STATION: QT_TRANSLATE_NOOP("Apart", "Poste"),
    By.CLERK: QT_TRANSLATE_NOOP("Apart", "Agent"),
}
_MANY: Final = 10
"""Days from which on bars are told by the number of the day alone."""
_DRAWN: Final = 16
"""Bars of offices, stations or clerks, those with most files; the table has all."""


class Apart(QFrame):
    """Each bar, and each line of the table, leads to its files."""

    pressed = Signal(str)
    """The key of the group that was pressed."""
    turned = Signal()
    """Something else is counted apart from now on."""

    def __init__(self, oversight: Oversight) -> None:
        """Show nothing yet."""
        super().__init__()
        self._oversight = oversight
        self._figures: Figures | None = None
        self._drawn: tuple[Group, ...] = ()
        self.by = SegmentBar("by", "Apart", {by.value: word for by, word in _BY.items()})
        self.by.chosen.connect(lambda _: self.turned.emit())
        self._title, self._told = label("lead"), label("small", "quiet", wrap=True)
        self.as_table = KeyButton("small", "F9", "list-checks")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.legend, self.chart = Legend(), BarChart()
        self.table = Listing(columns(lambda: self.counted, self._name))
        self.chart.chosen.connect(lambda place: self.pressed.emit(self._drawn[place].key))
        self.chart.reached.connect(self._tell)
        self.table.opened.connect(lambda group: self.pressed.emit(group.key))
        self._none = label("lead", "quiet", wrap=True)
        self._build()
        self.retranslate()

    @property
    def counted(self) -> By:
        """What is counted apart."""
        return By(self.by.value)

    def show_figures(self, figures: Figures | None) -> None:
        """Show figures counted by what is chosen; None where there are none to show."""
        if figures is None or figures.by is self.counted:
            self._figures = figures
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.by.retranslate()
        self._title.setText(self.tr("Dépôts par"))
        self._none.setText(self.tr("Aucun dossier n'a été déposé sur cette période."))
        for shown in (self.chart, self.table):
            shown.setAccessibleName(f"{self._title.text()} {say('Apart', _BY[self.counted])}")
        turned = self.as_table.isChecked()
        self.as_table.say(self.tr("Graphique") if turned else self.tr("Tableau"))
        groups = self._figures.groups if self._figures else ()
        if turned:
            self.table.take(groups)
        else:
            self._draw(groups)
        self._none.setVisible(self._figures is not None and not groups)
        self._sides.setVisible(bool(groups))

    def _build(self) -> None:
        frame, inner = sheet(S, L)
        inner.addLayout(wrapped(self._title, self.by, 1, self.as_table))
        inner.addWidget(self._none)
        face = QFrame()
        drawn = column(face, S)
        drawn.addWidget(self.legend)
        drawn.addWidget(self.chart, 1)
        drawn.addWidget(self._told)
        self._sides = QStackedWidget()
        self._sides.addWidget(face)
        self._sides.addWidget(self.table)
        inner.addWidget(self._sides, 1)
        inner.addStretch()  # holds the words up where there is no chart
        column(self).addWidget(frame)

    def _turn(self, table: bool) -> None:
        self._sides.setCurrentIndex(int(table))
        self.retranslate()
        (self.table if table else self.chart).setFocus()

    def _draw(self, groups: Sequence[Group]) -> None:
        known = tuple(self._days(groups) if self.counted is By.DAY else groups)
        if self.counted is not By.DAY:
            known = tuple(sorted(known, key=lambda group: -group.files)[:_DRAWN])
        self._drawn, many = known, len(known) > _MANY
        named = [
            Bar(short_key(self.counted, group.key, many=many), self._name(group), parts(group))
            for group in known
        ]
        bars = Bars(kinds(), tuple(named))
        self.chart.show_bars(bars)
        self.legend.show_bars(bars, tuple(number(bars.total(kind)) for kind in range(len(bars.kinds))))
        self._about(bars)
        self._tell(self.chart.here)

    def _days(self, groups: Sequence[Group]) -> list[Group]:
        """Return a group for each day of the period: a day without files has its place too."""
        figures = self._figures
        if figures is None:
            return []
        known = {group.key: group for group in groups}
        last = min(figures.last, max(self._oversight.today, figures.first))
        days = (figures.first + timedelta(days=one) for one in range((last - figures.first).days + 1))
        return [known.get(day.isoformat()) or _nothing(day) for day in days]

    def _about(self, bars: Bars) -> None:
        """Say aloud what the chart says: every bar is a line of the table too."""
        said = " ; ".join(f"{bar.name} : {number(bar.whole)}" for bar in bars.bars)
        self.chart.setAccessibleDescription(said)

    def _tell(self, place: int) -> None:
        """Say in words what the bar that is looked at is made of."""
        self._told.setText(self.tr("Choisissez une barre : Entrée montre ses dossiers."))
        if 0 <= place < len(self._drawn):
            group = self._drawn[place]
            told = zip(kinds(), parts(group), strict=True)
            made = " · ".join(f"{kind.word} : {number(count)}" for kind, count in told if count)
            self._told.setText(f"{self._name(group)} : {number(group.files)}\n{made}".strip())

    def _name(self, group: Group) -> str:
        return key_words(self.counted, group.key, self._oversight.office)


def _nothing(day: date) -> Group:
    return Group(day.isoformat(), 0, 0, {}, {}, 0, None, None)

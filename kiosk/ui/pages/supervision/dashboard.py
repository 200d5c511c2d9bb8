"""The figures: what came in, where it stands, what waits, who is silent; each number leads to its files."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice
from kiosk.flows.supervising import Source
from kiosk.flows.supervision import Step
from kiosk.ui.counter import day_and_time
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.apart import Apart
from kiosk.ui.pages.supervision.beside import Beside
from kiosk.ui.pages.supervision.glance import Glance, look
from kiosk.ui.pages.supervision.office_picker import OfficePicker
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.period_bar import PeriodBar
from kiosk.ui.pages.supervision.tiles import FigureTiles
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label

_REFRESH = 60_000
"""Milliseconds after which an open dashboard asks again."""


class DashboardPage(Overseen):
    """Where supervision starts and comes back to."""

    listed = Signal(object)
    """The :class:`Choice` of the files to list."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks when it is opened."""
        super().__init__("dashboard", oversight)
        self._glance: Glance | None = None
        self.period = PeriodBar(lambda: oversight.today, "week")
        self.office = OfficePicker("office", oversight)
        self.who = KeyButton("small", "Shift+F10", "user-round", bound=False)
        self._fresh = label("small", "quiet")
        self.tiles, self.apart, self.beside = FigureTiles(), Apart(oversight), Beside()
        self._refresh = QTimer(self, interval=_REFRESH)
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask now, and again from time to time."""
        super().opened()
        self._refresh.start()

    @property
    @override
    def start(self) -> QWidget:
        return self.tiles.tiles[None]

    @override
    def left(self) -> None:
        """Stop asking."""
        self._refresh.stop()

    @override
    def ask(self) -> None:
        """Ask for everything that is shown, at once."""
        choice, by = self.choice, self.apart.counted
        now = self.oversight.clock.now()
        self.asks(lambda source: look(source, choice, by, now), self.show_glance, (choice, by))

    @property
    def choice(self) -> Choice:
        """The files that are counted."""
        return self.oversight.choice(self.period.period, self.office.scope)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Tableau de bord"))
        self.who.say(self.tr("Mon accès"))
        for part in (self.period, self.office, self.tiles, self.apart, self.beside):
            part.retranslate()
        self._tell_fresh()

    def _wire(self) -> None:
        self._refresh.timeout.connect(self.ask)
        self.period.changed.connect(self._turn_period)
        self.office.picked.connect(lambda _: self.ask())
        self.apart.turned.connect(self.ask)
        self.who.clicked.connect(lambda: self.stepped.emit(Step.ACCESS))
        self.tiles.pressed.connect(self._list_state)
        self.apart.pressed.connect(lambda key: self.listed.emit(self.choice.of(self.apart.counted, key)))
        self.beside.listed.connect(self.listed)
        self.beside.to_stations.connect(lambda: self.stepped.emit(Step.STATIONS))

    def _build(self) -> None:
        page = self.framed((self._fresh, 1, self.office, self.who))
        page.addWidget(self.period)
        page.addWidget(self.tiles)
        page.addLayout(Fold(self.apart, self.beside, shares=(5, 3)), 1)

    def _turn_period(self) -> None:
        """A single day has no days to be counted apart: offices tell more."""
        one_day = self.period.period.days == 1
        self.apart.by.buttons[By.DAY.value].setEnabled(not one_day)
        if one_day and self.apart.counted is By.DAY:
            self.apart.by.choose(By.OFFICE.value)
        self.ask()

    @override
    def put_away(self) -> None:
        self.show_glance(None)

    def show_glance(self, glance: Glance | None) -> None:
        """Show what a look found; None where there is nothing to show."""
        self._glance = glance
        self.tiles.show_groups((glance.figures.total, glance.before) if glance else None)
        self.apart.show_figures(glance.figures if glance else None)
        self.beside.show_glance(glance)
        self._tell_fresh()

    def _tell_fresh(self) -> None:
        """Say whose figures these are, and of when."""
        glance = self._glance
        if glance is None:
            self._fresh.setText("")
            return
        said = self._source(heard=glance.figures.as_of is not None)
        told = said.format(instant=day_and_time(glance.as_of))
        pending = glance.figures.pending
        if pending:
            more = self.tr("Entrées arrivées, pas encore comptées : {count}").format(count=pending)
            told = f"{told} · {more}"
        self._fresh.setText(told)

    def _source(self, *, heard: bool) -> str:
        """Return whose figures they are; a register says when it last heard of the server, if it ever did."""
        if self.oversight.source is Source.HUB:
            return self.tr("Serveur régional, au {instant}")
        if heard:
            return self.tr("Registre du bureau ; serveur entendu : {instant}")
        return self.tr("Registre du bureau, au {instant}")

    def _list_state(self, state: CaseState | None) -> None:
        self.listed.emit(replace(self.choice, state=state))

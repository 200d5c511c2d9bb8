"""The day at a glance: what was deposited, what waits, what to go on with."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from kiosk.cases.case import Among
from kiosk.flows.counter import Step
from kiosk.flows.desk import Day
from kiosk.text import isolate
from kiosk.ui.counter import Counter, long_day
from kiosk.ui.language import say
from kiosk.ui.pages.counter.drafts import DRAFTS, DraftList
from kiosk.ui.pages.counter.table import CNIE, PERSONS, CaseTable
from kiosk.ui.pages.counter.unprinted import Unprinted
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, fitted, row, sheet, wrapped
from kiosk.ui.parts.tile import Tile
from kiosk.ui.style import XS, L, S

_REFRESH = 15_000
"""Milliseconds after which an open home page asks for the day again."""

TILES = (
    (Among.TODAY, "file-check", "good", QT_TRANSLATE_NOOP("HomePage", "Dépôts du jour")),
    (Among.INCOMPLETE, "file-clock", "warn", QT_TRANSLATE_NOOP("HomePage", "Dossiers incomplets")),
    (Among.WAITING, "send", "info", QT_TRANSLATE_NOOP("HomePage", "En attente d'envoi")),
    (Among.REFUSED, "octagon-alert", "bad", QT_TRANSLATE_NOOP("HomePage", "Refusés à l'envoi")),
)


class HomePage(Stepping):
    """Where the counter starts and comes back to."""

    resumed = Signal(str)
    """Id of the draft to go on with."""
    listed = Signal(object)
    """Which files to list: those that a number counts."""
    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks for the day when it is opened."""
        super().__init__("home")
        self._counter = counter
        self._day = label("title", wrap=True)
        self._station = label("body", "quiet")
        self.new_file = KeyButton("primary", "F2", "file-plus", bound=False)
        self.other_form = KeyButton("", "Shift+F2", "file-text", bound=False)
        self.prepared = KeyButton("small", "Shift+F4", "scan-search", bound=False)
        leads = (self.new_file, Step.NEW), (self.other_form, Step.OTHER), (self.prepared, Step.GATHER)
        for button, step in leads:
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
        self._tiles = {among: Tile(f"tile-{among.value}", icon, tone) for among, icon, tone, _ in TILES}
        for among, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, among=among: self.listed.emit(among))
        self.drafts = DraftList(self.prepared)
        self.drafts.resumed.connect(self.resumed)
        self.drafts.discarded.connect(self._discard)
        self.recent = CaseTable(CNIE, PERSONS, brief=True)
        self.recent.opened.connect(self.opened_case)
        self._recent_title, self._recent_empty = label("lead"), label("body", "quiet", wrap=True)
        self.unprinted = Unprinted(counter)
        counter.hand.kept.connect(self._kept)
        self._refresh = QTimer(self, interval=_REFRESH)
        self._refresh.timeout.connect(self.ask)
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the day now, and again from time to time."""
        self.ask()
        self._refresh.start()
        self.new_file.setFocus()

    @override
    def left(self) -> None:
        """Stop asking."""
        self._refresh.stop()
        self.unprinted.stop()

    def ask(self) -> None:
        """Ask the desk for the day, and for the receipts that are still owed."""
        self._counter.background.run(self._counter.desk.day, self._show, latest="day")
        self.unprinted.ask()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        station = self._counter.desk.settings.station.code
        day = long_day(self._counter.clock.now())
        self._day.setText(day[:1].upper() + day[1:])
        self._station.setText(self.tr("Poste {station}").format(station=isolate(station)))
        self.new_file.say(self.tr("Nouveau dossier"))
        self.other_form.say(self.tr("Autre formulaire"))
        self.prepared.say(self.tr("Demande préparée"))
        self._recent_title.setText(self.tr("Derniers dossiers"))
        self._recent_empty.setText(self.tr("Aucun dossier n'est encore déposé."))
        for among, _, _, words in TILES:
            self._tiles[among].say(say("HomePage", words))
        self.drafts.retranslate()
        self.unprinted.retranslate()
        self.recent.setAccessibleName(self._recent_title.text())
        self.recent.fit()

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(XS)
        head.addWidget(self._day)
        head.addWidget(self._station)
        top = Fold(head, wrapped(self.other_form, self.new_file), shares=(1,))
        recent, inner = sheet(S, L)
        inner.addWidget(self._recent_title)
        inner.addWidget(self._recent_empty)
        inner.addWidget(self.recent, 1)
        inner.addStretch()  # holds the words up where there is no table
        below = Fold(self.drafts, recent, shares=(0, 1))
        below.hold(self.drafts, DRAFTS)
        one, two, three, four = self._tiles.values()
        tiles = Fold(row(one, two, spacing=L), row(three, four, spacing=L), shares=(1, 1))
        column(self, 0).addWidget(fitted(top, self.unprinted, tiles, below, spacing=L))

    def _show(self, day: Day) -> None:
        for among, tile in self._tiles.items():
            count = getattr(day, among.value)
            tile.show_count(count, str(count))
        self.drafts.take(day.drafts)
        self.recent.lines.take(day.recent)
        self.recent.setVisible(bool(day.recent))
        self._recent_empty.setVisible(not day.recent)

    def _kept(self) -> None:
        """Show a file that reached the disk after its page was left."""
        if self.isVisible():
            self.ask()

    def _discard(self, draft_id: str) -> None:
        desk = self._counter.desk
        self._counter.background.run(lambda: desk.discard(draft_id), lambda _: self.ask())

"""The stations: how long each has been silent, what of it needs a person, its certificate."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.cases.overview.people import Presence
from kiosk.cases.overview.period import Period
from kiosk.flows.supervising import Right
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Listing
from kiosk.ui.pages.supervision.glance import silent
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.sides import Sides
from kiosk.ui.pages.supervision.station_acts import StationActs
from kiosk.ui.pages.supervision.stations_table import columns
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import sheet
from kiosk.ui.style import S

if TYPE_CHECKING:
    from kiosk.cases.certificates import RevocationReason

_NEVER_HEARD = float("inf")


class StationsPage(Overseen):
    """Those silent longest come first; Enter lists a station's files."""

    listed = Signal(object)
    """The choice of the files to list."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks when it is opened."""
        super().__init__("stations", oversight)
        self._count, self._none = label("small", "quiet"), label("lead", "quiet", wrap=True)
        self._hint, self.asked = label("small", "quiet"), Note("info")
        self.table = Listing(columns(oversight.clock.now))
        self.acts = StationActs(oversight)
        self._asked_for: bool | None = None
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask how stations are."""
        self._asked_for = None
        super().opened()
        self.table.setFocus()

    @override
    def left(self) -> None:
        """Let go of a code, and of a question."""
        self.acts.show_code("")
        self.acts.show_station(None)

    @override
    def ask(self) -> None:
        """Ask how stations are."""
        self.asks(lambda source: source.stations(), self._show)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Postes"))
        self._hint.setText(self.tr("Entrée montre les dossiers du poste, ce mois-ci."))
        self._none.setText(self.tr("Aucun poste n'est inscrit."))
        self.table.setAccessibleName(self.title.text())
        self.acts.retranslate()
        self.acts.setVisible(self.oversight.may(Right.ADMINISTER))
        self.table.take(self.table.lines.lines)
        self._tell()

    def _wire(self) -> None:
        self.oversight.known.connect(self.retranslate)
        self.table.opened.connect(self._list)
        self.table.selected.connect(self.acts.show_station)
        self.acts.wanted.connect(self._give)
        self.acts.revoked.connect(self._revoke)

    def _build(self) -> None:
        page = self.framed((1, self._count), self.back, 1, self._hint)
        frame, inner = sheet(S)
        inner.addWidget(self.asked)
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        page.addWidget(Sides(frame, self.acts, (2, 1)), 1)

    def _show(self, stations: tuple[Presence, ...]) -> None:
        self.table.take(sorted(stations, key=_urgency))
        self._tell()

    def _tell(self) -> None:
        held: tuple[Presence, ...] = tuple(self.table.lines.lines)
        said = self.tr("Postes : {all} · silencieux : {silent}")
        self._count.setText(said.format(all=number(len(held)), silent=number(sum(map(silent, held)))))
        self.table.setVisible(bool(held))
        self._none.setVisible(not held)
        self.asked.setVisible(self._asked_for is not None)
        if self._asked_for:
            self.asked.say(self.tr("Le poste est révoqué."), "", "good")
        else:
            about = self.tr("Le poste sera révoqué quand une deuxième personne l'aura demandé aussi.")
            self.asked.say(self.tr("Demande enregistrée."), about, "info")

    def _list(self, one: Presence) -> None:
        month = self.oversight.choice(Period.month(self.oversight.today), f"office:{one.office}")
        self.listed.emit(replace(month, station=one.station))

    def _give(self, office: str, station: str) -> None:
        self.acts.show_code("")
        self.does(lambda source: source.enrolment_code(office, station), self._given)

    def _given(self, code: str) -> None:
        self.standing.done()
        self.acts.show_code(code)

    def _revoke(self, device: str, reason: str) -> None:
        self.does(lambda source: source.revoke_station(device, _reason(reason)), self._revoked)

    def _revoked(self, done: bool) -> None:
        self._asked_for = done
        self.ask()


def _urgency(one: Presence) -> tuple[bool, float]:
    """Return the place in the list: revoked ones last, the longest silent first."""
    seconds = _NEVER_HEARD if one.silent_seconds is None else one.silent_seconds
    return one.revoked is not None, -seconds


def _reason(code: str) -> "RevocationReason":
    from kiosk.cases.certificates import RevocationReason  # noqa: PLC0415 -- it loads SQLAlchemy, on the lane

    return RevocationReason(code)

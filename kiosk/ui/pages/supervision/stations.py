"""The stations: how long each has been silent, what of it needs a person, its certificate."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.cases.overview.people import Presence
from kiosk.cases.overview.period import Period
from kiosk.flows.supervising import Right
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.glance import silent
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.station_acts import StationActs
from kiosk.ui.pages.supervision.stations_table import columns
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note

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
        self._count, self._hint = label("small", "quiet"), label("small", "quiet")
        self.asked, self.list = Note("info"), ListSheet(columns(oversight.clock.now))
        self.table = self.list.table
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
        self.list.say(self.title.text(), self.tr("Aucun poste n'est inscrit."))
        self.acts.retranslate()
        self.acts.setVisible(self.oversight.may(Right.ADMINISTER))
        self._tell()

    def _wire(self) -> None:
        self.oversight.known.connect(self.retranslate)
        self.table.opened.connect(self._list)
        self.table.selected.connect(self.acts.show_station)
        self.acts.wanted.connect(self._give)
        self.acts.revoked.connect(self._revoke)

    def _build(self) -> None:
        page = self.framed((1, self._count), self.back, 1, self._hint)
        page.addWidget(self.asked)
        page.addLayout(Fold(self.list, self.acts, shares=(2, 1)), 1)

    @override
    def put_away(self) -> None:
        self.list.forget()
        self._tell()

    def _show(self, stations: tuple[Presence, ...]) -> None:
        self.list.take(sorted(stations, key=_urgency))
        self._tell()

    def _tell(self) -> None:
        held: tuple[Presence, ...] = tuple(self.table.lines.lines)
        said = self.tr("Postes : {all} · silencieux : {silent}")
        self._count.setText(said.format(all=number(len(held)), silent=number(sum(map(silent, held)))))
        self._count.setVisible(bool(held))
        self.asked.setVisible(self._asked_for is not None)
        if self._asked_for:
            self.asked.say(self.tr("Le poste est révoqué."), "", "good")
        else:
            about = self.tr("Le poste sera révoqué quand une deuxième personne l'aura demandé aussi.")
            self.asked.say(self.tr("Demande enregistrée."), about, "info")

    def _list(self, one: Presence) -> None:
        month = self.oversight.choice(Period.month(self.oversight.today), f"office:{one.office}")
        self.listed.emit(replace(month, station=one.station))

    def _give(self, office: str, station: str, screen: bool) -> None:
        self.acts.show_code("")
        self.does(lambda source: source.enrolment_code(office, station, screen=screen), self._given)

    def _given(self, code: str) -> None:
        self.standing.done()
        self.acts.citizens.setChecked(False)
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

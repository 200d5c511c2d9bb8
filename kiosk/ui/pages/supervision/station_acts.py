"""What an administrator does with stations: a code for a new one, and no more belief in a lost one."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from kiosk.cases.overview.people import Presence
from kiosk.text import isolate
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.choosing import Entry, Picker
from kiosk.ui.pages.supervision.names import office_word
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import L, M, S

_REASONS: Final = {
    "lost": QT_TRANSLATE_NOOP("StationActs", "Perdu"),
    "stolen": QT_TRANSLATE_NOOP("StationActs", "Volé"),
    "replaced": QT_TRANSLATE_NOOP("StationActs", "Remplacé"),
    "closed": QT_TRANSLATE_NOOP("StationActs", "Fermé"),
    "misused": QT_TRANSLATE_NOOP("StationActs", "Mal utilisé"),
}
"""Why a station is revoked (:class:`kiosk.cases.certificates.RevocationReason`)."""


class StationActs(QFrame):
    """Beside the list; only those see it who may administer."""

    wanted = Signal(str, str, bool)
    """An enrolment code is wanted, for an office and a station, and whether citizens will use it."""
    revoked = Signal(str, str)
    """The device of a station that is to be believed no more, and why."""

    def __init__(self, oversight: Oversight) -> None:
        """Begin with no station chosen."""
        super().__init__()
        self._oversight = oversight
        self._chosen: Presence | None = None
        self._new, self._about = label("lead"), label("body", "quiet", wrap=True)
        self.office, self.code = Picker("new-office"), QLineEdit()
        self.code.setObjectName("new-station")
        self.code.setMaxLength(2)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.office_entry, self.code_entry = Entry(self.office), Entry(self.code)
        self.citizens = QCheckBox()
        self.give = KeyButton("", "F6", "plus")
        self.told = Note("good", "lead")
        self._end, self._which = label("lead"), label("body", wrap=True)
        self.reason = Picker("why")
        self.reason_entry = Entry(self.reason)
        self.revoke = SureButton("danger", "ban")
        oversight.known.connect(self.retranslate)
        self._wire()
        self._build()
        self.retranslate()

    def show_station(self, station: Presence | None) -> None:
        """Say which station may be revoked; a question that was asked is taken back."""
        self._chosen = station
        self.revoke.unask()
        self._tell_chosen()

    def show_code(self, code: str) -> None:
        """Show a one-time code, as large as it must be to be read out; empty takes it away."""
        self.told.setVisible(bool(code))
        if code:
            about = self.tr("Code unique, valable 15 minutes. Saisissez-le sur le nouvel ordinateur.")
            self.told.say(isolate(code), about)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._new.setText(self.tr("Nouveau poste"))
        self._about.setText(self.tr("Un code fait d'un ordinateur un poste du bureau."))
        self.office.offer([(one.code, isolate(one.code)) for one in self._oversight.offices])
        self._name_office()
        self.code_entry.say(self.tr("Code du poste (une lettre, un chiffre)"))
        self.citizens.setText(self.tr("Borne des citoyens"))
        self.give.say(self.tr("Donner un code"))
        self._end.setText(self.tr("Révoquer un poste"))
        self.reason.offer([(key, say("StationActs", word)) for key, word in _REASONS.items()])
        self.reason_entry.say(self.tr("Motif"))
        self.revoke.say_both(self.tr("Révoquer"), self.tr("Révoquer pour toujours"))
        self._tell_chosen()

    def _name_office(self) -> None:
        """Say which office a code is of: names are too long for a list beside another."""
        office = self._oversight.office(self.office.value)
        self.office_entry.say(self.tr("Bureau : {name}").format(name=office_word(office)))

    def _wire(self) -> None:
        self.office.picked.connect(lambda _: self._name_office())
        self.give.clicked.connect(self._want)
        self.code.returnPressed.connect(self._want)
        self.revoke.confirmed.connect(self._revoke)

    def _build(self) -> None:
        frame, inner = sheet(S, L)
        for part in (self._new, self._about, self.office_entry, self.code_entry, self.citizens):
            inner.addWidget(part)
        inner.addLayout(row(self.give, 1))
        inner.addWidget(self.told)
        inner.addSpacing(M)
        inner.addWidget(rule())
        for part in (self._end, self._which, self.reason_entry):
            inner.addWidget(part)
        inner.addLayout(row(self.revoke, 1))
        inner.addStretch(1)
        column(self).addWidget(frame)
        self.told.hide()

    def _want(self) -> None:
        self.wanted.emit(self.office.value, self.code.text().strip().upper(), self.citizens.isChecked())

    def _revoke(self) -> None:
        if self._chosen is not None:
            self.revoked.emit(self._chosen.device, self.reason.value)

    def _tell_chosen(self) -> None:
        one = self._chosen
        alive = one is not None and one.revoked is None
        self.revoke.setEnabled(alive)
        said = self.tr("Choisissez un poste dans la liste.")
        if one is not None:
            place = isolate(f"{one.office} {one.station}")
            said = self.tr("Poste {station}. Ses reçus ne seront plus crus ; deux personnes le demandent.")
            if not alive:
                said = self.tr("Poste {station} : déjà révoqué.")
            said = said.format(station=place)
        self._which.setText(said)

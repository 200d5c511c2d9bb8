"""The office's key for what citizens prepare: made at one counter, carried to kiosks and counters."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.setup import STOPS, KnownKey, Stop, Turn
from kiosk.flows.setup_words import words
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time
from kiosk.ui.pages.setup.key_parts import OF_COPY, KeyIn, KeyOut
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.points import Points
from kiosk.ui.pages.setup.tiles import Answer, Tiles
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.note import Note

_MAKE, _CARRY, _TAKE = "make", "carry", "take"
_POINTS: Final = 3


class KeyPage(SetupPage):
    """The eighth page; for a head of office the only one."""

    closed = Signal()
    """A head of office has done what they came for."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.KEY, hands)
        self._key: KnownKey | None = None
        self.here = Note("info")
        self.tiles = Tiles(
            [Answer(_MAKE, "key-round"), Answer(_CARRY, "send"), Answer(_TAKE, "folder-search")]
        )
        self.points, self.out, self.taken = Points(_POINTS), KeyOut(), KeyIn()
        self.tiles.chosen.connect(lambda _: self._turn())
        self.out.wanted.connect(self.carry)
        self.taken.chosen.connect(self._show)
        self.taken.asking.accepted.connect(self.proceed.click)
        for part in (self.here, self.tiles, self.points, self.out, self.taken):
            self.body.addWidget(part)
        self.retranslate()

    @property
    def alone(self) -> bool:
        """Whether this page is all that who was let in may see to."""
        return len(self.services.stops) < len(STOPS)

    @override
    def show_settings(self) -> None:
        """Ask which key there is; what is meant to be done follows from that."""
        for part in (self.back, self.later):
            part.setVisible(not self.alone)
        self.work.run(self.services.office_key, self._begin)

    @override
    def left(self) -> None:
        super().left()
        self.out.forget()
        self.taken.forget()

    @override
    def apply(self) -> None:
        """Make a key, take one in, or go on."""
        services = self.services
        replace = self._key is not None and not self._key.opens
        if self.tiles.code == _MAKE:
            self.work.run(lambda: services.make_key(replace=replace), lambda _: self._look(_CARRY))
        elif self.tiles.code == _TAKE and self.taken.ready:
            file, phrase = self.taken.file, self.taken.asking.secret
            self.work.run(lambda: services.take_key(file, phrase), lambda _: self._took())
        else:
            self.go_on()

    def carry(self, out: str, phrase: str) -> None:
        """Write the key to a file that was chosen."""
        services = self.services
        self.show_failure(None)
        self.work.run(lambda: services.carry_key(Path(out), phrase), lambda _: self._wrote())

    @override
    def go_on(self) -> None:
        """Go to the next page, or out where there is none."""
        if self.alone:
            self.closed.emit()
        else:
            super().go_on()

    @override
    def show_failure(self, error: KioskError | None) -> None:
        """Ask who it is where that is missing; say beside its line that a copy needs its passphrase."""
        code = error.code if error is not None else ""
        if code == "session-locked":
            self.stepped.emit(Turn.LOCKED)
        elif code == "backup-passphrase" and not self.taken.asking.secret:
            row = self.taken.asking.rows[OF_COPY]
            row.show_problem(words().fields[OF_COPY].wrong)
            row.control.setFocus()
        else:
            super().show_failure(error)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        for part in (self.out, self.taken):
            part.retranslate()
        self.tiles.tiles[_CARRY].say(
            self.tr("Porter la clé"), self.tr("Vers une borne, un guichet, un coffre.")
        )
        self.tiles.tiles[_TAKE].say(self.tr("Reprendre"), self.tr("Un fichier écrit à un autre guichet."))
        self._show()

    def _begin(self, key: KnownKey | None) -> None:
        """Offer what most likely comes next: make the key, carry it, or take the half that opens."""
        self._show_key(key, _MAKE if key is None else _CARRY if key.opens else _TAKE)
        self.tiles.focus()

    def _look(self, code: str) -> None:
        self.work.run(self.services.office_key, lambda key: self._show_key(key, code))

    def _show_key(self, key: KnownKey | None, code: str) -> None:
        self._key = key
        self.tiles.choose(code)
        self._show()

    def _turn(self) -> None:
        """Show the part of what was chosen, without what was said of another."""
        self.out.forget()
        self.taken.forget()
        self._show()

    def _took(self) -> None:
        self.taken.forget()
        self.taken.done.show()
        self._look(_TAKE)

    def _wrote(self) -> None:
        self.out.forget()
        self.out.done.show()

    def _show(self) -> None:
        """Show what is known and what is chosen, in the screens' language."""
        self._tell_key()
        code, key = self.tiles.code, self._key
        self.tiles.tiles[_CARRY].setEnabled(key is not None)
        for part, shown in ((self.points, _MAKE), (self.out, _CARRY), (self.taken, _TAKE)):
            part.setVisible(code == shown)
        self.out.hold(key is not None and key.opens)
        about = self.tr("Au premier guichet du bureau.")
        if key is not None:
            about = self.tr("Un poste perdu, ou une fois par an.")
        make = self.tr("Créer la clé") if key is None else self.tr("Changer de clé")
        self.tiles.tiles[_MAKE].say(make, about)
        self.points.say(self._means())
        taking = code == _TAKE and self.taken.ready
        onward = self.tr("Fermer les réglages") if self.alone else self.tr("Continuer")
        self.proceed.say(make if code == _MAKE else self.tr("Reprendre la clé") if taking else onward)

    def _tell_key(self) -> None:
        key = self._key
        if key is None:
            self.here.say(
                self.tr("Ce poste ne connaît pas de clé."),
                self.tr("Sans borne dans le hall, passez cette étape : elle se fait aussi plus tard."),
                "info",
            )
            return
        told, day = self.tr("Empreinte : {fingerprint}, clé du {day}"), day_and_time(key.made)
        about = told.format(fingerprint=isolate(key.fingerprint), day=day)
        if key.opens:
            self.here.say(self.tr("Ce poste ouvre ce que les citoyens préparent."), about, "good")
        else:
            said = self.tr("Ce poste ferme sans ouvrir : bien pour une borne, pas pour un guichet.")
            self.here.say(said, about, "info")

    def _means(self) -> tuple[str, ...]:
        """Return what making a key now means."""
        if self._key is None:
            return (
                self.tr("Ce qu'un citoyen prépare à la borne part chiffré : seul le bureau l'ouvre."),
                self.tr("La borne reçoit la moitié qui ferme ; celle qui ouvre reste aux guichets."),
                self.tr("Une copie protégée, gardée sous clé, ouvre encore quand un disque est mort."),
            )
        if self._key.opens:
            return (
                self.tr("Les feuilles de la clé d'avant s'ouvrent encore 30 jours ; puis elle est effacée."),
                self.tr("Portez ensuite la nouvelle à chaque borne et à chaque guichet."),
            )
        return (
            self.tr("La moitié qui ouvre est à un autre guichet : s'il existe encore, reprenez sa copie."),
            self.tr("Si elle est perdue, les feuilles déjà remises sont à préparer de nouveau."),
        )

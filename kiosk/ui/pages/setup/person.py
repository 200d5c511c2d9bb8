"""The first administrator: name, login, secret; who is known already stays as they are."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import Stop
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.secrets import AGAIN, SECRET, SecretAsking
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import sheet
from kiosk.ui.style import M

_KEYS: Final = ("name", "login", SECRET, AGAIN)


class PersonPage(SetupPage):
    """The seventh page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.PERSON, hands)
        self.asking, self.known, self.warning = SecretAsking(_KEYS), Note("good"), Note("info")
        self.asking.accepted.connect(self.proceed.click)
        self.frame, inner = sheet(M)
        inner.addWidget(self.asking)
        for part in (self.known, self.frame, self.warning):
            self.body.addWidget(part)
        self._guarded = False
        self.retranslate()

    @override
    def show_settings(self) -> None:
        """Ask whether somebody is known; the lines are empty for whoever comes."""
        self.asking.forget()
        self._show(guarded=self._guarded)
        self.work.run(self.services.guarded, lambda known: self._show(guarded=known))
        self.asking.focus()

    @override
    def left(self) -> None:
        super().left()
        self.asking.forget()

    @override
    def apply(self) -> None:
        """Make the first administrator known."""
        if self._guarded:
            self.go_on()
            return
        typed = self.asking.checked()
        if typed is None or not self.asking.agreed():
            return
        services, secret = self.services, self.asking.secret
        self.work.run(lambda: services.first_person(typed["name"], typed["login"], secret), self._was_added)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.asking.retranslate()
        self.known.say(
            self.tr("Quelqu'un est inscrit : ce poste s'ouvre par un secret."),
            self.tr("Les autres personnes sont inscrites depuis la page « Personnes » de la journée."),
        )
        self.warning.say(
            self.tr("Sans administrateur, le poste s'ouvre sans secret."),
            self.tr("Il peut être inscrit plus tard, ici ou par kiosk people add."),
        )
        self._show(guarded=self._guarded)

    def _was_added(self, _: object) -> None:
        self.asking.fill(dict.fromkeys(_KEYS, ""))
        self._guarded = True
        self.go_on()

    def _show(self, *, guarded: bool) -> None:
        self._guarded = guarded
        self.known.setVisible(guarded)
        self.frame.setVisible(not guarded)
        self.warning.setVisible(not guarded)
        self.proceed.say(self.tr("Continuer") if guarded else self.tr("Inscrire l'administrateur"))

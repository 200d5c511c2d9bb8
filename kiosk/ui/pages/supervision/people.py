"""People who may ask the hub: added, given a new token, let go; a token is shown once."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from typing_extensions import override

from kiosk.cases.overview.people import PersonTold
from kiosk.flows.supervising import NewPerson, Token
from kiosk.text import isolate
from kiosk.ui.counter import written_day
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import role_word, scope_word
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.person_form import PersonForm
from kiosk.ui.pages.supervision.token_box import TokenBox
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import Mark
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sure import SureButton

_SOON: Final = timedelta(days=15)
_GOOD: Final = ("good", "circle-check", QT_TRANSLATE_NOOP("Overseen", "Valable"))
_ENDS: Final = ("warn", "clock", QT_TRANSLATE_NOOP("Overseen", "Expire bientôt"))
_ENDED: Final = ("bad", "clock", QT_TRANSLATE_NOOP("Overseen", "Expiré"))
_REVOKED: Final = ("neutral", "ban", QT_TRANSLATE_NOOP("Overseen", "Révoqué"))


class PeoplePage(Overseen):
    """A list, and beside it a form; only an administrator's source answers."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks when it is opened."""
        super().__init__("people", oversight)
        self.list = ListSheet(
            (
                Column(QT_TRANSLATE_NOOP("Listing", "Identifiant"), lambda one: isolate(one.login)),
                Column(QT_TRANSLATE_NOOP("Listing", "Rôle"), lambda one: role_word(one.role), spared=2),
                Column(QT_TRANSLATE_NOOP("Listing", "Étendue"), lambda one: scope_word(one.scope), least=130),
                Column(
                    QT_TRANSLATE_NOOP("Listing", "Jusqu'au"),
                    lambda one: written_day(one.expires.date()),
                    spared=1,
                ),
                Column(QT_TRANSLATE_NOOP("Listing", "Accès"), self._mark),
            )
        )
        self.table = self.list.table
        self.form, self.token = PersonForm(oversight), TokenBox()
        self.asked, self._asked_for = Note("info"), ""
        self.renew = KeyButton("", "F6", "undo-2")
        self.revoke = SureButton("danger", "ban")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask who there is."""
        super().opened()
        self.table.setFocus()

    @override
    def left(self) -> None:
        """Let go of a token, of a question and of what was asked for."""
        self.token.clear()
        self.revoke.unask()
        self._asked_for = ""
        self._tell_asked()

    @override
    def ask(self) -> None:
        """Ask who there is."""
        self.asks(lambda source: source.people(), self._show)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Comptes"))
        self.list.say(self.title.text(), self.tr("Personne n'est encore inscrit au serveur."))
        self.renew.say(self.tr("Nouveau jeton"))
        self.revoke.say_both(self.tr("Révoquer"), self.tr("Révoquer pour toujours"))
        self.form.retranslate()
        self.token.retranslate()
        self._tell()

    def _wire(self) -> None:
        self.table.selected.connect(lambda _: self._tell())
        self.form.wanted.connect(self._add)
        self.renew.clicked.connect(self._renew)
        self.revoke.confirmed.connect(self._revoke)

    def _build(self) -> None:
        page = self.framed((1,), self.back, 1, self.revoke, self.renew)
        page.addWidget(self.token)
        page.addWidget(self.asked)
        page.addLayout(Fold(self.list, self.form, shares=(3, 2)), 1)

    @override
    def put_away(self) -> None:
        self.list.forget()
        self._tell()

    def _show(self, people: tuple[PersonTold, ...]) -> None:
        self.list.take(people)
        self._tell()

    def _tell(self) -> None:
        chosen: PersonTold | None = self.table.current
        alive = chosen is not None and chosen.revoked is None
        self.revoke.unask()
        self.renew.setEnabled(alive)
        self.revoke.setEnabled(alive)
        self._tell_asked()

    def _tell_asked(self) -> None:
        """Say that another administrator has to ask for the same, where one asking was not enough."""
        said = self.tr("Demande enregistrée pour {login}.").format(login=isolate(self._asked_for))
        about = self.tr("Un autre administrateur demande la même chose d'ici demain, et reçoit le jeton.")
        self.asked.say(said, about, "info")
        self.asked.setVisible(bool(self._asked_for))

    def _mark(self, one: PersonTold) -> Mark:
        left = one.expires - self.oversight.clock.now()
        known = _ENDED if left <= timedelta() else _ENDS if left <= _SOON else _GOOD
        tone, icon, word = _REVOKED if one.revoked is not None else known
        return Mark(tone, icon, say("Overseen", word))

    def _add(self, wanted: NewPerson) -> None:
        self.does(lambda source: source.add_person(wanted), self._added)

    def _renew(self) -> None:
        chosen: PersonTold = self.table.current
        self.does(lambda source: source.renew_person(chosen.login), self._told)

    def _revoke(self) -> None:
        chosen: PersonTold = self.table.current
        self.does(lambda source: source.revoke_person(chosen.login), lambda _: self.ask())

    def _added(self, token: Token) -> None:
        self.form.clear()
        self._told(token)

    def _told(self, token: Token) -> None:
        self._asked_for = "" if token.text else token.login
        if token.text:
            self.token.show_token(token)
        else:
            self.token.clear()
        self.ask()

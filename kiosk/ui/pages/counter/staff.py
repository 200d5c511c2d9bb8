"""The people of the office: added, given a new secret, unlocked, let go; and who opened which file."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from typing_extensions import override

from kiosk.cases.rights import MANAGES, Person, Role
from kiosk.flows.counter import Step
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import Counter
from kiosk.ui.language import say
from kiosk.ui.lock.role_words import role_words
from kiosk.ui.pages.counter.listing import Column, Listing
from kiosk.ui.pages.counter.opened_by import OpenedBy
from kiosk.ui.pages.counter.staff_form import StaffForm
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import Mark
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import actions, column, fitted, sheet
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import S

_GOOD: Final = ("good", "circle-check", QT_TRANSLATE_NOOP("Staff", "Actif"))
_ONCE: Final = ("warn", "key-round", QT_TRANSLATE_NOOP("Staff", "Code à changer"))
_LOCKED: Final = ("bad", "lock", QT_TRANSLATE_NOOP("Staff", "Bloqué"))
_REVOKED: Final = ("neutral", "ban", QT_TRANSLATE_NOOP("Staff", "Accès retiré"))


def _mark(one: Person) -> Mark:
    found = _REVOKED if one.revoked else _LOCKED if one.locked else _ONCE if one.one_time else _GOOD
    tone, icon, words = found
    return Mark(tone, icon, say("Staff", words))


class StaffPage(Stepping):
    """For a head of office or an administrator; where nobody is known, for whoever begins."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks the desk when it is opened."""
        super().__init__("staff")
        self._counter = counter
        self._title, self._none = label("title"), label("lead", "quiet", wrap=True)
        self.secret, self.form, self.opened_by = Note("good"), StaffForm(), OpenedBy()
        self._secret = ("", "")
        self.table = Listing(
            (
                Column(QT_TRANSLATE_NOOP("Listing", "Nom"), lambda one: isolate_name(one.name), least=150),
                Column(QT_TRANSLATE_NOOP("Listing", "Identifiant"), lambda one: isolate(one.login), spared=1),
                Column(QT_TRANSLATE_NOOP("Listing", "Rôle"), lambda one: role_words(one.role)),
                Column(QT_TRANSLATE_NOOP("Listing", "Accès"), _mark),
            )
        )
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.journal = KeyButton("", "F9", "search")
        self.journal.setCheckable(True)
        self.revoke = SureButton("danger", "ban")
        self.free, self.renew = KeyButton("", "F6", "undo-2"), KeyButton("", "F7", "key-round")
        self._wire()
        self._build()
        self._turn(journal=False)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask who there is."""
        self._ask()
        self.table.setFocus()

    @override
    def left(self) -> None:
        """Let go of a secret, of a question and of what was looked up."""
        self._show_secret("", "")
        self.revoke.unask()
        for asked in ("staff", "accesses"):
            self._counter.background.forget(asked)
        self.journal.setChecked(False)
        self.table.take(())

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Personnes du bureau"))
        self._none.setText(
            self.tr("Personne n'a encore de code : ce poste est ouvert à tous. Ajoutez l'administrateur.")
        )
        self.table.setAccessibleName(self._title.text())
        self.back.say(self.tr("Retour"))
        self.journal.say(self.tr("Journal des accès"))
        self.free.say(self.tr("Débloquer"))
        self.renew.say(self.tr("Nouveau code"))
        self.revoke.say_both(self.tr("Retirer l'accès"), self.tr("Retirer pour toujours"))
        for part in (self.form, self.opened_by):
            part.retranslate()
        self._show_secret(*self._secret)
        self.table.take(self.table.lines.lines)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.table.selected.connect(lambda _: self._weigh())
        self.form.wanted.connect(self._add)
        self.free.clicked.connect(self._free)
        self.renew.clicked.connect(self._renew)
        self.revoke.confirmed.connect(self._revoke)
        self.opened_by.asked.connect(self._look_up)
        self.journal.toggled.connect(self._turn)

    def _build(self) -> None:
        people, inner = sheet(S)
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        right, inner = sheet(S)
        inner.addWidget(self.form)
        inner.addWidget(self.opened_by, 1)
        inner.addStretch()
        page = column(self, 0)
        page.addWidget(fitted(self._title, self.secret, Fold(people, right, shares=(3, 2))), 1)
        page.addWidget(actions(self.back, self.journal, 1, self.revoke, self.free, self.renew))

    def _turn(self, journal: bool) -> None:
        """Show who opened what in the place of the form, or the form again."""
        self.opened_by.clear()
        self.form.setVisible(not journal)
        self.opened_by.setVisible(journal)
        if journal:
            self.opened_by.line.setFocus()

    def _ask(self) -> None:
        desk = self._counter.desk
        self._counter.background.run(desk.people, self._show, latest="staff")

    def _show(self, people: Sequence[Person]) -> None:
        self.table.take(people)
        self.table.setVisible(bool(people))
        self._none.setVisible(not people)
        session = self._counter.session
        self.form.offer(session.role if session is not None else None, first=not people)
        self._weigh()

    def _weigh(self) -> None:
        """Offer what who works may do with the person in focus."""
        chosen, session = self.table.current, self._counter.session
        role = session.role if session is not None else Role.ADMINISTRATOR
        alive = chosen is not None and chosen.revoked is None
        managed = alive and chosen.role in MANAGES[role]
        self.revoke.unask()
        self.revoke.setEnabled(managed)
        self.renew.setEnabled(managed)
        self.free.setEnabled(alive and chosen.tries.wrong > 0)

    def _add(self, login: str, name: str, role: Role) -> None:
        desk = self._counter.desk

        def added(secret: str) -> None:
            self.form.clear()
            self._told(name, secret)

        self._counter.background.run(lambda: desk.add_person(login, name, role), added)

    def _renew(self) -> None:
        one, desk = self.table.current, self._counter.desk
        run = self._counter.background.run
        run(lambda: desk.reset_person(one.login), lambda secret: self._told(one.name, secret))

    def _free(self) -> None:
        one, desk = self.table.current, self._counter.desk
        self._does(lambda: desk.free_person(one.login))

    def _revoke(self) -> None:
        one, desk = self.table.current, self._counter.desk
        self._does(lambda: desk.revoke_person(one.login))

    def _does(self, work: Callable[[], None]) -> None:
        self._counter.background.run(work, lambda _: self._ask())

    def _told(self, name: str, secret: str) -> None:
        """Show a secret to whoever waits for it here; one that nobody saw is given anew."""
        if self.isVisible():
            self._show_secret(name, secret)
            self._ask()

    def _show_secret(self, name: str, secret: str) -> None:
        """Show a secret to be told once; it is gone with the page."""
        self._secret = name, secret
        said = self.tr("Code provisoire de {name} : {secret}")
        self.secret.say(
            said.format(name=isolate_name(name), secret=isolate(secret)),
            self.tr("Dites-le une seule fois à la personne : elle le change à sa première ouverture."),
        )
        self.secret.setVisible(bool(secret))

    def _look_up(self, subject: str) -> None:
        desk = self._counter.desk
        run = self._counter.background.run
        run(lambda: desk.accesses(subject), self.opened_by.show_accesses, latest="accesses")

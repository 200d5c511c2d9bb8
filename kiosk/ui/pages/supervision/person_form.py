"""The form that makes a person known to the hub."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from kiosk.flows.supervising import TOKEN_DAYS, NewPerson
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.choosing import Entry, Picker
from kiosk.ui.pages.supervision.names import ROLES, days_words, office_word, role_word, scope_word
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import L, S

_ABOUT: Final = {
    "head": QT_TRANSLATE_NOOP("PersonForm", "Voit les chiffres et exporte."),
    "auditor": QT_TRANSLATE_NOOP("PersonForm", "Voit, exporte et vérifie ; ne change rien."),
    "decider": QT_TRANSLATE_NOOP("PersonForm", "Voit les chiffres et enregistre les décisions de la CNSS."),
    "administrator": QT_TRANSLATE_NOOP(
        "PersonForm", "Gère bureaux, postes et personnes ; ne voit aucune donnée personnelle."
    ),
}
_LIVES: Final = (30, 90, TOKEN_DAYS, 365)
"""Days that a token may be good for."""


class PersonForm(QFrame):
    """Login, role, scope, and for how long."""

    wanted = Signal(object)
    """The :class:`NewPerson`."""

    def __init__(self, oversight: Oversight) -> None:
        """Begin empty."""
        super().__init__()
        self._oversight = oversight
        self._title, self._about = label("lead"), label("small", "quiet", wrap=True)
        self.login = QLineEdit()
        self.login.setObjectName("login")
        self.login.setMaxLength(40)
        self.login.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.role, self.scope, self.life = Picker("role"), Picker("scope"), Picker("life")
        self.entries = {name: Entry(getattr(self, name)) for name in ("login", "role", "scope", "life")}
        self.add = KeyButton("primary", "F8", "plus")
        self.add.clicked.connect(self._want)
        self.login.returnPressed.connect(self._want)
        self.role.picked.connect(lambda _: self._tell())
        oversight.known.connect(self.retranslate)
        frame, inner = sheet(S, L)
        inner.addWidget(self._title)
        for entry in self.entries.values():
            inner.addWidget(entry)
        inner.addWidget(self._about)
        inner.addLayout(row(self.add, 1))
        inner.addStretch(1)
        column(self).addWidget(frame)
        self.retranslate()
        self.life.choose(str(TOKEN_DAYS))

    def clear(self) -> None:
        """Begin anew: that person is known now."""
        self.login.clear()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Nouvelle personne"))
        self.entries["login"].say(self.tr("Identifiant (lettres, chiffres, point)"))
        self.entries["role"].say(self.tr("Rôle"))
        self.entries["scope"].say(self.tr("Étendue"))
        self.entries["life"].say(self.tr("Validité du jeton"))
        self.role.offer([(role, role_word(role)) for role in ROLES])
        self.life.offer([(str(days), days_words(days)) for days in _LIVES])
        mine = self._oversight.overseer.scope if self._oversight.overseer else ""
        whole = [(mine, scope_word(mine))] if mine and not mine.startswith("office:") else []
        offices = [(f"office:{one.code}", office_word(one)) for one in self._oversight.offices]
        self.scope.offer([*whole, *offices])
        self.add.say(self.tr("Ajouter"))
        self._tell()

    def _tell(self) -> None:
        self._about.setText(say("PersonForm", _ABOUT[self.role.value]))

    def _want(self) -> None:
        login = self.login.text().strip().lower()
        self.wanted.emit(NewPerson(login, self.role.value, self.scope.value, int(self.life.value)))

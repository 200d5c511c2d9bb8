"""Who is to be made known: name, login and role; nothing typed is lost by a refusal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QStyledItemDelegate

from kiosk.cases.rights import MANAGES, Role
from kiosk.ui.fields.control import start_side
from kiosk.ui.lock.role_words import role_words
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import S

_LONGEST = 60


class StaffForm(QFrame):
    """A small form beside the list."""

    wanted = Signal(str, str, object)
    """Login, name and role of the person to add."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._roles: tuple[Role, ...] = ()
        self._title = label("lead", strong=True)
        self._labels = (label("body"), label("body"), label("body"))
        self.name, self.login, self.role = QLineEdit(), QLineEdit(), QComboBox()
        self.role.setItemDelegate(QStyledItemDelegate(self.role))
        self.add = KeyButton("primary", "F8", "plus")
        self.name.setObjectName("staff-name")
        self.login.setObjectName("staff-login")
        self.role.setObjectName("staff-role")
        for line in (self.name, self.login):
            line.setMaxLength(_LONGEST)
            line.textChanged.connect(self._weigh)
        self.add.clicked.connect(self._want)
        inner = column(self, S)
        inner.addWidget(self._title)
        for words, part in zip(self._labels, (self.name, self.login, self.role), strict=True):
            inner.addWidget(words)
            inner.addWidget(part)
        inner.addLayout(row(1, self.add))

    def offer(self, role: Role | None, *, first: bool) -> None:
        """Offer the roles that somebody of a role may give; the first person is an administrator."""
        given = MANAGES[role or Role.ADMINISTRATOR]
        roles = (Role.ADMINISTRATOR,) if first else tuple(one for one in Role if one in given)
        if roles != self._roles:
            self._roles = roles
            self.role.clear()
            self.role.addItems([one.value for one in roles])
            self.retranslate()

    def clear(self) -> None:
        """Be ready for the next person."""
        self.name.clear()
        self.login.clear()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Ajouter une personne"))
        for words, said in zip(self._labels, self._said(), strict=True):
            words.setText(said)
        for part, words in zip((self.name, self.login, self.role), self._labels, strict=True):
            part.setAccessibleName(words.text())
        for line in (self.name, self.login):
            line.setAlignment(start_side())
        self.login.setPlaceholderText("s.amrani")
        self.role.setAccessibleDescription(self.role.accessibleName())
        for place, one in enumerate(self._roles):
            self.role.setItemText(place, role_words(one))
        self.add.say(self.tr("Ajouter"))
        self._weigh()

    def _said(self) -> tuple[str, str, str]:
        return self.tr("Nom, tel qu'il figure au récépissé"), self.tr("Identifiant"), self.tr("Rôle")

    def _weigh(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip() and self.login.text().strip()))

    def _want(self) -> None:
        role = self._roles[self.role.currentIndex()]
        self.wanted.emit(self.login.text().strip().lower(), self.name.text(), role)

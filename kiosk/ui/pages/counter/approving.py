"""A second person agrees, in place, before something that nobody should do alone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QStyledItemDelegate, QVBoxLayout

from kiosk.cases.rights import RIGHTS, Person, Right
from kiosk.errors import KioskError
from kiosk.ui.language import current
from kiosk.ui.lock.role_words import role_words
from kiosk.ui.lock.secret_line import SecretLine
from kiosk.ui.notices import meaning
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import wrapped
from kiosk.ui.style import XL, L, S


class Approving(QFrame):
    """Asks who the second person is, and for their secret; whoever asks is not offered."""

    given = Signal(str, str)
    """Login and secret of the second person."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("notice", "warn")
        self.setObjectName("approving")
        self._people: tuple[Person, ...] = ()
        self._error: KioskError | None = None
        self._said, self._none = label("body", wrap=True, strong=True), label("body", wrap=True)
        self.who, self.line = QComboBox(), SecretLine("second-secret")
        self.who.setObjectName("second")
        self.who.setItemDelegate(QStyledItemDelegate(self.who))
        self.failure = label("body", "bad", wrap=True)
        self.yes, self.no = KeyButton("danger", icon="key-round"), KeyButton("quiet")
        self.who.currentIndexChanged.connect(self._suit)
        self.line.textChanged.connect(self._weigh)
        for pressed in (self.line.returnPressed, self.yes.clicked):
            pressed.connect(self._give)
        self._build()
        self.hide()

    def ask(self, people: Sequence[Person], asks: str) -> None:
        """Ask for one of those who may agree; ``asks`` is the login of who wants it done."""
        self._people = tuple(
            one
            for one in people
            if one.revoked is None and one.login != asks and Right.APPROVE in RIGHTS[one.role]
        )
        self._error = None
        self.who.clear()
        self.who.addItems([one.login for one in self._people])
        self.line.clear()
        self.retranslate()
        self.show()
        (self.who if len(self._people) > 1 else self.line).setFocus()

    def show_failure(self, error: KioskError) -> None:
        """Say why it was not done; another secret may be typed."""
        self._error = error
        self.retranslate()
        self.line.setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._said.setText(self.tr("Une seconde personne doit donner son accord avec son code."))
        self._none.setText(self.tr("Personne d'autre ne peut approuver dans ce bureau."))
        self._none.setVisible(not self._people)
        for place, one in enumerate(self._people):
            self.who.setItemText(place, f"{one.name} · {role_words(one.role)}")
        self.who.setAccessibleName(self.tr("Seconde personne"))
        self.who.setAccessibleDescription(self.who.accessibleName())  # Qt tells the choice for the name
        self.line.setPlaceholderText(self.tr("Son code ou mot de passe"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.yes.say(self.tr("Approuver"))
        self.no.say(self.tr("Ne rien changer"))
        self._say_failure()
        for part in (self.who, self.line):
            part.setVisible(bool(self._people))
        self._weigh()

    def _say_failure(self) -> None:
        told = meaning(self._error) if self._error is not None else None
        said = (told.said, told.remedy) if told is not None else ()
        self.failure.setText(" ".join(words.said(current()) for words in said))
        self.failure.setVisible(told is not None)

    def _build(self) -> None:
        inner = QVBoxLayout(self)
        inner.setContentsMargins(XL, L, XL, L)
        inner.setSpacing(S)
        for part in (self._said, self._none, self.failure):
            inner.addWidget(part)
        inner.addLayout(Fold(self.who, self.line, shares=(1, 1)))
        inner.addLayout(wrapped(self.yes, self.no, spacing=S))

    def _suit(self, place: int) -> None:
        if 0 <= place < len(self._people):
            self.line.suit(self._people[place].role)

    def _weigh(self) -> None:
        self.yes.setEnabled(bool(self._people) and bool(self.line.text()))

    def _give(self) -> None:
        place = self.who.currentIndex()
        if self._people and self.line.text():
            self.given.emit(self._people[place].login, self.line.taken())

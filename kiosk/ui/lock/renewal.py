"""Another secret, chosen by its owner: typed twice, judged when it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.rights import Role
from kiosk.cases.secret_rules import LEAST_PASSWORD, LEAST_PIN, has_pin
from kiosk.errors import KioskError
from kiosk.ui.language import current
from kiosk.ui.lock.secret_line import SecretLine, Told
from kiosk.ui.notices import meaning
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import M, S


class RenewalPanel(QFrame):
    """Asks for a new secret, and once more for the same."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        """Ask nobody yet."""
        super().__init__()
        self._role, self._differ = Role.CLERK, False
        self._error: KioskError | None = None
        self._title, self._about = label("lead", strong=True), Told("quiet")
        self._first, self._second = label("body"), label("body")
        self._wrong = Told("bad")
        self.line, self.again = SecretLine("new-secret"), SecretLine("new-secret-again")
        self.keep, self.other = KeyButton("primary", icon="check"), KeyButton("quiet")
        self.line.returnPressed.connect(self.again.setFocus)
        for pressed in (self.again.returnPressed, self.keep.clicked):
            pressed.connect(self._choose)
        self.other.clicked.connect(self.left)
        self.setFocusProxy(self.line)
        inner = column(self, S)
        for part in (self._title, self._about, self._first, self.line, self._second, self.again, self._wrong):
            inner.addWidget(part)
        inner.addSpacing(M)
        inner.addLayout(row(self.other, 1, self.keep, spacing=S))

    def ask(self, role: Role) -> None:
        """Ask somebody of that role."""
        self._role = role
        self.line.suit(role)
        self.again.suit(role)
        self.show_wrong(None)
        self.line.setFocus()

    def show_wrong(self, error: KioskError | None) -> None:
        """Say why a secret is not taken; nothing where none was tried."""
        self._error, self._differ = error, False
        self.retranslate()

    def forget(self) -> None:
        """Let go of what was typed."""
        self.line.clear()
        self.again.clear()
        self._error, self._differ = None, False

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        pin = has_pin(self._role)
        self._title.setText(
            self.tr("Choisissez votre code") if pin else self.tr("Choisissez votre mot de passe")
        )
        self._about.setText(self._rule())
        self._first.setText(self.tr("Nouveau code") if pin else self.tr("Nouveau mot de passe"))
        self._second.setText(self.tr("Encore une fois"))
        self.line.setAccessibleName(self._first.text())
        self.again.setAccessibleName(f"{self._first.text()}, {self._second.text()}")
        self.keep.say(self.tr("Enregistrer"))
        self.other.say(self.tr("Une autre personne"))
        self._wrong.setText(self._told())
        self._wrong.setVisible(bool(self._wrong.text()))

    def _rule(self) -> str:
        if has_pin(self._role):
            return self.tr("{least} chiffres ou plus, ni suite, ni date de naissance.").format(
                least=LEAST_PIN
            )
        return self.tr("{least} signes ou plus ; une courte phrase convient.").format(least=LEAST_PASSWORD)

    def _told(self) -> str:
        if self._differ:
            return self.tr("Les deux saisies diffèrent.")
        if self._error is None:
            return ""
        failure = meaning(self._error)
        return f"{failure.said.said(current())} {failure.remedy.said(current())}"

    def _choose(self) -> None:
        first, again = self.line.taken(), self.again.taken()
        self.line.setFocus()
        self._error, self._differ = None, first != again
        self.retranslate()
        if not self._differ:
            self.chosen.emit(first)

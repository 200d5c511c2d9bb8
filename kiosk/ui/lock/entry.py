"""The secret of one person: typed on the keyboard or the pad, or waited for."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.rights import Person
from kiosk.cases.secret_rules import has_pin
from kiosk.errors import KioskError
from kiosk.text import isolate, isolate_name
from kiosk.ui.language import current
from kiosk.ui.lock.pad import Pad
from kiosk.ui.lock.role_words import role_words
from kiosk.ui.lock.secret_line import SecretLine, Told
from kiosk.ui.notices import meaning
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import M, S

_SECOND: Final = 1000


class EntryPanel(QFrame):
    """Asks for a secret; after too many wrong ones says when the next may be typed."""

    given = Signal(str, bool)
    """The secret, and whether another one is to be chosen after it."""
    left = Signal()
    """Somebody else wants to work."""
    waited = Signal()

    def __init__(self) -> None:
        """Ask nobody yet."""
        super().__init__()
        self._person: Person | None = None
        self._error: KioskError | None = None
        self._seconds = 0
        self._name, self._role = label("lead", strong=True), label("small", "quiet")
        self._asked, self._wrong = label("body", "quiet"), Told("bad")
        self.line, self.pad = SecretLine("secret"), Pad()
        self.line.setProperty("look", "code")
        self.enter, self.other, self.renew = (
            KeyButton("primary", icon="key-round"),
            KeyButton("quiet"),
            KeyButton("quiet"),
        )
        self._tick = QTimer(self, interval=_SECOND)
        self.setFocusProxy(self.line)
        self._wire()
        self._build()

    def ask(self, one: Person) -> None:
        """Ask for that person's secret."""
        self._person = one
        self._name.setText(isolate_name(one.name))
        self.line.suit(one.role)
        self.pad.setVisible(has_pin(one.role))
        self.show_wrong(None)
        self.wait(0)
        self.retranslate()

    def busy(self, *, at_work: bool) -> None:
        """Take nothing while a secret is compared."""
        for part in (self.line, self.pad, self.enter, self.renew):
            part.setEnabled(not at_work and not self._seconds)
        if not at_work:
            self.line.setFocus()

    def show_wrong(self, error: KioskError | None) -> None:
        """Say why it did not open; nothing where it was not tried."""
        self._error = error
        self.retranslate()

    def wait(self, seconds: int) -> None:
        """Take nothing for so long, and count it down."""
        self._seconds = seconds
        if seconds:
            self._tick.start()
        else:
            self._tick.stop()
        self.busy(at_work=False)
        self.retranslate()

    def forget(self) -> None:
        """Let go of what was typed and of whose it was; a wait goes on in the register."""
        self._person, self._error = None, None
        self.line.clear()
        self._tick.stop()
        self._seconds = 0

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        if self._person is None:
            return
        pin = has_pin(self._person.role)
        self._role.setText(role_words(self._person.role))
        self._asked.setText(self.tr("Votre code à chiffres") if pin else self.tr("Votre mot de passe"))
        self.line.setAccessibleName(f"{self._asked.text()}, {self._person.name}")
        self.enter.say(self.tr("Déverrouiller"))
        self.other.say(self.tr("Une autre personne"))
        self.renew.say(self.tr("Changer mon code") if pin else self.tr("Changer mon mot de passe"))
        self.pad.retranslate()
        self._wrong.setText(self._told())
        self._wrong.setVisible(bool(self._wrong.text()))
        self.line.setAccessibleDescription(self._wrong.text())

    def _told(self) -> str:
        if self._seconds:
            left = isolate(f"{self._seconds // 60}:{self._seconds % 60:02d}")
            return self.tr("Trop d'erreurs de suite. Prochain essai dans {time}.").format(time=left)
        if self._error is None:
            return ""
        failure = meaning(self._error)
        return f"{failure.said.said(current())} {failure.remedy.said(current())}"

    def _wire(self) -> None:
        self.pad.typed.connect(self.line.insert)
        self.pad.erased.connect(self.line.backspace)
        self.line.returnPressed.connect(lambda: self._give(renew=False))
        self.line.textEdited.connect(self._type)
        self.enter.clicked.connect(lambda: self._give(renew=False))
        self.renew.clicked.connect(lambda: self._give(renew=True))
        self.other.clicked.connect(self.left)
        self._tick.timeout.connect(self._count)

    def _build(self) -> None:
        inner = column(self, M)
        inner.addLayout(row(picture("user-round", "accent", 28), self._name, 1, self._role, spacing=M))
        for part in (self._asked, self.line, self._wrong, self.pad):
            inner.addWidget(part)
        inner.addLayout(row(1, self.enter, 1))
        inner.addLayout(row(self.other, 1, self.renew, spacing=S))

    def _give(self, *, renew: bool) -> None:
        if self.line.text():
            self.given.emit(self.line.taken(), renew)
        else:
            self.line.setFocus()

    def _type(self, typed: str) -> None:
        """Take back what was said of the try before, as soon as another begins."""
        if typed and self._error is not None:
            self.show_wrong(None)

    def _count(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self.retranslate()
            return
        self.wait(0)
        self.show_wrong(None)
        self.waited.emit()

"""Two ways of the office's key: out of this computer in a file, and into it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.text import isolate
from kiosk.ui.pages.counter.choose_file import choose_file
from kiosk.ui.pages.setup.secrets import SecretAsking
from kiosk.ui.pages.supervision.place import choose_place
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, row, sheet, wrapped
from kiosk.ui.style import M

PHRASE: Final = "phrase"
AGAIN: Final = "phrase_again"
OF_COPY: Final = "copy_phrase"
_KIND: Final = "JSON (*.json)"


class KeyPart(QWidget):
    """One way of the key, in a sheet; what is typed is let go of when its page is left."""

    def __init__(self, asking: SecretAsking) -> None:
        """Take the lines in which the passphrase is typed."""
        super().__init__()
        self.asking, self.done = asking, Note("good")
        self.frame, self.inner = sheet(M)
        column(self, M).addWidget(self.frame)
        self.done.hide()

    def forget(self) -> None:
        """Let go of the passphrase, and of what was done."""
        self.asking.forget()
        self.done.hide()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.asking.retranslate()


class KeyOut(KeyPart):
    """Writes the half that seals for a kiosk, or a whole copy under a passphrase."""

    wanted = Signal(str, str)
    """Where to, and the passphrase; an empty one writes the half that seals."""

    def __init__(self) -> None:
        """Build it."""
        super().__init__(SecretAsking((PHRASE, AGAIN), secret=PHRASE, again=AGAIN))
        self.public, self.whole = KeyButton("", "F5", "send"), KeyButton("", "F6", "lock")
        self._kiosk, self._counter = label("body", wrap=True), label("body", wrap=True)
        self.public.clicked.connect(self._choose_public)
        self.whole.clicked.connect(self._choose_whole)
        self.asking.accepted.connect(self.whole.click)
        self.inner.addLayout(Fold(self._kiosk, wrapped(1, self.public), shares=(1,)))
        for below in (rule(), self._counter, self.asking):
            self.inner.addWidget(below)
        self.inner.addLayout(wrapped(1, self.whole))
        self.inner.addWidget(self.done)

    def hold(self, opens: bool) -> None:
        """Offer the whole copy only where both halves are."""
        self.whole.setEnabled(opens)
        self.asking.hold(not opens)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self._kiosk.setText(self.tr("Pour une borne : la moitié qui ferme, qui n'a rien de secret."))
        self.public.say(self.tr("Écrire le fichier de la borne"))
        self._counter.setText(
            self.tr(
                "Pour chaque autre guichet, et une à garder sous clé : les deux moitiés, sous une phrase "
                "secrète. Elle ouvre encore les feuilles remises quand ce disque est mort."
            )
        )
        self.whole.say(self.tr("Écrire la copie protégée"))
        self.done.say(
            self.tr("Le fichier est écrit."),
            self.tr("Portez-le, comparez l'empreinte à l'œil sur les deux postes, puis effacez la clé USB."),
        )

    def _choose_public(self) -> None:
        suggested = "tadamon-borne.json"
        choose_place(self, self.public.text(), suggested, lambda out: self.wanted.emit(out, ""))

    def _choose_whole(self) -> None:
        if self.asking.checked() is not None and self.asking.agreed():
            title, phrase = self.whole.text(), self.asking.secret
            choose_place(self, title, "tadamon-guichet.json", lambda out: self.wanted.emit(out, phrase))


class KeyIn(KeyPart):
    """Takes a key out of a file; the passphrase is asked for a whole copy only."""

    chosen = Signal()

    def __init__(self) -> None:
        """Build it."""
        super().__init__(SecretAsking((OF_COPY,), secret=OF_COPY))
        self.file = Path()
        self.pick, self._name = KeyButton("", "F5", "folder-search"), label("body", wrap=True)
        self.pick.clicked.connect(lambda: choose_file(self, self.pick.text(), _KIND, self.choose))
        named = row(self.pick, spacing=M)
        named.addWidget(self._name, 1)
        self.inner.addLayout(named)
        for part in (self.asking, self.done):
            self.inner.addWidget(part)

    @property
    def ready(self) -> bool:
        """Whether a file was chosen."""
        return self.file != Path()

    def choose(self, path: str) -> None:
        """Take the file's path; it is read when the key is taken."""
        self.file = Path(path)
        self._name.setText(isolate(self.file.name))
        self.done.hide()
        self.chosen.emit()

    @override
    def forget(self) -> None:
        """Let go of the file too."""
        super().forget()
        self.file = Path()
        self._name.clear()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.pick.say(self.tr("Choisir le fichier"))
        self.done.say(
            self.tr("La clé est reprise."),
            self.tr("Comparez son empreinte à celle du poste qui a écrit le fichier."),
        )

"""Who looks, how far, and what is asked: the hub with a person's token, or the office's own register."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.supervising import Overseer, Source
from kiosk.text import isolate_name
from kiosk.ui.background import Lane
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.choosing import Entry
from kiosk.ui.pages.supervision.names import role_word, scope_word
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.segment_bar import SegmentBar
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import XL, L, M

_SOURCES: Final = {
    Source.HUB: QT_TRANSLATE_NOOP("AccessPage", "Serveur régional"),
    Source.REGISTER: QT_TRANSLATE_NOOP("AccessPage", "Registre du bureau"),
}
_WIDE: Final = 520
"""Pixels that a token takes."""


class AccessPage(Overseen):
    """A token is typed once, and is never shown again."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks who looks when it is opened."""
        super().__init__("access", oversight)
        self.who, self._about = Note("info", "lead"), label("body", "quiet", wrap=True)
        self._asked = label("lead")
        self.source = SegmentBar("source", "AccessPage", {one.value: word for one, word in _SOURCES.items()})
        self._title_token = label("lead")
        self.token = QLineEdit()
        self.token.setObjectName("token")
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setMinimumWidth(_WIDE)
        self.token.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.token_entry = Entry(self.token)
        self.enter = KeyButton("primary", "F8", "check")
        self.forget = SureButton("danger", "trash-2")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask who looks."""
        super().opened()
        self.token.setFocus()

    @override
    def left(self) -> None:
        """Forget what was typed and not entered."""
        self.token.clear()
        self.forget.unask()

    @override
    def ask(self) -> None:
        """Ask who looks."""
        self.asks(lambda source: source.overseer(), lambda _: self.retranslate())

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Mon accès"))
        self._asked.setText(self.tr("Source des chiffres"))
        self._title_token.setText(self.tr("Accès au serveur régional"))
        self._about.setText(
            self.tr("Le serveur régional remet un jeton par personne. Saisi une fois, il reste scellé ici.")
        )
        self.token_entry.say(self.tr("Jeton (tdm_…)"))
        self.enter.say(self.tr("Enregistrer l'accès"))
        self.forget.say_both(self.tr("Oublier l'accès"), self.tr("Oublier pour de bon"))
        self.source.retranslate()
        self._tell()

    def _wire(self) -> None:
        self.oversight.known.connect(self.retranslate)
        self.source.chosen.connect(self._turn)
        self.enter.clicked.connect(self._enter)
        self.token.returnPressed.connect(self._enter)
        self.forget.confirmed.connect(self._forget)

    def _build(self) -> None:
        page = self.framed((1,), self.back, 1, self.forget, self.enter)
        page.addWidget(self.who)
        frame, inner = sheet(M, XL)
        inner.addWidget(self._asked)
        inner.addLayout(row(self.source, 1))
        inner.addSpacing(L)
        inner.addWidget(self._title_token)
        inner.addWidget(self._about)
        inner.addLayout(row(self.token_entry, 1))
        inner.addStretch(1)
        page.addWidget(frame, 1)

    def _tell(self) -> None:
        overseer = self.oversight.overseer
        self.who.setVisible(overseer is not None)
        hub = Source.HUB in self.oversight.sources
        self.forget.setVisible(hub)
        self.source.buttons[Source.HUB.value].setEnabled(hub)
        if overseer is not None:
            self.source.choose(overseer.source.value)
            said = f"{isolate_name(overseer.name or '—')} · {role_word(overseer.role)}"
            about = f"{scope_word(overseer.scope)} · {say('AccessPage', _SOURCES[overseer.source])}"
            self.who.say(said, about)

    def _turn(self, value: str) -> None:
        self.oversight.turn(Source(value))
        self.ask()

    def _enter(self) -> None:
        token = self.token.text().strip()
        if token:
            enter = self.oversight.supervision.enter
            run = self.oversight.background.run
            run(lambda: enter(token), self._entered, self._refused, lane=Lane.OVERSIGHT)

    def _entered(self, _overseer: Overseer) -> None:
        self.token.clear()
        self._turn(Source.HUB)

    def _forget(self) -> None:
        run = self.oversight.background.run
        run(
            self.oversight.supervision.forget,
            lambda _: self._turn(Source.REGISTER),
            self._refused,
            lane=Lane.OVERSIGHT,
        )

    def _refused(self, error: KioskError) -> None:
        """Say why; what was typed stays."""
        self.standing.fail(error)
        self.token.setFocus()

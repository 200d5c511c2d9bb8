"""What every page of the assistant shows: what is asked, why, what happens next, and the ways on."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.setting_up import Changes
from kiosk.flows.setup import STOPS, Stop, Turn
from kiosk.flows.setup_words import words
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import current
from kiosk.ui.look import worn
from kiosk.ui.notices import meaning
from kiosk.ui.pages.page import Stepping
from kiosk.ui.pages.setup.work import Attempt, Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import actions, column, row, scrolled
from kiosk.ui.parts.sight import bring_in_sight
from kiosk.ui.style import XL, XS, XXL, L, M, S

_WIDE: Final = 860
"""Pixels at scale 1 of a page's column: no line is longer than an eye likes."""


class SetupPage(Stepping):
    """One page; subclasses put what they ask into :attr:`body` and say what their button keeps."""

    def __init__(self, stop: Stop, hands: Hands) -> None:
        """Build what all pages have."""
        super().__init__(f"setup-{stop.value}")
        self.stop, self.hands, self.services = stop, hands, hands.services
        self._place, self._title = label("small", "quiet"), label("title", wrap=True)
        self._about, self._after = label("body", wrap=True), label("small", "quiet", wrap=True)
        self._locked, self.trouble = Note("info"), FailureLine()
        self.work = Attempt(hands)
        self._sight = QTimer(self, singleShot=True, interval=0)
        self.body = QVBoxLayout()
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.later = KeyButton("", "F9")
        self.proceed = KeyButton("primary", "F8", "arrow-right")
        self._wire()
        self._build()

    @override
    def opened(self) -> None:
        """Show what is set now, and begin at the first thing asked."""
        self.show_failure(None)
        self._locked.setVisible(self.services.read_only)
        self.show_settings()

    @override
    def left(self) -> None:
        """Give up what is still under way."""
        self.work.give_up()

    def show_settings(self) -> None:
        """Show what is set now."""

    def apply(self) -> None:
        """Keep what the page asked, then go on; each page's own."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Go to the next page."""
        self.stepped.emit(Turn.NEXT)

    def keep(self, changes: Changes) -> None:
        """Write settings, then go on; the administrator's own stay as they are."""
        if self.services.read_only:
            self.go_on()
            return
        services, stop = self.services, self.stop
        self.work.run(lambda: services.keep(stop, changes), lambda _: self.go_on())

    def show_failure(self, error: KioskError | None) -> None:
        """Say what went wrong, beside what was typed; None takes it away."""
        self.trouble.show_failure(None if error is None else meaning(error))
        if error is not None:
            self._sight.start()  # once it has its place

    def name_act(self, act: str) -> None:
        """Say on the button what it keeps; where the settings are the administrator's it only goes on."""
        self.proceed.say(self.tr("Continuer") if self.services.read_only else act)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        lang, told = current(), words().pages[self.stop]
        if self.stop in STOPS:
            here, last = STOPS.index(self.stop) + 1, len(STOPS)
            self._place.setText(self.tr("Étape {here} sur {all}").format(here=here, all=last))
        self._title.setText(told.title.said(lang))
        self._about.setText(told.about.said(lang))
        self._after.setText(told.after.said(lang))
        self._locked.say(
            self.tr("Ces réglages sont protégés par l'administrateur."),
            self.tr("Ils sont montrés tels quels ; rien n'est changé ici."),
        )
        self.back.say(self.tr("Retour"))
        self.later.say(self.tr("Plus tard"))
        self.proceed.say(self.tr("Continuer"))
        self.work.retranslate()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Turn.BACK))
        self.later.clicked.connect(self.go_on)
        self.proceed.clicked.connect(self._press)
        self.work.failed.connect(self.show_failure)
        self._sight.timeout.connect(lambda: bring_in_sight(self.trouble))
        self.work.busy.connect(lambda busy: self.proceed.setEnabled(not busy))

    def _press(self) -> None:
        self.show_failure(None)
        self.apply()

    def _build(self) -> None:
        self.body.setSpacing(L)
        whole = column(holder := QWidget(), L)
        head = column(heading := QWidget(), XS)
        for part in (self._place, self._title, self._about):
            head.addWidget(part)
        whole.addWidget(heading)
        whole.addWidget(self._locked)
        whole.addLayout(self.body)
        whole.addWidget(self.work)
        whole.addWidget(self.trouble)
        onward = picture("arrow-right", "quiet", 16)
        whole.addLayout(row(onward, self._after, spacing=S))
        whole.addStretch(1)
        self._holder = holder
        holder.setMaximumWidth(worn().broad(_WIDE))
        middle = row(spacing=0)
        middle.setContentsMargins(XXL, XL, XXL, L)
        middle.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)
        stage = QWidget()
        stage.setLayout(middle)
        page = column(self, 0)
        page.addWidget(scrolled(stage), 1)
        page.addWidget(actions(self.back, 1, self.later, self.proceed))
        middle.setSpacing(M)

    def dressed(self) -> None:
        """Take the width that the look of now asks for."""
        self._holder.setMaximumWidth(worn().broad(_WIDE))

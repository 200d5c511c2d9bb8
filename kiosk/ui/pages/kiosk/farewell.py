"""Says that nothing of the person is left, and that their card still is, where it is."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.booth.words import booth_words, order, say_both
from kiosk.ui.language import direction
from kiosk.ui.pages.kiosk.both import BothPage
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import picture
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import L

_SHOWN: Final = 12_000
"""Milliseconds until the screen rests at the choice of language again."""


class FarewellPage(BothPage):
    """Shown in both languages; it goes by itself, or at the next person's touch, but not over a card left."""

    def __init__(self, stand: Stand) -> None:
        """Build the page."""
        super().__init__(stand, "farewell", "farewell.title")
        self.timed_out = self.card_left = False
        self.cards = Note("warn", "title"), Note("warn", "title")
        self.begin = KeyButton("primary", icon="arrow-right")
        self.begin.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self._rest = QTimer(self, singleShot=True, interval=_SHOWN)
        self._rest.timeout.connect(self._go)
        self._mark = picture("circle-check", "good", 48)
        top = column(above := QWidget(), L)
        for part in (*self.cards, self._mark):
            top.addWidget(part)
        self.reel = self.laid_out(self.other(), None, self.begin, above=above)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Stand for a while, and begin anew."""
        self.retranslate()
        self._rest.start()
        self.begin.setFocus()

    @override
    def left(self) -> None:
        """Wait no more."""
        self._rest.stop()

    def show_card_left(self, left: bool) -> None:
        """Say, or no longer say, that a card lies in the reader."""
        if left != self.card_left:
            self.card_left = left
            self.keys = ("farewell.card", "farewell.title") if left else ("farewell.title",)
            self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put both languages on, that of the screens first."""
        words = booth_words()
        why = "farewell.timed-out" if self.timed_out else "farewell.thanks"
        self.say_both(words["farewell.title"], words[why])
        self._mark.setVisible(not self.card_left)
        for card, lang in zip(self.cards, order(), strict=True):
            card.setLayoutDirection(direction(lang))
            card.say(words["farewell.card"].said(lang))
            card.setVisible(self.card_left)
        say_both(self.begin, "farewell.begin")

    def _go(self) -> None:
        """Let the screen rest, but not while a card is forgotten."""
        if self.card_left:
            self._rest.start()
        else:
            self.stepped.emit(Step.BACK)

"""A page that speaks to people whose language is not known: both, that of the screens first."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.text import Words
from kiosk.ui.booth.stand import Stand
from kiosk.ui.booth.words import booth_words, order
from kiosk.ui.language import direction
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.label import label, rule


class BothPage(KioskPage):
    """Has a second title and a second sentence, in the other language."""

    def __init__(self, stand: Stand, name: str, *keys: str) -> None:
        """Take the keys of ``resources/booth.toml`` that are read aloud."""
        super().__init__(stand, name)
        self.keys = keys
        self.second = label("title", wrap=True, strong=True)
        self.second_about = label("lead", "quiet", wrap=True)

    def other(self) -> tuple[QWidget, ...]:
        """Return a line, and what is said in the other language under it."""
        return rule(), self.second, self.second_about

    @override
    def spoken(self) -> str:
        """Return the same in both languages."""
        return sentences(booth_words()[key].said(lang) for lang in order() for key in self.keys)

    def say_both(self, title: Words, about: Words | None = None) -> None:
        """Put both languages on, each in its own direction."""
        first, second = order()
        self.say(title.said(first), about.said(first) if about else "")
        self.second.setText(title.said(second))
        self.second_about.setText(about.said(second) if about else "")
        self.second_about.setVisible(about is not None)
        for parts, lang in (((self.title, self.about), first), ((self.second, self.second_about), second)):
            for part in parts:
                part.setLayoutDirection(direction(lang))

"""Where everybody begins: the language, each in its own script, and never a flag."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kiosk.text import LANGS, Lang
from kiosk.ui.booth.stand import Stand
from kiosk.ui.booth.words import booth_words, order
from kiosk.ui.language import direction
from kiosk.ui.pages.kiosk.both import BothPage
from kiosk.ui.pages.kiosk.tile import Tile
from kiosk.ui.style import XL

_NAMES: Final[dict[Lang, str]] = {"ar": "العربية", "fr": "Français"}


class LanguagePage(BothPage):
    """Greets in both languages; a touch of one begins."""

    chosen = Signal(str)
    """The language that was touched."""

    def __init__(self, stand: Stand) -> None:
        """Build the page."""
        super().__init__(stand, "language", "welcome.title", "welcome.about")
        self.tiles = {lang: Tile(f"speak-{lang}", step="display") for lang in LANGS}
        line = QHBoxLayout(holder := QWidget())
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(XL)
        for lang, tile in self.tiles.items():
            tile.say(_NAMES[lang], booth_words()["welcome.about"].said(lang))
            tile.setLayoutDirection(direction(lang))
            tile.centre()
            tile.clicked.connect(lambda _=False, lang=lang: self.chosen.emit(lang))
            line.addWidget(tile, 1)
        self.reel = self.laid_out((self.second, self.second_about), None, fills=holder)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Let the screen's own language be the first that Enter chooses."""
        self.tiles[order()[0]].setFocus()

    @override
    def retranslate(self) -> None:
        """Put both languages on, that of the screens first."""
        self.say_both(booth_words()["welcome.title"])
        for part in (self.title, self.second):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)

"""The tools that stand on every page at the same place: language, size, contrast, voice, help, the end."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame
from typing_extensions import override

from kiosk.ui.booth.read_aloud import ReadAloud
from kiosk.ui.booth.tool import Tool, least
from kiosk.ui.language import other
from kiosk.ui.look import Look, worn
from kiosk.ui.speech import Voice
from kiosk.ui.style import XS, S, dress
from kiosk.ui.theme import CONTRAST, LIGHT

_FREE: Final = 16_777_215
"""Qt's own "no limit" (QWIDGETSIZE_MAX)."""
LARGE: Final = 200
"""Per cent of the text for people who see little (WCAG 2.2, 1.4.4)."""


class Tools(QFrame):
    """Stands beside the page on a broad screen and above it on a high one."""

    turned = Signal()
    """The other language is wanted."""
    called = Signal()
    left = Signal()
    """The person wants to end."""
    enlarged = Signal(bool)
    """Text is large from now on, or as at the beginning."""

    def __init__(self, voice: Voice, spoken: Callable[[], str]) -> None:
        """Take the voice, and what returns the text of the page that is shown."""
        super().__init__()
        self.setObjectName("tools")
        self.setProperty("surface", "tools")
        self._usual = worn()
        self.language, self.text = Tool("tool-language", "languages"), Tool("tool-text", "a-large-small")
        self.contrast, self.listen = Tool("tool-contrast", "contrast"), ReadAloud(voice, spoken)
        self.call, self.end = Tool("tool-call", "bell-ring"), Tool("tool-end", "log-out")
        self.all = (self.language, self.listen, self.text, self.contrast, self.call, self.end)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(S, S, S, S)
        self._line.setSpacing(XS)
        for tool in self.all:
            self._line.addWidget(tool, 1)
        self._wire()
        self.retranslate()

    def lie(self, *, across: bool) -> None:
        """Lie in a row above the page, or stand in a column beside it."""
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if across else way.TopToBottom)
        self._fit()

    def look_as_usual(self) -> bool:
        """Give the screen back the look it began with; say whether it had another."""
        changed = worn() != self._usual
        if changed:
            self._wear(self._usual)
        return changed

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.language.say("العربية" if other() == "ar" else "Français")
        large = worn().text == LARGE and self._usual.text != LARGE
        self.text.say(self.tr("Texte normal") if large else self.tr("Texte plus grand"))
        self.contrast.say(
            self.tr("Couleurs normales") if worn().theme is CONTRAST else self.tr("Contraste fort")
        )
        self.call.say(self.tr("Appeler un agent"))
        self.end.say(self.tr("Terminer"))
        self.listen.retranslate()
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the tools when the language has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for them: the icons say it too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as broad as the words need where there is room for them, and as a finger where there is none."""
        across = self._line.direction() is QBoxLayout.Direction.LeftToRight
        shown = [tool for tool in self.all if not tool.isHidden()]
        needed = [tool.needs() for tool in shown]
        each = ((self.width() if across else self.height()) - XS) // max(len(shown), 1) - XS
        long, broad = (QSize.width, QSize.height) if across else (QSize.height, QSize.width)
        worded = all(long(size) <= each for size in needed)
        side = 2 * S + max(least(), *(broad(size) for size in needed) if worded else (0,))
        self.setMinimumSize(0 if across else side, side if across else 0)
        self.setMaximumSize(_FREE if across else side, side if across else _FREE)
        for tool in self.all:
            tool.show_words(worded)

    def _wire(self) -> None:
        self.language.clicked.connect(self.turned)
        self.text.clicked.connect(self._turn_text)
        self.contrast.clicked.connect(self._turn_contrast)
        self.call.clicked.connect(self.called)
        self.end.clicked.connect(self.left)

    def _turn_text(self) -> None:
        large = worn().text != LARGE
        self._wear(replace(worn(), text=LARGE if large else self._usual.text))
        self.enlarged.emit(large)

    def _turn_contrast(self) -> None:
        self._wear(replace(worn(), theme=LIGHT if worn().theme is CONTRAST else CONTRAST))

    def _wear(self, look: Look) -> None:
        dress(cast("QApplication", QApplication.instance()), look)

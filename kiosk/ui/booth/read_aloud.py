"""The tool that reads a page aloud; it is there where a voice speaks the language of the screens."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from typing_extensions import override

from kiosk.ui.booth.tool import Tool
from kiosk.ui.language import current
from kiosk.ui.speech import Voice


class ReadAloud(Tool):
    """Reads from the beginning, and is silent at the next press, when the page changes, or the language."""

    used = Signal()
    """A page is read to the person."""

    def __init__(self, voice: Voice, text: Callable[[], str]) -> None:
        """Take the voice, and what returns the text of the page as it stands."""
        super().__init__("read-aloud", "volume-2")
        self._voice, self._page_text = voice, text
        self._reading = False
        self.clicked.connect(self._press)
        voice.ended.connect(self._ended)
        voice.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on; without a voice for it the button goes."""
        self.say(self.tr("Arrêter la lecture") if self._reading else self.tr("Écouter cette page"))
        self.setVisible(self._voice.speaks(current()))

    def hush(self) -> None:
        """Stop: what is read is no longer what is shown."""
        if self._reading:
            self._voice.stop()
            self._turn(reading=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Stop when the language changes: the text is no longer that of the page."""
        if event.type() == QEvent.Type.LanguageChange:
            self.hush()
            self.retranslate()
        super().changeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop when the page goes."""
        self.hush()
        super().hideEvent(event)

    def _press(self) -> None:
        if self._reading:
            self.hush()
        else:
            self._voice.say(self._page_text(), current())
            self._turn(reading=True)
            self.used.emit()

    def _ended(self) -> None:
        self._turn(reading=False)

    def _turn(self, *, reading: bool) -> None:
        if reading != self._reading:
            self._reading = reading
            self.say(self.tr("Arrêter la lecture") if reading else self.tr("Écouter cette page"))

"""Says calmly that the kiosk cannot answer now, in both languages, and where to go instead."""

from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.booth.words import booth_words, say_both
from kiosk.ui.pages.kiosk.both import BothPage
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture


class SorryPage(BothPage):
    """Shown for whatever nobody foresaw; the code is small, for those who are called."""

    def __init__(self, stand: Stand) -> None:
        """Build the page."""
        super().__init__(stand, "sorry", "sorry.title", "sorry.about")
        self.code = label("small", "quiet")
        self.code.setObjectName("sorry-code")
        self.back = KeyButton("primary", icon="arrow-right")
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        mark = picture("info", "info", 48)
        parts = (*self.other(), self.code)
        self.reel = self.laid_out(parts, None, self.back, above=mark)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Wait for a touch."""
        self.back.setFocus()

    @override
    def retranslate(self) -> None:
        """Put both languages on, that of the screens first."""
        words = booth_words()
        self.say_both(words["sorry.title"], words["sorry.about"])
        say_both(self.back, "sorry.back")

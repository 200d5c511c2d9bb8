"""Whether the chip is genuine, shown beside the photo: calm where nobody can tell, loud where it is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kiosk.card.reader import Authenticity, CardReading
from kiosk.ui import icons
from kiosk.ui.language import current
from kiosk.ui.pages.counter.card_words import CHECKING, authenticity_mark, reasons, signed
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import XS, S

_ICON = 20


class CardVerdict(QFrame):
    """Its result, why, and what to do; nothing is shown before a card is read."""

    def __init__(self, *, brief: bool = False) -> None:
        """Show nothing yet; ``brief`` leaves out what to do where nobody can tell: always the same."""
        super().__init__()
        self.setObjectName("card-verdict")
        self._brief = brief
        self._reading: CardReading | None = None
        self._icon, self._word = (
            picture("info", "info", _ICON),
            label("body", strong=True, wrap=True, whole=True),
        )
        self._why, self._remedy = (label("small", wrap=True, whole=True) for _ in range(2))
        self._code = label("small", "quiet", wrap=True)
        words = column(self, XS)
        words.setContentsMargins(S, S, S, S)
        head = row(self._icon, self._word, spacing=XS)
        head.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        for part in (self._why, self._remedy, self._code):
            words.addWidget(part)
        words.addStretch(1)
        self.show_reading(None)

    def show_reading(self, reading: CardReading | None) -> None:
        """Show what is known of a reading's authenticity; None lets go of it."""
        self._reading = reading
        self.setVisible(reading is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        if self._reading is None:
            for part in (self._word, self._why, self._remedy, self._code):
                part.clear()
            return
        mark = authenticity_mark(self._reading)
        restyle(self, "notice", mark.tone)
        self._icon.setPixmap(icons.pixmap(mark.icon, mark.tone, _ICON))
        self._word.setText(mark.word)
        self._say_why(self._reading)
        self.setAccessibleName(f"{mark.word} {self._why.text()} {self._remedy.text()}".strip())

    def _say_why(self, reading: CardReading) -> None:
        lang = current()
        if reading.authenticity is Authenticity.GENUINE:
            texts = (signed(), "", "")
        elif why := next(iter(reasons(reading)), None):
            calm = self._brief and reading.authenticity is Authenticity.CANNOT_TELL
            code = "" if calm or why.code == CHECKING else why.code
            remedy = "" if calm or why.code == CHECKING else why.remedy.said(lang)
            texts = (why.said.said(lang), remedy, code)
        else:
            texts = ("", "", "")
        for part, text in zip((self._why, self._remedy, self._code), texts, strict=True):
            part.setText(text)
            part.setVisible(bool(text))

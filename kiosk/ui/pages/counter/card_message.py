"""Where the reading stands, in one frame: what is so, what to do, and a small code for support."""

from PySide6.QtWidgets import QFrame, QWidget

from kiosk.errors import Failure
from kiosk.flows.card_read import Reading
from kiosk.ui import icons
from kiosk.ui.announce import announce
from kiosk.ui.language import current
from kiosk.ui.pages.counter.reading_words import told
from kiosk.ui.parts.chip import TONE_ICONS
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import L, M

_ICON = 24


class CardMessage(QFrame):
    """Says one thing at a time, by tone, icon and words."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setObjectName("card-message")
        self._mark = picture("info", "info", _ICON)
        self._said, self._remedy = label("lead", wrap=True), label("body", wrap=True)
        self._code = label("small", "quiet")
        words = column(beside := QWidget(), 2)
        for part in (self._said, self._remedy, self._code):
            words.addWidget(part)
        line = row(self._mark, beside)
        line.setContentsMargins(L, M, L, M)
        self.setLayout(line)

    def show_place(self, place: Reading, why: Failure | None = None, *, broken: bool = False) -> None:
        """Say where the reading stands; ``why`` it went wrong says it better, where that is known."""
        tone, said, remedy = told(place)
        if why is not None:
            happened, remedy = why.said.said(current()), why.remedy.said(current())
            if place is Reading.NO_READER:
                remedy = f"{happened} {remedy}"
            else:
                said = happened
        tone = "bad" if broken else tone
        restyle(self, "notice", tone)
        self._mark.setPixmap(icons.pixmap(TONE_ICONS[tone], tone, _ICON))
        for part, text in ((self._said, said), (self._remedy, remedy), (self._code, why.code if why else "")):
            part.setText(text)
            part.setVisible(bool(text))
        self._tell(f"{said} {remedy}".strip(), urgent=broken)

    def _tell(self, words: str, *, urgent: bool) -> None:
        """Name the message by its words; where they are others than before, a screen reader says them."""
        if words != self.accessibleName():
            self.setAccessibleName(words)
            announce(self, words, urgent=urgent)

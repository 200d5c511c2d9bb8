"""A remark in its place: tone as icon and ground, words, and what can be done about it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.text import heard
from kiosk.ui.announce import announce
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import wrapped
from kiosk.ui.style import L, M, S

_ICON = 22
LEAST_WORDS: Final = 240
"""Pixels at 100 % of words that have buttons beside them."""


class Note(QFrame):
    """Says one thing on a soft ground; its buttons stand at the reading end."""

    def __init__(self, tone: str = "info", step: str = "body") -> None:
        """Say nothing yet; ``step`` of the type scale is that of what is said first."""
        super().__init__()
        self._icon = picture(TONE_ICONS[tone], tone, _ICON)
        self._said, self._about = label(step, wrap=True, strong=True), label("body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._about)
        self._acts = wrapped(spacing=S)
        said = QHBoxLayout()
        said.setSpacing(M)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(words, 1)
        line = Fold(said, self._acts, shares=(1,), least=LEAST_WORDS)
        line.setAlignment(self._acts, Qt.AlignmentFlag.AlignVCenter)
        line.setSpacing(S)
        line.setContentsMargins(L, S, L, S)
        self.setLayout(line)
        restyle(self, "notice", tone)

    def say(self, said: str, about: str = "", tone: str = "") -> None:
        """Say that, and more about it, in another tone where one is named."""
        for part, words in ((self._said, said), (self._about, about)):
            part.setText(words)
            part.setAccessibleName(heard(words))
        self._said.setVisible(bool(said))
        self._about.setVisible(bool(about))
        self._tell(heard(f"{said} {about}").strip())
        if tone:
            restyle(self, "notice", tone)
            self._icon.show_icon(TONE_ICONS[tone], tone)

    def _tell(self, words: str) -> None:
        """Name the note by its words; where they are others than before, a screen reader says them."""
        if words != self.accessibleName():
            self.setAccessibleName(words)
            if self.isVisible():
                announce(self, words)

    def offer(self, button: KeyButton, do: Callable[[], object]) -> KeyButton:
        """Offer to do something about it, and return the button for its words."""
        button.clicked.connect(lambda _=False: do())
        self._acts.addWidget(button)
        return button

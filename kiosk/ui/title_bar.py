"""The bar on top of a window: badge, two lines of names, how the program is seen, and in which language."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QSizePolicy, QVBoxLayout

from kiosk.text import LANGS, Lang
from kiosk.ui.display import Display
from kiosk.ui.language import current
from kiosk.ui.look import worn
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, XS, M, S

_HEIGHT: Final = 60
_LANGUAGES: Final[dict[Lang, str]] = {"ar": "العربية", "fr": "Français"}
"""Each in its own script."""


class TitleBar(QFrame):
    """The same on every page; a subclass puts the words on its two lines, and its own parts between."""

    spoken = Signal(str)
    """The language chosen."""

    def __init__(self, display: Display, *between: QLayout) -> None:
        """Take the button of how the program is seen."""
        super().__init__()
        self.display = display
        self.setProperty("surface", "header")
        self.setMinimumHeight(_HEIGHT)
        self.name, self.about = label("body", strong=True, wrap=True), label("small", "quiet", wrap=True)
        self._spoken = OneOf(self)
        self.languages = {lang: self._button(lang) for lang in LANGS}
        self._build(between)

    def retranslate(self) -> None:
        """Mark the language spoken; where there is little room, only the other one is offered."""
        self.display.retranslate()
        for code, button in self.languages.items():
            button.setChecked(code == current())
            button.setVisible(worn().roomy or code != current())
        self.about.setVisible(worn().roomy)

    def _build(self, between: tuple[QLayout, ...]) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.about)
        names.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(XL, XS, XL, XS)
        line.setSpacing(M)
        line.addWidget(_badge())
        line.addLayout(names, 1)
        for part in between:
            line.addLayout(part)
            line.addSpacing(S)
        line.addWidget(self.display)
        line.addLayout(row(*self.languages.values(), spacing=S))

    def _button(self, lang: Lang) -> QPushButton:
        button = QPushButton(_LANGUAGES[lang])
        button.setObjectName(f"lang-{lang}")
        button.setAccessibleName(button.text())
        button.setCheckable(True)
        button.setProperty("role", "language")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.spoken.emit(lang))
        self._spoken.take(button)
        return button


def _badge() -> QFrame:
    badge = QFrame()
    badge.setProperty("surface", "badge")
    badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    inside = QHBoxLayout(badge)
    inside.setContentsMargins(9, 9, 9, 9)
    inside.addWidget(picture("hand-heart", "on-accent", 24))
    return badge

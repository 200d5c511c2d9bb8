"""The bar on top of the assistant: the program's name, how it is seen, and in which language."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from kiosk.text import LANGS
from kiosk.ui.display import Display
from kiosk.ui.language import current
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, XS, M, S

_NAME: Final = "Tadamon Kiosk · كشك تضامن"
_HEIGHT: Final = 60
_LANGUAGES: Final = {"ar": "العربية", "fr": "Français"}


class SetupHeader(QFrame):
    """The same bar as the counter's, before anything is known of an office."""

    spoken = Signal(str)
    """The language chosen."""

    def __init__(self, display: Display) -> None:
        """Take the button of how the program is seen."""
        super().__init__()
        self.setProperty("surface", "header")
        self.setMinimumHeight(_HEIGHT)
        self.display = display
        self._name, self._about = label("body", strong=True), label("small", "quiet", wrap=True)
        self._name.setText(_NAME)
        self.languages = {lang: self._button(lang) for lang in LANGS}
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._about.setText(self.tr("Assistant de mise en service · AMO Tadamon"))
        self.display.retranslate()
        for lang, button in self.languages.items():
            button.setChecked(lang == current())

    def _build(self) -> None:
        badge = QFrame()
        badge.setProperty("surface", "badge")
        badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(badge)
        inside.setContentsMargins(9, 9, 9, 9)
        inside.addWidget(picture("hand-heart", "on-accent", 24))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        for part in (self._name, self._about):
            names.addWidget(part)
        names.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(XL, XS, XL, XS)
        line.setSpacing(M)
        line.addWidget(badge)
        line.addLayout(names, 1)
        line.addWidget(self.display)
        line.addLayout(row(*self.languages.values(), spacing=S))

    def _button(self, lang: str) -> QPushButton:
        button = QPushButton(_LANGUAGES[lang])
        button.setObjectName(f"lang-{lang}")
        button.setAccessibleName(button.text())
        button.setCheckable(True)
        button.setProperty("role", "language")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.spoken.emit(lang))
        return button

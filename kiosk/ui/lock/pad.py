"""Ten digits to touch, for a PIN; laid out alike in both languages, as on every telephone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from kiosk.ui.look import sized
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.style import S

_DIGITS = "123456789"
_KEY = 56
"""Height of a key, pixels at scale 1."""


class Pad(QFrame):
    """The focus stays where the digits go."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self) -> None:
        """Lay the keys out."""
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(S)
        for place, digit in enumerate(_DIGITS):
            grid.addWidget(self._digit(digit), place // 3, place % 3)
        grid.addWidget(self._digit("0"), 3, 1)
        self.erase = KeyButton("", icon="delete")
        self.erase.setObjectName("pad-erase")
        self.erase.clicked.connect(self.erased)
        grid.addWidget(self._key(self.erase), 3, 2)

    def retranslate(self) -> None:
        """Name the key that has no words."""
        self.erase.setAccessibleName(self.tr("Effacer le dernier chiffre"))

    def _digit(self, digit: str) -> QPushButton:
        key = QPushButton(digit)
        key.setObjectName(f"pad-{digit}")
        key.setProperty("look", "digit")
        key.clicked.connect(lambda: self.typed.emit(digit))
        return self._key(key)

    def _key(self, key: QPushButton) -> QPushButton:
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        sized(key, height=_KEY)
        return key

"""The six digits on the front of the card (CAN, ICAO 9303-11)."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from kiosk.text import latin_digits
from kiosk.ui.fields.control import forget, start_side
from kiosk.ui.look import sized
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import S

_LENGTH: Final = 6
_OF_A_ZONE: Final = re.compile("[A-Za-z<\u0621-\u064a]")
"""Arabic letters too: what a scanner sends where the keyboard is set to Arabic."""
_WIDTH: Final = 220


class CanEntry(QFrame):
    """A line for the digits; anything else typed is left out, so that a stray key does no harm."""

    changed = Signal()
    accepted = Signal()
    overheard = Signal(str)
    """Signs that no such number has, two or more in a row: a scanner that sends the zone begins like that."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._stray = ""
        self._name, self._hint = label("body"), label("small", "quiet", wrap=True)
        self.edit = QLineEdit()
        self.edit.setObjectName("can")
        self.edit.setProperty("look", "code")
        sized(self.edit, width=_WIDTH)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.accepted)
        inner = column(self, S)
        inner.addWidget(self._name)
        inner.addLayout(row(self.edit, 1))  # alone it would stand at the left in Arabic too, as its digits do
        inner.addWidget(self._hint)

    @property
    def digits(self) -> str:
        """The digits typed so far."""
        return self.edit.text()

    @property
    def complete(self) -> bool:
        """Whether all six are there."""
        return len(self.digits) == _LENGTH

    def clear(self) -> None:
        """Forget the digits."""
        self._stray = ""
        forget(self.edit)

    def set_wrong(self, wrong: bool) -> None:
        """Show that the card refused these digits, or not."""
        if self.edit.property("wrong") != wrong:
            self.edit.setProperty("wrong", wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._name.setText(self.tr("Numéro d'accès de la carte (CAN)"))
        self._hint.setText(self.tr("Six chiffres imprimés au recto de la carte."))
        self.edit.setAccessibleName(self._name.text())
        self.edit.setAccessibleDescription(self._hint.text())
        self.edit.setAlignment(start_side())

    def _edited(self, text: str) -> None:
        digits = "".join(sign for sign in latin_digits(text) if sign in "0123456789")[:_LENGTH]
        stray = "".join(_OF_A_ZONE.findall(text))
        if len(stray) > 1:  # pasted: its digits are none of the number's
            digits, stray = "", text
        if digits != text:
            self.edit.setText(digits)
        self._hear(stray)
        self.changed.emit()

    def _hear(self, stray: str) -> None:
        """Let a single stray key pass; letters in a row are no slip of a finger."""
        self._stray = self._stray + stray if stray else ""
        if len(self._stray) > 1:
            heard, self._stray = self._stray, ""
            self.overheard.emit(heard)

"""The six digits on the front of the card (CAN, ICAO 9303-11)."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from kiosk.text import latin_digits
from kiosk.ui.fields.control import start_side
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import S

_LENGTH: Final = 6
_WIDTH: Final = 220


class CanEntry(QFrame):
    """A line for the digits; anything else typed is left out, so that a stray key does no harm."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, *beside: QWidget) -> None:
        """Build the line, with what is pressed once the digits are typed beside it."""
        super().__init__()
        self._name, self._hint = label("body"), label("small", "quiet", wrap=True)
        self.edit = QLineEdit()
        self.edit.setObjectName("can")
        self.edit.setProperty("look", "code")
        self.edit.setFixedWidth(_WIDTH)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.accepted)
        inner = column(self, S)
        inner.addWidget(self._name)
        inner.addLayout(row(self.edit, *beside, 1))
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
        self.edit.clear()

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
        if digits != text:
            self.edit.setText(digits)
        self.changed.emit()

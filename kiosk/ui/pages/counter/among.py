"""Which files the register shows: all of them, or those that a number of the home page counts."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from kiosk.cases.case import Among
from kiosk.ui.language import say
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import S

_WORDS: Final = {
    Among.ALL: QT_TRANSLATE_NOOP("RegisterPage", "Tous"),
    Among.TODAY: QT_TRANSLATE_NOOP("RegisterPage", "Du jour"),
    Among.INCOMPLETE: QT_TRANSLATE_NOOP("RegisterPage", "Incomplets"),
    Among.WAITING: QT_TRANSLATE_NOOP("RegisterPage", "À envoyer"),
    Among.REFUSED: QT_TRANSLATE_NOOP("RegisterPage", "Refusés à l'envoi"),
}


class Segments(QFrame):
    """One row of buttons, of which one is pressed."""

    chosen = Signal()

    def __init__(self) -> None:
        """Begin with all files."""
        super().__init__()
        self.value = Among.ALL
        self._group = OneOf(self)
        self._group.setExclusive(True)
        self.buttons = {among: self._button(among) for among in _WORDS}
        line = WrappingRow(self, S, S)
        for button in self.buttons.values():
            line.addWidget(button)
        self.choose(Among.ALL)

    def choose(self, among: Among) -> None:
        """Press a button, and say so where it was not pressed."""
        changed, self.value = self.value is not among, among
        self.buttons[among].setChecked(True)
        if changed:
            self.chosen.emit()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        for among, button in self.buttons.items():
            button.setText(say("RegisterPage", _WORDS[among]))
            button.setAccessibleName(button.text())

    def _button(self, among: Among) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"among-{among.value}")
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.clicked.connect(lambda: self.choose(among))
        self._group.take(button)
        return button

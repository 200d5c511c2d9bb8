"""A few choices beside each other, of which one is made: which files, which days, which source."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.ui.language import say
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.segment import Segment
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import S


class SegmentBar(QFrame):
    """One row of buttons, of which one is pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, context: str, choices: Mapping[str, object]) -> None:
        """Take the object's name, and of each choice its words, marked for translation in a context."""
        super().__init__()
        self._context, self._words = context, choices
        self.setObjectName(name)
        self._group = OneOf(self)
        self.buttons = {key: self._button(key) for key in choices}
        line = WrappingRow(self, S, S)
        for button in self.buttons.values():
            line.addWidget(button)
        self.value = next(iter(choices))
        self.choose(self.value)
        self.retranslate()

    def choose(self, key: str) -> None:
        """Press a button without saying so; none of them where there is no such choice."""
        self.value = key
        self._group.setExclusive(key in self.buttons)
        for known, button in self.buttons.items():
            button.setChecked(known == key)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        for key, button in self.buttons.items():
            button.setText(say(self._context, self._words[key]))
            button.setAccessibleName(button.text())

    def _button(self, key: str) -> Segment:
        button = Segment(f"{self.objectName()}-{key}")
        button.clicked.connect(lambda: self._press(key))
        self._group.take(button)
        return button

    def _press(self, key: str) -> None:
        if key != self.value:
            self.choose(key)
            self.chosen.emit(key)

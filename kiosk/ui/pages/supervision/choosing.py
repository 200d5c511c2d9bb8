"""Ways to choose one of some: a row of buttons where there are few, a list where there are many."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.language import say
from kiosk.ui.parts.label import label
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import XS, S

_SHORT = 8
"""Letters that a list shows at least."""


class Segments(QFrame):
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

    def _button(self, key: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"{self.objectName()}-{key}")
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.clicked.connect(lambda: self._press(key))
        self._group.take(button)
        return button

    def _press(self, key: str) -> None:
        if key != self.value:
            self.choose(key)
            self.chosen.emit(key)


class Picker(QComboBox):
    """A list of which one is chosen; what is chosen stays when the list is filled anew."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        """Take the object's name."""
        super().__init__()
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(_SHORT)
        self.activated.connect(lambda _: self.picked.emit(self.value))

    @property
    def value(self) -> str:
        """The key that is chosen; empty where the list is."""
        return str(self.currentData() or "")

    def call(self, words: str) -> None:
        """Name the list aloud; what it is called by Qt is its choice."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these keys by these words; one that was chosen and is no more leaves the first."""
        before = self.value
        self.blockSignals(True)
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.choose(before)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Choose a key without saying so; the first where it is not there."""
        self.setCurrentIndex(max(0, self.findData(key)))


class Entry(QFrame):
    """A field under its name."""

    def __init__(self, field: QWidget) -> None:
        """Take the field."""
        super().__init__()
        self._said, self.field = label("small", "quiet", wrap=True), field
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(XS)
        inner.addWidget(self._said)
        inner.addWidget(field)

    def say(self, words: str) -> None:
        """Name the field, on the screen and aloud."""
        self._said.setText(words)
        if isinstance(self.field, Picker):
            self.field.call(words)
        else:
            self.field.setAccessibleName(words)

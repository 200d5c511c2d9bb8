"""A list of which one is chosen, and a field under its name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.label import label
from kiosk.ui.style import XS

_SHORT = 8
"""Letters that a list shows at least."""


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

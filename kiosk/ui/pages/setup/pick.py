"""A list of what was found on this computer; the first line stands for none of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from kiosk.text import isolate
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import XS, S


class Pick(QWidget):
    """A name among those found; one that is set and away now stays in the list."""

    changed = Signal()
    again = Signal()
    """Look once more at what is there."""

    def __init__(self, name: str) -> None:
        """Take the object's name; the list is empty but for its first line."""
        super().__init__()
        self._name = label("body")
        self.combo = QComboBox()
        self.combo.setObjectName(name)
        self.combo.setItemDelegate(QStyledItemDelegate(self.combo))
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.addItem("", "")
        self.combo.activated.connect(lambda _: self.changed.emit())
        self.look = KeyButton(icon="search")
        self.look.clicked.connect(self.again)
        inner = column(self, XS)
        inner.addWidget(self._name)
        line = Fold(self.combo, row(1, self.look), shares=(1,))
        line.setSpacing(S)
        inner.addLayout(line)

    @property
    def picked(self) -> str:
        """The name picked; empty for the first line."""
        return str(self.combo.currentData() or "")

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names beside the one that is picked."""
        before = self.picked
        with QSignalBlocker(self.combo):
            while self.combo.count() > 1:
                self.combo.removeItem(1)
            for name in dict.fromkeys((*names, *([before] if before else []))):
                self.combo.addItem(isolate(name), name)
        self.pick(before)

    def pick(self, name: str) -> None:
        """Pick a name, also one that was not found."""
        if name and self.combo.findData(name) < 0:
            self.combo.addItem(isolate(name), name)
        self.combo.setCurrentIndex(max(self.combo.findData(name), 0))

    def hold(self, held: bool) -> None:
        """Let nothing be picked, or let it again."""
        self.combo.setEnabled(not held)

    def say(self, name: str, first: str, again: str) -> None:
        """Put words on: what is picked, what its first line means, and the button that looks once more."""
        self._name.setText(name)
        self.combo.setItemText(0, first)
        self.combo.setAccessibleName(name)
        self.combo.setAccessibleDescription(name)  # some readers take the choice for the name
        self.look.say(again)

"""How many codes of a slip are read: a mark for each, and in words which are still to come."""

from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from kiosk.cases.prepared.parts import Gathered
from kiosk.text import isolate
from kiosk.ui.parts.chip import Chip, Mark
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, emptied, row
from kiosk.ui.style import S

_READ: Final = ("good", "circle-check")
_WAITING: Final = ("neutral", "circle-dashed")


class Marks(QFrame):
    """Hidden until a first code is read."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("prepared-marks")
        self._told, holder = label("lead", wrap=True), QWidget()
        self._chips = row(spacing=S)
        holder.setLayout(self._chips)
        inner = column(self, S)
        inner.addWidget(self._told)
        inner.addWidget(holder)
        self.hide()

    def show_gathered(self, read: Gathered) -> None:
        """Show which codes are read, in the screens' language."""
        emptied(self._chips)
        for number in range(1, read.of + 1):
            chip = Chip()
            tone, icon = _READ if number in read.bodies else _WAITING
            chip.show_mark(Mark(tone, icon, isolate(str(number))))
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
        self._told.setText(
            self.tr("Codes lus : {have} sur {parts}").format(
                have=isolate(str(len(read.bodies))), parts=isolate(str(read.of))
            )
        )
        self.setAccessibleName(self._told.text())
        self.setVisible(bool(read.of))

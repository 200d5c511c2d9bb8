"""What opens the chip: the six digits of the front, or the zone of the back where that is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.card.reader import AccessKey, Can
from kiosk.ui.pages.counter.can import CanEntry
from kiosk.ui.pages.counter.card_zone import ZoneEntry
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.sheet import column, wrapped
from kiosk.ui.style import M


class CardKey(QFrame):
    """The digits first; F7 turns to the zone and back, and what was typed in either stays."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, *beside: KeyButton) -> None:
        """Build both, with what is pressed once one of them is typed."""
        super().__init__()
        self.can, self.zone = CanEntry(), ZoneEntry()
        self.turn = KeyButton("quiet", "F7")
        self.turn.setObjectName("turn-key")
        self.by_zone = False
        for entry in (self.can, self.zone):
            entry.changed.connect(self.changed)
            entry.accepted.connect(self.accepted)
        self.can.overheard.connect(self._overhear)
        self.turn.clicked.connect(lambda: self.ask_zone(not self.by_zone))
        inner = column(self, M)
        inner.addWidget(self.can)
        inner.addWidget(self.zone)
        inner.addLayout(wrapped(*beside, self.turn))
        self._show()

    @property
    def key(self) -> AccessKey | None:
        """What is typed, where it is whole."""
        if self.by_zone:
            return self.zone.found.zone
        return Can(self.can.digits) if self.can.complete else None

    def ask_zone(self, wanted: bool = True) -> None:
        """Ask for the zone, or for the digits again."""
        self.by_zone = wanted
        self._show()
        self.focus()
        self.changed.emit()

    def take_zone(self, lines: str) -> None:
        """Take lines that a scanner read; a single one goes below those that are there."""
        self.ask_zone()
        self.zone.take(lines)

    def focus(self) -> None:
        """Put the focus where the clerk types; what the card refused is selected, to be typed over."""
        if self.by_zone:
            self.zone.edit.setFocus()
        else:
            self.can.edit.setFocus()
            self.can.edit.selectAll()

    def clear(self) -> None:
        """Forget what was typed, and begin with the digits again."""
        self.by_zone = False
        self.can.clear()
        self.zone.clear()
        self._show()

    def hold(self, held: bool, *, wrong: bool) -> None:
        """Hold what is typed while the card is read; show that the card refused it, or not."""
        self.can.edit.setReadOnly(held)
        self.zone.edit.setReadOnly(held)
        self.turn.setEnabled(not held)
        self.can.set_wrong(wrong and not self.by_zone)

    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        self.can.retranslate()
        self.zone.retranslate()
        self._say()

    def _overhear(self, signs: str) -> None:
        """Take letters that come while digits are asked for to the zone: a scanner types wherever it is."""
        self.ask_zone()
        self.zone.edit.insertPlainText(signs)

    def _show(self) -> None:
        self.can.setVisible(not self.by_zone)
        self.zone.setVisible(self.by_zone)
        self._say()

    def _say(self) -> None:
        by_digits = self.tr("Revenir aux six chiffres")
        self.turn.say(by_digits if self.by_zone else self.tr("Zone de lecture du verso"))

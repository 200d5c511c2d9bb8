"""A page that is longer than the screen: two large keys move it, for nothing here is dragged (WCAG 2.5.7)."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.sheet import scrolled

_STEP: Final = 0.8
"""Part of what is seen that one press moves: some lines are seen before and after."""


class Reel(QObject):
    """What stands on it, and its keys, which are there only where there is more to see.

    The keys stand in the bar of the page, so that the room is the same with them and without.
    """

    def __init__(self, inner: QWidget) -> None:
        """Take what stands on it."""
        super().__init__(inner)
        self.area: QScrollArea = scrolled(inner)
        self.up, self.down = KeyButton("", icon="chevron-up"), KeyButton("", icon="chevron-down")
        for key in (self.up, self.down):
            key.setParent(inner)  # until the bar takes them: shown without a parent they were windows
            key.hide()
        self.up.setObjectName("reel-up")
        self.down.setObjectName("reel-down")
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        bar = self.area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, _most: self._show())
        bar.valueChanged.connect(lambda _: self._show())
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Put the words of the current language on: the keys show arrows, and say words to those who hear."""
        words = self.tr("Plus haut"), self.tr("Plus bas")
        for key, said in zip((self.up, self.down), words, strict=True):
            key.setAccessibleName(said)

    def begin(self) -> None:
        """Show the beginning."""
        self.area.verticalScrollBar().setValue(0)

    def _move(self, way: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(way * _STEP * bar.pageStep()))

    def _show(self) -> None:
        bar = self.area.verticalScrollBar()
        for key, more in ((self.up, bar.value() > 0), (self.down, bar.value() < bar.maximum())):
            key.setVisible(bar.maximum() > 0)
            key.setEnabled(more)

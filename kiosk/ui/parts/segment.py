"""One of some choices that stand beside each other: pressed in while it is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton
from typing_extensions import override


class Segment(QPushButton):
    """Its words are bolder while it is pressed in; it has the room for that always, and moves nothing."""

    def __init__(self, name: str, words: str = "") -> None:
        """Take the object's name, and words that are the same in every language."""
        super().__init__(words)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setProperty("role", "segment")

    @override
    def sizeHint(self) -> QSize:
        """Return the room of the words pressed in: Qt asks the style for those of a button that is not."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wide, plain = (one.horizontalAdvance(self.text()) for one in (QFontMetrics(bold), self.fontMetrics()))
        return super().sizeHint() + QSize(max(0, wide - plain), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

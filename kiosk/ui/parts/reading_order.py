"""What a layout of our own holds: things in reading order, as high as the lines that a width leaves."""

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class ReadingOrder(QLayout):
    """Where its things stand is told by whoever derives from it."""

    def __init__(self, owner: QWidget | None) -> None:
        """Take whose layout it is, if it is a widget's; hold nothing yet."""
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Put a thing at the end."""
        self._items.append(item)

    @override
    def count(self) -> int:
        """Return how many things there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a thing, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a thing out, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines that a width leaves."""
        return True

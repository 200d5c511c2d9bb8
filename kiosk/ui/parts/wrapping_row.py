"""A row that breaks into lines where it is too narrow, in reading order."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override


class WrappingRow(QLayout):
    """Things of their own sizes, line after line; mirrored with the page."""

    def __init__(self, owner: QWidget, beside: int, below: int) -> None:
        """Take whose layout it is, and the space in pixels beside and below each thing."""
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._beside, self._below = beside, below
        self.setContentsMargins(0, 0, 0, 0)

    def empty(self) -> None:
        """Take everything out and let it go."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

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
    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines that a width leaves."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high the lines stand in that width."""
        return self._placed(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put everything where it stands."""
        super().setGeometry(rect)
        self._placed(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        """Return the room of all in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._beside * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        """Return the room of the widest thing."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), self.sizeHint().height())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the things of each line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        taken = 0
        for item in self._shown():
            size = item.sizeHint()
            if lines[-1] and taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self._beside
        return lines

    def _placed(self, rect: QRect, *, place: bool) -> int:
        """Put everything in the middle of its line, if wanted; return how high the lines stand."""
        y = 0
        for line in self._lines(rect.width()):
            high = max((size.height() for _, size in line), default=0)
            if place:
                self._place(line, rect, y, high)
            y += high + self._below
        return max(0, y - self._below)

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, high: int) -> None:
        owner = self.parentWidget()
        turn = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        x = 0
        for item, size in line:
            top = rect.y() + y + (high - size.height()) // 2
            here = QRect(rect.x() + x, top, size.width(), size.height())
            item.setGeometry(QStyle.visualRect(turn, rect, here))
            x += size.width() + self._beside

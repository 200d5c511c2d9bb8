"""A row that breaks into lines where it is too narrow, in reading order."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QSpacerItem, QStyle, QWidget
from typing_extensions import override

from kiosk.ui.parts.reading_order import ReadingOrder


class WrappingRow(ReadingOrder):
    """Things of their own sizes, line after line; mirrored with the page.

    What stands behind a :meth:`gap` is put at the reading end of its line.
    """

    def __init__(self, owner: QWidget | None, beside: int, below: int) -> None:
        """Take whose layout it is, if it is a widget's, and the pixels beside and below each thing."""
        super().__init__(owner)
        self._beside, self._below = beside, below

    def gap(self) -> None:
        """Leave here what a line has over."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))

    def empty(self) -> None:
        """Take everything out and let it go."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high the lines stand in that width."""
        return self._placed(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put everything where it stands."""
        super().setGeometry(rect)
        self._placed(self.alignmentRect(rect) if self.alignment() else rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        """Return the room of all in one line."""
        sizes = [size for _, size in self._sizes()]
        width = sum(size.width() for size in sizes) + self._beside * max(0, len(sizes) - 1)
        high = max((size.height() for size in sizes), default=0)
        return QSize(width, high).grownBy(self.contentsMargins())

    @override
    def minimumSize(self) -> QSize:
        """Return the room of the widest thing, as narrow as that can be."""
        wide = max((item.minimumSize().width() for item, _ in self._sizes()), default=0)
        return QSize(wide, 0).grownBy(self.contentsMargins()).expandedTo(QSize(0, self.sizeHint().height()))

    def _sizes(self) -> list[tuple[QLayoutItem, QSize]]:
        """Return what is shown with its size; a gap takes back the space before it."""
        gap = QSize(-self._beside, 0)
        shown = [item for item in self._items if _is_gap(item) or not item.isEmpty()]
        return [(item, gap if _is_gap(item) else item.sizeHint()) for item in shown]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the things of each line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        taken = 0
        for item, wished in self._sizes():
            size = _narrowed(item, wished, width)
            if lines[-1] and taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self._beside
        return lines

    def _placed(self, rect: QRect, *, place: bool) -> int:
        """Put everything in the middle of its line, if wanted; return how high the lines stand."""
        inside = rect.marginsRemoved(self.contentsMargins())
        y, behind = inside.y(), False
        for line in self._lines(inside.width()):
            high = max((size.height() for _, size in line), default=0)
            if place:
                self._place(line, QRect(inside.x(), y, inside.width(), high), behind=behind)
            behind = behind or any(_is_gap(item) for item, _ in line)
            y += high + self._below
        return max(0, y - self._below - inside.y()) + rect.height() - inside.height()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, *, behind: bool) -> None:
        """Put a line's things beside each other; ``behind`` a gap of a line before, at the reading end."""
        owner, gaps = self.parentWidget(), sum(_is_gap(item) for item, _ in line)
        turn = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        over = rect.width() + self._beside - sum(size.width() + self._beside for _, size in line)
        x = over if behind and not gaps else 0
        for item, size in line:
            top = rect.y() + (rect.height() - size.height()) // 2
            here = QRect(rect.x() + x, top, size.width(), size.height())
            item.setGeometry(QStyle.visualRect(turn, rect, here))
            x += size.width() + self._beside + (over // gaps if _is_gap(item) else 0)


def _is_gap(item: QLayoutItem) -> bool:
    return item.spacerItem() is not None


def _narrowed(item: QLayoutItem, wished: QSize, width: int) -> QSize:
    """Return the size of a thing in a line of that width: words too long for it break, a list is cut."""
    if wished.width() <= width:
        return wished
    narrow = max(width, item.minimumSize().width())
    return QSize(narrow, item.heightForWidth(narrow) if item.hasHeightForWidth() else wished.height())

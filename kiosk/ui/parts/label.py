"""Text on the screen: one maker, so that every label has a step of the type scale and plain text."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QStyle, QStylePainter, QWidget
from typing_extensions import override

from kiosk.ui import icons

_FORCED: Final = {
    Qt.LayoutDirection.LeftToRight: Qt.TextFlag.TextForceLeftToRight,
    Qt.LayoutDirection.RightToLeft: Qt.TextFlag.TextForceRightToLeft,
}
"""A text reads and stands as its page does, whatever its first letter is (UAX #9, HL1)."""


class Said(QLabel):
    """Text that begins at the reading start of its page, names and codes of the other script too."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text in the page's direction, where Qt would take that of its first strong letter."""
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)
            return
        painter, turn = QStylePainter(self), self.layoutDirection()
        self.drawFrame(painter)
        if self.wordWrap() and turn is Qt.LayoutDirection.RightToLeft:
            self._draw_lines(painter)
            return
        flags = QStyle.visualAlignment(turn, self.alignment()).value | _FORCED[turn].value
        if self.wordWrap():
            flags |= Qt.TextFlag.TextWordWrap.value
        painter.drawItemText(
            self.contentsRect(), flags, self.palette(), self.isEnabled(), self.text(), self.foregroundRole()
        )

    def _draw_lines(self, painter: QPainter) -> None:
        """Draw broken lines that read from the right: Qt would begin each a space too far in."""
        whole, option = self.contentsRect(), QTextOption()
        way = QStyle.visualAlignment(Qt.LayoutDirection.RightToLeft, self.alignment())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(way & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignAbsolute)
        lines = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        lines.setTextOption(option)
        place = QStyle.alignedRect(
            Qt.LayoutDirection.LeftToRight, way, QSize(whole.width(), _broken(lines, whole.width())), whole
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines.draw(painter, QPointF(place.topLeft()))


def _broken(lines: QTextLayout, width: int) -> int:
    """Break a text into lines of a width, and return how high they stand."""
    high = 0.0
    lines.beginLayout()
    while (line := lines.createLine()).isValid():
        line.setLineWidth(width)
        high = ceil(high)  # as Qt measures a label's height
        line.setPosition(QPointF(0, high))
        high += line.height()
    lines.endLayout()
    return ceil(high)


def label(
    step: str = "body", tone: str = "ink", *, wrap: bool = False, whole: bool = False, strong: bool = False
) -> Said:
    """Return an empty label of a type step (small, body, lead, title, display) and tone.

    With ``wrap`` its lines break; it may be narrower than a word, unless it is to be ``whole``.
    """
    made = Said()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("step", step)
    made.setProperty("tone", tone)
    if strong:
        made.setProperty("weight", "strong")
    made.setWordWrap(wrap)
    if wrap and not whole:
        made.setMinimumWidth(1)
    return made


class Picture(QLabel):
    """An icon that says nothing by itself; drawn anew for each look of the program."""

    def __init__(self, name: str, colour: str, size: int) -> None:
        """Take the icon's name, the theme token of its colour, and its size in pixels at 100 %."""
        super().__init__()
        self._shown = name, colour, size
        self.dressed()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon of the same size."""
        self._shown = name, colour, self._shown[2]
        self.setPixmap(icons.pixmap(*self._shown))

    def dressed(self) -> None:
        """Take colour and size of the look of now."""
        self.setPixmap(icons.pixmap(*self._shown))
        self.setFixedSize(self.pixmap().deviceIndependentSize().toSize())


def picture(name: str, colour: str = "ink", size: int = 20) -> Picture:
    """Return a label that shows an icon and says nothing."""
    return Picture(name, colour, size)


def rule() -> QFrame:
    """Return a thin line between two things."""
    made = QFrame()
    made.setProperty("surface", "rule")
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property the style sheet looks at, and have it looked at again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

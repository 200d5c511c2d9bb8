"""One tool of the kiosk: an icon over a word, large enough for any finger."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton
from typing_extensions import override

from kiosk.ui import icons
from kiosk.ui.look import TOUCH, colour, worn
from kiosk.ui.style import XS

_ICON: Final = 24
_LINES: Final = 2


class Tool(QToolButton):
    """Says what it does under its icon, in two lines at most; its accessible name is the same words."""

    def __init__(self, name: str, icon: str) -> None:
        """Take the object's name and the icon's."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "tool")
        self._icon_name, self._worded = icon, True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def say(self, words: str) -> None:
        """Put words on; they are broken where two lines come out alike."""
        self.setAccessibleName(words)
        self.setText(two_lines(words))
        self.dressed()

    def show_words(self, shown: bool) -> None:
        """Show the words under the icon, or the icon alone where there is no room for them."""
        self._worded = shown
        self.updateGeometry()
        self.update()

    def dressed(self) -> None:
        """Ask for no less than a finger's room, in the look of now."""
        self.setMinimumHeight(least())
        self.update()

    def needs(self) -> QSize:
        """Return the room for icon and words."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))
        return QSize(widest + 6 * XS, worn().wide(_ICON) + _LINES * metrics.height() + 4 * XS)

    @override
    def sizeHint(self) -> QSize:
        """Return the room for what is shown of them."""
        return self.needs() if self._worded else QSize(least(), least())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and words together in the middle: Qt puts the icon on top, however high the tool is."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        side, words = worn().wide(_ICON), self.fontMetrics().height() * len(self.text().split("\n"))
        top = (self.height() - side - (XS + words if self._worded else 0)) // 2
        ink = "ink" if self.isEnabled() else "disabled"
        drawn = icons.pixmap(self._icon_name, "accent" if self.isEnabled() else ink, _ICON)
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        if self._worded:
            painter.setPen(QColor(colour(ink)))
            place = QRect(0, top + side + XS, self.width(), words)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())


def least() -> int:
    """Return the pixels of the least tool: 20 mm where the screen is touched."""
    return max(worn().wide(2 * _ICON), round(TOUCH * worn().touch))


def two_lines(words: str) -> str:
    """Return words with a break at the space nearest to their middle."""
    spaces = [place for place, sign in enumerate(words) if sign == " "]
    if not spaces:
        return words
    middle = min(spaces, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"

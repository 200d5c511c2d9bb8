"""One tool of the kiosk: an icon over a word, large enough for any finger."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QToolButton

from kiosk.ui import icons
from kiosk.ui.look import TOUCH, worn
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
        self._icon_name, self._words = icon, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)

    def say(self, words: str) -> None:
        """Put words on; they are broken where two lines come out alike."""
        self._words = words
        self.setAccessibleName(words)
        self.setText(two_lines(words))
        self.dressed()

    def show_words(self, shown: bool) -> None:
        """Show the words under the icon, or the icon alone where there is no room for them."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if shown else style.ToolButtonIconOnly)

    def dressed(self) -> None:
        """Draw the icon as large as the text of now, and ask for no less than a finger's room."""
        self.setIcon(icons.icon(self._icon_name, "accent", _ICON))
        self.setIconSize(QSize(worn().wide(_ICON), worn().wide(_ICON)))
        self.setMinimumHeight(least())

    def needs(self) -> QSize:
        """Return the room for icon and words."""
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(line) for line in (self.text() or " ").split("\n"))
        return QSize(widest + 4 * XS, self.iconSize().height() + _LINES * metrics.height() + 4 * XS)


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

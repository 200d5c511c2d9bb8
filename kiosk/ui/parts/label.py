"""Text on the screen: one maker, so that every label has a step of the type scale and plain text."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel
from typing_extensions import override

from kiosk.ui import icons

_MARKS: Final = {Qt.LayoutDirection.LeftToRight: "\u200e", Qt.LayoutDirection.RightToLeft: "\u200f"}
"""Direction marks (UAX #9): a text reads and stands as its page does, whatever its first letter is."""


class Said(QLabel):
    """Text that begins at the reading start of its page, names and codes of the other script too."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._said = ""

    @override
    def setText(self, text: str) -> None:
        """Say that text."""
        self._said = text
        super().setText(f"{_MARKS[self.layoutDirection()]}{text}" if text else "")

    @override
    def text(self) -> str:
        """Return what is said, without the mark of direction."""
        return self._said

    @override
    def clear(self) -> None:
        """Say nothing."""
        self.setText("")

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Turn with the page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setText(self._said)


def label(step: str = "body", tone: str = "ink", *, wrap: bool = False, strong: bool = False) -> Said:
    """Return an empty label of a type step (small, body, lead, title, display) and tone."""
    made = Said()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("step", step)
    made.setProperty("tone", tone)
    if strong:
        made.setProperty("weight", "strong")
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    return made


def picture(name: str, colour: str = "ink", size: int = 20) -> QLabel:
    """Return a label that shows an icon and says nothing."""
    made = QLabel()
    made.setPixmap(icons.pixmap(name, colour, size))
    made.setFixedSize(size, size)
    return made


def rule() -> QFrame:
    """Return a thin line between two things."""
    made = QFrame()
    made.setProperty("surface", "rule")
    return made


def restyle(widget: QFrame | QLabel, name: str, value: str) -> None:
    """Change a property the style sheet looks at, and have it looked at again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

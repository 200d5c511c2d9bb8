"""Text on the screen: one maker, so that every label has a step of the type scale and plain text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from kiosk.ui import icons


def label(step: str = "body", tone: str = "ink", *, wrap: bool = False, strong: bool = False) -> QLabel:
    """Return an empty label of a type step (small, body, lead, title, display) and tone."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("step", step)
    made.setProperty("tone", tone)
    if strong:
        made.setProperty("weight", "strong")
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    return made


def picture(name: str, token: str = "ink", size: int = 20) -> QLabel:
    """Return a label that shows an icon and says nothing."""
    made = QLabel()
    made.setPixmap(icons.pixmap(name, token, size))
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

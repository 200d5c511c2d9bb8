"""A button whose whole face is pressed, as high as its words stand in its width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy
from typing_extensions import override


class WrappingButton(QPushButton):
    """Holds a row of icon and words; the words may take several lines and are never cut."""

    def __init__(self, name: str, role: str) -> None:
        """Take the object's name and the role that the style sheet looks at."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.inner = QHBoxLayout(self)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high the words stand in that width."""
        return self.inner.totalHeightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        """Return the room that the words need, as wide as the button is."""
        return QSize(self.inner.totalMinimumSize().width(), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room for short words: how high it stands, its width says."""
        return self.inner.totalMinimumSize()

"""A line that leads somewhere: an icon and words that may take several lines."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy
from typing_extensions import override

from kiosk.ui.parts.label import label, picture
from kiosk.ui.style import XS, M, S


class Lead(QPushButton):
    """The whole line is pressed; its words are never cut."""

    def __init__(self, name: str, icon: str, said: str, do: Callable[[], object]) -> None:
        """Take the object's name, the icon, the words in the screens' language, and what a press does."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "lead")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = label("body", wrap=True)
        words.setText(said)
        self._inner = QHBoxLayout(self)
        self._inner.setContentsMargins(S, XS, S, XS)
        self._inner.setSpacing(M)
        self._inner.addWidget(picture(icon, "accent"))
        self._inner.addWidget(words, 1)
        self.setAccessibleName(said)
        self.clicked.connect(lambda _=False: do())

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high the words stand in that width."""
        return self._inner.totalHeightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        """Return the room that the words need, as wide as the line is."""
        return QSize(self._inner.totalMinimumSize().width(), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room for a line of short words: how high it stands, its width says."""
        return self._inner.totalMinimumSize()

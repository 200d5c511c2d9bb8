"""A number that leads to what it counts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, L


class Tile(QPushButton):
    """The number large, what it counts under it, and where wanted a remark; all of it is pressed."""

    def __init__(self, name: str, icon: str, tone: str, *, margin: int = XL) -> None:
        """Take the object's name and how it looks; a bad number is told in its colour."""
        super().__init__()
        self.setProperty("role", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setObjectName(name)
        self._tone, self._icon = tone, icon
        self._count, self._name = label("display"), label("body", "quiet", wrap=True, whole=True)
        self._about = label("small", "quiet", wrap=True, whole=True)
        self._about.hide()
        self._inner = inner = QVBoxLayout(self)
        inner.setContentsMargins(margin, min(margin, L), margin, min(margin, L))
        inner.setSpacing(0)
        self._picture = picture(icon, "edge", 32)
        text = QVBoxLayout()
        text.setSpacing(0)
        for part in (self._count, self._name):
            text.addWidget(part)
        beside = row(self._picture, spacing=min(margin, L))
        beside.addLayout(text, 1)
        inner.addLayout(beside)
        inner.addWidget(self._about)

    @override
    def sizeHint(self) -> QSize:
        """Return the room that the number and its words need, as wide as the tile is."""
        return QSize(self._inner.totalMinimumSize().width(), self._inner.totalHeightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: neither number nor words are cut."""
        return self.sizeHint()

    def show_count(self, count: int, said: str) -> None:
        """Show the number, written in the screens' language; a zero is told quietly."""
        self._count.setText(said)
        self._picture.show_icon(self._icon, self._tone if count else "edge")
        restyle(self._count, "tone", self._tone if count and self._tone == "bad" else "ink")
        self._name_aloud()

    def say(self, words: str, about: str = "") -> None:
        """Say what the number is, and a remark on it."""
        self._name.setText(words)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._name_aloud()

    def _name_aloud(self) -> None:
        about = f". {self._about.text()}" if self._about.text() else ""
        self.setAccessibleName(f"{self._name.text()} : {self._count.text()}{about}")

"""One window as it stands, drawn into files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import TypeVar

from kiosk.ui.window import CounterWindow

W = TypeVar("W", bound=QWidget, default=CounterWindow)


@dataclass(frozen=True, slots=True)
class Size:
    """A screen: its pixels, and the scale at which a person looks at it."""

    width: int
    height: int
    scale: float


class Album(Generic[W]):
    """The pictures of one window at one size."""

    def __init__(self, window: W, folder: Path, size: Size) -> None:
        """Take a started window whose background is :class:`kiosk.ui.background.Inline`."""
        self.window, self.folder, self.size = window, folder, size
        self.drawn: list[Path] = []
        window.resize(round(size.width / size.scale), round(size.height / size.scale))

    def settle(self) -> None:
        """Let posted events (language, layout) arrive."""
        for _ in range(6):
            QApplication.sendPostedEvents()

    def draw(self, name: str) -> Path:
        """Draw the window as it stands."""
        self.settle()
        canvas = QPixmap(self.size.width, self.size.height)
        canvas.setDevicePixelRatio(self.size.scale)
        canvas.fill(Qt.GlobalColor.white)
        flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
        self.window.render(canvas, QPoint(), QRegion(), flags)
        path = self.folder / f"{name}.png"
        canvas.save(str(path))
        self.drawn.append(path)
        return path

"""A paper as it will be printed: the picture of its first page, as large as there is room."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui import icons
from kiosk.ui.background import Background
from kiosk.ui.photo import paper


class Preview(QLabel):
    """Empty until a paper is fetched; the page names it."""

    def __init__(self, background: Background) -> None:
        """Show nothing yet."""
        super().__init__()
        self._background = background
        self._image = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def fetch(self, pdf: Callable[[], bytes]) -> None:
        """Show the paper that this work returns as PDF; a failure is told by the notices."""
        self.let_go()
        self._background.run(lambda: paper(pdf()), self._show, latest="preview")

    def let_go(self) -> None:
        """Show nothing; nothing of the paper stays in memory."""
        self._background.forget("preview")
        self._show(QImage())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the paper anew for another room."""
        super().resizeEvent(event)
        self._draw()

    def _show(self, image: QImage) -> None:
        self._image = image
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            self.clear()
            return
        sharp = icons.sharpness()
        drawn = QPixmap.fromImage(self._image).scaled(
            self.size() * sharp,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(sharp)
        self.setPixmap(drawn)

"""Where pages stand: what does not fit the window, with large text or on a small screen, is scrolled to."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override


class Pages(QStackedWidget):
    """The pages, one of them shown; only that one asks for room."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least room of the page that is shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class Stage(QScrollArea):
    """Shows what stands on it whole where there is room, and scrolls both ways where there is not."""

    def __init__(self, inner: QWidget) -> None:
        """Take what stands on it; other pages begin at their top."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        if isinstance(inner, Pages):
            inner.currentChanged.connect(lambda _: self._begin())

    def _begin(self) -> None:
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

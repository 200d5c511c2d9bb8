"""Where pages stand: what does not fit the window, with large text or on a small screen, is scrolled to."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override


class Pages(QStackedWidget):
    """The pages, one of them shown; only that one asks for room."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least room of the page that is shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def least(self, width: int) -> QSize:
        """Return the least room of the page that is shown, its lines broken for so many pixels."""
        hint, shown = self.minimumSizeHint(), self.currentWidget()
        layout = shown.layout() if shown is not None else None
        if layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(hint.width(), layout.minimumHeightForWidth(max(width, hint.width())))


class Stage(QScrollArea):
    """Shows what stands on it whole where there is room, and scrolls both ways where there is not."""

    def __init__(self, inner: QWidget) -> None:
        """Take what stands on it; other pages begin at their top."""
        # Qt would ask all pages how tall they like to be, hidden ones too: bars would be out of sight.
        self._pages = inner if isinstance(inner, Pages) else None
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.setWidgetResizable(self._pages is None)
        if self._pages is not None:
            self._pages.currentChanged.connect(lambda _: self._begin())
            self._pages.installEventFilter(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the new room."""
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the page other room when what stands on it changes."""
        if watched is self._pages and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def _fit(self) -> None:
        if self._pages is not None:
            room = self.maximumViewportSize()
            if self._pages.least(room.width()).height() > room.height():  # a bar stands beside what is read
                room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            self._pages.resize(room.expandedTo(self._pages.least(room.width())))

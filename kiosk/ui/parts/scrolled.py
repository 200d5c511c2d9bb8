"""A page that is taller than its room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kiosk.ui.look import worn
from kiosk.ui.parts.inside import inside, takes_tab
from kiosk.ui.parts.sight import Sight

_LOW: Final = 250
"""Pixels at 100 % of text, of a window's page, under which its bar of actions is scrolled with it."""


class Scrolled(QScrollArea):
    """Grows with its page and never scrolls sideways.

    Tab stops at it only where something is out of sight and nothing in it can have the focus (WCAG 2.1.1).
    """

    def __init__(self, inner: QWidget) -> None:
        """Take the page."""
        super().__init__()
        self._inner = inner
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "scrolled")
        self.verticalScrollBar().rangeChanged.connect(lambda _, most: self._hold(most))
        self.setWidget(inner)

    @override
    def hasHeightForWidth(self) -> bool:
        """Say whether it stands as high as all it holds: with large text, where the page round it scrolls."""
        return not worn().roomy and isinstance(_around(self), Fitted)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high all that it holds likes to stand in that width."""
        inner = self._inner
        likes = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        return max(likes, least_height(inner, width))  # Qt may like less than it needs

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of what changes on the page."""
        if watched is self._inner and event.type() is QEvent.Type.LayoutRequest:
            self._changed()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        """Ask for other room."""
        self.updateGeometry()

    def _hold(self, most: int) -> None:
        alone = most > 0 and not any(map(takes_tab, inside(self._inner)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.NoFocus)
        if alone:
            self.setAccessibleName(self.tr("Suite de la page"))


class Fitted(Scrolled):
    """Gives its page all the room there is, and scrolls where that is less than the page can do with.

    ``Scrolled`` alone would ask how high its page likes to be, and a list in it likes to be high.
    """

    def __init__(self, inner: QWidget) -> None:
        """Take the page."""
        super().__init__(inner)
        self.setWidgetResizable(False)
        self._sight = Sight(self)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the width of its page, which is not scrolled sideways, and the height of some lines."""
        wide = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        """Say whether it does not scroll by itself: the bar under it would leave it a few lines only."""
        around = _around(self)
        return around is not None and around.viewport().height() < worn().wide(_LOW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the new room."""
        super().resizeEvent(event)
        self._fit()

    @override
    def _changed(self) -> None:
        self._fit()
        super()._changed()

    def _fit(self) -> None:
        room, bar = self.maximumViewportSize(), self.verticalScrollBar().sizeHint().width()
        if least_height(self._inner, room.width()) > room.height():
            room.setWidth(room.width() - bar)
        self._inner.resize(room.expandedTo(QSize(0, least_height(self._inner, room.width()))))


def least_height(page: QWidget, width: int) -> int:
    """Return how high a page must stand where its lines are broken for so many pixels.

    Its layout alone would say less: ``QBoxLayout`` lays what breaks its lines no lower than that likes to be.
    """
    layout = page.layout()
    if layout is None or not layout.hasHeightForWidth():
        return page.minimumSizeHint().height()
    around = layout.contentsMargins()
    room = width - around.left() - around.right()
    parts = [item for item in map(layout.itemAt, range(layout.count())) if item and not item.isEmpty()]
    highs = [
        one.heightForWidth(room) if one.hasHeightForWidth() else one.minimumSize().height() for one in parts
    ]
    held = sum(highs) + layout.spacing() * max(0, len(highs) - 1) + around.top() + around.bottom()
    return max(held, layout.totalMinimumHeightForWidth(width))


def _around(widget: QWidget) -> QScrollArea | None:
    """Return the area that a widget is scrolled in, if any."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around

"""A page that is taller than its room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.ui.parts.inside import inside, takes_tab


class Scrolled(QScrollArea):
    """Grows with its page and never scrolls sideways.

    Tab stops at it only where something is out of sight and nothing in it can have the focus (WCAG 2.1.1).
    """

    def __init__(self, inner: QWidget) -> None:
        """Take the page."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "scrolled")
        self.verticalScrollBar().rangeChanged.connect(lambda _, most: self._hold(inner, most))
        self.setWidget(inner)

    def _hold(self, inner: QWidget, most: int) -> None:
        alone = most > 0 and not any(map(takes_tab, inside(inner)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.NoFocus)
        if alone:
            self.setAccessibleName(self.tr("Suite de la page"))

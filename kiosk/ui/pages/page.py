"""What every page is: it says where it leads, and re-words itself in place when the language changes."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.scan import Scan


class Page(QWidget):
    """A page of the program; subclasses build themselves once and put words on in :meth:`retranslate`."""

    def __init__(self, name: str) -> None:
        """Take the name by which tests and the window know the page."""
        super().__init__()
        self.setObjectName(f"page-{name}")
        self._stale = False

    def opened(self) -> None:
        """Hear that the page is shown now: ask for what it shows, set the focus."""

    def left(self) -> None:
        """Hear that another page is shown: stop what belongs to this one."""

    def retranslate(self) -> None:
        """Put the words of the current language on everything shown, keeping all that was typed."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the page when the language has changed; one that is not shown waits until it is."""
        if event.type() == QEvent.Type.LanguageChange:
            self._stale = not self.isVisible()
            if not self._stale:
                self.retranslate()
        super().changeEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the words of the current language on, where it changed meanwhile."""
        if self._stale:
            self._stale = False
            self.retranslate()
        super().showEvent(event)


class Stepping(Page):
    """A page of a window's flow."""

    stepped = Signal(object)
    """A step of the flow: what the person did."""

    def scanned(self, _scan: Scan) -> bool:
        """Take what a document scanner read, where it is of use here; say whether it was."""
        return False

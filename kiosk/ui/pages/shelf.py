"""Pages that stand ready by the names of a flow's screens: each is built once, when it is first asked for."""

from importlib import import_module
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.flows.machine import S
from kiosk.ui.pages.page import Stepping

P = TypeVar("P", bound=Stepping)
Q = TypeVar("Q", bound=Stepping)


class PageShelf(QObject, Generic[S, P]):
    """What windows take their pages from; a subclass has a cached property of the name of each screen.

    The first window waits for no page but its own: the others are built when they are first asked for, or
    ahead, one in each pause of the screen.
    """

    stepped = Signal(object)
    """What a person did: a step of the window's flow."""
    built = Signal(object)
    """A page that now exists; it belongs to whoever shows it."""

    def __init__(self, screens: type[S]) -> None:
        """Build nothing yet."""
        super().__init__()
        self._screens = screens

    def of(self, screen: S) -> P:
        """Return the page of a screen: the property of its name."""
        return cast("P", getattr(self, screen.value))

    def known(self) -> tuple[P, ...]:
        """Return the pages that were built."""
        return tuple(self.of(screen) for screen in self._screens if screen.value in self.__dict__)

    def let_go(self) -> None:
        """Delete the pages that were built, and itself."""
        for page in self.known():
            page.deleteLater()
        self.deleteLater()

    def build_ahead(self) -> bool:
        """Build one page that was not yet asked for; say whether there was one."""
        missing = next((screen for screen in self._screens if screen.value not in self.__dict__), None)
        if missing is None:
            return False
        for part in self.of(missing).findChildren(QWidget):
            part.ensurePolished()  # what the style sheet says of it is looked up now, not when it is shown
        return True

    def made(self, screen: S, *given: object) -> Any:
        """Return the new page of a screen, once the window has heard of it; its module is imported by this.

        The module is called as the screen is, beside that of the set of pages, and its page ``…Page``.
        """
        module = import_module(f"{type(self).__module__.rpartition('.')[0]}.{screen.value}")
        return self.joined(getattr(module, f"{screen.value.title()}Page")(*given))

    def joined(self, page: Q) -> Q:
        """Return a page that was just built, once the window has heard of it."""
        page.stepped.connect(self.stepped)
        self.built.emit(page)
        return page

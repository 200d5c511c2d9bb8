"""What a profile shows of itself to the tests that hold for every page: see :mod:`tests.helpers.faces`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.text import Lang
from kiosk.ui.notices import Notices
from tests.helpers.monkey import Act

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Face(Generic[W]):
    """One profile: how its window is made, how each page of it is reached, what must always hold."""

    profile: str
    build: Callable[[Lang, Notices], W]
    """Return a window in that language, started and shown, whose background is ``Inline(notices)``."""
    pages: Mapping[str, Callable[[W], object]]
    """Each page's name, and what leads to it from wherever that window stands."""
    page: Callable[[W], QWidget]
    """Return the page that is shown."""
    holds: Callable[[W], object]
    """Assert what must hold after anything a person may do: the state is the page shown, nothing is lost."""
    acts: Callable[[W], Mapping[str, Act]] = field(default=lambda _: {})
    """What only this window hears: an idle minute, a scan, a card taken away."""
    close: Callable[[W], object] = field(default=lambda window: (window.close(), window.deleteLater()))

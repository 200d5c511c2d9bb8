"""What a profile shows of itself to the tests that hold for every page: see :mod:`tests.helpers.faces`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.text import Lang
from kiosk.ui.background import Background
from kiosk.ui.look import Look
from kiosk.ui.notices import Notices
from tests.fakes.late import Late
from tests.helpers.monkey import Act

W = TypeVar("W", bound=QWidget)


def late(background: Background) -> Late:
    """Return the background of a face's window as what it was built with."""
    assert isinstance(background, Late)
    return background


@dataclass(frozen=True)
class Face(Generic[W]):
    """One profile: how its window is made, how each page of it is reached, what must always hold."""

    profile: str
    build: Callable[[Lang, Notices], W]
    """Return a window in that language, started and shown, whose background is ``Late(notices)``."""
    pages: Mapping[str, Callable[[W], object]]
    """Each page's name, and what leads to it from wherever that window stands."""
    page: Callable[[W], QWidget]
    """Return the page that is shown."""
    holds: Callable[[W], object]
    """Assert what must hold after anything a person may do: the state is the page shown, nothing is lost."""
    background: Callable[[W], Late]
    """Return what answers that window."""
    acts: Callable[[W], Mapping[str, Act]] = field(default=lambda _: {})
    """What only this window hears: an idle minute, a scan, a card taken away."""
    look: Look = field(default_factory=Look)
    """What its screens wear before anybody changes them: a kiosk's is touched, and read standing."""
    close: Callable[[W], object] = field(default=lambda window: (window.close(), window.deleteLater()))

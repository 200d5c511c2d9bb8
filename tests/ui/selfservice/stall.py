"""What tests of the kiosk's window share: how one is opened, and the fake desk behind it."""

from collections.abc import Callable

from kiosk.ui.selfservice import SelfServiceWindow
from tests.fakes.desk import FakeDesk

Opened = Callable[..., SelfServiceWindow]


def desk_of(window: SelfServiceWindow) -> FakeDesk:
    """The fake desk that a window asks."""
    found = window.stand.desk
    assert isinstance(found, FakeDesk)
    return found

"""What a test of the window starts from: the application in the product's dress, its lanes, its notices."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui import ahead
from kiosk.ui.background import Threads
from kiosk.ui.language import current
from kiosk.ui.notices import Notices
from kiosk.ui.start import application

_NEVER: Final = 24 * 60 * 60 * 1000
"""Milliseconds."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """A screen that is no screen has no size hints to keep, and says so at each window."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application; pages are built when they are asked for, and ahead only where a test asks for that."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(ahead, "PAUSE", _NEVER)
        yield application("fr")


@pytest.fixture(autouse=True)
def french_again(qapp: QApplication) -> Iterator[None]:
    yield
    if current() != "fr":
        application("fr")
        QApplication.sendPostedEvents()


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def threads(notices: Notices) -> Iterator[Threads]:
    lanes = Threads(notices)
    yield lanes
    lanes.close()

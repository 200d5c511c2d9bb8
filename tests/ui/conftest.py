"""Fixtures of the screens: the application in the product's dress, a fake desk, the window before it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.clock import FixedClock
from kiosk.text import Lang
from kiosk.ui.background import Inline, Threads
from kiosk.ui.notices import Notices
from kiosk.ui.shell import Shell
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import NOON
from tests.helpers.windows import french_again, notices, pytest_itemcollected, qapp, threads
from tests.ui.screens import Screens


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def inline(notices: Notices) -> Inline:
    return Inline(notices)


__all__ = ["french_again", "notices", "pytest_itemcollected", "qapp", "threads"]

Opened = Callable[..., Screens]


class StrayWindows(QObject):
    """Hears of widgets shown as windows of their own: shown without a parent, they steal the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kinds = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog}
            if watched.windowType() not in kinds and not isinstance(watched, Shell):
                self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def _only_the_main_window_is_a_window(qapp: QApplication) -> Iterator[None]:
    strays = StrayWindows()
    qapp.installEventFilter(strays)
    yield
    qapp.removeEventFilter(strays)
    assert strays.seen == []


@pytest.fixture
def opened(
    qtbot: QtBot, desk: FakeDesk, inline: Inline, _only_the_main_window_is_a_window: None
) -> Iterator[Opened]:
    """Open the counter in a language; every work is done at once unless lanes are given."""
    windows: list[CounterWindow] = []

    def make(lang: Lang = "fr", background: Threads | Inline | None = None) -> Screens:
        application(lang)
        window = CounterWindow(desk, background or inline, clock=FixedClock(NOON), clerk="S. Amrani")
        windows.append(window)
        window.show()
        window.activateWindow()
        window.start()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)
        return Screens(window, qtbot)

    yield make
    for window in windows:
        if not window.close():
            window.close()  # what a test left unkept is given up
        window.deleteLater()
    windows.clear()

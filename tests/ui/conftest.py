"""Fixtures of the screens: the application in the product's dress, a fake desk, the window before it."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

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


_WINDOWS: Final = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog}
"""Kinds of window that may stand beside the one of the counter."""


@pytest.fixture
def _only_the_main_window_is_a_window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hear of widgets shown as windows of their own: shown without a parent, they steal the focus.

    The calls that show are heard, not the events: a filter of all events was a third of what a test costs.
    """
    strays: list[str] = []

    def heard(name: str) -> Callable[..., None]:
        show = getattr(QWidget, name)

        def shown(widget: QWidget, *given: bool) -> None:
            show(widget, *given)
            stray = widget.isVisible() and widget.isWindow() and widget.windowType() not in _WINDOWS
            if stray and not isinstance(widget, Shell):
                strays.append(f"{type(widget).__name__} {widget.objectName()}")

        return shown

    for name in ("show", "setVisible"):
        monkeypatch.setattr(QWidget, name, heard(name))
    yield
    assert strays == []


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

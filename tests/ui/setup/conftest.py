"""The assistant's window before its services on paper."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.text import Lang
from kiosk.ui.background import Background, Inline
from kiosk.ui.notices import Notices
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application
from tests.fakes.setting_up import FakeSettingUp
from tests.ui.setup.seat import Assistant, Opened


@pytest.fixture
def services() -> FakeSettingUp:
    return FakeSettingUp()


@pytest.fixture
def assistant(qtbot: QtBot, services: FakeSettingUp) -> Iterator[Opened]:
    """Open the assistant in a language; every work is done at once unless lanes are given."""
    windows: list[SetupWindow] = []

    def make(lang: Lang = "fr", background: Background | None = None) -> Assistant:
        application(lang)
        window = SetupWindow(services, background or Inline(Notices()))
        windows.append(window)
        window.show()
        window.activateWindow()
        window.start()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)
        return Assistant(window, services)

    yield make
    for window in windows:
        window.close()
        window.deleteLater()

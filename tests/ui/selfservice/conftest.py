"""The kiosk's window in a language, closed again behind each test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.text import Lang
from kiosk.ui.notices import Notices
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.style import dress
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened


@pytest.fixture
def opened(qtbot: QtBot, notices: Notices, qapp: QApplication) -> Iterator[Opened]:
    windows: list[SelfServiceWindow] = []

    def make(lang: Lang = "fr") -> SelfServiceWindow:
        window = face.build(lang, notices)
        windows.append(window)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    dress(qapp)

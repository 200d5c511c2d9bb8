"""A profile's window before a person who hears it, or who has no mouse."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.text import Lang
from kiosk.ui.notices import Notices
from kiosk.ui.style import dress
from tests.helpers.face import Face
from tests.helpers.windows import french_again, notices, pytest_itemcollected, qapp, threads

__all__ = ["french_again", "notices", "pytest_itemcollected", "qapp", "threads"]

Shown = Callable[[Face[Any], Lang], Any]


@pytest.fixture
def shown(qtbot: QtBot, notices: Notices, qapp: QApplication) -> Iterator[Shown]:
    """Open a window of a profile in a language, heard by a screen reader; closed and undressed at the end."""
    QAccessible.setActive(True)
    opened: list[tuple[Face[Any], QWidget]] = []

    def show(face: Face[Any], lang: Lang) -> QWidget:
        dress(qapp, face.look)
        window = face.build(lang, notices)
        opened.append((face, window))
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for face, window in opened:
        face.close(window)
    opened.clear()
    QAccessible.setActive(False)
    dress(qapp)

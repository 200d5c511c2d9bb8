"""The assistant's window before its services on paper."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.flows.setup import Stop, Turn
from kiosk.text import Lang
from kiosk.ui.background import Background, Inline
from kiosk.ui.notices import Notices
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.parts.chip import Chip
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application
from tests.fakes.setting_up import FakeSettingUp
from tests.helpers.words import plain
from tests.ui.screens import settle, type_text

P = TypeVar("P", bound=SetupPage)


class Assistant:
    """The assistant as a person meets it."""

    def __init__(self, window: SetupWindow, services: FakeSettingUp) -> None:
        self.window, self.services = window, services

    def at(self, kind: type[P]) -> P:
        """Return the page that is shown, of that kind."""
        settle()
        page = self.window.stack.currentWidget()
        assert isinstance(page, kind)
        return page

    def go(self, stop: Stop, kind: type[P]) -> P:
        """Go to a page by the list of steps."""
        self.window.steps.buttons[stop].click()
        return self.at(kind)

    def step(self, turn: Turn) -> None:
        self.window.step(turn)
        settle()

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.click()
        settle()

    def type(self, key: str, text: str) -> None:
        """Type into a line of the page that is shown."""
        page = self.window.stack.currentWidget()
        assert page is not None
        for row in page.findChildren(QLineEdit):
            named = row.parentWidget().objectName() if row.parentWidget() else ""
            if named == f"field-{key}":
                row.setFocus()
                row.selectAll()
                QTest.qWait(0)
                row.clear()
                type_text(row, text)
                return
        raise AssertionError(key)

    def words(self) -> str:
        """Every word a person can see now, plain."""
        settle()
        labels = (one.text() for one in self.window.findChildren(QLabel) if one.isVisible())
        buttons = (one.text() for one in self.window.findChildren(QAbstractButton) if one.isVisible())
        chips = (one.accessibleName() for one in self.window.findChildren(Chip) if one.isVisible())
        return plain("\n".join([*labels, *buttons, *chips]))


Opened = Callable[..., Assistant]


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

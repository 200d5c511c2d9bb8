"""The assistant as a person meets it: what they press, type and see."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from kiosk.flows.setting_up import SettingUp
from kiosk.flows.setup import Stop, Turn
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.parts.chip import Chip
from kiosk.ui.setup import SetupWindow
from tests.helpers.words import plain
from tests.ui.screens import settle, type_text

P = TypeVar("P", bound=SetupPage)


class Assistant:
    """The assistant as a person meets it."""

    def __init__(self, window: SetupWindow, services: SettingUp) -> None:
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
            if named == f"field-{key}" and row.isVisible():
                row.setFocus()
                row.selectAll()
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

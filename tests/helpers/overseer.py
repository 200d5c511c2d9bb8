"""A supervisor before the window: what is pressed, what is seen."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flows.supervision import Screen, Step
from kiosk.ui.supervision import SupervisionWindow
from tests.helpers.words import plain
from tests.ui.screens import settle

W = TypeVar("W", bound=QWidget)


class Overseer:
    def __init__(self, window: SupervisionWindow, qtbot: QtBot) -> None:
        self.window, self.pages, self.qtbot = window, window.pages, qtbot

    @property
    def here(self) -> Screen:
        return self.window.screen_now

    def go(self, step: Step) -> None:
        self.window.step(step)
        settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.qtbot.waitUntil(
            lambda: not any(button.isDown() for button in self.window.findChildren(QAbstractButton)),
            timeout=2000,
        )
        settle()

    def click(self, name: str) -> None:
        settle()
        found = [one for one in self.page.findChildren(QAbstractButton, name) if one.isVisible()]
        assert len(found) == 1, name
        found[0].click()
        settle()

    def speak(self, lang: str) -> None:
        self.window.header.languages["ar" if lang == "ar" else "fr"].click()
        settle()

    @property
    def page(self) -> QWidget:
        shown = self.window.stack.currentWidget()
        assert shown is not None
        return shown

    def words(self) -> str:
        """Every word of the page that can be seen now, without marks of direction."""
        settle()
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        buttons = [one.text() for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
        return plain("\n".join([*labels, *buttons]))

    def told(self, table: Any) -> list[list[str]]:
        """Return what a list says, line by line, its marks by their words."""
        model, role = table.model(), int(Qt.ItemDataRole.AccessibleTextRole)
        return [
            [plain(str(model.index(row, at).data(role) or "")) for at in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

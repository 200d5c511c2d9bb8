"""Page objects: what a clerk does on each screen; every action returns the page it leads to."""

from typing import Self, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.forms.answers import Answers, Value
from kiosk.ui.fields.control import Control
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.done import DonePage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.register import RegisterPage
from kiosk.ui.window import CounterWindow

W = TypeVar("W", bound=QWidget)


def type_text(widget: QWidget, text: str) -> None:
    """Type any letters: QTest.keyClicks kills the process on é or ش."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, event)


def settle() -> None:
    """Let posted events (language, layout, deletion) arrive."""
    for _ in range(3):
        QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Screens:
    """The window as a clerk meets it."""

    def __init__(self, window: CounterWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self) -> QWidget:
        shown = self.window.stack.currentWidget()
        assert shown is not None
        return shown

    def wait_page(self, kind: type[W]) -> W:
        self.qtbot.waitUntil(lambda: isinstance(self.page, kind), timeout=5000)
        found = self.page
        assert isinstance(found, kind)
        return found

    def press(self, key: Qt.Key) -> Self:
        """Press a key in the window; an F-key reaches its button wherever the focus is."""
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key)
        self.qtbot.waitUntil(self._nothing_pressed, timeout=2000)
        settle()
        return self

    def _nothing_pressed(self) -> bool:
        """A button pressed by its key springs back after 100 ms, and acts then."""
        return not any(button.isDown() for button in self.window.findChildren(QAbstractButton))

    def speak(self, lang: str) -> Self:
        self.window.header.languages["ar" if lang == "ar" else "fr"].click()
        settle()
        return self

    def new_file(self) -> CardPage:
        self.press(Qt.Key.Key_F2)
        return self.wait_page(CardPage)

    def by_hand(self) -> FormPage:
        self.new_file()
        self.qtbot.waitUntil(lambda: self.window.hand.draft is not None, timeout=5000)
        self.press(Qt.Key.Key_F6)
        return self.wait_page(FormPage)

    def read_card(self, can: str) -> CardPage:
        page = self.wait_page(CardPage)
        self.qtbot.waitUntil(lambda: self.window.hand.draft is not None, timeout=5000)
        page.can.edit.clear()
        type_text(page.can.edit, can)
        QTest.keyClick(page.can.edit, Qt.Key.Key_Return)
        return page

    def fill(self, household: dict[str, object]) -> FormPage:
        """Give every answer at once, as if typed stop by stop."""
        page = self.wait_page(FormPage)
        self.window.hand.put_all(Answers.from_json(household))
        return page

    def to_check(self) -> CheckPage:
        page = self.wait_page(FormPage)
        page.go(page.stop_ids[-1])
        page.proceed()
        return self.wait_page(CheckPage)

    def deposit(self) -> DonePage:
        self.wait_page(CheckPage).deposit.click()
        return self.wait_page(DonePage)

    def register(self) -> RegisterPage:
        self.press(Qt.Key.Key_F3)
        return self.wait_page(RegisterPage)

    def home(self) -> HomePage:
        self.press(Qt.Key.Key_F1)
        return self.wait_page(HomePage)

    def open_case_from_done(self) -> CasePage:
        self.wait_page(DonePage).open_file.click()
        return self.wait_page(CasePage)

    def open_case(self, reference: str) -> CasePage:
        self.wait_page(RegisterPage).opened_case.emit(reference)
        return self.wait_page(CasePage)

    def field(self, path: str) -> Control:
        settle()
        found = self.page.findChild(Control, f"field-{path}")
        assert isinstance(found, Control), path
        return found

    def line(self, path: str) -> QLineEdit:
        found = self.field(path).parts()[0]
        assert isinstance(found, QLineEdit)
        return found

    def type_into(self, path: str, text: str) -> Self:
        line = self.line(path)
        line.setFocus()
        line.selectAll()
        type_text(line, text)
        return self

    def value(self, path: str) -> Value | None:
        return self.field(path).value()

    def child(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> Self:
        self.child(QAbstractButton, name).click()
        settle()
        return self

    def words(self) -> str:
        """Every word a person can see now."""
        settle()
        labels = (label.text() for label in self.window.findChildren(QLabel) if label.isVisible())
        buttons = (one.text() for one in self.window.findChildren(QAbstractButton) if one.isVisible())
        return "\n".join([*labels, *buttons])

"""A page with fields above the on-screen keyboard, and a finger."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.forms.schema import Field
from kiosk.text import Words
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.make import control
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.onscreen.keycap import KeyCap
from kiosk.ui.parts.sheet import column, scrolled

LABEL = Words("سؤال", "Question")


class TouchDesk:
    """A page with one field above the keyboard."""

    def __init__(self, qtbot: QtBot, *fields: QWidget, room: int = 0) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        inner = QWidget()
        page = column(inner, room)
        for field in fields:
            page.addWidget(field)
        outer = QVBoxLayout(self.window)
        self.scroll = scrolled(inner)
        outer.addWidget(self.scroll, 1)
        self.keyboard = Keyboard(self.window)
        outer.addWidget(self.keyboard)
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def shown(self) -> str:
        board = self.keyboard.board
        return board.objectName().removeprefix("plane-") if board is not None else ""

    def cap(self, sign: str) -> KeyCap:
        assert self.keyboard.board is not None
        return next(cap for cap in self.keyboard.board.keys if sign in {cap.text(), f":{cap.key.action}"})

    def touch(self, *signs: str) -> None:
        for sign in signs:
            QTest.mouseClick(self.cap(sign), Qt.MouseButton.LeftButton)


def asked(kind: str, **told: object) -> Control:
    made = control(Field("question", kind, LABEL, **told))  # type: ignore[arg-type]  # fields by name
    made.retranslate("Question", "")
    return made

"""A question page above the on-screen keyboard, and the person before it."""

import json
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.clock import FixedClock
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.ui.background import Inline
from kiosk.ui.booth.stand import Stand
from kiosk.ui.counter import Counter
from kiosk.ui.fields.control import Control
from kiosk.ui.hand import Hand
from kiosk.ui.notices import Notices
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.pages.kiosk.question import QuestionPage
from kiosk.ui.pages.kiosk.visit import Visit
from kiosk.ui.speech import Voice
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import NOON

TODAY = date(2026, 11, 21)
TOLD = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))


class Booth:
    """A question page above the keyboard, and the person before it."""

    def __init__(self, qtbot: QtBot, form: str = "tadamon", answers: Answers = TOLD) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        notices = Notices()
        desk, lanes, clock = FakeDesk(), Inline(notices), FixedClock(NOON)
        self.stand = Stand(Counter(desk, lanes, clock, Hand(desk, lanes, clock)), Voice())
        self.page = QuestionPage(self.stand)
        column.addWidget(self.page, 1)
        self.keyboard = Keyboard(self.window)
        column.addWidget(self.keyboard)
        self.visit = Visit(load.form(form), TODAY, training=True, answers=answers)
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.stand.person.visit = self.visit
        self.page.opened()

    def at(self, question: str) -> None:
        self.visit.go(question)
        self.page.opened()

    @property
    def here(self) -> str:
        return self.visit.question.id

    @property
    def field(self) -> Control:
        return next(one for one in self.page.findChildren(Control) if one.isVisible())

    def touch(self, *signs: str) -> None:
        for sign in signs:
            board = self.keyboard.board
            assert board is not None
            cap = next(one for one in board.keys if sign in {one.text(), f":{one.key.action}"})
            QTest.mouseClick(cap, Qt.MouseButton.LeftButton)

    def shown(self) -> str:
        """Everything that any widget of the window holds, seen or not."""
        texts = [one.text() for one in self.window.findChildren(QLabel)]
        texts += [one.text() for one in self.window.findChildren(QLineEdit)]
        texts += [one.text() for one in self.window.findChildren(QPushButton)]
        texts += [one.accessibleName() for one in self.window.findChildren(QWidget)]
        texts += [one.accessibleDescription() for one in self.window.findChildren(QWidget)]
        return "\n".join(texts)

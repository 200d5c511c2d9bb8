"""One question on one page: walked through by touch, mended in place, empty when the person has gone."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.text import LANGS, Lang
from kiosk.ui.fields.control import Control
from kiosk.ui.look import TOUCH, Look
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.pages.kiosk.question import QuestionPage
from kiosk.ui.pages.kiosk.visit import Visit
from kiosk.ui.speech import Voice
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.ui.screens import settle

TODAY = date(2026, 11, 21)
TOLD = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))
DENSITY = 3.8


class Booth:
    """A question page above the keyboard, and the person before it."""

    def __init__(self, qtbot: QtBot, form: str = "tadamon", answers: Answers = TOLD) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.page = QuestionPage(Voice())
        column.addWidget(self.page, 1)
        self.keyboard = Keyboard(self.window)
        column.addWidget(self.keyboard)
        self.visit = Visit(load.form(form), TODAY, training=True, answers=answers)
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.ask(self.visit)

    def at(self, question: str) -> None:
        self.visit.go(question)
        self.page.ask(self.visit)

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


@pytest.fixture
def touched() -> Iterator[None]:
    dress(application("fr"), Look(touch=DENSITY))
    yield
    dress(application("fr"))


def test_a_household_is_walked_through_to_the_end_and_back_to_before_the_beginning(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    with qtbot.waitSignal(booth.page.finished):
        for _ in booth.visit.questions:
            booth.page.proceed.click()
    assert booth.visit.finished
    with qtbot.waitSignal(booth.page.went_back):
        for _ in booth.visit.questions:
            booth.page.back.click()
    assert booth.visit.place[0] == 1


def test_an_answer_is_touched_and_the_tick_goes_on(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    booth.at("applicant.idcs")
    booth.field.set_value("")
    booth.touch(*"7267770186", ":done")
    assert booth.visit.answers.get("applicant.idcs") == "7267770186"
    assert booth.here != "applicant.idcs"


def test_what_is_wrong_is_said_beside_the_field_and_goes_when_it_is_mended(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    booth.at("applicant.idcs")
    problem = booth.page.findChild(QLabel, "problem")
    assert isinstance(problem, QLabel)
    booth.touch(":erase")
    booth.page.proceed.click()
    assert booth.here == "applicant.idcs"
    said = problem.text()
    assert problem.isVisible()
    assert said in booth.page.spoken()
    assert said in booth.field.parts()[0].accessibleDescription()
    assert QApplication.focusWidget() is booth.field.parts()[0]
    application("ar")
    settle()
    assert problem.text() not in {"", said}
    booth.touch("6")
    booth.page.proceed.click()
    assert problem.isHidden()
    assert booth.here != "applicant.idcs"


def test_at_the_end_the_first_question_that_is_wrong_is_asked_again(qtbot: QtBot) -> None:
    booth = Booth(qtbot, answers=TOLD.with_value("applicant.birth_date", "3000-01-01"))
    booth.at(booth.visit.questions[-1].id)
    booth.page.proceed.click()
    assert booth.here == "applicant.birth_date"
    problem = booth.page.findChild(QLabel, "problem")
    assert isinstance(problem, QLabel)
    assert problem.isVisible()


def test_persons_are_added_opened_and_taken_away_by_touch(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    booth.at("children")
    count = booth.visit.answers.count("children")
    assert booth.keyboard.isHidden()
    booth.page.add.click()
    assert booth.here.startswith(f"children[{count}].")
    assert booth.page.add.isHidden()
    booth.at("children")
    opened = booth.page.findChild(QPushButton, "open-0")
    assert isinstance(opened, QPushButton)
    opened.click()
    assert booth.here.startswith("children[0].")
    booth.at("children")
    settle()
    taken = booth.page.findChild(QPushButton, f"remove-{count}")
    assert isinstance(taken, QPushButton)
    taken.click()
    taken.click()
    assert booth.visit.answers.count("children") == count


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_read_aloud_is_what_is_asked_and_never_an_answer(qtbot: QtBot, lang: Lang) -> None:
    application(lang)
    booth = Booth(qtbot)
    answers = [value for path, value in TOLD.values.items() if isinstance(value, str) and "name" in path]
    assert answers
    for question in booth.visit.questions:
        booth.at(question.id)
        spoken = booth.page.spoken()
        assert question.title.said(lang) in spoken
        assert not [value for value in answers if value in spoken]


def test_a_change_of_language_keeps_what_is_typed(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    booth.at("applicant.address")
    before = booth.page.proceed.text()
    booth.touch(":space", "b")
    typed = booth.field.value()
    application("ar")
    settle()
    assert booth.field.value() == typed == booth.visit.answers.get("applicant.address")
    assert booth.page.proceed.text() != before


def test_nothing_of_the_person_is_left_on_the_page(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    said = [str(value) for path, value in TOLD.values.items() if "name" in path or "idcs" in path]
    for question in ("applicant.family_name_fr", "applicant.idcs", "children"):
        booth.at(question)
    booth.page.left()
    booth.keyboard.forget()
    settle()
    assert [value for value in said if value in booth.shown()] == []
    assert not booth.page.findChildren(Control)
    assert booth.page.spoken() == ""
    booth.page.proceed.click()
    booth.page.add.click()
    with qtbot.waitSignal(booth.page.went_back):
        booth.page.back.click()


@pytest.mark.usefixtures("touched")
@pytest.mark.parametrize("lang", LANGS)
def test_whatever_is_touched_is_twenty_millimetres_high(qtbot: QtBot, lang: Lang) -> None:
    dress(application(lang), Look(touch=DENSITY))
    booth = Booth(qtbot)
    least = round(TOUCH * DENSITY)
    for question in booth.visit.questions:
        booth.at(question.id)
        settle()
        parts: list[QWidget] = [one for one in booth.page.findChildren(QPushButton) if one.isVisible()]
        parts += [one for one in booth.page.findChildren(QLineEdit) if one.isVisible()]
        assert [one.objectName() for one in parts if one.height() < least] == [], question.id


@pytest.mark.usefixtures("touched")
def test_the_field_is_seen_above_the_keyboard_on_a_small_screen(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    booth.window.resize(1024, 640)
    for question in booth.visit.questions:
        booth.at(question.id)
        settle()
        QApplication.processEvents()
        part = QApplication.focusWidget()
        if booth.keyboard.isVisible() and part is not None:
            bottom = part.mapTo(booth.window, part.rect().bottomLeft()).y()
            assert bottom <= booth.keyboard.y(), question.id

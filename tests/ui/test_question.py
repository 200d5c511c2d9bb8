"""One question on one page: walked through by touch, mended in place, empty when the person has gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flows.kiosk import Step
from kiosk.text import LANGS, Lang
from kiosk.ui.booth.stand import Person
from kiosk.ui.fields.control import Control
from kiosk.ui.look import TOUCH, Look
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.ui.booth import TOLD, Booth
from tests.ui.screens import settle

DENSITY = 3.8


@pytest.fixture
def touched() -> Iterator[None]:
    dress(application("fr"), Look(touch=DENSITY))
    yield
    dress(application("fr"))


def test_a_household_is_walked_through_to_the_end_and_back_to_before_the_beginning(qtbot: QtBot) -> None:
    booth = Booth(qtbot)
    with qtbot.waitSignal(booth.page.stepped) as ended:
        for _ in booth.visit.questions:
            booth.page.proceed.click()
    assert ended.args == [Step.FINISHED]
    with qtbot.waitSignal(booth.page.stepped) as left:
        for _ in booth.visit.questions:
            booth.page.back.click()
    assert left.args == [Step.BACK]
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
    booth.stand.person = Person()
    booth.keyboard.forget()
    settle()
    booth.page.retranslate()
    assert [value for value in said if value in booth.shown()] == []
    assert not booth.page.findChildren(Control)
    assert booth.page.spoken() == ""
    booth.page.proceed.click()
    booth.page.add.click()
    with qtbot.waitSignal(booth.page.stepped):
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

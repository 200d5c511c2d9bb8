"""Two people one after the other: of the first nothing is left, in any widget, clipboard, undo or object."""

import gc
import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.flows.kiosk import Screen, Sign, Step
from kiosk.ui.booth.stand import Person
from kiosk.ui.booth.wipe import wipe_memory
from kiosk.ui.fields.control import Control
from kiosk.ui.notices import Notices
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.visit import Visit
from kiosk.ui.selfservice import SelfServiceWindow
from tests.helpers import face_kiosk as face
from tests.helpers.texts import texts
from tests.ui.screens import settle

PARTS = ("qzxj", "vkwq", "jxzk")
"""What is typed, in pieces: the test itself must not hold it whole."""


def typed() -> str:
    return "".join(PARTS)


def held(kind: type) -> list[object]:
    """Return the objects of a kind that anything still holds."""
    gc.collect()
    return [one for one in gc.get_objects() if type(one) is kind]


def strings(needle: str) -> list[str]:
    """Return what holds a text anywhere in Python, by its type.

    A dictionary of nothing but texts is not tracked by the collector: whatever holds it is, and tells of it.
    """
    gc.collect()
    found = []
    for one in gc.get_objects():
        held_here = gc.get_referents(one)
        inner = [more for part in held_here if not gc.is_tracked(part) for more in gc.get_referents(part)]
        for part in (*held_here, *inner):
            if isinstance(part, str) and needle in part and part is not needle:
                found.append(type(one).__name__)  # noqa: PERF401 -- a comprehension would hold the needle too
    return found


@pytest.fixture
def window(qtbot: QtBot, notices: Notices) -> Iterator[SelfServiceWindow]:
    made = face.build("fr", notices)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def touch(window: SelfServiceWindow, text: str) -> None:
    for sign in text:
        board = window.keyboard.board
        assert board is not None
        cap = next(one for one in board.keys if one.text() == sign)
        QTest.mouseClick(cap, Qt.MouseButton.LeftButton)


def visit_here(window: SelfServiceWindow) -> None:
    """Leave traces everywhere: answers, marked text, the clipboard, the check page."""
    for path in ("applicant.family_name_fr", "applicant.address"):
        face.question_at(path)(window)
        visit = window.stand.person.visit
        assert visit is not None
        visit.put(None)
        window.pages.question.opened()
        touch(window, typed())
        window.pages.question.proceed_now()
    line = QApplication.focusWidget()
    if isinstance(line, QLineEdit):
        line.setText(typed())
        line.selectAll()
        line.copy()
    QApplication.clipboard().setText(typed())
    window.step(Step.FINISHED)
    settle()


def test_nothing_of_the_first_person_is_left_for_the_second(
    window: SelfServiceWindow, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    visit_here(window)
    assert any(typed() in text.lower() for text in texts(window)), "found while it is there"
    assert strings(typed())
    keyboard = window.keyboard
    window.attention.hear(Sign.GONE)
    settle()
    wipe_memory()
    assert window.screen_now is Screen.FAREWELL
    assert not [text for text in texts(window) if typed() in text.lower()]
    clipboard = QApplication.clipboard()
    assert clipboard.text(QClipboard.Mode.Clipboard) == clipboard.text(QClipboard.Mode.Selection) == ""
    assert keyboard.isHidden()
    assert keyboard._field is None
    assert typed() not in caplog.text.lower()
    assert strings(typed()) == []
    assert strings(typed().upper()) == []


def test_pages_fields_and_answers_are_thrown_away_not_emptied(window: SelfServiceWindow) -> None:
    visit_here(window)
    before, count = id(window.pages), {kind: len(held(kind)) for kind in (Control, Person, Visit)}
    window.attention.hear(Sign.GONE)
    settle()
    wipe_memory()
    assert id(window.pages) != before
    assert len(held(Visit)) == count[Visit] - 1
    assert len(held(Person)) == count[Person]
    assert len(held(Control)) <= count[Control]
    assert len(window.findChildren(KioskPage)) == len(window.pages.known())


def test_the_second_person_begins_as_the_first_did(window: SelfServiceWindow) -> None:
    visit_here(window)
    window.tools.text.click()
    window.attention.hear(Sign.GONE)
    window.step(Step.BACK)
    assert window.screen_now is Screen.LANGUAGE
    face.question_at("applicant.family_name_fr")(window)
    visit = window.stand.person.visit
    assert visit is not None
    assert visit.answers == face.HELD
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.isUndoAvailable()) == ("EL ALAOUI", False)

"""Enter presses the button in focus, as Space does, and never one that came under the key meanwhile."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.flows.kiosk import Screen
from kiosk.ui.language import current
from kiosk.ui.pages.kiosk.follow import Asks
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_in_focus_is_pressed(opened: Opened, key: Qt.Key) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    window.pages.follow.back.setFocus()
    QTest.keyClick(window.windowHandle(), key)
    assert window.screen_now is Screen.ACTIONS


def test_a_key_that_is_held_down_presses_nothing_more(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    window.pages.follow.back.setFocus()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(window.windowHandle(), held)
    assert window.screen_now is Screen.FOLLOW


def test_enter_in_a_field_goes_on_by_one_step_and_no_further(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    page = window.pages.follow
    page.reference.setText(face.OURS)
    page.reference.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert page.asks is Asks.YEAR
    page.year.setText("1984")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert (page.asks, window.screen_now) == (Asks.NOTHING, Screen.FOLLOW)


def test_a_tool_beside_the_page_is_pressed_too(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    before = current()
    window.tools.language.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert current() != before


def test_among_the_choices_of_an_answer_enter_goes_on_as_in_every_field(opened: Opened) -> None:
    window = opened()
    face.question_at("applicant.sex")(window)
    page, visit = window.pages.question, window.stand.person.visit
    assert visit is not None
    asked, choice = page.title.text(), next(one for one in page.findChildren(QPushButton) if one.isChecked())
    choice.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert visit.answers.text("applicant.sex") == "F"
    assert window.pages.question.title.text() != asked

"""Pages are built when they are asked for, or ahead in a pause of the screen; never twice."""

from pytestqt.qtbot import QtBot

from kiosk.flows.counter import Screen, Step
from tests.ui.conftest import Opened


def test_the_first_window_waits_for_no_page_but_its_own(opened: Opened) -> None:
    window = opened().window
    window._ahead.stop()
    assert window.stack.count() < len(Screen)
    assert window.stack.currentWidget() is window.pages.home


def test_the_others_are_built_in_the_pauses_of_the_screen_each_once(opened: Opened, qtbot: QtBot) -> None:
    window = opened().window
    window.step(Step.SEARCH)
    asked = window.pages.register
    window._ahead.setInterval(0)
    qtbot.waitUntil(lambda: window.stack.count() == len(Screen), timeout=5000)
    qtbot.waitUntil(lambda: not window._ahead.isActive(), timeout=5000)
    assert {window.stack.indexOf(window.pages.of(screen)) for screen in Screen} == set(range(len(Screen)))
    assert window.stack.currentWidget() is asked

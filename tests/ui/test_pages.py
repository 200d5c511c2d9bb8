"""Pages are built when they are asked for, or ahead in a pause of the screen; never twice."""

from kiosk.flows.counter import Screen, Step
from tests.ui.conftest import Opened


def test_the_first_window_waits_for_no_page_but_its_own(opened: Opened) -> None:
    window = opened().window
    window._ahead.stop()
    assert window.stack.count() < len(Screen)
    assert window.stack.currentWidget() is window.pages.home


def test_the_others_are_built_in_the_pauses_of_the_screen_each_once(opened: Opened) -> None:
    window = opened().window
    window.step(Step.SEARCH)
    asked = window.pages.register
    while window._ahead.isActive():
        window._ahead.timeout.emit()
    assert {window.stack.indexOf(window.pages.of(screen)) for screen in Screen} == set(range(len(Screen)))
    assert window.stack.currentWidget() is asked

"""What nobody foresaw, a register that does not answer, an answer that comes too late."""

from collections.abc import Callable
from typing import Any

import pytest
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.kiosk import Screen, Sign, Step
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened, desk_of


def test_what_nobody_foresaw_is_a_calm_page_and_a_wipe(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.stand.background.notices.tell(KioskError("register-unreachable"))
    assert window.screen_now is Screen.SORRY
    assert window.pages.sorry.code.text() == "register-unreachable"
    assert "guichet" in window.page.spoken()
    window.pages.sorry.back.click()
    assert window.screen_now is Screen.FAREWELL
    assert window.stand.person.visit is None


@pytest.mark.parametrize("call", ["guides", "orient"])
def test_a_register_that_does_not_answer_is_a_calm_page(opened: Opened, call: str) -> None:
    window = opened()
    desk_of(window).fails[call] = KioskError("register-busy")
    face.begin(window)
    for step in (Step.GUIDES,) if call == "guides" else (Step.ORIENT, Step.ORIENTED):
        window.step(step)
    assert window.screen_now is Screen.SORRY


def test_an_answer_that_comes_after_its_person_left_is_not_shown(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    stand, usual, late = window.stand, window.stand.background, Late(window.stand.background.notices)
    heard: list[str] = []
    stand.counter.background = late
    stand.ask(lambda: "said", heard.append)
    stand.ask(_fails, heard.append, lambda error: heard.append(error.code))
    stand.counter.background = usual
    window.attention.hear(Sign.GONE)
    for work in late.held:
        work()
    assert heard == []
    stand.ask(lambda: "said", heard.append)
    assert heard == ["said"]


class Late(Inline):
    """Lanes that hold every work back."""

    def __init__(self, notices: Notices) -> None:
        super().__init__(notices)
        self.held: list[Callable[[], object]] = []

    @override
    def run(self, *told: Any, **named: Any) -> None:
        self.held.append(lambda: super(Late, self).run(*told, **named))


def _fails() -> str:
    raise KioskError("register-busy")

"""What the kiosk says aloud, and the parts of its pages that are moved, stopped or left out."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.card.reader import Authenticity, Stage
from kiosk.flows.kiosk import Screen, Step
from kiosk.text import Lang
from kiosk.ui.booth import wipe
from kiosk.ui.booth.tool import two_lines
from kiosk.ui.language import other
from kiosk.ui.parts.lead import Lead
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.speech import Voice
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, reading
from tests.helpers import face_kiosk as face
from tests.ui.screens import settle
from tests.ui.selfservice.stall import Opened, desk_of

SECRETS = ("FATIMA", "فاطمة", "7267770186", "ZZ999901", "0612345678", "04199")


class Heard(Voice):
    """Speaks both languages, and keeps what it was told to say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    @override
    def speaks(self, _lang: Lang) -> bool:
        return True

    @override
    def say(self, text: str, _lang: Lang) -> None:
        self.said.append(text)

    @override
    def stop(self) -> None:
        self.said.append("")


def test_every_page_is_read_aloud_without_a_name_or_a_number(opened: Opened) -> None:
    window = opened()
    for page, reach in face.KIOSK.pages.items():
        reach(window)
        said = window.tools.listen._page_text()
        assert said, page
        assert not [secret for secret in SECRETS if secret in said], page


def test_a_voice_reads_the_page_is_patient_and_falls_silent_with_it(qtbot: QtBot, opened: Opened) -> None:
    usual, voice = opened(), Heard()
    counter = usual.stand.counter
    window = SelfServiceWindow(counter.desk, counter.background, voice, clock=counter.clock)
    qtbot.addWidget(window)
    window.show()
    window.start()
    window.step(Step.SPOKEN)
    slow = window.attention.idle._wait.interval()
    window.tools.listen.click()
    assert voice.said[-1].startswith("Que voulez-vous faire")
    assert window.attention.idle._wait.interval() == 2 * slow
    window.step(Step.GUIDES)
    assert voice.said[-1] == ""
    window.tools.listen.click()
    window.tools.listen.click()
    assert voice.said[-1] == ""
    window.attention.idle.idle.emit()
    assert "plus de temps" in voice.said[-1]
    window.attention.more_time.yes.click()
    window.tools.call.click()
    assert "besoin d’aide" in voice.said[-1].replace("'", "’")
    window.close()


def test_a_long_page_is_moved_by_two_keys(opened: Opened) -> None:
    window = opened()
    window.resize(1024, 600)
    face.check(window)
    settle()
    reel = window.pages.check.reel
    assert (reel.up.isEnabled(), reel.down.isEnabled()) == (False, True)
    reel.down.click()
    there = reel.area.verticalScrollBar().value()
    assert there > 0
    assert reel.up.isEnabled()
    reel.up.click()
    assert reel.area.verticalScrollBar().value() < there


def test_a_reading_is_stopped_by_its_owner_and_begun_again(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    page, desk = window.pages.card, desk_of(window)

    def stop(stage: Stage) -> None:
        if stage is Stage.PHOTO:
            page.stop.click()

    desk.holds = stop
    page.can.edit.setText(CAN)
    page.start()
    assert window.screen_now is Screen.CARD
    assert page.proceed.isEnabled()
    desk.holds = lambda _stage: None
    page.start()
    assert window.screen_now is Screen.QUESTION


def test_a_chip_that_is_not_genuine_fills_nothing(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    desk_of(window).card = lambda: replace(reading(), authenticity=Authenticity.BROKEN)
    page = window.pages.card
    page.can.edit.setText(CAN)
    page.start()
    assert window.screen_now is Screen.CARD
    assert "fill" not in desk_of(window).calls
    page.back.click()
    assert window.screen_now is Screen.CHOOSE


def test_another_page_is_read_from_a_page_and_a_form_begun_there(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["guides"](window)
    window.pages.guides.consulted.emit("tadamon")
    window.pages.guide.prepare.click()
    assert window.screen_now is Screen.CARD
    face.KIOSK.pages["result"](window)
    window.pages.result.read.click()
    assert window.screen_now is Screen.GUIDE


def test_a_scanned_number_answers_the_question_that_asks_for_it(opened: Opened) -> None:
    window = opened()
    face.question_at("applicant.idcs")(window)
    visit = window.stand.person.visit
    assert visit is not None
    visit.put(None)
    window.pages.question.opened()
    window.scanned("7267770186")
    assert visit.answers.text("applicant.idcs") == "7267770186"
    face.KIOSK.pages["actions"](window)
    window.scanned("7267770186")
    assert window.screen_now is Screen.ACTIONS


def test_the_window_fills_the_screen_where_it_is_told_to(opened: Opened) -> None:
    window = opened()
    assert not window.isFullScreen()
    window.fill_screen()
    assert window.isFullScreen()


@pytest.mark.parametrize(
    ("words", "lines"),
    [("Terminer", "Terminer"), ("Appeler un agent", "Appeler\nun agent"), ("نداء عون", "نداء\nعون")],
)
def test_a_tools_words_are_broken_in_the_middle(words: str, lines: str) -> None:
    assert two_lines(words) == lines


def test_where_the_c_library_gives_nothing_back_that_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setattr(wipe.ctypes, "CDLL", lambda _name: object())
    wipe._trim()
    assert "not given back" in caplog.text
    monkeypatch.setattr(wipe.sys, "platform", "win32")
    monkeypatch.delattr(wipe.ctypes, "CDLL")
    wipe._trim()


def test_the_fake_desk_is_asked_nothing_before_somebody_comes(opened: Opened) -> None:
    desk = desk_of(opened())
    assert isinstance(desk, FakeDesk)
    assert desk.calls == []


def test_a_guidance_line_that_has_the_focus_keeps_it_in_the_other_language(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["guides"](window)
    settle()
    line = window.pages.guides.findChildren(Lead)[2]
    line.setFocus()
    before = line.accessibleName()
    window.speak(other())
    settle()
    assert QApplication.focusWidget() is line
    assert line.accessibleName() != before
    assert line.accessibleName() in window.pages.guides.spoken()

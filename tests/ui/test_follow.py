"""Where is my file? Told in plain words to whoever has the receipt, and to nobody else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cases.case import CaseState
from kiosk.cases.reasons import words
from kiosk.errors import failures
from kiosk.flows.verifying import Finding, Verdict
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.follow import FollowPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.verify import VerifyPage
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_life import followed
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, type_text


def asked(screens: Screens, reference: str, year: str = "1984") -> FollowPage:
    QTest.keyClick(screens.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    page = screens.wait_page(FollowPage)
    screens.qtbot.waitUntil(screens._nothing_pressed, timeout=2000)
    type_text(page.reference, reference)
    QTest.keyClick(page.reference, Qt.Key.Key_Return)
    type_text(page.year, year)
    QTest.keyClick(page.year, Qt.Key.Key_Return)
    return page


def of_state(desk: FakeDesk, state: CaseState) -> str:
    return next(line.reference for line in desk.find("") if line.state is state)


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("lang", LANGS)
def test_each_state_is_told_with_what_to_do_next(
    lang: Lang, state: CaseState, opened: Opened, desk: FakeDesk
) -> None:
    reference = of_state(desk, state)
    screens = opened(lang)
    asked(screens, reference)
    told = followed(desk.open(reference), desk.now)
    said = screens.words()
    assert words(state.value).said(lang) in said
    assert told.next_steps
    assert all(words(step).said(lang) in said for step in told.next_steps)
    if told.reason:
        assert words(told.reason).said(lang) in said
    if told.registration:
        assert told.registration in said
    if told.missing:
        assert "21/12/2026" in said
    other: Lang = "fr" if lang == "ar" else "ar"
    screens.speak(other)
    assert words(state.value).said(other) in screens.words()


def test_a_wrong_year_and_an_odd_reference_are_told_beside_the_fields_and_stay_typed(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = asked(screens, of_state(desk, CaseState.COMPLETE), "1901")
    assert failures()["follow-unknown"].said.fr in screens.words()
    assert not screens.window.notice.isVisible()
    assert page.year.text() == "1901"
    assert page.reference.hasFocus()
    page.reference.setText("SALTB-A1-26-00042-99")
    page.look.click()
    assert failures()["reference-check"].said.fr in screens.words()
    screens.speak("ar")
    assert failures()["reference-check"].said.ar in screens.words()


def test_the_file_opens_and_escape_comes_back_to_following(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = asked(screens, of_state(desk, CaseState.COMPLETE))
    screens.press(Qt.Key.Key_F6)
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(FollowPage) is page
    assert page.reference.text() == "", "the next citizen sees nothing of this one"
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(HomePage)


def test_a_file_of_which_only_the_hub_knows_is_told_and_cannot_be_opened_here(
    opened: Opened, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = of_state(desk, CaseState.COMPLETE)
    afar = replace(followed(desk.open(reference), desk.now), here=False)
    monkeypatch.setattr(desk, "follow", lambda *_: afar)
    screens = opened()
    page = asked(screens, reference)
    assert words("complete").fr in screens.words()
    assert not page.open_file.isVisible()


def test_nothing_is_opened_without_an_answer_and_verifying_is_beside(opened: Opened) -> None:
    screens = opened()
    page = asked(screens, "no reference")
    assert not page.open_file.isVisible()
    page._open()
    assert screens.page is page
    page.verify.click()
    screens.wait_page(VerifyPage)


def test_the_code_of_a_receipt_may_be_scanned_where_its_reference_is_asked_for(
    opened: Opened, desk: FakeDesk
) -> None:
    reference = of_state(desk, CaseState.COMPLETE)
    desk.verdict = Verdict(Finding.GENUINE, reference)
    screens = opened()
    page = asked(screens, "HC1:" + "6BFOXN" * 60)
    assert words("complete").fr in screens.words()
    desk.verdict = Verdict(Finding.FOREIGN)
    page.look.click()
    assert failures()["reference-format"].said.fr in screens.words()

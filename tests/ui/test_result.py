"""The answer to "which scheme, and is it ready?": large, with reasons and the next step, and what follows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.eligibility import words
from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.guide import GuidePage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.result import ResultPage
from kiosk.ui.pages.counter.verdict import verdict
from kiosk.ui.parts.chip import Chip
from kiosk.ui.start import application
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import LAW, elsewhere, not_yet, oriented, ready
from tests.fakes.samples import HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle


def asked(screens: Screens) -> ResultPage:
    screens.press(Qt.Key.Key_F10)
    form = screens.wait_page(FormPage)
    screens.window.hand.put_all(Answers.from_json(HOUSEHOLD))
    form.go(form.stop_ids[-1])
    screens.press(Qt.Key.Key_F8)
    return screens.wait_page(ResultPage)


@pytest.mark.parametrize("lang", LANGS)
def test_a_household_that_lacks_something_is_told_what_for_whom_and_what_to_do(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    desk.orientation = not_yet()
    screens = opened(lang)
    asked(screens)
    said = screens.words()
    assert words.scheme(Scheme.TADAMON, LAW).title.said(lang) in said
    assert words.told("idcs-missing", LAW).said(lang) in said
    step = words.next_step("idcs-missing", LAW)
    assert step is not None
    assert step.words.said(lang) in said
    assert "HIBA" in said or "هبة" in said
    screens.speak("fr" if lang == "ar" else "ar")
    assert words.told("idcs-missing", LAW).said(lang) not in screens.words()


@pytest.mark.parametrize(
    ("told", "tone"),
    [
        (ready(), "good"),
        (not_yet(), "warn"),
        (elsewhere(), "info"),
        (oriented(Scheme.STUDENT, Fit.NOT_YET, (), ("institution-unknown",)), "info"),
        (oriented(Scheme.COVERED, Fit.YES, ("cover-insured",)), "info"),
        (oriented(Scheme.TADAMON, Fit.NO, ("applicant-under-18",)), "warn"),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_each_kind_of_answer_has_its_tone_and_its_sentence(lang: Lang, told: Orientation, tone: str) -> None:
    application(lang)
    assert verdict(told).tone == tone
    others = [one for one in (ready(), not_yet(), elsewhere()) if verdict(one).tone != tone]
    assert verdict(told).said not in {verdict(one).said for one in others}


def test_the_file_begins_with_the_answers_and_the_card_comes_next(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    asked(screens)
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(CardPage)
    hand = screens.window.hand
    assert hand.form.id == "tadamon"
    assert hand.answers.text("applicant.birth_date") == HOUSEHOLD["applicant"]["birth_date"]
    assert hand.answers.count("children") == len(HOUSEHOLD["children"])
    screens.press(Qt.Key.Key_F6)
    screens.wait_page(FormPage)
    screens.window.hand.flush()
    assert sorted(draft.form for draft in desk.kept.values()) == ["orientation", "tadamon"]


def test_the_answer_is_printed_and_the_truth_about_it_told(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = asked(screens)
    screens.press(Qt.Key.Key_F9)
    assert desk.asked == [PaperRequest(Paper.ORIENTATION, screens.window.hand.draft.id)]
    page.truth.follow()
    page.truth.follow()
    assert "Remettez la feuille." in screens.words()
    assert "récépissé" not in page.truth.accessibleName()


def test_a_scheme_that_has_no_form_here_leads_to_its_page(opened: Opened, desk: FakeDesk) -> None:
    desk.orientation = elsewhere()
    screens = opened()
    page = asked(screens)
    assert page.proceed.text() == "Lire la fiche"
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(GuidePage)
    assert "n’est plus en vigueur" in screens.words(), "the fake desk has two pages only"
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(ResultPage) is page
    assert words.scheme(Scheme.ACHAMIL, LAW).title.fr in screens.words()


def test_a_reason_leads_to_the_page_that_explains_it(opened: Opened, desk: FakeDesk) -> None:
    desk.orientation = oriented(Scheme.TADAMON, Fit.NOT_YET, (), ("rsu-not-registered",))
    screens = opened()
    asked(screens)
    screens.click("read-rsu")
    screens.wait_page(GuidePage)
    assert "S'inscrire au RSU" in screens.words()


def test_going_back_to_the_answers_keeps_them_and_erasing_them_asks_once_more(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = asked(screens)
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(FormPage)
    assert screens.window.hand.answers.count("children") == 2
    screens.press(Qt.Key.Key_F8)
    page.clear_away.click()
    assert screens.page is page
    assert desk.kept
    page.clear_away.click()
    screens.wait_page(HomePage)
    assert desk.kept == {}
    assert screens.window.hand.draft is None


def test_an_answer_that_cannot_be_given_is_told_and_the_answers_stay(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["orient"] = KioskError("unexpected")
    screens = opened()
    page = asked(screens)
    assert screens.window.notice.isVisible()
    page.proceed.click()
    assert screens.page is page
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(FormPage)


def test_nothing_of_the_answer_stays_when_the_page_is_left(opened: Opened, desk: FakeDesk) -> None:
    desk.orientation = not_yet()
    screens = opened()
    page = asked(screens)
    screens.press(Qt.Key.Key_F1)
    screens.wait_page(HomePage)
    settle()
    assert page.main._told is None
    assert page.aside.guide == ""
    assert "HIBA" not in "".join(label.text() for label in page.findChildren(type(page.main._scheme)))


@pytest.mark.parametrize("lang", LANGS)
def test_before_a_deposit_it_is_said_whether_the_file_can_succeed_and_nothing_is_barred(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    desk.orientation = not_yet()
    screens = opened(lang)
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    assert page.precheck.isVisible()
    assert words.told("idcs-missing", LAW).said(lang) in screens.words()
    assert page.deposit.isEnabled()
    screens.press(Qt.Key.Key_F5)
    result = screens.wait_page(ResultPage)
    assert not result.proceed.isVisible(), "the file is begun already"
    assert not result.clear_away.isVisible(), "a file is not erased from here"
    screens.press(Qt.Key.Key_F6)
    assert desk.asked[-1] == PaperRequest(Paper.MISSING, screens.window.hand.draft.id)
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(CheckPage)
    screens.deposit()
    assert len(desk.cases) == 1


def test_a_precheck_that_fails_stops_no_deposit(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["orient"] = KioskError("unexpected")
    desk.fails["known_members"] = KioskError("unexpected")
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    assert not page.precheck.isVisible()
    assert not screens.window.notice.isVisible()
    screens.deposit()


def test_a_step_taken_before_the_answer_came_leaves_nothing_behind(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = asked(screens)
    screens.window.step(Step.LEAVE)
    page._show(ready())
    assert page._told is None
    assert QApplication.focusWidget() is not page.proceed


@pytest.mark.parametrize("lang", LANGS)
def test_another_scheme_that_may_fit_is_named_with_how_far_it_does(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    first = not_yet()
    achamil = Outcome(Scheme.ACHAMIL, Fit.YES, ("score-above-threshold",))
    others = tuple(one for one in first.outcomes if one.scheme is not Scheme.ACHAMIL)
    desk.orientation = replace(first, outcomes=(*others, achamil))
    screens = opened(lang)
    page = asked(screens)
    assert [chip.accessibleName() for chip in page.aside.findChildren(Chip)] == [
        words.fit(Fit.YES).said(lang)
    ]
    assert words.scheme(Scheme.TNS, {}).title.said(lang) in screens.words(), "those that do not are named"
    screens.click("about-tadamon")
    screens.wait_page(GuidePage)

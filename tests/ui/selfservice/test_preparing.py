"""What each page of the kiosk leads to, from the language to the slip and the codes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.card.reader import ReaderState
from kiosk.errors import KioskError
from kiosk.flows.kiosk import Presence, Screen, Step
from kiosk.print.printer import PrintState
from kiosk.ui.language import current
from kiosk.ui.pages.kiosk.slip_words import Paper
from tests.fakes.samples import CAN
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened, desk_of


def test_a_language_is_chosen_first_in_its_own_script(opened: Opened) -> None:
    window = opened("fr")
    assert window.screen_now is Screen.LANGUAGE
    window.pages.language.tiles["ar"].click()
    assert (current(), window.screen_now) == ("ar", Screen.ACTIONS)
    assert window.attention.state is Presence.SOMEBODY


@pytest.mark.parametrize(
    ("step", "screen"),
    [
        (Step.PREPARE, Screen.CHOOSE),
        (Step.ORIENT, Screen.QUESTION),
        (Step.GUIDES, Screen.GUIDES),
        (Step.FOLLOW, Screen.FOLLOW),
    ],
)
def test_four_actions_lead_to_four_places_and_back(opened: Opened, step: Step, screen: Screen) -> None:
    window = opened()
    face.begin(window)
    window.pages.actions.tiles[step].click()
    assert window.screen_now is screen
    window.step(Step.BACK)
    assert window.screen_now is Screen.ACTIONS


def test_an_application_is_prepared_with_a_card_to_the_slip(opened: Opened) -> None:
    window = opened()
    face.slip(window)
    page = window.pages.slip
    assert (window.screen_now, page.paper) == (Screen.SLIP, Paper.COMING)
    while page._look.isActive():
        page._follow()
    assert page.paper is Paper.TAKE
    assert "Copie de la CNIE" in page.spoken()
    window.pages.slip.end.click()
    assert window.screen_now is Screen.FAREWELL


def test_a_wrong_number_of_the_card_is_said_and_typed_anew(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    page = window.pages.card
    page.start()
    assert QApplication.focusWidget() is page.can.edit
    page.can.edit.setText("000000")
    QTest.keyClick(page.can.edit, Qt.Key.Key_Return)
    assert "chiffres" in page.message.accessibleName()
    assert page.can.edit.selectedText() == "000000"
    page.can.edit.setText(CAN)
    page.proceed.click()
    assert window.screen_now is Screen.QUESTION


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("card-lost", "retirée trop tôt"),
        ("card-needs-mrz", "au guichet seulement"),
        ("card-broken", "vérifiée"),
        ("card-timeout", "pas pu être lue"),
    ],
)
def test_a_card_that_cannot_be_read_leads_on_without_it(opened: Opened, code: str, told: str) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    desk_of(window).fails["read_card"] = KioskError(code)
    page = window.pages.card
    page.can.edit.setText(CAN)
    page.start()
    assert told in page.spoken()
    page.by_hand.click()
    assert window.screen_now is Screen.QUESTION


def test_a_card_that_is_taken_away_too_early_stays_said_until_it_lies_there_again(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    desk, page = desk_of(window), window.pages.card
    desk.fails["read_card"] = KioskError("card-lost")
    page.can.edit.setText(CAN)
    page.start()
    desk.reader = ReaderState.EMPTY
    window.reader_changed()
    assert "trop tôt" in page.message.accessibleName()
    del desk.fails["read_card"]
    page.start()
    assert window.screen_now is Screen.QUESTION


def test_without_a_reader_no_card_is_asked_for(opened: Opened) -> None:
    window = opened()
    desk_of(window).reader = ReaderState.NO_READER
    window.ask_health()
    face.begin(window)
    window.step(Step.PREPARE)
    window.pages.choose.tiles["tadamon"].click()
    assert window.screen_now is Screen.QUESTION
    window.step(Step.BACK)
    window.step(Step.FOLLOW)
    assert window.pages.follow.tap.isHidden()


def test_an_answer_is_changed_from_the_check_page_which_comes_next_again(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.pages.check.answers.changed.emit("applicant", "applicant.phone")
    visit = window.stand.person.visit
    assert visit is not None
    assert (window.screen_now, visit.question.id) == (Screen.QUESTION, "applicant.phone")
    visit.put("1")
    window.pages.question.back.click()
    assert window.screen_now is Screen.QUESTION
    visit.put("0612345678")
    window.pages.question.proceed.click()
    assert window.screen_now is Screen.CHECK


def test_what_is_still_wrong_is_asked_before_anything_is_sealed(opened: Opened) -> None:
    window = opened()
    face.check(window)
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = visit.answers.with_value("applicant.birth_date", "3000-01-01")
    window.pages.check.prepare.click()
    assert (window.screen_now, visit.question.id) == (Screen.QUESTION, "applicant.birth_date")
    assert "prepare" not in desk_of(window).calls


@pytest.mark.parametrize(("fails", "paper"), [("print_prepared", Paper.NONE), ("prepare", Paper.IMPOSSIBLE)])
def test_where_no_paper_comes_something_else_helps(opened: Opened, fails: str, paper: Paper) -> None:
    window = opened()
    desk_of(window).fails[fails] = KioskError("prepared-no-printer")
    face.slip(window)
    page = window.pages.slip
    assert page.paper is paper
    assert page.show_codes.isHidden() == (paper is Paper.IMPOSSIBLE)
    if paper is Paper.NONE:
        page.show_codes.click()
        codes = window.pages.codes
        assert window.screen_now is Screen.CODES
        codes.back.click()
        assert (window.screen_now, page.paper) == (Screen.SLIP, Paper.NONE)


def test_a_printer_that_waits_for_paper_offers_the_codes_meanwhile(opened: Opened) -> None:
    window = opened()
    desk_of(window).prints = [PrintState.NEEDS_PAPER, PrintState.PRINTED]
    face.slip(window)
    page = window.pages.slip
    while page.paper is Paper.COMING:
        page._follow()
    assert page.paper is Paper.STUCK
    assert page.show_codes.isVisible()
    page._follow()
    assert page.paper is Paper.TAKE


def test_the_codes_are_shown_one_after_the_other(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["codes"](window)
    page = window.pages.codes
    slip = window.stand.person.slip
    assert slip is not None
    for _ in slip.parts[1:]:
        page.next.click()
    assert page.place == len(slip.parts) - 1
    page.back.click()
    assert page.place == len(slip.parts) - 2
    page.next.click()
    page.next.click()
    assert window.screen_now is Screen.FAREWELL


def test_orientation_leads_to_a_form_with_the_same_answers(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    window.step(Step.ORIENT)
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = face.HELD
    window.step(Step.ORIENTED)
    page = window.pages.result
    assert "Tadamon" in page.spoken()
    page.prepare.click()
    assert window.screen_now is Screen.CARD
    window.pages.card.by_hand.click()
    begun = window.stand.person.visit
    assert begun is not None
    assert (begun.form.id, begun.answers.text("applicant.cnie")) == ("tadamon", "ZZ999901")


def test_a_guidance_page_goes_back_to_where_it_was_opened_from(opened: Opened) -> None:
    window = opened()
    for steps, back in (
        ((Step.GUIDES,), Screen.GUIDES),
        ((Step.ORIENT, Step.ORIENTED), Screen.RESULT),
        ((Step.PREPARE,), Screen.CHOOSE),
    ):
        face.begin(window)
        for step in steps:
            window.step(step)
        window.pages._consult("macnss")
        assert window.screen_now is Screen.GUIDE
        assert window.pages.guide.spoken()
        window.pages.guide.consulted.emit("appeal")
        window.pages.guide.back.click()
        assert window.screen_now is back


def test_a_page_that_is_no_longer_in_force_says_so(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["guides"](window)
    window.pages.guides.consulted.emit("gone")
    assert window.pages.guide.title.text() == "Cette fiche n’est plus en vigueur"
    assert window.pages.guide.prepare.isHidden()

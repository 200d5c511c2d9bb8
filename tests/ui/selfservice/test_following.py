"""A file is followed by its receipt or by a card; a wrong pair tells nothing, and waits."""

import pytest

from kiosk.errors import KioskError, failures
from kiosk.flows.kiosk import Screen, Step
from kiosk.flows.slowing import Slowing
from kiosk.ui.pages.kiosk.follow import Asks, FollowPage
from kiosk.ui.selfservice import SelfServiceWindow
from tests.fakes.samples import CAN
from tests.helpers import face_kiosk as face
from tests.ui.selfservice.stall import Opened, desk_of


def test_a_file_is_followed_by_reference_and_year(opened: Opened) -> None:
    window = opened()
    face.follow(window)
    page = window.pages.follow
    assert page.asks is Asks.NOTHING
    assert page.spoken()
    assert face.OURS not in page.spoken()
    page.back.click()
    assert window.screen_now is Screen.ACTIONS


def test_a_wrong_pair_tells_nothing_and_the_third_has_to_wait(opened: Opened) -> None:
    window = opened()
    page_of = window.pages
    for _ in range(3):
        face.follow(window, "1901")
    page = window.pages.follow
    assert window.pages is not page_of
    assert page.asks is Asks.REFERENCE
    assert not page.proceed.isEnabled()
    asked = desk_of(window).calls.count("follow")
    page.proceed_now()
    page.year.setText("1984")
    page.proceed_now()
    assert desk_of(window).calls.count("follow") == asked
    assert "5" in page._problem.text()


def test_a_year_that_cannot_be_meant_is_asked_again_and_the_reference_is_kept(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    desk_of(window).fails["follow"] = KioskError("birth-year")
    page = window.pages.follow
    page.proceed_now()
    assert page.asks is Asks.REFERENCE
    page.reference.setText(face.OURS)
    page.proceed.click()
    page.year.setText("84")
    page.proceed.click()
    assert (page.asks, page.reference.text()) == (Asks.YEAR, face.OURS)
    assert "année" in page._problem.text()
    page.back.click()
    assert page.asks is Asks.REFERENCE


def test_a_receipt_is_scanned_and_only_the_year_is_asked(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    window.scanned("no code of ours")
    assert window.pages.follow.asks is Asks.REFERENCE
    window.scanned(face.OURS)
    assert window.pages.follow.asks is Asks.YEAR


def test_the_files_of_a_card_are_told_without_a_reference(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    face.check(window)
    prepared = window.stand.person.visit
    assert prepared is not None
    desk = desk_of(window)
    case = desk.deposit(desk.begin("tadamon", "fr"), prepared.answers, "")
    monkeypatch.setattr(desk, "find", lambda _words: (desk._as_line(case), *desk._lines))
    face.KIOSK.pages["follow"](window)
    window.pages.follow.tap.click()
    page = window.pages.card
    assert page.by_hand.isHidden()
    page.can.edit.setText(CAN)
    page.start()
    assert (window.screen_now, window.pages.follow.asks) == (Screen.FOLLOW, Asks.NOTHING)
    assert len(window.stand.person.followed) == 1
    window.step(Step.BACK)
    window.step(Step.FOLLOW)
    assert window.pages.follow.asks is Asks.REFERENCE


def tapped(window: SelfServiceWindow) -> FollowPage:
    """Follow by a card whose holder has no file here."""
    face.KIOSK.pages["follow"](window)
    window.pages.follow.tap.click()
    window.pages.card.can.edit.setText(CAN)
    window.pages.card.start()
    assert window.screen_now is Screen.FOLLOW
    return window.pages.follow


def test_a_card_without_files_here_says_no_more_than_that_and_asks_for_the_reference_alone(
    opened: Opened,
) -> None:
    window = opened()
    page = tapped(window)
    assert page.asks is Asks.REFERENCE
    assert "peut-être un dossier ailleurs" in page.spoken()
    assert page.reference.hasFocus()
    page.proceed.click()
    assert page.asks is Asks.REFERENCE
    page.reference.setText(face.OURS)
    page.proceed.click()
    assert page.asks is Asks.NOTHING, "the year is the card's"
    asked = desk_of(window).calls.count("follow")
    page.proceed_now()
    assert desk_of(window).calls.count("follow") == asked


def test_a_card_that_is_not_the_applicants_leads_to_the_year(opened: Opened) -> None:
    window = opened()
    page = tapped(window)
    desk_of(window).fails["follow"] = KioskError("follow-unasked")
    page.reference.setText(face.OURS)
    page.proceed.click()
    assert window.stand.person.born, "a line that is cut says nothing of the card"
    desk_of(window).fails["follow"] = KioskError("follow-unknown")
    window.stand.slowing = Slowing()
    page.proceed.click()
    assert window.stand.person.born == ""
    page.proceed.click()
    assert page.asks is Asks.YEAR


def test_a_card_that_fails_otherwise_is_told_as_before(opened: Opened) -> None:
    window = opened()
    desk_of(window).fails["find"] = KioskError("register-busy")
    face.KIOSK.pages["follow"](window)
    window.pages.follow.tap.click()
    window.pages.card.can.edit.setText(CAN)
    window.pages.card.start()
    assert window.screen_now is Screen.CARD
    window.pages.card.back.click()
    assert window.screen_now is Screen.FOLLOW


@pytest.mark.parametrize("code", ["follow-unasked", "follow-later"])
def test_a_hub_that_cannot_be_asked_is_told_calmly_and_not_that_no_file_fits(
    opened: Opened, code: str
) -> None:
    window = opened()
    desk_of(window).fails["follow"] = KioskError(code, retry_after=90)
    face.follow(window)
    page = window.pages.follow
    said = page._problem.text()
    assert failures()[code].said.fr in said
    assert failures()[code].remedy.fr in said
    assert "Aucun dossier" not in said
    assert not page.proceed.isEnabled()
    assert "90" in said
    asked = desk_of(window).calls.count("follow")
    page.proceed_now()
    page.proceed_now()
    assert desk_of(window).calls.count("follow") == asked


def test_a_line_that_was_cut_lets_nobody_try_faster(opened: Opened) -> None:
    window = opened()
    desk_of(window).fails["follow"] = KioskError("follow-unasked")
    for _ in range(3):
        face.follow(window, "1901")
    assert not window.pages.follow.proceed.isEnabled()

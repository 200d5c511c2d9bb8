"""The codes of a prepared application gathered on the screen: from any scanner, in any order."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kiosk.errors import KioskError, failures
from kiosk.flows.counter import Screen, Step
from kiosk.flows.preparing import Opened as OpenedSlip
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.gather import GatherPage
from kiosk.ui.pages.counter.home import HomePage
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_preparing import CODES
from tests.fakes.samples import HOUSEHOLD, NOON
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle, type_text


def shown(screens: Screens) -> GatherPage:
    QTest.keyClick(screens.window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    page = screens.wait_page(GatherPage)
    assert page.code.hasFocus(), "a scanner types at once"
    return page


def typed(page: GatherPage, code: str) -> None:
    type_text(page.code, code)
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    settle()


def prepared(desk: FakeDesk, **changed: object) -> OpenedSlip:
    draft = desk.begin("tadamon", "ar")
    return replace(OpenedSlip(replace(draft, answers=HOUSEHOLD, updated=None), NOON), **changed)


def said(screens: Screens, code: str) -> bool:
    return code in plain(screens.words())


@pytest.mark.parametrize("lang", LANGS)
def test_codes_typed_in_any_order_open_the_draft_and_nothing_is_called_verified(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    desk.opens = prepared(desk)
    screens = opened(lang)
    page = shown(screens)
    typed(page, CODES[1])
    assert page.code.text() == ""
    count = "Codes lus : 1 sur 2" if lang == "fr" else "الرموز المقروءة: 1 من 2"
    assert count in plain(screens.words())
    typed(page, CODES[1])
    assert count in plain(screens.words()), "twice is once"
    typed(page, CODES[0])
    form = screens.wait_page(FormPage)
    assert screens.window.hand.answers == Answers.from_json(HOUSEHOLD)
    assert said(screens, "prepared-opened")
    assert plain(failures()["prepared-opened"].remedy.said(lang)) in plain(screens.words())
    assert form.isVisible()
    assert page.read.of == 0, "nothing of it stays on the page"
    assert "keep" in desk.calls, "kept before the clerk types a letter"


def test_the_draft_opens_at_the_first_thing_to_mend(opened: Opened, desk: FakeDesk) -> None:
    answers = Answers.from_json(HOUSEHOLD).with_value("children[0].birth_date", "2012-13-15")
    fresh = prepared(desk)
    desk.opens = replace(fresh, draft=replace(fresh.draft, answers=answers.to_json()))
    screens = opened("fr")
    page = shown(screens)
    for code in CODES:
        typed(page, code)
    form = screens.wait_page(FormPage)
    assert form._here == "children[0]"
    assert form.summary.isVisible()


def test_a_slip_opened_before_goes_on_where_it_was_left(opened: Opened, desk: FakeDesk) -> None:
    answers = Answers.from_json(HOUSEHOLD).with_value("applicant.idcs", "12")
    fresh = prepared(desk)
    left = replace(fresh.draft, answers=answers.to_json(), place="rsu.score", updated=NOON)
    desk.opens = replace(fresh, draft=left)
    screens = opened("fr")
    page = shown(screens)
    for code in CODES:
        typed(page, code)
    assert screens.wait_page(FormPage)._here == "rsu"
    assert "keep" not in desk.calls


@pytest.mark.parametrize("lang", LANGS)
def test_what_has_no_place_in_the_newest_form_is_named(lang: Lang, opened: Opened, desk: FakeDesk) -> None:
    desk.opens = prepared(desk, lost=("Contact : Adresse",))
    screens = opened(lang)
    page = shown(screens)
    for code in CODES:
        typed(page, code)
    screens.wait_page(FormPage)
    assert said(screens, "prepared-outgrown")
    assert "Contact : Adresse" in plain(screens.words())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "code", ["prepared-expired", "prepared-office", "prepared-key-unknown", "prepared-training"]
)
def test_a_slip_that_does_not_open_is_told_and_the_page_begins_anew(
    lang: Lang, code: str, opened: Opened, desk: FakeDesk
) -> None:
    desk.fails["open_prepared"] = KioskError(code, until="2026-12-22", office="SALTC")
    screens = opened(lang)
    page = shown(screens)
    for text in CODES:
        typed(page, text)
    assert said(screens, code)
    assert page.isVisible()
    assert page.read.of == 0
    other: Lang = "fr" if lang == "ar" else "ar"
    screens.speak(other)
    assert plain(failures()[code].remedy.said(other))[:20] in plain(screens.words())
    desk.fails.clear()
    screens.window.step(Step.OTHER)
    screens.window.hand.begin("student", "fr")
    assert screens.window.screen_now is Screen.CHOOSE, "a file begun later is not taken for the slip"


def test_what_is_no_code_is_told_and_what_was_gathered_stays(opened: Opened, desk: FakeDesk) -> None:
    screens = opened("fr")
    page = shown(screens)
    typed(page, CODES[0])
    typed(page, "TP1:HELLO")
    assert said(screens, "prepared-damaged")
    assert page.read.missing == (2,)
    desk.fails["prepared_codes"] = KioskError("seal-scanner-layout")
    typed(page, "ЙЦУ")
    assert said(screens, "seal-scanner-layout")
    assert page.code.text() == "ЙЦУ", "what was typed stays"
    desk.fails.clear()
    desk.calls.clear()
    typed(page, "   ")
    assert desk.calls == []


def test_a_picture_with_all_codes_opens_at_once(
    opened: Opened, desk: FakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "slip.pdf"
    picture.write_bytes(b"%PDF")
    dialogs: list[QFileDialog] = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialogs.append(dialog))  # noqa: PLW0108 -- a method
    screens = opened("fr")
    page = shown(screens)
    page.picture.click()
    dialogs[0].fileSelected.emit("")
    dialogs[0].fileSelected.emit(str(tmp_path / "nothing.pdf"))
    settle()
    assert said(screens, "seal-file-unreadable")
    dialogs[0].fileSelected.emit(str(picture))
    settle()
    screens.wait_page(FormPage)
    dialogs[0].deleteLater()


@pytest.mark.parametrize(
    "there", [Step.LEAVE, Step.OTHER, Step.SEARCH, Step.FOLLOW, Step.VERIFY, Step.GUIDES, Step.NEW], ids=str
)
def test_a_scan_opens_the_page_from_wherever_no_file_is_put_away(
    there: Step, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened("fr")
    screens.window.step(there)
    settle()
    screens.window.scanned(CODES[0])
    settle()
    page = screens.wait_page(GatherPage)
    assert page.read.missing == (2,)
    screens.window.scanned(CODES[1])
    settle()
    screens.wait_page(FormPage)


def test_a_form_begun_for_nothing_gives_way_and_one_with_answers_does_not(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened("fr")
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "AMINA")
    screens.window.scanned(CODES[0])
    settle()
    assert said(screens, "scan-prepared-astray")
    assert screens.window.screen_now is Screen.FORM
    assert screens.value("applicant.given_name_fr") == "AMINA"
    screens.window.step(Step.NEW)
    screens.window.step(Step.BY_HAND)
    settle()
    screens.window.scanned(CODES[0])
    settle()
    screens.wait_page(GatherPage)


@pytest.mark.parametrize("step", [Step.DAY, Step.DECISIONS], ids=str)
def test_where_a_scan_has_no_use_nothing_changes(step: Step, opened: Opened, desk: FakeDesk) -> None:
    screens = opened("fr")
    screens.window.step(Step.DAY)
    screens.window.step(step)
    screens.window.scanned(CODES[0])
    settle()
    assert said(screens, "scan-prepared-astray")


def test_a_covered_window_is_only_uncovered(opened: Opened, desk: FakeDesk) -> None:
    screens = opened("fr")
    screens.window.cover.show_over()
    screens.window.scanned(CODES[0])
    settle()
    assert screens.window.screen_now is Screen.HOME


def test_another_kind_of_code_is_left_to_its_own_page(opened: Opened, desk: FakeDesk) -> None:
    screens = opened("fr")
    page = shown(screens)
    screens.window.scanned("TK1:ABC")
    settle()
    assert said(screens, "scan-receipt-astray")
    assert page.read.of == 0


def test_the_home_page_leads_there_and_back(opened: Opened, desk: FakeDesk) -> None:
    screens = opened("ar")
    screens.wait_page(HomePage).prepared.click()
    page = screens.wait_page(GatherPage)
    typed(page, CODES[0])
    page.back.click()
    screens.wait_page(HomePage)
    assert page.read.of == 0, "nothing of one person's slip waits for the next"
    page = shown(screens)
    page.code.setText(CODES[1])
    page.take.click()
    settle()
    assert page.read.missing == (1,)

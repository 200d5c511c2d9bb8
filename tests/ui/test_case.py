"""A file's page: where it stands in plain words, what can happen to it, its papers, and its correction."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cases.case import CaseState, Event
from kiosk.cases.reasons import reasons, words
from kiosk.errors import KioskError, failure, failures
from kiosk.flows.file_life import HistoryLine
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.case_standing import document_names
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.done import DonePage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.register import RegisterPage
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import known_child
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle


def of_state(desk: FakeDesk, state: CaseState) -> str:
    return next(line.reference for line in desk.find("") if line.state is state)


def shown(screens: Screens, desk: FakeDesk, state: CaseState) -> CasePage:
    screens.register()
    return screens.open_case(of_state(desk, state))


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("lang", LANGS)
def test_where_a_file_stands_is_said_with_the_next_step_in_both_languages(
    lang: Lang, state: CaseState, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    shown(screens, desk, state)
    for spoken in (lang, "fr" if lang == "ar" else "ar"):
        screens.speak(spoken)
        assert words(state.value).said(spoken) in screens.words()
        assert words(reasons().next_steps(state, "")[0]).said(spoken) in screens.words()


def test_an_answer_is_shown_with_its_reason_number_and_day(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    reference = of_state(desk, CaseState.REJECTED)
    desk.open(reference)
    desk.cases[reference] = replace(desk.cases[reference], reason="threshold", registration="999888777")
    told = {"day": "2026-11-20", "reason": "threshold", "registration": "999888777"}
    desk.history[reference].append(HistoryLine(Event.REJECTED, desk.now, "M. Alami", told))
    screens.register()
    screens.open_case(reference)
    said = screens.words()
    assert said.count(words("threshold").fr) == 2, "in the remark and in the file's life"
    assert words("achamil").fr in said, "the first step of the reason, not that of the state"
    assert "20/11/2026" in said
    assert said.count("999888777") == 2


@pytest.mark.parametrize("state", CaseState)
def test_only_what_can_happen_to_a_file_is_offered(state: CaseState, opened: Opened, desk: FakeDesk) -> None:
    bar = shown(opened(), desk, state).bar
    held = {CaseState.COMPLETE, CaseState.INCOMPLETE}
    assert bar.cancel.isEnabled() == (state in held)
    assert bar.withdraw.isEnabled() == (state in {*held, CaseState.TRANSMITTED})
    assert bar.correct.isEnabled() == (state in {*held, CaseState.TRANSMITTED, CaseState.REJECTED})
    assert bar.complete.isVisible() == (state is CaseState.INCOMPLETE)
    assert bar.missing_slip.isVisible() == (state is CaseState.INCOMPLETE)


def test_documents_that_came_are_ticked_and_the_others_are_still_waited_for(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = shown(screens, desk, CaseState.INCOMPLETE)
    reference = of_state(desk, CaseState.INCOMPLETE)
    assert "21/12/2026" in screens.words()
    screens.press(Qt.Key.Key_F8)
    page.receiving.ticks.boxes[0].click()
    assert "Il en manquera encore : 1" in plain(screens.words())
    screens.speak("ar")
    assert page.receiving.ticks.boxes[0].isChecked()
    screens.speak("fr")
    page.receiving.record.click()
    assert desk.cases[reference].state is CaseState.INCOMPLETE
    assert desk.cases[reference].filing.missing == ("kafala-deed",)
    assert not page.receiving.isVisible()
    page.bar.complete.click()
    page.receiving.no.click()
    assert page._answers_area.isVisible()
    assert desk.calls.count("receive") == 1


def test_a_refused_receipt_of_documents_is_told_and_nothing_stays_open(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = shown(screens, desk, CaseState.INCOMPLETE)
    desk.fails["receive"] = KioskError("unexpected")
    page.bar.complete.click()
    page.receiving.ticks.boxes[0].click()
    page.receiving.record.click()
    assert screens.window.notice.isVisible()
    assert page._answers_area.isVisible()


def test_the_papers_of_a_file_are_printed_from_its_page(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = shown(screens, desk, CaseState.INCOMPLETE)
    reference = of_state(desk, CaseState.INCOMPLETE)
    screens.press(Qt.Key.Key_F5)
    screens.press(Qt.Key.Key_F6)
    assert desk.asked == [PaperRequest(Paper.MISSING, reference), PaperRequest(Paper.APPLICATION, reference)]
    assert page.truth.isVisible()


def test_a_member_of_an_open_file_who_stands_in_another_is_named_and_leads_there_and_back(
    opened: Opened, desk: FakeDesk
) -> None:
    other = of_state(desk, CaseState.TRANSMITTED)
    child = known_child()
    desk.known = (replace(child, double=replace(child.double, reference=other)),)
    screens = opened()
    page = shown(screens, desk, CaseState.COMPLETE)
    assert "EL ALAOUI HIBA figure déjà" in plain(screens.words())
    screens.click(f"look-{other}")
    assert screens.wait_page(CasePage) is page
    assert other in page._reference.text()
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(RegisterPage)
    desk.calls.clear()
    page = shown(screens, desk, CaseState.WITHDRAWN)
    assert "known_members" not in desk.calls, "a file that waits for nothing is no double"
    assert not page.told.isVisible()


def correcting(screens: Screens, desk: FakeDesk) -> tuple[FormPage, str]:
    shown(screens, desk, CaseState.COMPLETE)
    screens.press(Qt.Key.Key_F7)
    return screens.wait_page(FormPage), of_state(desk, CaseState.COMPLETE)


@pytest.mark.parametrize("lang", LANGS)
def test_a_correction_says_whose_it_is_and_ends_in_a_receipt_of_the_same_number(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    form, reference = correcting(screens, desk)
    assert reference in form.bar._kept.text()
    screens.window.hand.put_all(screens.window.hand.answers.with_value("applicant.given_name_fr", "FATNA"))
    check = screens.to_check()
    assert check.deposit.text() == ("Corriger le dossier" if lang == "fr" else "تسجيل التصحيح")
    check.deposit.click()
    done = screens.wait_page(DonePage)
    assert "deposit" not in desk.calls
    assert reference in done._reference.text()
    new = "La correction est enregistrée" if lang == "fr" else "تم تسجيل التصحيح"
    assert new in screens.words()
    kept = desk.cases[reference].filing.answers
    assert Answers.from_json(kept).text("applicant.given_name_fr") == "FATNA"
    assert [job.reference for job in desk.jobs.values()] == [reference], "the new receipt is printed at once"
    screens.click("go-home")
    screens.by_hand()
    screens.fill(dict(kept))
    screens.to_check()
    screens.deposit()
    assert new not in screens.words(), "the next deposit is none"


def test_a_correction_that_changes_nothing_is_said_and_prints_nothing(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    _, reference = correcting(screens, desk)
    screens.to_check().deposit.click()
    screens.wait_page(HomePage)
    assert failures()["correction-unchanged"].said.fr in screens.words()
    assert desk.jobs == {}
    assert desk.history[reference][-1].event is Event.DEPOSITED


def test_a_correction_that_is_left_waits_at_home_with_the_number_it_corrects(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    form, reference = correcting(screens, desk)
    screens.type_into("applicant.given_name_fr", "FATNA")
    screens.home()
    assert f"Corrige {reference}" in plain(screens.words())
    screens.click("resume")
    assert screens.wait_page(FormPage) is form
    assert screens.window.hand.draft.corrects == reference


def test_a_correction_the_desk_refuses_stays_on_the_check_page(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    correcting(screens, desk)
    screens.window.hand.put("applicant.given_name_fr", "FATNA")
    page = screens.to_check()
    wrong = desk.fails["correct"] = KioskError("case-changed", reference=screens.window.hand.draft.corrects)
    page.deposit.click()
    assert plain(failure(wrong).said.fr) in plain(screens.words())
    assert screens.wait_page(CheckPage).deposit.isEnabled()


def test_a_correction_that_cannot_begin_leaves_the_file_on_the_screen(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    desk.fails["begin_correction"] = KioskError("case-transition", event="corrected", state="registered")
    page = shown(screens, desk, CaseState.COMPLETE)
    page.bar.correct.click()
    assert screens.wait_page(CasePage) is page
    assert screens.window.notice.isVisible()
    assert page.bar.correct.isEnabled(), "it can be tried again"


def test_a_page_without_a_file_does_nothing(opened: Opened, desk: FakeDesk) -> None:
    page = opened().window.pages.case
    desk.calls.clear()
    for act in (page._receive, page._correct, page._reprint, page._printed):
        act()
    page._print(Paper.APPLICATION)
    page._do(Event.WITHDRAWN, "")
    page.receiving.retranslate()
    page.receiving._record()
    settle()
    assert desk.calls == []


def test_a_duplicate_and_documents_are_named_in_the_files_life(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    reference = of_state(desk, CaseState.COMPLETE)
    desk.open(reference)
    desk.history[reference] += [
        HistoryLine(Event.RECEIVED, desk.now, "S. Amrani", {"documents": "cnie-copy unheard-of"}),
        HistoryLine(Event.REPRINTED, desk.now, "S. Amrani", {"copy": "2"}),
        HistoryLine(Event.CANCELLED, desk.now, "S. Amrani", {"reason": "older words"}),
    ]
    screens.register()
    screens.open_case(reference)
    said = plain(screens.words())
    assert "Copie de la CNIE · unheard-of" in said
    assert "Duplicata n° 2" in said
    assert "older words" in said
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)


def test_a_decision_without_a_clerk_came_from_the_hub(opened: Opened, desk: FakeDesk) -> None:
    screens = opened("fr")
    reference = of_state(desk, CaseState.REGISTERED)
    desk.open(reference)
    desk.history[reference] = [
        HistoryLine(Event.DEPOSITED, desk.now, ""),
        HistoryLine(Event.REGISTERED, desk.now, ""),
    ]
    screens.register()
    screens.open_case(reference)
    assert plain(screens.words()).count("Serveur régional") == 1
    screens.window.speak("ar")
    assert plain(screens.words()).count("الخادم الجهوي") == 1


def test_a_form_that_is_not_installed_names_no_documents() -> None:
    assert document_names(load.shipped(), "of-tomorrow", 1) == {}


def test_what_was_asked_about_one_file_is_not_said_of_the_next(
    opened: Opened, desk: FakeDesk, threads: Threads
) -> None:
    desk.known = (known_child(),)
    screens = opened("fr", threads)
    screens.register()
    page = screens.open_case(of_state(desk, CaseState.COMPLETE))
    screens.qtbot.waitUntil(lambda: "known_members" in desk.calls, timeout=5000)
    screens.home()
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert page._view is None
    assert page.told.isHidden()

"""The day: its register, what does not balance, its closing, the other days, and the law's figures."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cases.day import Gap
from kiosk.errors import KioskError, failures
from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.print.words import paper_words
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.day import DayPage
from kiosk.ui.pages.counter.decisions import DecisionsPage
from kiosk.ui.pages.counter.law import LawPage
from tests.fakes.day import GAPS
from tests.fakes.desk import FakeDesk
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle, type_text

TODAY, YESTERDAY = date(2026, 11, 21), date(2026, 11, 20)


def shown(screens: Screens) -> DayPage:
    screens.window.step(Step.DAY)
    settle()
    return screens.wait_page(DayPage)


def closed(page: DayPage) -> None:
    page.close_day.click()
    page.close_day.click()


@pytest.mark.parametrize("lang", LANGS)
def test_every_gap_of_the_day_is_named_with_what_to_do_in_both_languages(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    desk.gaps = (*GAPS, Gap("of-tomorrow", "SALTB-A1-26-00047-00"))
    screens = opened(lang)
    shown(screens)
    words = paper_words("closing")
    for spoken in (lang, "fr" if lang == "ar" else "ar"):
        screens.speak(spoken)
        said = screens.words()
        for gap in GAPS:
            assert words[f"gap.{gap.code}.said"].said(spoken) in said
            assert words[f"gap.{gap.code}.todo"].said(spoken) in said
            assert gap.reference in said
        assert "of-tomorrow" in said


def test_a_gap_leads_to_its_file_and_back_to_the_day(opened: Opened, desk: FakeDesk) -> None:
    desk.gaps = (Gap("not-sent", desk.find("")[0].reference),)
    screens = opened()
    page = shown(screens)
    screens.click(f"gap-{desk.gaps[0].reference}")
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(DayPage) is page


def test_a_day_is_closed_by_the_second_press_and_says_by_whom(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = shown(screens)
    page.close_day.click()
    assert desk.closed == {}
    page.close_day.click()
    assert desk.closed[TODAY].clerk == "S. Amrani"
    said = screens.words()
    assert "Journée clôturée le" in said
    assert "5A3F 5A3F 5A3F 5A3F" in said, "what the report prints to be read out"
    assert not page.close_day.isVisible()
    screens.press(Qt.Key.Key_F8)
    assert desk.asked == [PaperRequest(Paper.CLOSING, TODAY.isoformat())]


def test_files_that_came_after_the_closing_are_counted_and_the_day_is_closed_again(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    closed(shown(screens))
    desk.files += 2
    page = shown(screens)
    assert "Dossiers arrivés depuis : 2" in plain(screens.words())
    closed(page)
    assert len(desk.closed[TODAY].register.lines) == desk.files


def test_a_closing_the_desk_refuses_is_told(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = shown(screens)
    desk.fails["close_day"] = KioskError("day-not-over", day="2026-11-21")
    closed(page)
    assert failures()["day-not-over"].code in screens.words()
    assert page.close_day.isVisible()


def test_the_papers_of_a_day_are_printed(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = shown(screens)
    screens.press(Qt.Key.Key_F6).press(Qt.Key.Key_F7)
    day = TODAY.isoformat()
    assert desk.asked == [PaperRequest(Paper.REGISTER, day), PaperRequest(Paper.BORDEREAU, day)]
    assert page.truth.isVisible()
    assert not page.print_closing.isVisible()


def test_days_that_wait_are_named_and_the_first_is_one_press_away(opened: Opened, desk: FakeDesk) -> None:
    desk.owed_days = (date(2026, 11, 18), YESTERDAY, TODAY)
    screens = opened()
    page = shown(screens)
    assert "18/11/2026 · 20/11/2026" in plain(screens.words())
    page.go_there.click()
    assert page._day == date(2026, 11, 18)
    closed(page)
    assert date(2026, 11, 18) in desk.closed
    page.after.click()
    assert page._day == date(2026, 11, 19)
    page.before.click()
    assert page._day == date(2026, 11, 18)


def test_there_is_no_day_after_today(opened: Opened) -> None:
    page = shown(opened())
    page._to_oldest()
    assert page._day == TODAY, "no day waits"
    assert not page.after.isEnabled()
    page.show_day(date(2027, 1, 1))
    assert page._day == TODAY


def test_closings_are_listed_and_each_shows_its_day(opened: Opened, desk: FakeDesk) -> None:
    desk.close_day(YESTERDAY, "M. Alami")
    screens = opened()
    page = shown(screens)
    assert "M. Alami" in screens.words()
    screens.click(f"closing-{YESTERDAY.isoformat()}-1")
    assert page._day == YESTERDAY
    assert not page.close_day.isVisible()


def test_a_day_without_files_says_so(opened: Opened, desk: FakeDesk) -> None:
    desk.files = 0
    screens = opened()
    page = shown(screens)
    assert "Aucun dossier n’a été déposé ce jour." in screens.words()
    assert not page.table.isVisible()


def test_an_answer_about_another_day_is_not_shown(opened: Opened, desk: FakeDesk) -> None:
    page = shown(opened())
    page._day = YESTERDAY
    page._show(replace(desk.day_register(TODAY), lines=()), (), ())
    assert page.table.lines.rowCount() == desk.files


@pytest.mark.parametrize("lang", LANGS)
def test_the_laws_figures_are_listed_with_days_and_sources_and_searched_in_both_languages(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    shown(screens)
    QTest.keyClick(screens.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    screens.qtbot.waitUntil(screens._nothing_pressed, timeout=2000)
    page = screens.wait_page(LawPage)
    assert page.table.lines.rowCount() == len(desk.law())
    type_text(page.search, "عتبة" if lang == "ar" else "seuil")
    rows = [
        [str(page.table.lines.index(row, column).data()) for column in range(5)]
        for row in range(page.table.lines.rowCount())
    ]
    assert any("9.3264284" in row[1] and "L'Opinion" in row[4].replace("’", "'") for row in rows)
    assert len(rows) < len(desk.law())
    type_text(page.search, "zzz")
    assert not page.table.isVisible()
    assert page._none.isVisible()
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(DayPage)


def test_a_figure_whose_law_changes_has_a_line_for_each_span(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    shown(screens)
    screens.window.step(Step.LAW)
    page = screens.wait_page(LawPage)
    spans = [one for one in desk.law() if one.id == "child-student-age"]
    lines = [one for one in page.table.lines.lines if one.id == "child-student-age"]
    assert lines == spans
    said = str([page.table.lines.index(row, 3).data() for row in range(page.table.lines.rowCount())])
    assert "31/01/2027" in said


def test_decisions_stand_beside_the_day_and_lead_back_to_it(opened: Opened) -> None:
    screens = opened()
    page = shown(screens)
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(DecisionsPage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(DayPage) is page

"""The register and what can be done with a file; the drafts at home."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kiosk.cases.case import Among, CaseLine, CaseState, Event
from kiosk.cases.reasons import words
from kiosk.errors import KioskError
from kiosk.print.printer import PrintState
from kiosk.text import LANGS, Lang
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.register import RegisterPage
from kiosk.ui.pages.counter.table import APPLICANT, CNIE, PERSONS, STATE
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle, type_text


def checked(screens: Screens, household: dict[str, object] = HOUSEHOLD) -> CheckPage:
    screens.by_hand()
    screens.fill(household)
    return screens.to_check()


def test_the_register_finds_by_any_word_and_says_when_it_finds_nothing(opened: Opened) -> None:
    screens = opened()
    page = screens.register()
    assert page.table.lines.rowCount() == 60
    type_text(page.search, "بن علي")
    page.ask()
    assert page.table.lines.rowCount() > 0
    type_text(page.search, "zzzz")
    page.ask()
    assert "Aucun dossier ne correspond" in screens.words()


def test_the_register_feeds_lines_as_it_is_scrolled_and_asks_for_more_at_the_end(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = screens.register()
    lines = page.table.lines
    while lines.canFetchMore(page.table.rootIndex()):
        lines.fetchMore(page.table.rootIndex())
    assert lines.rowCount() == 240, "every file, though 200 are asked for at once"
    assert len({lines.line(row).reference for row in range(240)}) == 240, "each of them once"
    assert desk.calls.count("find") == 2
    assert "Dossiers trouvés\u00a0: 240" in screens.words()


def test_whoever_stands_at_the_last_line_sees_the_next_ones_come(opened: Opened) -> None:
    table = opened().register().table
    table.setFocus()
    for row in range(239):
        QTest.keyClick(table, Qt.Key.Key_Down)
        assert table.currentIndex().row() == row + 1
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 239


def test_the_list_stays_where_it_was_when_a_file_of_it_comes_back_changed(
    opened: Opened, desk: FakeDesk
) -> None:
    table, lines = opened().register().table, desk.find("", 240)
    while table.lines.canFetchMore(table.rootIndex()):
        table.lines.fetchMore(table.rootIndex())
    table.setCurrentIndex(table.lines.index(210, 0))
    withdrawn = replace(lines[210], state=CaseState.WITHDRAWN)
    table.lines.take((*lines[:210], withdrawn, *lines[211:]))
    assert table.currentIndex().row() == 210
    assert table.lines.line(210) == withdrawn
    table.lines.take(lines[1:])
    assert table.lines.rowCount() == 60, "other files begin at the first"


def test_nothing_more_is_asked_for_while_other_words_are_typed(opened: Opened, desk: FakeDesk) -> None:
    page = opened().register()
    type_text(page.search, "x")
    asked = desk.calls.count("find")
    page.table.lines.ended.emit()
    assert desk.calls.count("find") == asked


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_is_opened_by_enter_and_identifiers_are_masked(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    page = screens.register()
    assert "ZZ9999" not in str([page.table.lines.index(row, 2).data() for row in range(60)])
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.table.currentIndex().row() == 0
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    screens.wait_page(CasePage)
    assert page.table.lines.line(1).reference in screens.words()
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(RegisterPage)


def test_a_mark_is_read_aloud_by_its_word(opened: Opened) -> None:
    lines = opened().register().table.lines
    assert lines.index(0, 5).data(Qt.ItemDataRole.AccessibleTextRole) == "Complet"
    assert lines.index(0, 5).data(Qt.ItemDataRole.DisplayRole) is None
    assert lines.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_withdrawing_is_asked_once_more_in_place_and_then_stays(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    reference = screens.register().table.lines.line(0).reference
    page = screens.open_case(reference)
    page.bar.withdraw.click()
    assert page.asking.isVisible()
    page.asking.no.click()
    assert not page.asking.isVisible()
    page.bar.withdraw.click()
    page.asking.yes.click()
    assert desk.cases[reference].state is CaseState.WITHDRAWN
    assert "Demande retirée" in screens.words()
    assert not page.bar.withdraw.isEnabled()


def test_an_incomplete_file_is_completed_by_the_documents_it_names(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    lines = screens.register().table.lines
    reference = next(
        lines.line(number).reference
        for number in range(lines.rowCount())
        if lines.line(number).state is CaseState.INCOMPLETE
    )
    page = screens.open_case(reference)
    assert page.bar.complete.isVisible()
    page.bar.complete.click()
    assert not page.receiving.record.isEnabled(), "nothing is taken for granted"
    for box in page.receiving.ticks.boxes:
        box.click()
    assert "Le dossier sera complet." in screens.words()
    page.receiving.record.click()
    assert desk.cases[reference].state is CaseState.COMPLETE
    assert not page.bar.complete.isVisible()


def test_cancelling_needs_a_reason_and_the_reason_is_shown(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    reference = screens.register().table.lines.line(0).reference
    page = screens.open_case(reference)
    page.bar.cancel.click()
    assert not page.asking.yes.isEnabled()
    QTest.keyClick(page.asking.reason, Qt.Key.Key_Down)
    screens.speak("ar").speak("fr")
    page.asking.yes.click()
    assert desk.cases[reference].state is CaseState.CANCELLED
    assert desk.cases[reference].reason == "duplicate"
    assert words("duplicate").fr in screens.words()
    assert desk.history[reference][-1].clerk == "S. Amrani"


def test_a_refused_withdrawal_is_told(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = screens.open_case(screens.register().table.lines.line(0).reference)
    desk.fails[Event.WITHDRAWN.value] = KioskError("unexpected")
    page.bar.withdraw.click()
    page.asking.yes.click()
    assert screens.window.notice.isVisible()
    assert not page.asking.isVisible()


def test_a_duplicate_is_printed_from_the_register_and_enters_the_journal(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    checked(screens)
    screens.deposit()
    page = screens.open_case_from_done()
    desk.prints = [PrintState.PRINTED]
    screens.press(Qt.Key.Key_F9)
    assert page.truth.isVisible()
    page.truth.follow()
    assert "Duplicata du récépissé" in screens.words()
    assert page.bar.print_again.isEnabled()


def test_leaving_a_file_leaves_nothing_of_it_on_the_page(opened: Opened) -> None:
    screens = opened()
    page = screens.open_case(screens.register().table.lines.line(0).reference)
    shown = page._answers.findChildren(QLabel)
    assert any(one.text() for one in shown)
    screens.home()
    settle()
    assert not any(one.text() or one.objectName() or one.isVisible() for one in shown)


def test_a_file_nobody_knows_is_told(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["open"] = KioskError("unexpected")
    screens = opened()
    screens.register()
    screens.open_case("SALTB-TA1-26-04200-81")
    assert screens.window.notice.isVisible()


def test_drafts_are_thrown_away_on_the_second_press_only(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_ar", "فاطمة")
    screens.home()
    assert "فاطمة" in screens.words()
    screens.click("discard")
    assert len(desk.kept) == 1
    screens.click("discard")
    assert desk.kept == {}
    assert "Rien n’est resté en suspens" in screens.words()


def test_a_draft_without_a_name_says_so(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.window.hand.put("channel", "self")
    screens.home()
    assert "Demandeur non saisi" in screens.words()
    screens.click("resume")
    page = screens.wait_page(FormPage)
    assert page.findChild(FieldRow, "applicant.idcs").isVisible()


@pytest.mark.parametrize(
    ("tile", "kept"),
    [
        ("deposits", lambda _line: True),
        ("incomplete", lambda line: line.state is CaseState.INCOMPLETE),
        ("waiting", lambda line: line.delivery == "waiting"),
        ("refused", lambda line: line.delivery == "refused"),
    ],
)
def test_a_number_of_the_day_leads_to_the_files_it_counts(
    tile: str, kept: Callable[[CaseLine], bool], opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.home()
    screens.click(f"tile-{tile}")
    page = screens.wait_page(RegisterPage)
    assert page.among.buttons[Among(tile)].isChecked()
    lines = page.table.lines
    shown = [lines.line(row) for row in range(lines.rowCount())]
    assert all(kept(line) for line in shown)
    assert len(shown) == min(60, len([line for line in desk.find("", 240) if kept(line)]))
    screens.click("among-all")
    assert page.table.lines.rowCount() == 60


def test_a_receipt_that_never_left_is_no_duplicate(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.register()
    page = screens.open_case(desk.find("")[0].reference)
    assert page.bar.print_again.text() == "Imprimer le récépissé"
    page.bar.print_again.click()
    for _ in range(len(desk.prints)):
        page.truth.follow()
    assert page.bar.print_again.text() == "Imprimer un duplicata"


def test_a_narrow_screen_does_without_columns_before_it_cuts_names(opened: Opened) -> None:
    screens = opened()
    table = screens.register().table
    screens.window.resize(1280, 800)
    settle()
    assert not any(table.isColumnHidden(column) for column in (PERSONS, CNIE))
    screens.window.resize(1024, 680)
    settle()
    assert table.isColumnHidden(PERSONS)
    assert not table.isColumnHidden(STATE)
    assert table.columnWidth(APPLICANT) >= 170

"""Decisions of CNSS on the screen: every line is looked at before anything is recorded."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kiosk.cases.reasons import words
from kiosk.errors import KioskError, failures
from kiosk.flows.counter import Step
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.decisions import DecisionsPage
from kiosk.ui.parts.chip import Mark
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_decisions import GOOD, WRONG
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "decisions-2026-11.csv"
    made.write_bytes(b"reference;decision;date\n")
    return made


def shown(screens: Screens, file: Path | None = None) -> DecisionsPage:
    screens.window.step(Step.DAY)
    screens.window.step(Step.DECISIONS)
    page = screens.wait_page(DecisionsPage)
    if file is not None:
        page.read(str(file))
        settle()
    return page


@pytest.mark.parametrize("lang", LANGS)
def test_every_line_says_what_it_would_change_and_what_is_wrong_with_it(
    lang: Lang, opened: Opened, file: Path
) -> None:
    screens = opened(lang)
    page = shown(screens, file)
    lines = page.table.lines
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    said = [[str(lines.index(row, at).data(role)) for at in range(7)] for row in range(lines.rowCount())]
    assert "999888777" in said[0][5]
    assert said[1][5] == words("threshold").said(lang)
    assert said[3][5] == failures()["decision-state-unknown"].said.said(lang)
    assert said[3][1:5] == ["—"] * 4
    ends = ("Sera enregistrée", "Déjà connue", "À corriger")
    if lang == "ar":
        ends = ("ستسجل", "معروفة من قبل", "للتصحيح")
    assert [row[6] for row in said] == [ends[0], ends[0], ends[1], ends[2], ends[2]]
    assert file.name in screens.words()


def test_the_first_wrong_line_is_told_whole_with_its_remedy(opened: Opened, file: Path) -> None:
    screens = opened()
    page = shown(screens, file)
    wrong = failures()["decision-state-unknown"]
    assert wrong.said.fr in page.line._said.text()
    assert wrong.remedy.fr in screens.words()
    page.table.go(1)
    assert words("threshold").fr in page.line._said.text()
    screens.speak("ar")
    assert words("threshold").ar in page.line._said.text(), "the focus stays on its line"
    page.table.go(2)
    assert not page.line.isVisible(), "nothing to add"


def test_a_file_with_a_wrong_line_is_recorded_without_it_or_not_at_all(
    opened: Opened, desk: FakeDesk, file: Path
) -> None:
    screens = opened()
    page = shown(screens, file)
    assert not page.whole.isEnabled()
    screens.press(Qt.Key.Key_F7)
    assert desk.calls.count("import_decisions") == 1
    assert "Enregistrées : 2 · déjà connues : 1 · laissées : 2" in plain(screens.words())
    assert page.table.lines.lines == WRONG, "what is still to be mended stays"
    assert not page.good_ones.isVisible()


def test_a_good_file_is_recorded_whole(opened: Opened, desk: FakeDesk, file: Path) -> None:
    desk.decided = GOOD
    screens = opened()
    page = shown(screens, file)
    assert not page.good_ones.isVisible()
    screens.press(Qt.Key.Key_F8)
    assert "Les dossiers portent maintenant la réponse de la CNSS." in screens.words()
    assert not page.table.isVisible()
    assert not page.whole.isEnabled()


def test_a_file_that_cannot_be_read_at_all_is_told_on_the_page(
    opened: Opened, desk: FakeDesk, tmp_path: Path, file: Path
) -> None:
    screens = opened()
    page = shown(screens, tmp_path / "absent.csv")
    assert failures()["file-unreadable"].said.fr in screens.words()
    desk.fails["preview_decisions"] = KioskError("decisions-spreadsheet")
    page.read(str(file))
    screens.speak("ar")
    assert failures()["decisions-spreadsheet"].said.ar in screens.words()
    desk.fails.clear()
    page.read(str(file))
    assert not page.failure.isVisible()


def test_a_file_far_too_large_is_not_read(opened: Opened, desk: FakeDesk, file: Path) -> None:
    with file.open("wb") as large:
        large.truncate(30_000_000)
    screens = opened()
    shown(screens, file)
    assert failures()["file-unreadable"].said.fr in screens.words()
    assert "preview_decisions" not in desk.calls


def test_an_import_the_register_refuses_is_told_and_nothing_looks_recorded(
    opened: Opened, desk: FakeDesk, file: Path
) -> None:
    screens = opened()
    page = shown(screens, file)
    desk.fails["import_decisions"] = KioskError("disk-full")
    page.good_ones.click()
    assert failures()["disk-full"].said.fr in screens.words()
    assert "Enregistrées" not in screens.words()


def test_the_choice_of_a_file_holds_nothing_up(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, file: Path, desk: FakeDesk
) -> None:
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(file)))
    screens = opened()
    page = shown(screens)
    page.choose.click()
    assert page.table.lines.rowCount() == len(desk.decided)
    for dialog in page.findChildren(QFileDialog):
        dialog.deleteLater()


def test_the_file_of_a_line_opens_and_escape_comes_back_to_the_lines(
    opened: Opened, desk: FakeDesk, file: Path
) -> None:
    screens = opened()
    page = shown(screens, file)
    page.table.go(3)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert screens.page is page, "a line that nobody understands has no file"
    page.table.go(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(DecisionsPage) is page
    assert page.table.lines.rowCount() == len(desk.decided)
    QTest.keyClick(page.table, Qt.Key.Key_A)


def test_a_narrow_screen_spares_columns_before_words(opened: Opened, file: Path) -> None:
    screens = opened()
    table = shown(screens, file).table
    screens.window.resize(1024, 680)
    settle()
    assert table.isColumnHidden(2)
    screens.window.resize(1800, 900)
    settle()
    assert not table.isColumnHidden(2)
    assert isinstance(table.lines.index(0, 6).data(int(Qt.ItemDataRole.UserRole)), Mark)

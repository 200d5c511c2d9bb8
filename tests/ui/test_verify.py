"""A receipt is judged on the screen, each finding in its tone; what a paper only says is no proof."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError, failures
from kiosk.flows.verifying import Finding, KnownFile, Verdict, verdict_words
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.verify import VerifyPage
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import NOON
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle, type_text

TOLD = Verdict(
    Finding.GENUINE,
    "SALTB-A1-26-00042-57",
    NOON,
    "SALTB",
    4,
    office_ar="الملحقة الإدارية الثالثة",
    office_fr="Troisième annexe",
    known=KnownFile(CaseState.TRANSMITTED, NOON, 4, same=True),
)


def shown(screens: Screens, code: str = "HC1:ABC") -> VerifyPage:
    QTest.keyClick(screens.window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    page = screens.wait_page(VerifyPage)
    assert page.code.hasFocus(), "a scanner types at once"
    type_text(page.code, code)
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    settle()
    return page


@pytest.mark.parametrize("finding", Finding)
@pytest.mark.parametrize("lang", LANGS)
def test_each_finding_says_what_it_is_and_what_to_do(
    lang: Lang, finding: Finding, opened: Opened, desk: FakeDesk
) -> None:
    desk.verdict = replace(TOLD, finding=finding)
    screens = opened(lang)
    shown(screens)
    said = screens.words()
    assert verdict_words()[f"{finding.value}.said"].said(lang) in said
    assert verdict_words()[f"{finding.value}.remedy"].said(lang) in said
    proved = "Ce que le récépissé atteste" if lang == "fr" else "ما يثبته الوصل"
    assert (proved in said) == TOLD.__class__(finding).proved
    other: Lang = "fr" if lang == "ar" else "ar"
    screens.speak(other)
    assert verdict_words()[f"{finding.value}.said"].said(other) in screens.words()


@pytest.mark.parametrize(
    ("told", "mark"),
    [
        (replace(TOLD, training=True), "mark.training"),
        (replace(TOLD, clock_trusted=False), "mark.clock"),
        (TOLD, "mark.same"),
        (replace(TOLD, known=KnownFile(CaseState.COMPLETE, NOON, 4, same=False)), "mark.differs"),
        (
            replace(TOLD, known=KnownFile(CaseState.COMPLETE, NOON, 4, same=True, corrected=True)),
            "mark.corrected",
        ),
    ],
)
def test_what_is_beside_the_finding_is_said_too(
    told: Verdict, mark: str, opened: Opened, desk: FakeDesk
) -> None:
    desk.verdict = told
    screens = opened()
    shown(screens)
    assert verdict_words()[mark].fr in screens.words()


def test_a_code_that_is_no_receipt_of_ours_claims_nothing(opened: Opened, desk: FakeDesk) -> None:
    desk.verdict = Verdict(Finding.FOREIGN)
    screens = opened()
    page = shown(screens)
    assert "Référence" not in page.answer.accessibleName()
    assert "Ce que dit le papier" not in screens.words()
    assert not page.open_file.isVisible()


def test_the_file_of_a_receipt_opens_and_escape_comes_back(opened: Opened, desk: FakeDesk) -> None:
    reference = desk.find("")[0].reference
    screens = opened()
    page = shown(screens, reference)
    assert reference in screens.words()
    screens.press(Qt.Key.Key_F6)
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(VerifyPage) is page
    assert page.code.text() == ""
    page._open()
    assert screens.page is page


def test_what_cannot_be_judged_is_told_beside_the_code_and_the_code_stays(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.fails["verify_receipt"] = KioskError("seal-scanner-layout")
    screens = opened()
    page = shown(screens, "§è!")
    assert failures()["seal-scanner-layout"].said.fr in screens.words()
    assert page.code.text() == "§è!"
    assert not screens.window.notice.isVisible()


def test_nothing_typed_asks_for_nothing(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = shown(screens, " ")
    page.look.click()
    page.read("")
    assert "verify_receipt" not in desk.calls


def test_a_picture_or_a_pdf_is_judged_by_its_bytes(opened: Opened, desk: FakeDesk, tmp_path: Path) -> None:
    desk.verdict = TOLD
    screens = opened()
    page = shown(screens)
    file = tmp_path / "receipt.pdf"
    file.write_bytes(b"%PDF-1.7")
    page.read(str(file))
    assert desk.shown[-1] == b"%PDF-1.7"
    file.unlink()
    page.read(str(file))
    assert failures()["seal-file-unreadable"].said.fr in screens.words()
    with file.open("wb") as large:
        large.truncate(30_000_000)
    page.read(str(file))
    assert len(desk.shown) == 2


def test_the_choice_of_a_file_holds_nothing_up(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, desk: FakeDesk
) -> None:
    desk.verdict = TOLD
    file = tmp_path / "receipt.png"
    file.write_bytes(b"png")
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(file)))
    screens = opened()
    page = shown(screens)
    page.picture.click()
    assert desk.shown[-1] == b"png"
    for dialog in page.findChildren(QFileDialog):
        dialog.deleteLater()


def test_the_key_of_a_receipt_is_told_with_its_time_and_why_it_is_no_longer_believed(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.verdict = replace(
        TOLD,
        finding=Finding.REVOKED_KEY,
        key="mJ3kQ9xT2v8",
        valid_from=NOON - timedelta(days=40),
        valid_until=NOON + timedelta(days=690),
        revoked=NOON,
        revocation_reason="stolen",
    )
    screens = opened()
    shown(screens)
    said = plain(screens.words())
    assert "mJ3kQ9xT2v8" in said
    assert "du 12/10/2026" in said
    assert "au 11/10/2028" in said
    assert plain(verdict_words()["reason.stolen"].fr) in said


def test_a_receipt_of_another_office_has_no_file_to_open_here(opened: Opened, desk: FakeDesk) -> None:
    desk.verdict = replace(TOLD, known=None)
    screens = opened()
    page = shown(screens)
    assert "Dans ce registre" not in screens.words()
    assert not page.open_file.isVisible()

"""A file's life through the real window and desk: documents, correction, decision, following, closing."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from kiosk.cases.case import CaseState, Event
from kiosk.cases.reasons import words
from kiosk.cases.reference import Reference
from kiosk.errors import failures
from kiosk.flows.counter import Step
from kiosk.flows.verifying import Finding, verdict_words
from kiosk.forms.answers import Answers
from kiosk.forms.documents import PATH
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.day import DayPage
from kiosk.ui.pages.counter.decisions import DecisionsPage
from kiosk.ui.pages.counter.done import DonePage
from kiosk.ui.pages.counter.follow import FollowPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.law import LawPage
from kiosk.ui.pages.counter.verify import VerifyPage
from tests.fakes.samples import HOUSEHOLD
from tests.journeys.window.office import Office, Seat

YEAR = str(HOUSEHOLD["applicant"]["birth_date"])[:4]  # type: ignore[index]  # a nested form


def opened(seat: Seat, reference: str) -> CasePage:
    seat.register()
    seat.window.pages.register.opened_case.emit(reference)
    page = seat.wait_page(CasePage)
    seat.until(lambda: page._view is not None)
    return page


def decided(folder: Path, *lines: str) -> str:
    file = folder / "decisions.csv"
    file.write_text("\n".join(("reference;decision;date;registration;reason", *lines)), encoding="utf-8")
    return str(file)


def imported(seat: Seat, file: str) -> DecisionsPage:
    seat.window.step(Step.DAY)
    seat.window.step(Step.DECISIONS)
    page = seat.wait_page(DecisionsPage)
    page.read(file)
    seat.at_rest()
    return page


def arabic(sign: str) -> str:
    """Return a sign as a hurried hand types it: Arabic-Indic digits, no dashes."""
    return chr(0x660 + int(sign)) if sign.isdigit() else sign.strip("-")


def followed(seat: Seat, reference: str) -> FollowPage:
    seat.window.step(Step.FOLLOW)
    page = seat.wait_page(FollowPage)
    page.reference.setText(reference)
    page.year.setText(YEAR)
    page.look.click()
    seat.at_rest()
    return page


def test_documents_come_one_by_one_and_the_last_one_makes_the_file_complete(office: Office) -> None:
    seat = office.opened("ar")
    seat.file_by_hand()
    seat.window.hand.put(PATH, None)
    seat.deposit()
    reference = seat.reference
    page = opened(seat, reference)
    left = len(page._view.case.filing.missing)
    while left:
        seat.press(Qt.Key.Key_F8)
        page.receiving.ticks.boxes[0].click()
        page.receiving.record.click()
        seat.at_rest()
        left -= 1
        assert len(seat.desk.open(reference).case.filing.missing) == left
    assert seat.desk.open(reference).case.state is CaseState.COMPLETE
    seat.sees(words("complete").ar)
    assert not page.bar.complete.isVisible()


def test_a_file_is_corrected_under_its_number_and_its_first_receipt_is_told_apart(
    office: Office, tmp_path: Path
) -> None:
    seat = office.opened()
    seat.filed()
    seat.at_rest()
    reference, receipt = seat.reference, tmp_path / "receipt.pdf"
    receipt.write_bytes(seat.desk.receipt_pdf(reference))
    opened(seat, reference)
    seat.press(Qt.Key.Key_F7)
    seat.wait_page(FormPage)
    seat.window.hand.put("applicant.given_name_fr", "FATNA")
    seat.to_check().deposit.click()
    seat.wait_page(DonePage)
    seat.sees("La correction est enregistrée", reference)
    seat.at_rest()
    view = seat.desk.open(reference)
    assert [line.event for line in view.history] == [Event.DEPOSITED, Event.CORRECTED, Event.REPRINTED]
    assert Answers.from_json(view.case.filing.answers).text("applicant.given_name_fr") == "FATNA"
    assert seat.numbers() == ["00001"]
    seat.window.step(Step.VERIFY)
    page = seat.wait_page(VerifyPage)
    page.read(str(receipt))
    seat.sees(verdict_words()["genuine.said"].fr, verdict_words()["mark.corrected"].fr)


def test_a_receipt_is_verified_from_its_file_and_any_other_paper_is_told(
    office: Office, tmp_path: Path
) -> None:
    seat = office.opened()
    seat.filed()
    seat.at_rest()
    file = tmp_path / "receipt.pdf"
    file.write_bytes(seat.desk.receipt_pdf(seat.reference))
    seat.window.step(Step.VERIFY)
    page = seat.wait_page(VerifyPage)
    page.read(str(file))
    seat.sees(verdict_words()[f"{Finding.GENUINE}.said"].fr, verdict_words()["mark.same"].fr)
    file.write_bytes(b"%PDF-1.7 nothing of ours")
    page.read(str(file))
    seat.until(lambda: seat.is_told("paper-unreadable"))
    assert page._told is None, "nothing of the receipt before stays on the screen"


def test_a_decision_reaches_the_citizen_who_follows_the_file(office: Office, tmp_path: Path) -> None:
    seat = office.opened()
    seat.filed()
    seat.at_rest()
    reference = seat.reference
    wrong = f"{reference[:-2]}99;transmis;21/11/2026;;"
    page = imported(seat, decided(tmp_path, f"{reference};rejeté;21/11/2026;;seuil dépassé", wrong))
    assert [bool(line.problem) for line in page._lines] == [False, True], page._lines
    assert not page.whole.isEnabled()
    page.good_ones.click()
    seat.at_rest()
    assert seat.desk.open(reference).case.state is CaseState.REJECTED
    followed(seat, "".join(map(arabic, reference)))
    seat.sees(words("rejected").fr, words("threshold").fr, words("achamil").fr)
    seat.speak("ar")
    seat.sees(words("rejected").ar, words("threshold").ar)
    seat.press(Qt.Key.Key_F6)
    seat.wait_page(CasePage)
    seat.sees(words("threshold").ar)


def test_a_wrong_year_is_answered_like_an_unknown_file(office: Office) -> None:
    seat = office.opened()
    seat.filed()
    seat.at_rest()
    page = followed(seat, seat.reference)
    page.year.setText("1901")
    page.look.click()
    seat.sees(failures()["follow-unknown"].said.fr)
    assert page.year.text() == "1901"
    page.year.clear()
    followed(seat, str(replace(Reference.parse(seat.reference), number=2)))
    seat.sees(failures()["follow-unknown"].said.fr)


def test_the_day_is_registered_closed_signed_and_its_report_printed(office: Office) -> None:
    seat = office.opened("ar")
    seat.filed()
    seat.at_rest()
    seat.window.step(Step.DAY)
    page = seat.wait_page(DayPage)
    seat.until(lambda: page.table.lines.rowCount() == 1)
    page.close_day.click()
    page.close_day.click()
    seat.until(page.print_closing.isVisible)
    assert [one.clerk for one in seat.desk.closings()] == ["S. Amrani"]
    assert not page.close_day.isVisible()
    page.truth._again.setInterval(20)
    seat.press(Qt.Key.Key_F8)
    seat.until(lambda: page.truth.job is not None and page.truth.job.outcome.state.final)
    seat.window.step(Step.LAW)
    law = seat.wait_page(LawPage)
    seat.until(lambda: law.table.lines.rowCount() > 20)

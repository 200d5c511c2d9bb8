"""From the last look to the receipt, and the file in the register."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.print.printer import UNCONFIRMED, PrintOutcome, PrintState
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.states import print_mark, print_remedy
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens


def checked(screens: Screens, household: dict[str, object] = HOUSEHOLD) -> CheckPage:
    screens.by_hand()
    screens.fill(household)
    return screens.to_check()


def test_each_answer_can_be_changed_and_the_way_back_is_short(opened: Opened) -> None:
    screens = opened()
    checked(screens)
    screens.click("change-children[1].given_name_fr")
    screens.wait_page(FormPage)
    assert screens.line("children[1].given_name_fr").hasFocus()
    screens.type_into("children[1].given_name_fr", "HEBA")
    page = screens.to_check()
    assert (
        page.answers.findChild(QLabel, "answer-children[1].given_name_fr").text().strip("\u2066\u2068\u2069")
        == "HEBA"
    )
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(FormPage)


def test_a_missing_paper_makes_the_deposit_incomplete_and_the_page_says_so(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = checked(screens, {**HOUSEHOLD, "documents": ["signed-form"]})
    assert "Le dépôt est incomplet" in screens.words()
    screens.child(QCheckBox, "cnie-copy").click()
    assert "Le dépôt est complet" in screens.words()
    screens.child(QCheckBox, "cnie-copy").click()
    page.deposit.click()
    (case,) = desk.cases.values()
    assert case.state is CaseState.INCOMPLETE
    assert case.filing.missing == ("cnie-copy",)


def test_a_deposit_is_asked_for_once_however_often_the_button_is_pressed(
    opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    screens = opened("fr", threads)
    page = checked(screens)
    for _ in range(5):
        page.deposit.click()
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert desk.calls.count("deposit") == 1


def test_a_refused_deposit_is_told_and_can_be_tried_again(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = checked(screens)
    desk.fails["deposit"] = KioskError("unexpected")
    page.deposit.click()
    assert screens.window.notice.isVisible()
    assert isinstance(screens.page, CheckPage)
    desk.fails.clear()
    screens.deposit()
    assert not screens.window.notice.isVisible(), "a notice goes with the page it belonged to"


def test_what_went_wrong_since_is_said_on_the_check_page_and_leads_to_its_field(opened: Opened) -> None:
    screens = opened()
    page = checked(screens)
    screens.window.hand.put("rsu.score", "abc")
    page.deposit.click()
    assert page.summary.isVisible()
    assert screens.window.counter.reference == ""
    screens.click("mend-rsu.score")
    screens.wait_page(FormPage)
    assert screens.line("rsu.score").hasFocus()


def test_the_truth_about_the_paper_is_told_until_it_is_printed(
    opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    desk.prints = [PrintState.PRINTING, PrintState.NEEDS_PAPER, PrintState.PRINTED]
    screens = opened("fr", threads)
    checked(screens)
    page = screens.deposit()
    page.truth._again.setInterval(1)
    seen: list[str] = []

    def printed() -> bool:
        seen.append(page.truth.accessibleName())
        return page.truth.job is not None and page.truth.job.outcome.state is PrintState.PRINTED

    screens.qtbot.waitUntil(printed, timeout=5000)
    assert page.print_again.isEnabled()
    assert "remettez le récépissé tout de suite" in page.truth.accessibleName()
    desk.prints = [PrintState.PRINTED]
    screens.press(Qt.Key.Key_F9)
    screens.qtbot.waitUntil(lambda: "Duplicata n° 1" in screens.words(), timeout=5000)


@pytest.mark.parametrize("state", PrintState)
def test_each_state_of_a_paper_says_what_it_is_and_what_to_do(state: PrintState, opened: Opened) -> None:
    screens = opened("ar")
    checked(screens)
    page = screens.deposit()
    page.truth.job = page.truth.job.__class__(1, "X", "receipt", 0, PrintOutcome(state))
    page.truth.retranslate()
    assert print_mark(PrintOutcome(state)).word in screens.words()
    assert print_remedy(PrintOutcome(state)) in screens.words()


def test_a_paper_that_was_only_sent_is_not_said_to_be_printed(opened: Opened) -> None:
    screens = opened("fr")
    checked(screens)
    page = screens.deposit()
    sent = PrintOutcome(PrintState.PRINTED, (UNCONFIRMED,))
    page.truth.job = page.truth.job.__class__(1, "X", "receipt", 0, sent)
    page.truth.retranslate()
    said = page.truth.accessibleName()
    assert said.startswith(print_mark(sent).word)
    assert "regardez" in said
    assert print_mark(PrintOutcome(PrintState.PRINTED)).word not in said


def test_a_printer_that_cannot_be_reached_leaves_the_file_deposited_and_offers_another_try(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.fails["start_print"] = KioskError("unexpected")
    screens = opened()
    checked(screens)
    page = screens.deposit()
    assert screens.window.notice.isVisible()
    assert page.truth.job.outcome.state is PrintState.FAILED
    assert page.print_again.isEnabled()
    assert len(desk.cases) == 1
    desk.fails.clear()
    page.print_again.click()
    assert page.truth.job.outcome.state is PrintState.QUEUED


def test_following_stops_when_the_page_is_left(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    checked(screens)
    page = screens.deposit()
    assert page.truth._again.isActive()
    screens.press(Qt.Key.Key_F2)
    screens.wait_page(CardPage)
    assert not page.truth._again.isActive()
    assert page.preview.pixmap().isNull()


def test_the_file_opens_from_its_receipt(opened: Opened) -> None:
    screens = opened()
    checked(screens)
    page = screens.deposit()
    page.open_file.click()
    case = screens.wait_page(CasePage)
    assert screens.window.counter.reference in screens.words()
    assert "Demande déposée" in screens.words()
    assert case.bar.withdraw.isEnabled()

"""Troubles on the screens: each told with its code, in the screens' language, and again in the other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.cases.case import Draft
from kiosk.errors import KioskError
from kiosk.flows.file_life import CaseView
from kiosk.flows.paperwork import Paper, PaperRequest, PrintJob
from kiosk.forms.answers import Answers
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.print_truth import PrintTruth
from tests.fakes.desk import FakeDesk
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened
from tests.ui.screens import settle

REFERENCE = "SALTB-TA1-26-04200-15"


def owed(number: int, state: PrintState = PrintState.QUEUED) -> PrintJob:
    return PrintJob(number, f"SALTB-TA1-26-0420{number}-15", "receipt", 0, PrintOutcome(state))


def test_nobody_is_owed_a_receipt_so_nothing_is_said(opened: Opened) -> None:
    screens = opened()
    assert not screens.window.pages.home.unprinted.isVisible()


def test_receipts_that_a_crash_left_are_offered_at_the_start_and_printed_by_one_press(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.owed = [owed(1), owed(2, PrintState.NEEDS_PAPER)]
    screens = opened()
    card = screens.window.pages.home.unprinted
    assert "Récépissés à imprimer : 2" in plain(screens.words())
    assert desk.owed[0].reference in plain(screens.words())
    assert "start_print" not in desk.calls, "offered, not done"
    screens.speak("ar")
    assert "وصولات تنتظر الطباعة: 2" in plain(screens.words())
    for job in tuple(desk.owed):
        screens.click(f"print-{job.reference}")
    assert not card.isVisible()
    assert desk.calls.count("start_print") == 2
    screens.register()
    assert not card._again.isActive()


def test_a_receipt_that_cannot_be_printed_now_stays_offered_and_says_why(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.owed = [owed(1)]
    desk.fails["start_print"] = KioskError("printer-absent")
    screens = opened()
    screens.click(f"print-{desk.owed[0].reference}")
    assert failure_words(KioskError("printer-absent"), "fr")[0] in plain(screens.words())
    assert screens.window.pages.home.unprinted.isVisible()


@pytest.mark.parametrize("lang", LANGS)
def test_a_paper_that_does_not_come_says_why_and_the_code(lang: Lang, opened: Opened, desk: FakeDesk) -> None:
    screens = opened(lang)
    truth = screens.window.pages.case.truth
    screens.register()
    screens.open_case(newest(desk))
    gone = PrintOutcome(PrintState.FAILED, ("printer-absent",))
    truth._about = PaperRequest(Paper.RECEIPT, REFERENCE)
    truth._show(PrintJob(1, REFERENCE, "receipt", 0, gone))
    told_by(truth, "printer-absent", lang)
    other: Lang = "fr" if lang == "ar" else "ar"
    screens.speak(other)
    told_by(truth, "printer-absent", other)


def told_by(truth: PrintTruth, code: str, lang: Lang) -> None:
    settle()
    assert (plain(truth._why.text()), plain(truth._remedy.text()), truth._code.text()) == failure_words(
        KioskError(code), lang
    )
    assert truth.isVisible()


def newest(desk: FakeDesk) -> str:
    return desk.find("")[0].reference


def test_what_the_hub_refused_is_said_on_the_file(
    opened: Opened, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_it_is = desk.open

    def refused(reference: str) -> CaseView:
        return replace(as_it_is(reference), delivery="refused", refusal="item-form-unknown")

    monkeypatch.setattr(desk, "open", refused)
    screens = opened("ar")
    screens.register()
    page = screens.open_case(newest(desk))
    assert page.refusal.isVisible()
    assert failure_words(KioskError("item-form-unknown"), "ar")[1] in plain(screens.words())
    screens.speak("fr")
    assert failure_words(KioskError("item-form-unknown"), "fr")[1] in plain(screens.words())
    assert "item-form-unknown" in plain(screens.words())


def test_the_panel_names_the_code_of_each_broken_link(opened: Opened, desk: FakeDesk) -> None:
    desk.link, desk.printer = LinkState.UNREACHABLE, PrintState.NEEDS_PAPER
    screens = opened()
    screens.press(Qt.Key.Key_F4)
    assert {"hub-unreachable", "printer-out-of-paper"} <= set(plain(screens.words()).split())
    screens.window.courier.reported.emit(DeliveryReport(LinkState.UNREACHABLE, code="hub-slow"))
    assert "hub-slow" in plain(screens.words()).split()


def test_a_sending_that_failed_here_is_seen_on_the_strip_until_one_succeeds(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.press(Qt.Key.Key_F4)
    screens.window.courier.reported.emit(DeliveryReport(LinkState.FAILED, code="disk-full"))
    assert "envoi en panne" in plain(screens.words())
    assert "disk-full" in plain(screens.words()).split()
    screens.window.courier.reported.emit(DeliveryReport(desk.link))
    assert "envoi en panne" not in plain(screens.words())


def test_the_panel_says_how_much_waits_and_that_it_is_being_sent(opened: Opened) -> None:
    screens = opened()
    screens.press(Qt.Key.Key_F4)
    courier = screens.window.courier
    courier.began.emit()
    assert "Envoi en cours" not in plain(screens.words())
    courier.reported.emit(DeliveryReport(LinkState.UP, accepted=200, waiting=12))
    assert "En attente d'envoi : 12" in plain(screens.words())
    courier.began.emit()
    assert "Envoi en cours…" in plain(screens.words())
    courier.reported.emit(DeliveryReport(LinkState.UP, accepted=12))
    assert "En attente d'envoi :" not in plain(screens.words())


def test_the_strip_says_what_the_printers_own_reasons_mean(
    opened: Opened, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = replace(desk.health(), printer=PrintOutcome(PrintState.FAILED, ("printer-absent",)))
    monkeypatch.setattr(desk, "health", lambda: gone)
    screens = opened()
    screens.press(Qt.Key.Key_F4)
    assert failure_words(KioskError("printer-absent"), "fr")[1] in plain(screens.words())


def test_what_a_full_disk_refused_is_kept_later_though_its_page_was_left(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.by_hand()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.home()
    assert failure_words(KioskError("disk-full"), "fr")[0] in plain(screens.words())
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "HIBA")
    desk.fails.clear()
    screens.window.hand.keep_again()
    screens.home()
    kept = sorted(Answers.from_json(draft.answers).text("applicant.given_name_fr") for draft in drafts(desk))
    assert kept == ["ADAM", "HIBA"]
    assert "ADAM" in plain(screens.words()), "offered again on the home page"


def drafts(desk: FakeDesk) -> tuple[Draft, ...]:
    return tuple(desk.kept.values())


def test_a_trial_that_fails_again_is_not_told_again(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.home()
    screens.window.notice.dismiss()
    screens.window.hand.keep_again()
    assert not screens.window.notice.isVisible()
    desk.fails.clear()
    screens.window.hand.keep_again()
    assert len(desk.kept) == 1


def test_a_file_that_the_disk_did_not_take_is_resumed_as_it_was_typed(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.window.hand.flush()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAMA")
    screens.home()
    screens.wait_page(HomePage)
    screens.click("resume")
    assert screens.value("applicant.given_name_fr") == "ADAMA"
    assert "resume" not in desk.calls
    desk.fails.clear()


@pytest.mark.parametrize("lang", LANGS)
def test_closing_what_the_disk_refused_is_refused_once_and_says_what_would_be_lost(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    screens.by_hand()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.window.hand.flush()
    assert not screens.window.close()
    assert failure_words(KioskError("typed-not-kept"), lang)[1] in plain(screens.words())
    desk.fails.clear()
    screens.window.hand.keep_again()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAMA")
    screens.window.hand.flush()
    assert not screens.window.close(), "each loss is told anew"
    assert screens.window.close()


def test_the_last_try_is_made_when_the_window_is_closed(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    desk.fails["keep"] = KioskError("disk-full")
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.home()
    desk.fails.clear()
    assert not screens.window.close()
    assert screens.window.close()
    assert len(desk.kept) == 1
    assert not screens.window.hand._again.isActive()


def test_a_file_deposited_meanwhile_is_not_kept_again(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    desk.fails["keep"] = KioskError("already-deposited", reference=REFERENCE)
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.home()
    desk.fails.clear()
    screens.window.hand.keep_again()
    assert desk.kept == {}

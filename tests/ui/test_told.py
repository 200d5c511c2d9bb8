"""What is said beside the questions: advice of the form, and members who are known already."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.guide import GuidePage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.slip import SlipPage
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import known_child
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens

PORTAL = {
    "applicant": {
        "document": "cnie",
        "cnie": "ZZ999901",
        "document_expiry": "2031-05-01",
        "birth_date": "1984-03-07",
        "phone": "0612345678",
        "phone_operator": "orange",
        "phone_again": "0612345678",
    }
}


def portal(screens: Screens) -> FormPage:
    screens.window.step(Step.OTHER)
    screens.click("form-macnss")
    screens.wait_page(CardPage)
    screens.press(Qt.Key.Key_F6)
    page = screens.wait_page(FormPage)
    screens.window.hand.put_all(Answers.from_json(PORTAL))
    return page


def prepared(screens: Screens) -> SlipPage:
    page = portal(screens)
    page.go(page.stop_ids[-1])
    screens.press(Qt.Key.Key_F8)
    return screens.wait_page(SlipPage)


@pytest.mark.parametrize("lang", LANGS)
def test_a_member_who_is_known_is_named_when_the_row_is_left_and_the_other_file_opens(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    screens.by_hand()
    page = screens.fill(HOUSEHOLD)
    desk.known = (known_child(),)
    page.go("children[1]")
    assert not desk.calls.count("known_members") or page.told.isVisible()
    page.go("ramed")
    assert page.told.isVisible()
    assert ("EL ALAOUI HIBA" if lang == "fr" else "العلوي هبة") in screens.words()
    desk.find("")
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(FormPage) is page
    assert screens.window.hand.answers.count("children") == 2


@pytest.mark.parametrize("lang", LANGS)
def test_a_member_of_many_files_is_told_in_one_note_that_counts_the_others(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    known = known_child()
    again = tuple(replace(known, double=replace(known.double, reference=f"OTHER-{at}")) for at in range(40))
    desk.known = (known, *again)
    screens = opened(lang)
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    (note,) = page.told.findChildren(Note)
    said = "Autres dossiers ouverts avec cette personne\u00a0: 40." if lang == "fr" else "تخص هذا الشخص: 40."
    assert said in note.accessibleName()
    assert note.findChild(KeyButton, f"look-{known.double.reference}") is not None


def test_the_check_page_names_them_too_and_bars_nothing(opened: Opened, desk: FakeDesk) -> None:
    desk.known = (known_child(),)
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    assert "EL ALAOUI HIBA figure déjà dans le dossier" in screens.words().replace("\u2068", "").replace(
        "\u2069", ""
    )
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(CasePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(CheckPage) is page
    screens.deposit()
    assert len(desk.cases) == 1


@pytest.mark.parametrize(
    ("by", "said"), [("idcs", "Même IDCS"), ("cnie", "Même numéro de CNIE"), ("name", "Même nom")]
)
def test_by_what_somebody_is_known_is_said(by: str, said: str, opened: Opened, desk: FakeDesk) -> None:
    known = known_child()
    desk.known = (replace(known, double=replace(known.double, by=by)),)
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    assert said in screens.words()


def test_what_was_asked_of_one_file_is_not_said_of_the_next(
    opened: Opened, desk: FakeDesk, threads: Threads
) -> None:
    screens = opened("fr", threads)
    screens.by_hand()
    page = screens.fill(HOUSEHOLD)
    desk.known = (known_child(),)
    page.go("children[1]")
    page.go("ramed")
    screens.window.step(Step.ORIENT)
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert not page.told.isVisible()


def test_the_portals_answer_brings_its_advice_and_leads_to_the_form_that_helps(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = portal(screens)
    page.go(page.stop_ids[-1])
    assert not page.told.isVisible()
    screens.window.hand.put_all(screens.window.hand.answers.with_value("answer.outcome", "unknown"))
    assert page.told.isVisible()
    screens.click("begin-regularisation")
    screens.wait_page(CardPage)
    hand = screens.window.hand
    assert hand.form.id == "regularisation"
    assert hand.answers.text("applicant.cnie") == "ZZ999901"
    assert [draft.form for draft in desk.kept.values()][:1] == ["macnss"], "the help sheet is kept"


def test_advice_leads_to_its_page_and_back_to_the_same_field(opened: Opened) -> None:
    screens = opened()
    page = portal(screens)
    page.go(page.stop_ids[0])
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(GuidePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(FormPage) is page
    assert screens.value("applicant.phone") == "0612345678"


@pytest.mark.parametrize("lang", LANGS)
def test_a_help_sheet_is_seen_printed_and_never_called_deposited(
    lang: Lang, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened(lang)
    page = prepared(screens)
    assert ("Rien n’est déposé" if lang == "fr" else "لا يودع أي شيء") in screens.words()
    assert not page.preview.pixmap().isNull()
    screens.press(Qt.Key.Key_F9)
    draft = screens.window.hand.draft
    assert desk.asked == [PaperRequest(Paper.SLIP, draft.id), PaperRequest(Paper.SLIP, draft.id)]
    assert page.truth.isVisible()
    screens.speak("fr" if lang == "ar" else "ar")
    assert desk.cases == {}


def test_a_sheet_that_is_done_with_is_erased_and_one_that_is_left_is_kept(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = prepared(screens)
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(FormPage)
    screens.press(Qt.Key.Key_F1)
    assert [draft.form for draft in desk.kept.values()] == ["macnss"]
    screens.click("resume")
    form = screens.wait_page(FormPage)
    form.go(form.stop_ids[-1])
    screens.press(Qt.Key.Key_F8)
    assert screens.wait_page(SlipPage) is page
    page.clear_away.click()
    page.clear_away.click()
    screens.wait_page(HomePage)
    assert desk.kept == {}
    assert page.preview.pixmap().isNull()


def test_the_sheets_advice_opens_its_page_and_comes_back_to_the_sheet(opened: Opened) -> None:
    screens = opened()
    page = prepared(screens)
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(GuidePage)
    screens.press(Qt.Key.Key_Escape)
    assert screens.wait_page(SlipPage) is page
    assert not page.preview.pixmap().isNull()


def test_the_portals_dates_are_asked_year_first_and_the_card_fills_them(opened: Opened) -> None:
    screens = opened()
    screens.window.step(Step.OTHER)
    screens.click("form-macnss")
    screens.read_card(CAN)
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(FormPage)
    boxes = screens.field("applicant.document_expiry").parts()
    assert [box.text() for box in boxes[:3]] == ["2031", "05", "01"]
    assert boxes[0].x() < boxes[1].x() < boxes[2].x()


def test_the_application_form_is_printed_for_signature_before_the_deposit(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    screens.press(Qt.Key.Key_F6)
    assert desk.asked == [PaperRequest(Paper.APPLICATION, screens.window.hand.draft.id)]
    page.truth.follow()
    page.truth.follow()
    assert "Faites relire, dater et signer le formulaire." in screens.words()
    assert desk.calls.index("keep") < desk.calls.index("print_paper"), "what is printed is what is kept"
    screens.deposit()
    assert len(page.findChildren(QLabel, "answer-applicant.idcs")) == 0

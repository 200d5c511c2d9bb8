"""The form page: nothing typed is lost, what is wrong is said beside its field, answers make the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle


def beside(screens: Screens, path: str) -> str:
    row = screens.page.findChild(FieldRow, path)
    assert row is not None
    return row.problem.text() if row.problem.isVisible() else ""


@pytest.mark.parametrize("lang", LANGS)
def test_continue_says_what_is_to_be_mended_on_top_and_beside_the_field_and_keeps_what_was_typed(
    lang: Lang, opened: Opened
) -> None:
    screens = opened(lang)
    page = screens.by_hand()
    screens.type_into("applicant.idcs", "123")
    screens.press(Qt.Key.Key_F8)
    assert page.summary.isVisible()
    assert page.summary.hasFocus()
    said = beside(screens, "applicant.idcs")
    assert said
    assert said in screens.words().replace(said, "", 1), "the summary says the same words"
    assert screens.value("applicant.idcs") == "123"
    assert page.stop_ids[0] == "applicant"


def test_a_line_of_the_summary_leads_to_its_field(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.press(Qt.Key.Key_F8).click("mend-applicant.sex")
    assert QApplication.focusWidget() in screens.field("applicant.sex").parts()


def test_mending_and_continuing_takes_the_words_away_and_goes_on(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.press(Qt.Key.Key_F8)
    assert beside(screens, "applicant.idcs")
    screens.fill(HOUSEHOLD)
    screens.press(Qt.Key.Key_F8)
    assert not page.summary.isVisible()
    assert screens.page.findChild(FieldRow, "applicant.phone").isVisible()
    screens.press(Qt.Key.Key_F7)
    assert screens.value("applicant.idcs") == "7267770186"


def test_what_is_typed_is_kept_within_a_moment_with_the_place_of_the_focus(
    opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    screens = opened("fr", threads)
    screens.by_hand()
    screens.type_into("applicant.family_name_ar", "العلوي")
    with screens.qtbot.waitSignal(screens.window.hand.kept, timeout=1000):
        pass
    (draft,) = desk.kept.values()
    assert draft.answers == {"applicant": {"family_name_ar": "العلوي"}}
    assert draft.place == "applicant.family_name_ar"


def test_a_file_left_for_another_is_resumed_at_the_field_it_was_left_at(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = screens.by_hand()
    page.go("rsu")
    screens.click("yes")
    screens.type_into("rsu.score", "8,7")
    home = screens.home()
    assert list(desk.kept) == ["draft-1"]
    home.drafts.resumed.emit("draft-1")
    screens.wait_page(FormPage)
    assert screens.value("rsu.score") == "8,7"
    assert screens.line("rsu.score").hasFocus()


def test_leaving_the_field_keeps_at_once(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.family_name_fr", "ait")
    assert desk.calls.count("keep") == 0
    screens.line("applicant.given_name_fr").setFocus()
    assert desk.calls.count("keep") == 1
    assert screens.value("applicant.family_name_fr") == "AIT"


def test_an_answer_decides_what_else_is_asked(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    page.go("rsu")
    row = screens.page.findChild(FieldRow, "rsu.score")
    assert not row.isVisible()
    screens.click("yes")
    assert row.isVisible()
    screens.click("yes")
    assert not row.isVisible()


def test_enter_goes_from_field_to_field_and_from_the_last_one_on(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.line("applicant.idcs").setFocus()
    QTest.keyClick(screens.line("applicant.idcs"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() in screens.field("applicant.document").parts()
    last = screens.field("applicant.sex").parts()[0]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert page.summary.isVisible()


def test_tab_walks_the_fields_as_they_stand(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.line("applicant.family_name_ar").setFocus()
    for path in ("applicant.given_name_ar", "applicant.family_name_fr", "applicant.given_name_fr"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert screens.line(path).hasFocus()


def test_children_are_added_opened_and_taken_away(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.window.hand.put_all(Answers.from_json({"applicant": {"sex": "M", "family_name_ar": "بن علي"}}))
    page.go("children")
    screens.press(Qt.Key.Key_F6)
    assert screens.value("children[0].family_name_ar") == "بن علي"
    screens.type_into("children[0].given_name_ar", "آدم")
    screens.press(Qt.Key.Key_F6)
    screens.type_into("children[1].given_name_ar", "هبة")
    page.go("children")
    screens.click("remove-0")
    assert screens.window.hand.answers.count("children") == 2, "the first press only asks"
    screens.click("remove-0")
    assert screens.window.hand.answers.count("children") == 1
    screens.click("open-0")
    assert screens.value("children[0].given_name_ar") == "هبة"


def test_no_row_can_be_added_beyond_what_the_form_allows(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.window.hand.put_all(Answers(rows={"spouses": 4}))
    page.go("spouses")
    assert not page.bar.add.isVisible()


def test_a_difference_with_the_card_is_settled_by_the_clerk_alone(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.family_name_fr", "ALAOUI")
    screens.type_into("applicant.given_name_fr", "FATIMA")
    hand, desk = screens.window.hand, screens.window.counter.desk
    reading = desk.card()
    assert hand.form is not None
    hand.filled(reading, None, desk.fill(hand.form, hand.answers, reading))
    settle()
    page = screens.wait_page(FormPage)
    assert page.aside.isVisible()
    assert screens.value("applicant.family_name_fr") == "ALAOUI", "nothing is overwritten"
    row = page.findChild(FieldRow, "applicant.family_name_fr")
    row.difference.take.click()
    assert screens.value("applicant.family_name_fr") == "EL ALAOUI"
    other = page.findChild(FieldRow, "applicant.given_name_fr")
    other.difference.keep.click()
    assert screens.value("applicant.given_name_fr") == "FATIMA"
    assert not row.difference.isVisible()
    assert hand.card.differences == ()


def test_the_operator_is_guessed_from_the_phone_and_never_overwritten(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    page.go("contact")
    screens.type_into("applicant.phone", "0612345678")
    assert screens.line("applicant.phone").text() == "06 12 34 56 78"
    assert screens.value("applicant.phone") == "0612345678"
    assert screens.value("applicant.phone_operator") == "orange"
    screens.click("inwi")
    screens.type_into("applicant.phone", "0661000000")
    assert screens.value("applicant.phone_operator") == "inwi"


def test_the_last_stop_leads_to_the_first_one_that_is_not_finished(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.fill({**HOUSEHOLD, "rsu": {"registered": True}})
    page.go("deposit")
    page.proceed()
    assert isinstance(screens.page, FormPage)
    assert beside(screens, "rsu.score")
    screens.fill(HOUSEHOLD)
    page.go("deposit")
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(CheckPage)


def test_back_from_the_first_stop_goes_home_with_the_file_kept(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.press(Qt.Key.Key_F7)
    screens.wait_page(HomePage)
    assert len(desk.kept) == 1
    assert screens.window.hand.draft is None


def test_a_disk_that_is_full_is_told_and_the_text_is_kept_at_the_next_try(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.by_hand()
    desk.fails["keep"] = KioskError("unexpected")
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.line("applicant.idcs").setFocus()
    assert screens.window.notice.isVisible()
    assert screens.window.hand.unkept
    desk.fails.clear()
    screens.line("applicant.given_name_ar").setFocus()
    assert not screens.window.hand.unkept
    assert len(desk.kept) == 1


def test_the_stepper_leads_anywhere_and_says_where_we_are(opened: Opened) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.click("step-ramed")
    assert screens.page.findChild(FieldRow, "ramed.held").isVisible()
    assert "7" in page.stepper.findChildren(QLabel)[0].text()


def test_a_card_read_earlier_fills_the_form_and_shows_its_photo(opened: Opened) -> None:
    screens = opened()
    screens.new_file()
    screens.read_card(CAN)
    screens.press(Qt.Key.Key_F8)
    page = screens.wait_page(FormPage)
    assert screens.value("applicant.birth_date") == "1984-03-07"
    assert not page.aside.photo.pixmap().isNull()
    assert "•••••901" in screens.words()

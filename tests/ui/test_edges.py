"""Late answers, missing files, and a desk that refuses: no page breaks, none shows another's file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.card.reader import Stage
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.flows.counter import Step
from kiosk.flows.desk import Difference
from kiosk.flows.paperwork import Paper
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.journey import route
from kiosk.forms.schema import Field
from kiosk.text import Words, isolate_name
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.pages.counter.card_run import Read, Wish
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.members import member, name_of
from kiosk.ui.pages.counter.mending import problems, problems_at
from kiosk.ui.parts.sheet import emptied
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, HOUSEHOLD, reading
from tests.ui.conftest import Opened
from tests.ui.screens import settle


@pytest.mark.usefixtures("qapp")
def test_a_bare_field_is_no_field() -> None:
    bare = Control(Field("x", "text", Words("", "")))
    for use in (bare.value, bare.parts, lambda: bare.set_value("x")):
        with pytest.raises(NotImplementedError):
            use()
    bare.deleteLater()


def test_pages_without_a_file_do_nothing(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    pages, hand = screens.window.pages, screens.window.hand
    pages.form.resume()
    pages.form.proceed()
    pages.form._add_row()
    pages.form._refresh()
    pages.form._answers_changed()
    pages.form._typed("applicant.idcs", "1")
    pages.check.opened()
    pages.check.deposit.click()
    pages.check._ticked(())
    pages.check._show_answers()
    pages.case._reprint()
    pages.case._printed()
    pages.case._do("withdrawn", "")
    hand.speak("ar")
    hand.settle("applicant.idcs", card=True)
    assert hand.draft is None
    assert "deposit" not in desk.calls


def test_papers_and_questions_about_no_file_are_not_asked_for(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    pages, hand = screens.window.pages, screens.window.hand
    pages.check._print_form()
    pages.slip.opened()
    pages.slip._print()
    pages.result._print(Paper.ORIENTATION)
    pages.result._proceed()
    pages.form.told.ask_known()
    hand.discard()
    stop = route(load.form("tadamon"), Answers())[0]
    assert problems(hand) == problems_at(hand, stop) == ()
    assert not {"discard", "print_paper", "known_members"} & set(desk.calls)


def test_a_desk_that_cannot_begin_a_file_is_told_and_asked_again(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["begin"] = KioskError("unexpected")
    screens = opened()
    page = screens.new_file()
    assert screens.window.notice.isVisible()
    page.can.edit.setText(CAN)
    page.start()
    assert page.place is Reading.FAILED, "a card read for no file fills none"
    desk.fails.clear()
    screens.press(Qt.Key.Key_F6)
    screens.wait_page(FormPage)
    settle()
    assert screens.field("applicant.idcs").isVisible()


def test_a_reading_that_cannot_be_filled_in_is_told_on_the_page(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["fill"] = KioskError("nobody-declared-this")
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    assert page.place is Reading.FAILED
    assert "Une erreur imprévue" in screens.words()


def test_what_comes_late_from_a_reading_changes_nothing(opened: Opened) -> None:
    screens = opened()
    page = screens.new_file()
    run, read = page._run, Read(reading())
    late = Wish(screens.window.hand)
    run._tell(late, lambda: run.reached.emit(Stage.PHOTO, read))
    run._end(late, lambda: run.ended.emit(read))
    run._end(late, lambda: run.failed.emit(KioskError("card-lost")))
    assert page.place is Reading.READY
    assert "EL ALAOUI" not in screens.words()


def test_a_difference_is_told_in_the_other_language_too(opened: Opened) -> None:
    screens = opened("fr")
    screens.by_hand()
    row = screens.page.findChild(FieldRow, "applicant.family_name_fr")
    row.show_difference(
        Difference("applicant.family_name_fr", "ALAOUI", "EL ALAOUI", same_name=True), "EL ALAOUI"
    )
    assert "variante du même nom" in screens.words()
    screens.speak("ar")
    assert "رسم آخر للاسم نفسه" in screens.words()
    row.show_difference(None)
    assert "EL ALAOUI" not in screens.words()


def test_keeping_one_file_does_not_touch_the_next(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    hand = screens.window.hand
    before = hand.draft
    hand._was_kept(before.__class__("another", "tadamon", 1, "fr", {}))
    assert hand.draft is before


def test_a_paper_followed_for_another_file_is_not_shown(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    page = screens.deposit()
    job = page.truth.job
    page.truth.stop()
    page.truth.follow()
    page.truth._show(job)
    page.truth._refused(KioskError("unexpected"))
    assert page.truth.job is None
    assert not page.truth.isVisible()


def test_the_operator_is_left_alone_where_the_guess_comes_too_late(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    guess = screens.window.pages.form._operator
    guess._fill("applicant.phone_operator", "")
    assert screens.window.hand.answers.get("applicant.phone_operator") is None


@pytest.mark.usefixtures("french_again", "qapp")
def test_a_draft_of_any_shape_has_a_name_or_none() -> None:
    for nameless in ({}, {"applicant": "?"}):
        assert name_of(Answers.from_json(nameless), "applicant.") == ""
    known = Answers.from_json({"applicant": {"given_name_ar": "فاطمة"}})
    assert name_of(known, "applicant.") == "فاطمة"
    form = load.form("tadamon")
    assert member(form, known, "applicant").endswith(isolate_name("فاطمة"))
    assert member(form, known, "children[1]") == form.section("children").row_title.filled(n=2).fr
    assert member(form, known, "nobody[0]") == member(form, known, "?") == ""


def test_the_same_drafts_are_left_as_they_stand(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_ar", "فاطمة")
    home = screens.home()
    screens.click("discard")
    home.ask()
    assert "Supprimer vraiment" in screens.words(), "a refresh does not undo the first press"


def test_searching_with_nothing_found_leads_nowhere(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = screens.register()
    page.search.setText("zzzz")
    page.ask()
    page._to_lines()
    assert screens.page is page
    asked = desk.calls.count("find")
    assert asked
    page._more()
    assert desk.calls.count("find") == asked, "there is nothing behind what was not found"


@pytest.mark.usefixtures("qapp")
def test_a_layout_is_emptied_with_all_that_is_in_it() -> None:
    holder = QWidget()
    outer, inner = QVBoxLayout(holder), QVBoxLayout()
    inner.addWidget(QLabel("x"))
    outer.addLayout(inner)
    outer.addStretch(1)
    emptied(outer)
    assert outer.count() == 0
    holder.deleteLater()


def test_cancelling_the_register_goes_home(opened: Opened) -> None:
    screens = opened()
    screens.window.step(Step.SEARCH)
    screens.window.step(Step.CANCEL)
    assert screens.page is screens.window.pages.home

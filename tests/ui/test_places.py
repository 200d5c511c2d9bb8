"""Everything stands two actions from home, and the work in hand is never lost on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from kiosk.errors import KioskError
from kiosk.flows.counter import COUNTER, Screen, Step
from kiosk.forms import load
from kiosk.text import LANGS, Lang
from kiosk.ui.fields.control import Control
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.choose import ChoosePage
from kiosk.ui.pages.counter.day import DayPage
from kiosk.ui.pages.counter.follow import FollowPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.guide import GuidePage
from kiosk.ui.pages.counter.guides import GuidesPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.result import ResultPage
from kiosk.ui.pages.counter.verify import VerifyPage
from kiosk.ui.places import COUNTER_PLAN
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import settle

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_every_page_but_those_of_a_file_under_way_is_two_steps_from_home() -> None:
    one = {COUNTER.after(Screen.HOME, step) for step in Step}
    two = {COUNTER.after(screen, step) for screen in one for step in Step}
    assert two >= set(Screen) - {Screen.CHECK, Screen.DONE, Screen.SLIP, Screen.RESULT}


def test_every_place_of_the_rail_leads_somewhere_by_a_key_of_its_own() -> None:
    assert {place.name for place in COUNTER_PLAN.places} <= set(COUNTER_PLAN.leads)
    keys = [place.key for place in COUNTER_PLAN.places]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("key", "shift", "page"),
    [
        (Qt.Key.Key_F1, False, HomePage),
        (Qt.Key.Key_F2, False, CardPage),
        (Qt.Key.Key_F2, True, ChoosePage),
        (Qt.Key.Key_F10, False, FormPage),
        (Qt.Key.Key_F11, False, GuidesPage),
        (Qt.Key.Key_F3, True, FollowPage),
        (Qt.Key.Key_F10, True, VerifyPage),
        (Qt.Key.Key_F1, True, DayPage),
    ],
)
def test_each_place_is_one_key_away_and_escape_leads_back(
    key: Qt.Key, shift: bool, page: type, opened: Opened
) -> None:
    screens = opened()
    QTest.keyClick(
        QApplication.focusWidget() or screens.window, key, SHIFT if shift else Qt.KeyboardModifier.NoModifier
    )
    screens.wait_page(page)
    assert "·" in screens.window.windowTitle()
    screens.qtbot.waitUntil(screens._nothing_pressed, timeout=2000)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(HomePage)


@pytest.mark.parametrize("lang", LANGS)
def test_the_rail_names_its_keys_in_the_language_of_the_screen(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    follow = screens.child(QToolButton, "go-follow")
    assert follow.text().endswith("Maj+F3" if lang == "fr" else "Shift+F3")


@pytest.mark.parametrize("form", [one.id for one in load.offered() if one.id != "orientation"])
def test_every_form_is_begun_from_the_page_of_forms_with_the_card_first(form: str, opened: Opened) -> None:
    screens = opened()
    screens.click("go-home")
    screens.window.step(Step.OTHER)
    page = screens.wait_page(ChoosePage)
    assert page.cards[form].accessibleName().startswith(load.form(form).title.fr)
    screens.click(f"form-{form}")
    screens.wait_page(CardPage)
    assert screens.window.hand.draft.form == form
    screens.press(Qt.Key.Key_F6)
    screens.wait_page(FormPage)
    assert screens.window.hand.draft.form == form


def test_orientation_is_asked_at_once_without_a_card(opened: Opened) -> None:
    screens = opened()
    screens.window.step(Step.OTHER)
    screens.click("form-orientation")
    screens.wait_page(FormPage)
    assert screens.window.hand.form.id == "orientation"


def test_guides_are_read_in_the_middle_of_a_file_and_lead_back_into_it(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.press(Qt.Key.Key_F11)
    screens.wait_page(GuidesPage)
    screens.click("guide-rsu")
    screens.wait_page(GuidePage)
    screens.click("see-appeal")
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(GuidesPage)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(FormPage)
    assert screens.value("applicant.given_name_fr") == "ADAM"
    assert desk.calls.count("begin") == 1


def test_the_way_back_is_the_page_one_came_from(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(ResultPage)
    screens.press(Qt.Key.Key_F11)
    screens.wait_page(GuidesPage)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(ResultPage)
    screens.press(Qt.Key.Key_F7)
    page = screens.wait_page(CheckPage)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(FormPage)
    assert page.deposit.isEnabled()


def test_a_new_file_shows_nothing_of_the_one_before_while_it_is_on_its_way(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    page = screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    desk.fails["begin"] = KioskError("form-unknown", form="orientation", version="*")
    screens.window.step(Step.ORIENT)
    settle()
    assert screens.wait_page(FormPage) is page
    assert page.stop_ids == ()
    assert page.findChild(Control, "field-applicant.given_name_fr") is None
    assert page._title.text() == ""
    assert [draft.answers for draft in desk.kept.values()] == [{"applicant": {"given_name_fr": "ADAM"}}]


def test_a_sheet_left_in_the_middle_says_on_home_what_it_is(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.press(Qt.Key.Key_F10)
    screens.wait_page(FormPage)
    screens.type_into("applicant.idcs", "726")
    screens.press(Qt.Key.Key_F1)
    screens.wait_page(HomePage)
    assert load.form("orientation").title.fr in screens.words()
    assert "Demandeur non saisi" in screens.words()


def test_a_page_that_was_not_shown_when_the_language_changed_speaks_it_when_it_is(opened: Opened) -> None:
    screens = opened("fr")
    screens.press(Qt.Key.Key_F11)
    french = screens.words()
    screens.press(Qt.Key.Key_F1)
    screens.speak("ar")
    screens.press(Qt.Key.Key_F11)
    screens.wait_page(GuidesPage)
    assert screens.words() != french
    assert "الإرشادات" in screens.words()
    screens.press(Qt.Key.Key_F1)
    screens.speak("fr")
    screens.press(Qt.Key.Key_F11)
    assert screens.words() == french

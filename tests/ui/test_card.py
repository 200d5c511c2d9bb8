"""The card page: each stage told, each trouble named with its remedy, what was typed kept."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.card.reader import Authenticity, Can, CardReading, ReaderState, Stage
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from tests.fakes.card_desk import CardDesk
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, reading
from tests.ui.conftest import Opened
from tests.ui.screens import settle, type_text


def failing(code: str) -> Callable[[], CardReading]:
    def card() -> CardReading:
        raise KioskError(code)

    return card


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (Authenticity.GENUINE, "Puce authentique"),
        (Authenticity.CANNOT_TELL, "Puce non vérifiée"),
        (Authenticity.BROKEN, "Puce non authentique"),
    ],
)
def test_the_last_stage_says_what_the_check_of_the_chip_said(
    checked: Authenticity, said: str, opened: Opened, desk: FakeDesk
) -> None:
    desk.card = lambda: replace(reading(), authenticity=checked)
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    assert page.place is Reading.READ
    assert said in [one.text() for one in page.stages.findChildren(QLabel)]
    screens.speak("ar")
    assert said not in screens.words()


@pytest.mark.parametrize("lang", LANGS)
def test_wrong_digits_stay_on_the_page_with_a_message_and_can_be_mended(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    screens.new_file()
    page = screens.read_card("654321")
    assert page.place is Reading.WRONG_KEY
    assert page.can.digits == "654321"
    assert page.can.edit.selectedText() == "654321"
    assert page.message.property("notice") == "bad"
    screens.read_card(CAN)
    assert page.place is Reading.READ
    assert page.proceed.hasFocus()


def test_only_digits_are_taken_and_no_more_than_six(opened: Opened) -> None:
    page = opened().new_file()
    type_text(page.can.edit, "١٢a 3-45678")
    assert page.can.digits == "123456"
    assert page.can.complete


def test_nothing_is_read_before_all_six_digits_are_there(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.new_file()
    page = screens.read_card("123")
    assert "read_card" not in desk.calls
    assert not page.read.isEnabled()


@pytest.mark.parametrize(
    ("state", "place"),
    [
        (ReaderState.NO_SERVICE, Reading.NO_READER),
        (ReaderState.NO_READER, Reading.NO_READER),
        (ReaderState.EMPTY, Reading.AWAIT_CARD),
        (ReaderState.MUTE, Reading.MUTE_CARD),
        (ReaderState.PRESENT, Reading.READY),
        (ReaderState.BUSY, Reading.AWAIT_CARD),
    ],
)
def test_the_page_says_what_lies_on_the_reader(
    state: ReaderState, place: Reading, opened: Opened, desk: FakeDesk
) -> None:
    desk.reader = state
    page = opened().new_file()
    assert page.place is place
    assert page.by_hand.isEnabled(), "typing by hand is possible whatever the reader does"


def test_a_card_laid_down_and_taken_away_is_noticed(opened: Opened, desk: FakeDesk) -> None:
    desk.reader = ReaderState.EMPTY
    page = opened().new_file()
    desk.reader = ReaderState.PRESENT
    page.look()
    assert page.place is Reading.READY
    desk.reader = ReaderState.EMPTY
    page.look()
    assert page.place is Reading.AWAIT_CARD


def test_a_card_pulled_away_while_it_is_read_is_told_and_can_be_tried_again(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.card = failing("card-lost")
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    assert page.place is Reading.FAILED
    assert page.can.digits == CAN
    desk.card = reading
    screens.press(Qt.Key.Key_F5)
    assert page.place is Reading.READ


def test_that_a_card_was_pulled_away_is_said_until_the_next_try(opened: Opened, desk: FakeDesk) -> None:
    desk.card = failing("card-lost")
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    desk.reader = ReaderState.EMPTY
    page.look()
    assert page.place is Reading.FAILED
    assert "card-lost" in screens.words()
    desk.card, desk.reader = failing("card-unreadable"), ReaderState.PRESENT
    screens.press(Qt.Key.Key_F5)
    desk.reader = ReaderState.EMPTY
    page.look()
    assert page.place is Reading.AWAIT_CARD, "any other trouble goes with its card"


def test_a_reading_can_be_stopped(opened: Opened, threads: Threads, desk: FakeDesk) -> None:
    there, go_on = threading.Event(), threading.Event()

    def hold(stage: Stage) -> None:
        if stage is Stage.PHOTO:
            there.set()
            assert go_on.wait(5)

    desk.holds = hold
    screens = opened("fr", threads)
    screens.new_file()
    page = screens.wait_page(type(screens.window.pages.card))
    screens.qtbot.waitUntil(lambda: page.place is Reading.READY, timeout=5000)
    screens.read_card(CAN)
    screens.qtbot.waitUntil(there.is_set, timeout=5000)
    screens.qtbot.waitUntil(page.stop.isVisible, timeout=5000)
    page.stop.click()
    go_on.set()
    assert page.place is Reading.READY
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert page.place is Reading.READY, "the end of a stopped reading changes nothing"
    assert screens.window.hand.card is None


def test_a_reading_that_ends_after_the_page_was_left_fills_no_other_file(
    opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    there, go_on = threading.Event(), threading.Event()

    def hold(stage: Stage) -> None:
        if stage is Stage.CHECKING:
            there.set()
            assert go_on.wait(5)

    desk.holds = hold
    screens = opened("fr", threads)
    page = screens.new_file()
    screens.qtbot.waitUntil(lambda: page.place is Reading.READY, timeout=5000)
    screens.read_card(CAN)
    screens.qtbot.waitUntil(there.is_set, timeout=5000)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(HomePage)
    screens.new_file()
    go_on.set()
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert page.place is not Reading.READ
    assert screens.window.hand.answers.values == {}
    assert page.can.digits == ""


def test_the_identity_shows_before_the_photo_and_a_chip_that_is_not_genuine_says_so(
    opened: Opened, desk: FakeDesk
) -> None:

    desk.card = lambda: replace(
        reading(),
        authenticity=Authenticity.BROKEN,
        family_name_ar="",
        given_name_ar="",
        birth_date="1984-00-00",
    )
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    said = screens.words()
    assert "EL ALAOUI FATIMA ZAHRA" in said
    assert "1984" in said
    assert "Puce non authentique" in page.identity.verdict.accessibleName()


def test_a_card_without_a_photo_that_can_be_read_is_read_all_the_same(opened: Opened, desk: FakeDesk) -> None:

    for photo in (None, b"not a picture"):
        desk.card = lambda photo=photo: replace(reading(), photo=photo)
        screens = opened()
        screens.new_file()
        page = screens.read_card(CAN)
        assert page.place is Reading.READ
        assert page.identity.verdict.isVisible(), "what was checked is told with or without a photo"


def test_typing_by_hand_and_going_back_leave_nothing_of_the_card(opened: Opened) -> None:
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(FormPage)
    screens.press(Qt.Key.Key_F2)
    settle()
    assert page.can.digits == ""
    assert "EL ALAOUI" not in screens.words()
    assert screens.window.hand.card is None


def test_a_birth_of_which_only_the_year_is_known_is_shown_and_filled_as_such(
    opened: Opened, desk: FakeDesk
) -> None:
    virtual = CardDesk()
    virtual.lay("mohamed")
    desk.card = lambda: virtual.read_card(Can("246810"), lambda *_: None, threading.Event())
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    born = page._known.reading.birth_date if page._known else ""
    assert born.endswith("-00-00")
    assert born[:4] in screens.words()
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(FormPage)
    assert screens.value("applicant.birth_date") == born


def test_a_reading_under_way_stops_when_its_file_is_put_away(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    wishes: list[bool] = []

    def put_away(stage: Stage) -> None:
        if stage is Stage.OPENING:
            wish = screens.window.pages.card._run._wish
            assert wish is not None
            wishes.append(wish.is_set())
            screens.window.hand.drop()
            wishes.append(wish.is_set())

    desk.holds = put_away
    screens.new_file()
    page = screens.read_card(CAN)
    assert wishes == [False, True]
    assert page.place is not Reading.READ
    assert screens.window.hand.card is None


def test_a_file_that_could_not_be_begun_is_not_filled(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    page = screens.new_file()
    screens.window.hand.forget()
    page.can.edit.setText(CAN)
    page.start()
    assert page.place is Reading.FAILED
    assert "unexpected" in screens.words()

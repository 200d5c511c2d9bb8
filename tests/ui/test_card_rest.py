"""The form opens with the identity; the photo and the checks come after it, and touch nothing typed."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.card.reader import Authenticity, CardReading, ReaderState, Stage
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.flows.desk import Filled
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, reading
from tests.helpers.words import plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle

NAME = "applicant.given_name_fr"


def begun(screens: Screens, desk: FakeDesk, meanwhile: Callable[[], object]) -> CardPage:
    """Read a card; do something at the moment when the identity is known and the rest is not."""

    def hold(stage: Stage) -> None:
        if stage is Stage.CHECKING:
            meanwhile()

    desk.holds = hold
    screens.new_file()
    return screens.read_card(CAN)


def told(authenticity: Authenticity, *reasons: str) -> Callable[[], CardReading]:
    return lambda: replace(reading(), authenticity=authenticity, reasons=reasons)


def verdict(screens: Screens) -> str:
    form = screens.wait_page(FormPage)
    return plain(form.aside.verdict.accessibleName())


def test_the_form_is_filled_and_typed_in_before_the_photo_and_the_checks_are_there(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.card = told(Authenticity.CANNOT_TELL, "no-authorities")
    screens = opened()

    def go_on() -> None:
        assert screens.window.pages.card.place is Reading.IDENTIFIED
        screens.window.pages.card.proceed.click()
        assert screens.value("applicant.cnie") == "ZZ999901"
        assert "Contrôle de la puce en cours" in verdict(screens)
        screens.type_into(NAME, "ZAHRA")
        assert screens.window.hand.card is not None
        assert screens.window.hand.card.photo is None

    begun(screens, desk, go_on)
    assert "Aucun certificat d'autorité n'est installé" in verdict(screens)
    assert screens.value(NAME) == "ZAHRA"
    assert desk.calls.count("fill") == 1
    page = screens.window.pages.card
    assert (page._rest.known, page._known) == (None, None), "only the file in hand knows the person"
    assert screens.window.hand.card is not None
    assert screens.window.hand.card.photo is not None


def test_enter_alone_goes_on_once_the_identity_is_there(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    seen: list[bool] = []
    begun(screens, desk, lambda: seen.append(screens.window.pages.card.proceed.hasFocus()))
    assert seen == [True]


def test_a_chip_that_turns_out_false_is_said_aloud_over_the_open_form(opened: Opened, desk: FakeDesk) -> None:
    desk.card = told(Authenticity.BROKEN, "hash-mismatch DG1")
    screens = opened()
    begun(screens, desk, screens.window.pages.card.proceed.click)
    form = screens.wait_page(FormPage)
    assert "Puce non authentique" in verdict(screens)
    assert form.aside.verdict.property("notice") == "bad"
    assert "Ne vous y fiez pas" in verdict(screens), "what to do stays once the notice is closed"
    assert screens.window.notice.isVisible()
    assert "hash-mismatch" in screens.words()
    assert "DG1" in screens.words()


@pytest.mark.parametrize(
    ("code", "tone"), [("card-lost", "neutral"), ("card-broken", "bad"), ("card-unreadable", "neutral")]
)
def test_a_reading_that_ends_badly_after_the_identity_is_told_and_keeps_what_is_filled(
    code: str, tone: str, opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()

    def lifted() -> None:
        screens.window.pages.card.proceed.click()
        raise KioskError(code)

    begun(screens, desk, lifted)
    form = screens.wait_page(FormPage)
    assert form.aside.verdict.property("notice") == tone
    assert screens.value("applicant.cnie") == "ZZ999901"
    assert screens.window.notice.isVisible() == (tone == "bad")


def test_the_rest_of_a_card_never_reaches_another_file(
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
    screens.qtbot.waitUntil(lambda: page.place is Reading.IDENTIFIED, timeout=5000)
    screens.press(Qt.Key.Key_F8)
    screens.wait_page(FormPage)
    assert there.wait(5)
    screens.by_hand()
    go_on.set()
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    settle()
    assert screens.window.hand.card is None
    assert screens.window.hand.answers.values == {}
    assert page._rest.known is None, "nothing of the person before is kept anywhere"


def test_a_form_that_cannot_be_filled_keeps_the_page_and_says_why(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["fill"] = KioskError("unexpected")
    screens = opened()
    page = begun(screens, desk, screens.window.pages.card.proceed.click)
    assert page.place is Reading.FAILED
    assert "unexpected" in screens.words()
    assert screens.window.hand.card is None
    del desk.fails["fill"]
    screens.press(Qt.Key.Key_F5)
    screens.wait_page(FormPage)


def test_the_photo_s_way_is_shown_in_tenths(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    shown: list[str] = []

    def look() -> None:
        page = screens.window.pages.card
        page.stages.reach(Stage.PHOTO, 0.4)
        shown.append(plain(screens.words()))

    begun(screens, desk, look)
    assert "Lecture de la photo · 40 %" in shown[0]


def test_a_form_filled_after_the_page_was_left_is_not_shown(
    opened: Opened, threads: Threads, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, go_on, fill = threading.Event(), threading.Event(), desk.fill

    def slow(*known: Any) -> Filled:
        there.set()
        assert go_on.wait(5)
        return fill(*known)

    monkeypatch.setattr(desk, "fill", slow)
    screens = opened("fr", threads)
    page = screens.new_file()
    screens.qtbot.waitUntil(lambda: page.place is Reading.READY, timeout=5000)
    screens.read_card(CAN)
    screens.qtbot.waitUntil(there.is_set, timeout=5000)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(HomePage)
    go_on.set()
    screens.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert screens.wait_page(HomePage).isVisible()
    assert screens.window.hand.card is None


def test_nothing_disturbs_a_reading_and_nothing_goes_on_before_the_identity(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    places: list[Reading] = []

    def disturb(stage: Stage) -> None:
        page = screens.window.pages.card
        desk.reader = ReaderState.NO_READER
        page.look()
        if stage is Stage.IDENTITY:
            page._proceed()
        places.append(page.place)

    desk.holds = disturb
    screens.new_file()
    page = screens.read_card(CAN)
    assert set(places) == {Reading.UNDER_WAY, Reading.IDENTIFIED}
    assert page.place is Reading.READ

"""The office's key: made, carried and taken by who sees to it; what each way means is said before."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from kiosk.errors import KioskError
from kiosk.flows.setup import Progress, Stop, Turn
from kiosk.flows.setup_words import words
from kiosk.ui.pages.setup import key_parts
from kiosk.ui.pages.setup.gate import GatePage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.mode import ModePage
from tests.fakes.setting_up import KEY, FakeSettingUp
from tests.helpers.words import failure_words, plain
from tests.ui.setup.seat import Opened

PHRASE = "quatre mots sans lien"
SEALS = replace(KEY, opens=False)


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever place is asked for, this one is chosen; which names were suggested."""
    asked: list[str] = []

    def place(_owner: object, _title: str, suggested: str, then: object) -> None:
        asked.append(suggested)
        then("/stick/key.json")  # type: ignore[operator]  # the page's own callable

    monkeypatch.setattr(key_parts, "choose_place", place)
    return asked


def test_a_first_counter_makes_the_key_and_is_led_to_carry_it(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    assert not page.tiles.tiles["carry"].isEnabled()
    assert "seul le bureau l'ouvre" in seat.words()
    seat.press(page.proceed)
    assert services.called("make_key") == [[False]]
    assert KEY.fingerprint in seat.words()
    assert page.out.isVisible()
    seat.press(page.proceed)
    assert isinstance(seat.at(ModePage), ModePage)


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_key_is_carried_to_a_kiosk_bare_and_to_a_counter_under_a_phrase_typed_twice(
    assistant: Opened, services: FakeSettingUp, chosen: list[str], lang: str
) -> None:
    services.key = KEY
    seat = assistant(lang)
    page = seat.go(Stop.KEY, KeyPage)
    seat.press(page.out.public)
    assert services.called("carry_key") == [[Path("/stick/key.json"), ""]]
    assert page.out.done.isVisible()
    seat.press(page.out.whole)
    assert plain(words().fields["phrase"].wrong.said("ar" if lang == "ar" else "fr")) in seat.words()
    seat.type("phrase", PHRASE)
    seat.type("phrase_again", "quatre mots")
    seat.press(page.out.whole)
    seat.type("phrase_again", PHRASE)
    assert len(services.called("carry_key")) == 1
    lines = [one for one in page.findChildren(QLineEdit) if one.text()]
    assert {one.echoMode() for one in lines} == {QLineEdit.EchoMode.Password}
    services.wrong = {"carry_key": "export-not-writable"}
    seat.press(page.out.whole)
    assert "export-not-writable" in seat.words()
    assert page.out.asking.secret == PHRASE, "what was typed stays"
    services.wrong = {}
    seat.press(page.out.whole)
    assert services.called("carry_key")[-1] == [Path("/stick/key.json"), PHRASE]
    assert [one.text() for one in lines] == ["", ""]
    assert chosen == ["tadamon-borne.json", "tadamon-guichet.json", "tadamon-guichet.json"]


def test_a_kiosk_takes_the_half_that_seals(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    page.tiles.tiles["take"].click()
    assert page.proceed.text() == "Continuer"
    page.taken.choose("/stick/tadamon-borne.json")
    assert "tadamon-borne.json" in seat.words()
    seat.press(page.proceed)
    assert services.called("take_key") == [[Path("/stick/tadamon-borne.json"), ""]]
    assert page.taken.done.isVisible()
    assert KEY.fingerprint in seat.words()
    seat.press(page.proceed)
    assert isinstance(seat.at(ModePage), ModePage)


def test_a_whole_copy_asks_for_its_phrase_beside_the_line_and_keeps_the_file(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.key, services.wrong = SEALS, {"take_key": "backup-passphrase"}
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    assert page.tiles.code == "take", "a counter that cannot open wants the other half"
    page.taken.choose("/stick/tadamon-guichet.json")
    seat.press(page.proceed)
    assert plain(words().fields["copy_phrase"].wrong.fr) in seat.words()
    seat.type("copy_phrase", "une autre phrase")
    seat.press(page.proceed)
    assert plain(failure_words(KioskError("backup-passphrase"), "fr")[0]) in seat.words()
    services.wrong = {}
    seat.type("copy_phrase", PHRASE)
    seat.press(page.proceed)
    assert services.called("take_key")[-1] == [Path("/stick/tadamon-guichet.json"), PHRASE]
    assert "ouvre ce que les citoyens préparent" in seat.words()


def test_a_lost_key_is_replaced_only_after_saying_what_that_means(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.key = SEALS
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    page.taken.choose("/stick/tadamon-guichet.json")
    page.tiles.tiles["make"].click()
    assert not page.taken.ready, "what belongs to the other way is let go of"
    assert "à préparer de nouveau" in seat.words()
    seat.press(page.proceed)
    assert services.called("make_key") == [[True]]
    page.tiles.tiles["make"].click()
    assert "30 jours" in seat.words()
    seat.press(page.proceed)
    assert services.called("make_key")[-1] == [False]


def test_a_head_of_office_sees_to_the_key_and_to_nothing_else(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.people, services.stops = True, (Stop.KEY,)
    services.progress, services.key = Progress(Stop.SUMMARY), KEY
    seat = assistant()
    gate = seat.at(GatePage)
    seat.type("login", "h.alaoui")
    seat.type("secret", "un secret bien long")
    seat.press(gate.proceed)
    page = seat.at(KeyPage)
    assert [stop for stop, step in seat.window.steps.buttons.items() if step.isEnabled()] == [Stop.KEY]
    for button in (page.back, page.later):
        assert not button.isVisible()
    for turn in (Turn.MODE, Turn.BACK, Turn.NEXT):
        seat.step(turn)
    assert seat.at(KeyPage) is page
    assert page.proceed.text() == "Fermer les réglages"
    seat.press(page.proceed)
    assert not seat.window.isVisible()
    assert not seat.window.finished
    assert services.called("finish") == []


def test_where_people_are_known_and_nobody_was_let_in_the_key_asks_who_it_is(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"make_key": "session-locked"}
    seat = assistant()
    seat.press(seat.go(Stop.KEY, KeyPage).proceed)
    gate = seat.at(GatePage)
    services.wrong = {}
    seat.type("login", "s.amrani")
    seat.type("secret", "un secret bien long")
    seat.press(gate.proceed)
    seat.press(seat.at(KeyPage).proceed)
    assert services.called("make_key") == [[False], [False]]


def test_what_was_typed_is_let_go_of_when_the_page_is_left(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.key = KEY
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    seat.type("phrase", PHRASE)
    seat.press(page.later)
    assert page.out.asking.secret == ""


def test_a_place_and_a_file_are_asked_of_the_person_while_the_window_lives_on(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.key = KEY
    seat = assistant()
    page = seat.go(Stop.KEY, KeyPage)
    page.out.public.click()
    page.tiles.tiles["take"].click()
    page.taken.pick.click()
    dialogs = page.findChildren(QFileDialog)
    assert [one.acceptMode() for one in dialogs] == [
        QFileDialog.AcceptMode.AcceptSave,
        QFileDialog.AcceptMode.AcceptOpen,
    ]
    for dialog in dialogs:
        dialog.reject()
    assert services.called("carry_key") + services.called("take_key") == []

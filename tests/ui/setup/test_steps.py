"""The walk through the assistant: on, back, past, by the list; and after a power cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.flows.setup import STOPS, Progress, Stop, Turn
from kiosk.flows.setup_words import words
from kiosk.ui.language import current
from kiosk.ui.look import Look
from kiosk.ui.pages.setup.gate import GatePage
from kiosk.ui.pages.setup.hub import HubPage
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.language import LanguagePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.summary import SummaryPage
from kiosk.ui.style import dress
from tests.fakes.setting_up import NAMES, FakeSettingUp
from tests.helpers.words import plain
from tests.ui.screens import settle
from tests.ui.setup.seat import Opened


def test_it_begins_with_the_language_and_keeps_it_with_its_button(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.at(LanguagePage)
    assert services.called("keep") == []
    page.tiles.tiles["ar"].click()
    assert current() == "ar"
    assert seat.window.header.languages["ar"].isChecked()
    seat.press(page.proceed)
    assert services.settings.station.lang == "ar"
    assert isinstance(seat.at(SetupPage), OfficePage)


def test_every_step_can_be_passed_by_and_come_back_to(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    seat.step(Turn.NEXT)
    for _ in STOPS[1:-1]:
        page = seat.at(SetupPage)
        assert page.later.isVisible()
        seat.press(page.later)
    assert isinstance(seat.at(SetupPage), SummaryPage)
    assert services.called("keep") == []
    for _ in STOPS[1:]:
        QTest.keyClick(seat.window, Qt.Key.Key_Escape)
        settle()
    assert isinstance(seat.at(SetupPage), LanguagePage)
    assert services.progress.settled == frozenset()


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_each_page_says_where_one_is_what_is_asked_and_what_comes_next(assistant: Opened, lang: str) -> None:
    seat = assistant(lang)
    for place, stop in enumerate(STOPS, 1):
        seat.step(Turn(stop.value))
        seen, told = seat.words(), words().pages[stop]
        for said in (told.title, told.about, told.after):
            assert plain(said.said("ar" if lang == "ar" else "fr")) in seen
        assert {"fr": f"Étape {place} sur {len(STOPS)}", "ar": f"الخطوة {place} من {len(STOPS)}"}[
            lang
        ] in seen
        assert seat.window.steps.buttons[stop].isChecked()
        name = seat.window.steps.buttons[stop].text()
        assert seat.window.windowTitle() == f"{name} · Tadamon Kiosk"


def test_after_a_power_cut_it_goes_on_where_it_was_with_what_was_settled(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.progress = Progress(Stop.PRINTER, frozenset({Stop.LANGUAGE, Stop.OFFICE}))
    seat = assistant()
    assert isinstance(seat.at(SetupPage), PrinterPage)
    names = {stop: one.accessibleName() for stop, one in seat.window.steps.buttons.items()}
    assert [stop for stop, name in names.items() if name.endswith(", réglé")] == [Stop.LANGUAGE, Stop.OFFICE]


def test_a_code_of_the_hub_leads_past_the_office_that_it_brings(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    office = seat.go(Stop.OFFICE, OfficePage)
    seat.press(office.by_code)
    hub = seat.at(HubPage)
    seat.type("delivery.hub", "https://hub.example")
    seat.type("office.code", "saltb")
    seat.type("code", "ABCD-EFGH")
    seat.press(hub.proceed)
    assert NAMES.name_fr in seat.words()
    assert {Stop.OFFICE, Stop.HUB} <= services.progress.settled
    seat.press(hub.proceed)
    assert isinstance(seat.at(SetupPage), KeepingPage)


def test_whoever_came_to_the_hub_by_mistake_goes_back_to_the_office(assistant: Opened) -> None:
    seat = assistant()
    seat.press(seat.go(Stop.OFFICE, OfficePage).by_code)
    seat.press(seat.at(HubPage).back)
    assert isinstance(seat.at(SetupPage), OfficePage)


def test_f12_changes_the_language_of_a_page_and_nothing_typed_is_lost(assistant: Opened) -> None:
    seat = assistant()
    office = seat.go(Stop.OFFICE, OfficePage)
    seat.type("office.code", "saltb")
    QTest.keyClick(seat.window, Qt.Key.Key_F12)
    settle()
    assert current() == "ar"
    assert office.asking.values["office.code"] == "SALTB"
    assert words().pages[Stop.OFFICE].title.ar in seat.words()
    QTest.keyClick(seat.window, Qt.Key.Key_F12)
    assert current() == "fr"


def test_where_people_are_known_only_an_administrator_goes_on(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.people, services.wrong = True, {"unlock": "right-missing"}
    services.progress = Progress(Stop.OFFICE)
    seat = assistant()
    gate = seat.at(GatePage)
    assert not seat.window.steps.buttons[Stop.OFFICE].isEnabled()
    seat.press(gate.proceed)
    assert services.called("unlock") == []
    seat.type("login", "s.amrani")
    seat.type("secret", "un secret bien long")
    seat.press(gate.proceed)
    assert "right-missing" in seat.words()
    services.wrong.clear()
    seat.press(gate.proceed)
    assert services.called("unlock")[-1] == ["s.amrani", "un secret bien long"]
    assert isinstance(seat.at(SetupPage), OfficePage)
    assert gate.asking.values == {"login": "", "secret": ""}
    assert seat.window.steps.buttons[Stop.OFFICE].isEnabled()


def test_a_register_that_cannot_be_asked_keeps_the_gate_closed(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"guarded": "register-damaged"}
    assert isinstance(assistant().at(SetupPage), GatePage)


def test_a_step_that_the_flow_does_not_know_changes_nothing(assistant: Opened) -> None:
    seat = assistant()
    seat.step(Turn.ENROLLED)
    assert isinstance(seat.at(SetupPage), LanguagePage)


def test_every_page_is_built_ahead_and_then_no_more(assistant: Opened) -> None:
    seat = assistant()
    for _ in STOPS:
        seat.window._ahead.timeout.emit()
    assert not seat.window._ahead.isActive()
    assert not seat.window.pages.build_ahead()


def test_a_pages_column_grows_with_the_text(assistant: Opened, qapp: QApplication) -> None:
    seat = assistant()
    page = seat.at(LanguagePage)
    before = page._holder.maximumWidth()
    dress(qapp, Look(text=200))
    grown = page._holder.maximumWidth()
    dress(qapp)
    assert grown > before


def test_each_page_begins_at_what_it_asks_and_never_at_the_way_back(assistant: Opened) -> None:
    seat = assistant()
    for stop in STOPS[1:]:
        seat.step(Turn(stop.value))
        page = seat.at(SetupPage)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus), stop
        assert focus not in {page.back, page.later}, stop

"""What is typed on the pages of office, register, hub and person: judged beside each line, kept whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk.flows.setup import HubWay, Invitation, Stop
from kiosk.flows.setup_words import words
from kiosk.ui.pages.setup.hub import HubPage
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.mode import ModePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.person import PersonPage
from kiosk.ui.pages.setup.printer import PrinterPage
from tests.fakes.setting_up import FakeSettingUp
from tests.helpers.words import plain
from tests.ui.setup.seat import Assistant, Opened

DATABASE = "postgresql://kiosk@server.saltb/saltb_register"
WHOLE = {
    "office.code": "saltb",
    "office.name_fr": "Annexe de Tabriquet",
    "office.name_ar": "ملحقة تابريكت",
    "office.province_fr": "Préfecture de Salé",
    "office.province_ar": "عمالة سلا",
    "office.phone": "05 37 00 00 00",
}


def fill(seat: Assistant, typed: dict[str, str]) -> None:
    for key, text in typed.items():
        seat.type(key, text)


def test_an_office_is_kept_only_whole_and_nothing_typed_is_lost(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.go(Stop.OFFICE, OfficePage)
    assert page.asking.values["office.name_fr"] == ""  # the demonstration's office is nobody's
    fill(seat, {**WHOLE, "office.code": "sa"})
    seat.press(page.proceed)
    assert plain(words().fields["office.code"].wrong.fr) in seat.words()
    assert services.called("keep") == []
    assert page.asking.rows["office.code"].control.parts()[0].hasFocus()
    fill(seat, {"office.code": "saltb"})
    page.asking.rows["office.commune"].control.set_value("04.441.01.0")
    seat.press(page.proceed)
    office = services.settings.office
    assert (office.code, office.name_ar, office.commune) == ("SALTB", "ملحقة تابريكت", "04.441.01.0")
    assert services.settings.station.code == "A1"
    assert isinstance(seat.at(SetupPage), KeepingPage)
    again = seat.go(Stop.OFFICE, OfficePage)
    assert again.asking.values["office.province_fr"] == "Préfecture de Salé"


def test_enter_leads_from_line_to_line_and_keeps_at_the_end(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.go(Stop.OFFICE, OfficePage)
    for row in page.asking.rows.values():
        assert row.control.isAncestorOf(row.control.parts()[0])
        QTest.keyClick(row.control.parts()[0], Qt.Key.Key_Return)
    assert plain(words().fields["office.code"].wrong.fr) in seat.words()
    assert services.called("keep") == []


def test_settings_that_the_disk_refuses_are_told_and_the_page_stays(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"keep": "settings-not-saved"}
    seat = assistant()
    page = seat.go(Stop.MODE, ModePage)
    seat.press(page.proceed)
    assert "settings-not-saved" in seat.words()
    assert seat.at(ModePage).proceed.isEnabled()


@pytest.mark.parametrize(
    "stop", [Stop.OFFICE, Stop.REGISTER, Stop.PRINTER, Stop.READER, Stop.HUB, Stop.MODE], ids=str
)
def test_settings_of_the_administrator_are_shown_and_stay_as_they_are(
    assistant: Opened, services: FakeSettingUp, stop: Stop
) -> None:
    services.read_only = True
    seat = assistant()
    page = seat.go(stop, SetupPage)
    assert "protégés par l'administrateur" in seat.words()
    assert not [one for one in page.findChildren(QLineEdit) if one.isEnabled() and one.objectName() != "can"]
    seat.press(page.proceed)
    assert services.called("keep") + services.called("keep_register") + services.called("enrol") == []
    assert seat.at(SetupPage) is not page


def test_a_shared_register_is_tried_before_it_is_kept(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.REGISTER, KeepingPage)
    assert not page.address.isVisible()
    page.tiles.tiles["shared"].click()
    seat.press(page.test)
    assert plain(words().fields["register.database"].wrong.fr) in seat.words()
    seat.type("register.database", f"  {DATABASE} ")
    services.wrong = {"try_register": "register-refused"}
    seat.press(page.test)
    assert "register-refused" in seat.words()
    services.wrong = {}
    seat.press(page.test)
    assert page.reached.isVisible()
    assert services.called("keep_register") == []
    seat.press(page.proceed)
    assert services.called("keep_register") == [[DATABASE]]
    assert isinstance(seat.at(SetupPage), PrinterPage)


def test_a_register_of_its_own_asks_for_no_address(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    seat.press(seat.go(Stop.REGISTER, KeepingPage).proceed)
    assert services.called("keep_register") == [[""]]


def test_a_register_that_cannot_be_had_is_told_and_the_page_stays(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"keep_register": "register-not-shared"}
    seat = assistant()
    page = seat.go(Stop.REGISTER, KeepingPage)
    seat.press(page.proceed)
    assert "register-not-shared" in seat.words()
    page.tiles.tiles["shared"].click()
    seat.press(page.proceed)
    assert services.called("keep_register") == [[""]]


def test_a_hub_is_reached_and_its_address_kept_for_later(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.HUB, HubPage)
    assert page.proceed.text() == "Continuer"
    seat.type("delivery.hub", "hub.example")
    seat.press(page.test)
    assert plain(words().fields["delivery.hub"].wrong.fr) in seat.words()
    seat.press(page.proceed)
    assert services.called("keep") == []
    seat.type("delivery.hub", "https://hub.example")
    services.wrong = {"reach_hub": "hub-unreachable"}
    seat.press(page.test)
    assert "hub-unreachable" in seat.words()
    services.wrong = {}
    seat.press(page.test)
    assert services.called("reach_hub")[-1] == [HubWay("https://hub.example")]
    assert page.reached.isVisible()
    assert plain(page.proceed.text()) == "Garder l'adresse"
    seat.press(page.proceed)
    assert services.settings.delivery.hub == "https://hub.example"
    assert isinstance(seat.at(SetupPage), PersonPage)


def test_a_station_enrols_by_its_code_which_is_then_forgotten(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant("ar")
    page = seat.go(Stop.HUB, HubPage)
    fill(seat, {"delivery.hub": "https://hub.example", "code": "ABCD-EFGH"})
    seat.press(page.proceed)
    assert plain(words().fields["office.code"].wrong.ar) in seat.words()
    fill(seat, {"office.code": "saltb"})
    services.wrong = {"enrol": "hub-code-used"}
    seat.press(page.proceed)
    assert page.place.values["code"] == "ABCD-EFGH"
    services.wrong = {}
    seat.press(page.proceed)
    assert services.called("enrol")[-1][1] == Invitation("SALTB", "A1", "ABCD-EFGH")
    assert "ملحقة تابريكت" in seat.words()
    assert page.place.values["code"] == ""
    seat.press(page.proceed)
    assert isinstance(seat.at(SetupPage), PersonPage)


def test_the_first_administrator_chooses_a_secret_that_is_typed_twice_and_never_shown(
    assistant: Opened, services: FakeSettingUp
) -> None:
    seat = assistant()
    page = seat.go(Stop.PERSON, PersonPage)
    fill(seat, {"name": "Samira Amrani", "login": "s.amrani", "secret": "une jument bleue"})
    seat.press(page.proceed)
    assert plain(words().fields["secret_again"].wrong.fr) in seat.words()
    fill(seat, {"secret_again": "une jument"})
    seat.press(page.proceed)
    assert services.called("first_person") == []
    fill(seat, {"secret_again": "une jument bleue"})
    lines = page.findChildren(QLineEdit)
    hidden = [one for one in lines if one.echoMode() is QLineEdit.EchoMode.Password]
    assert [one.text() for one in hidden] == ["une jument bleue"] * 2
    assert "jument" not in seat.words()
    services.wrong = {"first_person": "secret-easy"}
    seat.press(page.proceed)
    assert "secret-easy" in seat.words()
    services.wrong = {}
    seat.press(page.proceed)
    assert services.called("first_person")[-1] == ["Samira Amrani", "s.amrani", "une jument bleue"]
    assert isinstance(seat.at(SetupPage), KeyPage)
    assert [one.text() for one in page.findChildren(QLineEdit)] == [""] * 4


def test_who_is_known_already_is_not_asked_for_again(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    services.people = True
    page = seat.go(Stop.PERSON, PersonPage)
    assert not page.frame.isVisible()
    assert page.known.isVisible()
    seat.press(page.proceed)
    assert services.called("first_person") == []
    assert isinstance(seat.at(SetupPage), KeyPage)


def test_a_secret_that_was_typed_is_let_go_of_when_the_page_is_left(assistant: Opened) -> None:
    seat = assistant()
    page = seat.go(Stop.PERSON, PersonPage)
    fill(seat, {"login": "s.amrani", "secret": "une jument bleue"})
    seat.press(page.later)
    assert page.asking.secret == ""
    assert seat.go(Stop.PERSON, PersonPage).asking.values["login"] == "s.amrani"

"""Training or real, the summary, and the end that leads to the counter."""

from kiosk.errors import KioskError
from kiosk.flows.setup import Remains, Stop
from kiosk.settings import Settings
from kiosk.ui.pages.setup.mode import ModePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.summary import SummaryPage
from tests.fakes.setting_up import FINDINGS, FakeSettingUp
from tests.helpers.words import failure_words
from tests.ui.setup.seat import Opened


def test_a_new_station_is_offered_training_first(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.MODE, ModePage)
    assert page.tiles.code == "training"
    assert "Chaque numéro porte un T" in seat.words()
    seat.press(page.proceed)
    assert services.settings.station.training
    assert seat.window.training.isVisible()


def test_leaving_training_says_what_stays_of_its_files(assistant: Opened, services: FakeSettingUp) -> None:
    services.keep(Stop.MODE, {"station": {"training": True}})
    services.left = Remains(training=12)
    seat = assistant()
    assert seat.window.training.isVisible()
    page = seat.go(Stop.MODE, ModePage)
    assert page.tiles.code == "training"
    assert not page.remains.isVisible()
    page.tiles.tiles["real"].click()
    assert "gardés : 12" in seat.words()
    assert "loi 55-19" in seat.words()
    seat.press(page.proceed)
    assert not services.settings.station.training
    assert not seat.window.training.isVisible()


def test_a_station_at_real_work_stays_at_it(assistant: Opened, services: FakeSettingUp) -> None:
    services.keep(Stop.MODE, {"station": {"training": False}})
    services.wrong = {"remains": "register-damaged"}
    page = assistant().go(Stop.MODE, ModePage)
    assert page.tiles.code == "real"


def test_the_summary_names_what_is_left_and_leads_to_it(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    page = seat.go(Stop.SUMMARY, SummaryPage)
    assert list(page.buttons) == [finding.stop for finding in FINDINGS]
    seen = seat.words()
    for finding in FINDINGS:
        if finding.code:
            said, remedy, *_ = failure_words(KioskError(finding.code), "fr")
            assert said in seen
            assert remedy in seen
    seat.window.speak("ar")
    assert "جاهز" in seat.words()
    seat.press(page.buttons[Stop.PRINTER])
    assert isinstance(seat.at(SetupPage), PrinterPage)


def test_the_last_button_ends_the_assistant_for_good(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant("ar")
    seat.press(seat.go(Stop.SUMMARY, SummaryPage).proceed)
    assert services.called("finish") == [["ar"]]
    assert seat.window.finished
    assert not seat.window.isVisible()


def test_an_end_that_the_disk_refuses_is_told_and_nothing_closes(
    assistant: Opened, services: FakeSettingUp
) -> None:
    services.wrong = {"finish": "settings-not-saved"}
    seat = assistant()
    seat.press(seat.go(Stop.SUMMARY, SummaryPage).proceed)
    assert "settings-not-saved" in seat.words()
    assert not seat.window.finished
    assert seat.window.isVisible()


def test_an_assistant_that_is_closed_has_ended_nothing(assistant: Opened, services: FakeSettingUp) -> None:
    seat = assistant()
    seat.window.close()
    assert not seat.window.finished
    assert services.called("finish") == []
    assert services.settings == Settings()

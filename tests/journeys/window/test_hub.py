"""A hub that is down, slow, behind a login page, or refuses one file: told, nothing lost or sent twice."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.app import station
from kiosk.clock import SystemClock
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.hub.judging import caught_up
from kiosk.settings import load
from kiosk.sync.wire import OfficeNames
from kiosk.text import LANGS
from kiosk.ui.language import current
from tests.fakes.proxy import Mood, Proxy, proxy
from tests.fakes.samples import HOUSEHOLD
from tests.fakes.station import Station
from tests.journeys.window.office import Office, Seat
from tests.services.postgres import HubProcess

NAMES = OfficeNames("SALTB", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(f"sqlite:///{tmp_path}/hub.db")
    process.start()
    yield process
    process.stop()


@pytest.fixture
def road(hub: HubProcess) -> Iterator[Proxy]:
    with proxy(hub.port) as between:
        yield between


@pytest.fixture(params=LANGS)
def seat(request: pytest.FixtureRequest, office: Office, hub: HubProcess, road: Proxy) -> Seat:
    """A window on an enrolled station, the panel open; a proxy lies between it and the hub."""
    office.clock = SystemClock()
    with closing(opened(hub.database)) as database:
        add_office(database, NAMES)
        code = add_station(database, NAMES.code, "A1", office.clock)
    station.enrol(office.folder, road.url, NAMES.code, "A1", code)
    office.settings = load(office.folder / "kiosk.toml")
    office.set("station", training=True)
    office.set("delivery", connect_timeout=0.3, read_timeout=0.3)
    seat = office.opened(request.param)
    seat.press(Qt.Key.Key_F4)
    return seat


def sent(seat: Seat) -> None:
    seat.window.panel.send_now.click()
    seat.until(seat.window.panel.send_now.isEnabled)


def deliveries(seat: Seat) -> list[str]:
    return [line.delivery for line in seat.desk.find("")]


@pytest.mark.parametrize(
    ("mood", "code"), [(Mood.STALL, "hub-slow"), (Mood.PORTAL, "hub-captive"), (None, "hub-unreachable")]
)
def test_a_road_that_is_cut_is_told_and_what_waits_goes_when_it_is_mended(
    seat: Seat, road: Proxy, hub: HubProcess, mood: Mood | None, code: str
) -> None:
    seat.filed()
    seat.home()
    if mood is None:
        hub.kill()
    else:
        road.mood = mood
    sent(seat)
    seat.sees(code)
    first = seat.state_of("hub")
    seat.speak(LANGS[1 - LANGS.index(current())])
    seat.until(lambda: seat.state_of("hub") != first)
    seat.sees(code)
    assert deliveries(seat) == ["waiting"]
    if mood is None:
        hub.start()
    road.mood = Mood.PASS
    sent(seat)
    seat.until(lambda: deliveries(seat) == ["sent"])
    seat.until(lambda: not seat.is_told(code))
    seat.at_rest()
    assert seat.numbers() == ["00001"]


def test_one_file_that_the_hub_refuses_holds_up_no_other_and_says_why_on_its_page(
    seat: Seat, office: Office, hub: HubProcess
) -> None:
    seat.filed()
    wrong = {**HOUSEHOLD, "rsu": {"household": "registered", "score": "x"}}
    bad = Station(seat.desk.means.store, "A1", office.clock, NAMES).deposit(answers=wrong)
    seat.home()
    seat.filed()
    sent(seat)
    with closing(opened(hub.database)) as database:
        assert caught_up(database, None, office.clock) == 0
    sent(seat)
    seat.until(lambda: sorted(deliveries(seat)) == ["refused", "sent", "sent"])
    seat.home()
    seat.until(lambda: seat.window.pages.home._tiles["refused"]._count.text() == "1")
    seat.register()
    seat.open_case(str(bad.reference))
    seat.told("item-form-problems")
    assert seat.numbers() == ["00001", "00002", "00003"]

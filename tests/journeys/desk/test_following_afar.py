"""A desk whose register does not have a file asks the hub where it stands, by reference and year."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases.case import CaseState
from kiosk.clock import FixedClock, SystemClock
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.sync.client import HubClient
from kiosk.sync.standings import StandingTold
from kiosk.sync.wire import OfficeNames
from tests.fakes.filings import NOON
from tests.services.postgres import HubProcess

OFFICES = count(1)
UNKNOWN = "DEMO-TA1-26-00002-41"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def hall(shared_hub: HubProcess, tmp_path: Path) -> Iterator[tuple[CounterDesk, CounterDesk]]:
    """A counter and a citizens' screen of one office, each with a register of its own, at one hub."""
    names = OfficeNames(f"FOL{next(OFFICES):03d}", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
    with closing(opened(shared_hub.database)) as database:
        add_office(database, names)
        codes = {
            code: add_station(database, names.code, code, SystemClock(), screen=code == "K1")
            for code in ("A1", "K1")
        }
    for code, told in codes.items():
        (tmp_path / code).mkdir()
        station.enrol(tmp_path / code, shared_hub.url, names.code, code, told)
    with station.desk(tmp_path / "A1", training=True) as counter, station.desk(tmp_path / "K1") as screen:
        yield counter, screen


def told(desk: CounterDesk, reference: str, year: str = "1984") -> str:
    """The code of the refusal."""
    with pytest.raises(KioskError) as raised:
        desk.follow(reference, year)
    return raised.value.code


def cut(desk: CounterDesk, hub: str = NOWHERE) -> None:
    """Lead the road to the hub nowhere."""
    delivery = replace(desk.means.settings.delivery, hub=hub, connect_timeout=0.2)
    desk.means.settings = replace(desk.means.settings, delivery=delivery)


def test_a_citizens_screen_tells_of_a_file_that_a_counter_took_in(
    hall: tuple[CounterDesk, CounterDesk], household: Answers
) -> None:
    counter, screen = hall
    incomplete = household.with_value("documents", ("cnie-copy",))
    reference = str(counter.deposit(counter.begin("tadamon", "ar"), incomplete, "").reference)
    assert told(screen, reference) == "follow-unknown", "it was not sent yet"
    assert counter.send().accepted == 1
    known, here = screen.follow(reference.lower(), "١٩٨٤"), counter.follow(reference, "1984")
    assert (known.state, known.persons, known.deposited) == (here.state, here.persons, here.deposited)
    assert (known.state, known.next_steps) == (CaseState.INCOMPLETE, ("bring-documents",))
    assert (known.here, here.here) == (False, True)
    assert known.as_of > known.deposited
    for wrong in (told(screen, reference, "1985"), told(counter, reference, "1985"), told(screen, UNKNOWN)):
        assert wrong == "follow-unknown"
    cut(screen)
    cut(counter)
    assert (told(screen, reference), told(screen, UNKNOWN)) == ("follow-unasked", "follow-unasked")
    assert told(counter, reference, "1985") == told(counter, UNKNOWN) == "follow-unasked"
    assert counter.follow(reference, "1984") == here, "what is known here is told without a line"


def test_years_that_are_tried_end_in_a_wait_that_the_hub_asks_for(
    hall: tuple[CounterDesk, CounterDesk],
) -> None:
    _, screen = hall
    codes = [told(screen, UNKNOWN, str(year)) for year in range(1930, 1937)]
    assert codes == ["follow-unknown"] * 6 + ["follow-later"]


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        ("file-unknown", "follow-unknown"),
        ("follow-later", "follow-later"),
        ("hub-slow", "follow-unasked"),
        ("station-revoked", "follow-unasked"),
        ("hub-path-unknown", "follow-unasked"),
        ("not-allowed", "follow-unasked"),
    ],
)
def test_what_the_hub_refuses_is_told_in_words_for_a_citizen(
    desk: CounterDesk, monkeypatch: pytest.MonkeyPatch, answered: str, said: str
) -> None:
    monkeypatch.setattr(road, "is_enrolled", lambda _: True)
    monkeypatch.setattr(road, "standing", lambda *_: (_ for _ in ()).throw(KioskError(answered)))
    assert told(desk, UNKNOWN) == said


def test_a_station_that_no_hub_knows_asks_none(desk: CounterDesk) -> None:
    assert told(desk, UNKNOWN) == "follow-unknown"
    cut(desk)
    assert told(desk, UNKNOWN) == "follow-unknown"


def test_an_answer_about_another_file_is_not_believed(
    desk: CounterDesk, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = StandingTold(
        "SALTB-A1-26-00042-73", "tadamon", 1, CaseState.COMPLETE, "", "", NOON, clock.instant, 1
    )
    monkeypatch.setattr(HubClient, "signed_get", lambda *_: None)
    monkeypatch.setattr(HubClient, "told", lambda *_: foreign)
    monkeypatch.setattr(road, "is_enrolled", lambda _: True)
    cut(desk)
    assert told(desk, UNKNOWN) == "follow-unasked"


def test_nobody_in_front_of_the_screen_waits_as_long_as_a_delivery_may(desk: CounterDesk) -> None:
    cut(desk)
    with closing(road.client_of(desk.means, road.PATIENCE)) as client:
        assert client._timeout == (0.2, road.PATIENCE)

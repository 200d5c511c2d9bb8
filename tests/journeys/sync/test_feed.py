"""What the hub tells arrives once over a real line, however it is cut, and whenever the hub goes away."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.cases import files
from kiosk.cases.case import Case, Event
from kiosk.cases.tables import decision
from kiosk.clock import Clock, SystemClock, local
from kiosk.hub import decisions
from kiosk.hub.database import Database, opened
from kiosk.sync.client import HubClient
from kiosk.sync.feed import FeedReport, fetch
from tests.fakes.proxy import Mood, Proxy, proxy
from tests.fakes.station import Station, station
from tests.services.postgres import HubProcess


@pytest.fixture
def line(shared_hub: HubProcess) -> Iterator[Proxy]:
    with proxy(shared_hub.port) as made:
        yield made


def transmitted(database: Database, clock: Clock, cases: Sequence[Case]) -> None:
    """Let CNSS say that it has these files."""
    day = local(clock.now()).date()
    lines = ["reference;decision;date", *(f"{case.reference};transmitted;{day}" for case in cases)]
    assert decisions.record(database, "\n".join(lines).encode(), clock, whole=True).recorded == len(cases)


def hear(desk: Station, client: HubClient) -> FeedReport:
    return fetch(desk.store, client, desk.identity, desk.clock)


def events(desk: Station, case: Case) -> list[Event]:
    with desk.store.read() as conn:
        return [one.event for one in files.history(conn, str(case.reference))]


@pytest.mark.parametrize(
    ("mood", "code"),
    [
        (Mood.STALL, "hub-slow"),
        (Mood.PORTAL, "hub-captive"),
        (Mood.LOSE_REPLY, "hub-unreachable"),
    ],
)
def test_a_bad_line_is_told_and_the_next_round_hears_it_once(
    desk: Station, client: HubClient, database: Database, line: Proxy, mood: Mood, code: str
) -> None:
    case = desk.deposit()
    desk.deliver(client)
    transmitted(database, desk.clock, [case])
    line.mood = mood
    impatient = HubClient(line.url, SystemClock(), read_timeout=0.5 if mood is Mood.STALL else 20)
    assert hear(desk, impatient) == FeedReport(code=code)
    impatient.close()
    assert events(desk, case) == [Event.DEPOSITED]
    assert hear(desk, client) == FeedReport(decisions=1)
    assert hear(desk, client) == FeedReport()
    assert events(desk, case) == [Event.DEPOSITED, Event.TRANSMITTED]


def test_a_hub_that_is_started_again_goes_on_where_it_was(hub: HubProcess, tmp_path: Path) -> None:
    database = opened(hub.database)
    client = HubClient(hub.url, SystemClock())
    with station(tmp_path / "desk", clock=SystemClock()) as desk:
        desk.enrol(database, client)
        cases = [desk.deposit() for _ in range(2)]
        desk.deliver(client)
        transmitted(database, desk.clock, cases[:1])
        assert hear(desk, client) == FeedReport(decisions=1)
        hub.kill()
        transmitted(database, desk.clock, cases[1:])
        assert hear(desk, client) == FeedReport(code="hub-unreachable")
        hub.start()
        assert hear(desk, client) == FeedReport(decisions=1)
        assert [events(desk, case)[1:] for case in cases] == [[Event.TRANSMITTED]] * 2
        assert (desk.deliver(client).accepted, desk.outbox()[-1][1:3]) == (2, ("acknowledged", "stored"))
    client.close()
    database.close()


class AheadClock:
    """An hour ahead of the machine: the station is told the hub's time, and its answer still fits."""

    def now(self) -> object:
        return SystemClock().now() + timedelta(hours=1)


def test_a_station_whose_clock_is_wrong_is_heard_all_the_same(
    desk: Station, client: HubClient, database: Database, shared_hub: HubProcess
) -> None:
    case = desk.deposit()
    desk.deliver(client)
    transmitted(database, desk.clock, [case])
    ahead = HubClient(shared_hub.url, AheadClock())
    assert hear(desk, ahead) == FeedReport(decisions=1)
    assert hear(desk, ahead) == FeedReport()
    ahead.close()
    with desk.store.read() as conn:
        assert conn.scalars(select(decision.c.outcome)).all() == ["recorded"]

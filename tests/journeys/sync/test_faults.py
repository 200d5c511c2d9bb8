"""The line is cut, slow, or somebody else's: nothing is lost, nothing is stored twice, and it is said."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from kiosk.clock import SystemClock
from kiosk.hub.database import Database, opened
from kiosk.sync.client import HubClient
from kiosk.sync.envelope import DeliveryReport, LinkState
from tests.fakes.proxy import Mood, Proxy, proxy
from tests.fakes.station import Station, held, station
from tests.services.postgres import HubProcess


@pytest.fixture
def line(shared_hub: HubProcess) -> Iterator[Proxy]:
    with proxy(shared_hub.port) as made:
        yield made


def outcome(report: DeliveryReport) -> tuple[object, ...]:
    return report.link, report.accepted, report.refused, report.waiting, report.code


@pytest.mark.parametrize(
    ("mood", "link", "code"),
    [
        (Mood.STALL, LinkState.UNREACHABLE, "hub-slow"),
        (Mood.PORTAL, LinkState.CAPTIVE, "hub-captive"),
        (Mood.LOSE_REPLY, LinkState.UNREACHABLE, "hub-unreachable"),
    ],
)
def test_a_bad_line_is_told_and_mended_by_the_next_round(
    desk: Station, database: Database, line: Proxy, mood: Mood, link: LinkState, code: str
) -> None:
    desk.deposit()
    desk.deposit()
    line.mood = mood
    impatient = HubClient(line.url, SystemClock(), read_timeout=0.5 if mood is Mood.STALL else 20)

    assert outcome(desk.deliver(impatient)) == (link, 0, 0, 2, code)
    assert len(held(database, desk.identity.device)) == (2 if mood is Mood.LOSE_REPLY else 0)

    impatient.close()
    line.mood = Mood.PASS
    patient = HubClient(line.url, SystemClock())
    assert outcome(desk.deliver(patient)) == (LinkState.UP, 2, 0, 0, "")
    patient.close()
    assert held(database, desk.identity.device) == desk.hashes()


def test_a_hub_that_is_down_loses_nothing(hub: HubProcess, tmp_path: Path) -> None:
    database = opened(hub.database)
    client = HubClient(hub.url, SystemClock())
    with station(tmp_path / "desk", clock=SystemClock()) as desk:
        desk.enrol(database, client)
        assert outcome(desk.deliver(client)) == (LinkState.UP, 0, 0, 0, "")
        hub.stop()
        assert outcome(desk.deliver(client)) == (LinkState.UNREACHABLE, 0, 0, 0, "hub-unreachable")
        desk.deposit()
        assert outcome(desk.deliver(client)) == (LinkState.UNREACHABLE, 0, 0, 1, "hub-unreachable")
        hub.start()
        assert outcome(desk.deliver(client)) == (LinkState.UP, 1, 0, 0, "")
        assert held(database, desk.identity.device) == desk.hashes()
    client.close()
    database.close()


def test_a_hub_killed_in_the_middle_of_batches_holds_each_entry_once(hub: HubProcess, tmp_path: Path) -> None:
    chance = random.Random(20261121)
    database = opened(hub.database)
    with (
        proxy(hub.port) as line,
        station(tmp_path / "desk", clock=SystemClock()) as desk,
        ThreadPoolExecutor(1) as killer,
    ):
        client = HubClient(line.url, SystemClock())
        desk.enrol(database, client)

        def kill() -> None:
            line.forwarded.wait(20)
            Event().wait(chance.uniform(0, 0.05))
            hub.kill()

        for _ in range(2):
            for _ in range(12):
                desk.deposit()
            line.forwarded.clear()
            killed = killer.submit(kill)
            desk.deliver(client, batch=3)
            killed.result()
            hub.start()
            report = desk.deliver(client, batch=3)
            assert (report.link, report.refused, report.waiting) == (LinkState.UP, 0, 0)
            assert held(database, desk.identity.device) == desk.hashes()
        client.close()
    database.close()

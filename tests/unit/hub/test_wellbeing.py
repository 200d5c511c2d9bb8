"""The hub says how it does: to everybody whether it is ready, its figures to who may watch."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import create_engine
from sqlalchemy.pool import QueuePool

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import judging, people, wellbeing
from kiosk.hub.api import hub_app
from kiosk.hub.database import Database
from kiosk.hub.house import House
from kiosk.hub.metrics import GAUGES, METRICS_TYPE
from kiosk.hub.people import Role
from kiosk.hub.scope import Level, Scope
from tests.fakes.asgi import call
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen

Space = Callable[[int], None]


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Space:
    """Set how many bytes are free on every disk."""
    usage = shutil.disk_usage("/")

    def told(bytes_: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=bytes_))

    return told


def watcher(house: House) -> dict[str, str]:
    token = people.add(house.database, "amina.b", Role.ADMINISTRATOR, Scope(Level.NATION), house.clock)
    return {"Authorization": f"Bearer {token}"}


def figures(app: FastAPI, leave: dict[str, str]) -> dict[str, float]:
    told = call(app, "GET", "/v1/metrics", b"", leave)
    assert (told.status, told.headers["content-type"]) == (200, METRICS_TYPE)
    lines = [line.rpartition(" ") for line in told.body.decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


def test_a_hub_with_room_is_ready_and_one_without_is_not(app: FastAPI, free: Space) -> None:
    free(wellbeing.LEAST_DISK)
    assert call(app, "GET", "/v1/health/ready").json()["status"] == "ready"
    free(wellbeing.LEAST_DISK - 1)
    told = call(app, "GET", "/v1/health/ready")
    assert (told.status, told.code, told.headers["retry-after"]) == (503, "hub-disk-low", "5")


def test_the_figures_follow_what_the_hub_holds(pen: Pen, free: Space) -> None:
    house = pen.house
    app, leave = hub_app(house), watcher(house)
    free(10**9)
    before = figures(app, leave)
    pen.write()
    pen.raw(b"{")
    pen.hand_in()
    stored = figures(hub_app(replace(house, clock=FixedClock(NOON + timedelta(minutes=5)))), leave)
    judging.caught_up(house.database, None, house.clock)
    judged = figures(app, leave)
    assert before["tadamon_entries"] == before["tadamon_pending_seconds"] == 0
    assert (stored["tadamon_entries"], stored["tadamon_entries_pending"]) == (2, 2)
    assert stored["tadamon_pending_seconds"] == 300
    assert (judged["tadamon_entries_pending"], judged["tadamon_pending_seconds"]) == (0, 0)
    assert (judged["tadamon_entries_quarantined"], judged["tadamon_stations"]) == (1, 1)
    assert judged["tadamon_disk_free_bytes"] == 10**9
    assert judged["tadamon_feed_place"] >= 1
    assert {f"tadamon_{name}" for name in GAUGES} <= judged.keys()


def test_requests_are_counted_by_route_and_status(small_house: House) -> None:
    app, leave = hub_app(small_house), watcher(small_house)
    call(app, "GET", "/v1/health")
    call(app, "GET", "/v1/health")
    call(app, "GET", "/v1/feed")
    told = figures(app, leave)
    assert told['tadamon_requests_total{method="GET",route="/v1/health",status="200"}'] == 2
    assert told['tadamon_requests_total{method="GET",route="/v1/feed",status="401"}'] == 1
    assert told['tadamon_request_seconds_count{route="/v1/health"}'] == 2


def test_figures_are_for_who_may_watch(small_house: House) -> None:
    app = hub_app(small_house)
    assert call(app, "GET", "/v1/metrics").code == "signature-broken"
    token = people.add(small_house.database, "head.one", Role.HEAD, Scope(Level.NATION), small_house.clock)
    assert call(app, "GET", "/v1/metrics", b"", {"Authorization": f"Bearer {token}"}).code == "not-allowed"


def test_a_hub_whose_connections_are_all_taken_is_busy(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("one") / "one.db"
    engine = create_engine(
        f"sqlite:///{place}", poolclass=QueuePool, pool_size=1, max_overflow=0, pool_timeout=0.01
    )
    database = Database(engine)
    with database.read(), pytest.raises(KioskError, match="hub-busy"), database.read():
        pass
    database.close()

"""A hub in this process, on each engine, and a pen that is enrolled at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from kiosk.clock import FixedClock
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.regions import add_region
from tests.fakes.filings import NOON
from tests.fakes.nation import CODE, Road
from tests.fakes.pen import Pen


@pytest.fixture
def house(hub_address: str) -> Iterator[House]:
    """On both engines."""
    house = House.open(hub_address, FixedClock(NOON))
    yield house
    house.database.close()


@pytest.fixture
def postgres_house(postgres_address: str) -> Iterator[House]:
    """On PostgreSQL only."""
    house = House.open(postgres_address, FixedClock(NOON))
    yield house
    house.database.close()


@pytest.fixture
def small_house(tmp_path: Path) -> Iterator[House]:
    """On SQLite only, where the engine makes no difference."""
    house = House.open(f"sqlite:///{tmp_path}/small.db", FixedClock(NOON))
    yield house
    house.database.close()


@pytest.fixture
def app(small_house: House) -> FastAPI:
    return hub_app(small_house)


@pytest.fixture
def pen(house: House) -> Pen:
    """On both engines."""
    pen = Pen(house)
    pen.enrol()
    return pen


@pytest.fixture
def small_pen(small_house: House) -> Pen:
    """On SQLite only."""
    pen = Pen(small_house)
    pen.enrol()
    return pen


@pytest.fixture
def nation(tmp_path: Path) -> Iterator[House]:
    nation = House.open(f"sqlite:///{tmp_path}/nation.db", FixedClock(NOON))
    yield nation
    nation.database.close()


@pytest.fixture
def road(nation: House, pen: Pen) -> Road:
    """On both engines of the region; the nation knows it."""
    add_region(nation.database, CODE, public_jwk(pen.house.key), nation.clock)
    return Road(nation)

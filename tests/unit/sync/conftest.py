"""A station with a real register, and a hub in the same process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import FixedClock
from kiosk.hub.house import House
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.spoilt import BadLine, hear
from tests.fakes.station import Station, station


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Station]:
    with station(tmp_path / "desk") as made:
        yield made


@pytest.fixture
def near(tmp_path: Path) -> Iterator[NearHub]:
    house = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOON))
    yield NearHub(house)
    house.database.close()


@pytest.fixture
def line(near: NearHub) -> BadLine:
    made = BadLine(near.house)
    made.spoil = []
    return made


@pytest.fixture
def enrolled(desk: Station, line: BadLine) -> Station:
    """The desk, enrolled over that line, with its own certificate heard."""
    desk.enrol(line.house.database, line)
    hear(desk, line)
    return desk

"""A desk on real rooms: an encrypted register, the virtual card, PDF files for a printer."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.settings import Settings
from kiosk.settings import Station as StationSettings

NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def household() -> Answers:
    return Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))


@pytest.fixture
def desk(data_folder: Path, clock: FixedClock) -> Iterator[CounterDesk]:
    means = station.means(
        data_folder,
        settings=Settings(station=StationSettings(training=True)),
        reader=VirtualReader(profile("fatima").card()),
        clock=clock,
    )
    yield CounterDesk(means)
    means.close()

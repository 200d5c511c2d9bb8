"""A desk with a real register, enrolled at a real hub process over loopback, in an office of its own."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.hub.database import Database, opened
from kiosk.sync.client import HubClient
from kiosk.sync.wire import OfficeNames
from tests.fakes.station import Station, station
from tests.services.postgres import HubProcess

_OFFICES = count(1)


@pytest.fixture
def office() -> OfficeNames:
    return OfficeNames(f"SAL{next(_OFFICES):03d}", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")


@pytest.fixture
def database(shared_hub: HubProcess) -> Iterator[Database]:
    database = opened(shared_hub.database)
    yield database
    database.close()


@pytest.fixture
def client(shared_hub: HubProcess) -> Iterator[HubClient]:
    client = HubClient(shared_hub.url, SystemClock())
    yield client
    client.close()


@pytest.fixture
def desk(tmp_path: Path, database: Database, client: HubClient, office: OfficeNames) -> Iterator[Station]:
    with station(tmp_path / "desk", clock=SystemClock(), office=office) as made:
        made.enrol(database, client)
        yield made

"""Each source of supervision over the same files; nothing that a test does to them changes a figure."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.clock import FixedClock
from kiosk.desk.means import Means
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.flows.supervising import Supervising
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.settings import Settings
from kiosk.settings.declared import Delivery
from tests.fakes.asgi_adapter import URL
from tests.fakes.registered import at_hub, in_register
from tests.fakes.sources import HERE, KEPT, OFFICE, hub_source
from tests.fakes.supervised import NOW
from tests.fakes.supervising import OFFICE_HEAD, FakeSupervising


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    made = station.means(
        tmp_path_factory.mktemp("office"), settings=Settings(office=OFFICE), clock=FixedClock(NOW)
    )
    with closing(made):
        in_register(made.store, HERE)
        yield made


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = House.open(f"sqlite:///{tmp_path_factory.mktemp('hub')}/hub.db", FixedClock(NOW))
    at_hub(made, KEPT)
    yield made
    made.database.close()


@pytest.fixture(scope="module", params=["fake", "register", "hub"])
def source(request: pytest.FixtureRequest, means: Means) -> Supervising:
    if request.param == "fake":
        return FakeSupervising(kept=KEPT, who=OFFICE_HEAD)
    if request.param == "register":
        return RegisterOverseeing(means)
    return hub_source(request.getfixturevalue("house"), means, Role.HEAD)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Means]:
    settings = Settings(office=OFFICE, delivery=Delivery(hub=URL))
    made = station.means(tmp_path / "office", settings=settings, clock=FixedClock(NOW))
    (tmp_path / "office").mkdir()
    with closing(made):
        yield made


@pytest.fixture
def region(tmp_path: Path) -> Iterator[House]:
    made = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOW))
    at_hub(made, HERE)
    yield made
    made.database.close()

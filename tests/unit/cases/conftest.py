"""A register of its own for each test, on each engine in turn: here, or shared on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.cases import register
from kiosk.cases.case import Case, PersonRow
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import Store
from tests.fakes.filings import HOUSEHOLD, NOON, filing

_ENGINES = ["own_register", pytest.param("shared_register", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of today's schema: copied, it spares each test the migrations."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    Store.open(folder).close()
    return folder


@pytest.fixture
def data(tmp_path: Path, empty_register: Path) -> Path:
    """A data folder whose register is empty."""
    return shutil.copytree(empty_register, tmp_path / "data")


@pytest.fixture
def own_register(data: Path) -> Iterator[Store]:
    """The encrypted register of the data folder."""
    with closing(Store.open(data)) as made:
        yield made


@pytest.fixture
def shared_register(data: Path, register_address: str) -> Iterator[Store]:
    """A register on PostgreSQL."""
    with closing(Store.open(data, register_address)) as made:
        yield made


@pytest.fixture(params=_ENGINES)
def store(request: pytest.FixtureRequest) -> Store:
    made: Store = request.getfixturevalue(request.param)
    return made


@pytest.fixture
def again(store: Store, request: pytest.FixtureRequest) -> Iterator[Callable[[], Store]]:
    """Open the same register of the same station once more, as a second process does."""
    address = request.getfixturevalue("register_address") if store.shared else ""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(closing(Store.open(store.folder, address)))


@pytest.fixture
def issuer(store: Store) -> Issuer:
    return Issuer("SALTB", "A1", station_identity(store))


@pytest.fixture
def deposited(store: Store, issuer: Issuer) -> Callable[..., Case]:
    """Deposit a household's file."""

    def deposit(household: tuple[PersonRow, ...] = HOUSEHOLD, instant: datetime = NOON, **told: Any) -> Case:
        return register.deposit(store, filing(**told), household, issuer=issuer, instant=instant, media="a4")

    return deposit

"""A register of its own for each test."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.cases import register
from kiosk.cases.case import Case, PersonRow
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import Store
from tests.fakes.filings import HOUSEHOLD, NOON, filing


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of today's schema: copied, it spares each test the migrations."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    Store.open(folder).close()
    return folder


@pytest.fixture
def store(tmp_path: Path, empty_register: Path) -> Iterator[Store]:
    shutil.copytree(empty_register, tmp_path / "data")
    made = Store.open(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def issuer(store: Store) -> Issuer:
    return Issuer("SALTB", "A1", station_identity(store))


@pytest.fixture
def deposited(store: Store, issuer: Issuer) -> Callable[..., Case]:
    """Deposit a household's file."""

    def deposit(household: tuple[PersonRow, ...] = HOUSEHOLD, instant: datetime = NOON, **told: Any) -> Case:
        return register.deposit(store, filing(**told), household, issuer=issuer, instant=instant, media="a4")

    return deposit

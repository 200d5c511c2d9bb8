"""A register on each engine for a benchmark, and the bare driver beside it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.deposit import bare
from kiosk.cases.store import Store
from tests.services.postgres import throw_away_cluster


@contextmanager
def here(folder: Path) -> Iterator[Store]:
    """Give an encrypted register in a folder."""
    with closing(Store.open(folder)) as store:
        yield store


@contextmanager
def shared(folder: Path) -> Iterator[Store]:
    """Give a register on a throw-away PostgreSQL, as several stations share it; on the machine's own line."""
    with throw_away_cluster() as cluster, closing(Store.open(folder, cluster.database("register"))) as store:
        yield store


def settled(store: Store) -> None:
    """Let the database look at what was written, as it does by itself in the course of a day."""
    if not store.shared:
        store.tidy()
        return
    with bare_of(store) as driver:
        driver.execute("VACUUM ANALYZE")


@contextmanager
def bare_of(store: Store) -> Iterator[Any]:
    """Give a connection of the bare driver to the same register."""
    if not store.shared:
        with closing(bare(store.folder)) as driver:
            yield driver
        return
    with store.engine.connect() as connection:
        held: Any = connection.connection.driver_connection
        address = held.info.dsn
    with psycopg.connect(address, autocommit=True) as driver:
        yield driver

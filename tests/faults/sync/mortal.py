"""A register and a hub's database whose owner dies at the n-th transaction, right before or after COMMIT."""

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine
from typing_extensions import override

from kiosk.cases.store import Store
from kiosk.hub.database import Database, opened

Begin = Callable[[], AbstractContextManager[Connection]]


class Death(BaseException):
    """A power cut: no code of the program catches it."""


class Fuse:
    """Counts transactions down to the one that its owner does not survive."""

    def __init__(self) -> None:
        self._left, self._after = 0, False

    def light(self, transactions: int, *, after: bool) -> None:
        """Die at that transaction from now on, before its COMMIT or after it."""
        self._left, self._after = transactions, after

    def put_out(self) -> None:
        """Live on."""
        self._left = 0

    @contextmanager
    def around(self, begin: Begin) -> Generator[Connection]:
        """Give the connection of a transaction that may be the last."""
        fatal = self._left == 1
        self._left = max(0, self._left - 1)
        with begin() as connection:
            yield connection
            if fatal and not self._after:
                raise Death
        if fatal:
            raise Death


class MortalStore(Store):
    """A register with a fuse."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        super().__init__(engine, folder)
        self.fuse = Fuse()

    @override
    @contextmanager
    def begin(self) -> Iterator[Connection]:
        with self.fuse.around(super().begin) as connection:
            yield connection


class MortalDatabase(Database):
    """A hub's database with a fuse."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.fuse = Fuse()

    @override
    @contextmanager
    def write(self) -> Generator[Connection]:
        with self.fuse.around(super().write) as connection:
            yield connection


def fuse_of(owner: Store | Database) -> Fuse:
    """Return the fuse of a register or a hub's database that has one."""
    assert isinstance(owner, MortalStore | MortalDatabase)
    return owner.fuse


def store_at(folder: Path) -> MortalStore:
    """Open a register with its fuse out; the same object for a folder in run after run.

    The compiled statements it keeps are half of a run's time. The files may be others each time, of the same
    schema and key, once it was closed.
    """
    store = _store_at(folder)
    store.fuse.put_out()
    return store


def database_at(path: Path) -> MortalDatabase:
    """Open a hub's database, likewise."""
    database = _database_at(path)
    database.fuse.put_out()
    return database


@cache
def _store_at(folder: Path) -> MortalStore:
    return MortalStore.open(folder)


@cache
def _database_at(path: Path) -> MortalDatabase:
    return MortalDatabase(opened(f"sqlite:///{path}").engine)

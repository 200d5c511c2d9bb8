"""The store: one encrypted register in the data folder, one writer at a time, readers beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlcipher3 import dbapi2

from kiosk.cases import sqlcipher
from kiosk.cases.key import key_at
from kiosk.cases.migrations import migrate
from kiosk.errors import KioskError

REGISTER = "register.db"
KEY = "register.key"


class Store:
    """Gives connections to the register; every error of disk or database leaves it as a KioskError.

    Codes: ``register-wrong-key``, ``register-key-missing``, ``register-missing``, ``register-damaged``,
    ``register-newer``, ``register-read-only``, ``register-busy``, ``register-conflict``,
    ``register-unreachable``, ``disk-full``.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        """Take an engine whose schema is of today; :meth:`open` makes one."""
        self.engine = engine
        self.folder = folder

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the register of a data folder, made with its key at the first call, and migrate it."""
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            register = folder / REGISTER
            key = key_at(folder / KEY, register)
            sqlcipher.check_header(register, key)
            store = cls(sqlcipher.engine(register, key), folder)
        try:
            with _told(folder):
                migrate(store.engine)
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Give the one writer's connection: committed at the end, rolled back by an exception."""
        with (
            _told(self.folder),
            self.engine.connect().execution_options(writer=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the register and changes nothing."""
        with _told(self.folder), self.engine.connect() as connection:
            yield connection

    def tidy(self) -> None:
        """Empty the write-ahead log; for idle time, so that no deposit waits for it."""
        with _told(self.folder):
            sqlcipher.checkpoint(self.engine)

    def close(self) -> None:
        """Close every connection; the store is not used again."""
        self.engine.dispose()


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn errors of the disk and the database into codes; their texts, which quote values, end here."""
    try:
        yield
    except PoolTimeout:
        raise KioskError("register-busy") from None
    except (DBAPIError, dbapi2.Error, OSError) as wrong:
        told = sqlcipher.told(wrong, folder)
        if told is None:
            raise
        raise told from None

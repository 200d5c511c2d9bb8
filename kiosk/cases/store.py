"""The store: one register, one writer at a time, readers beside it; in the data folder or on a server.

A register on a server is shared by the stations of an office. What belongs to one computer alone stays in
the encrypted register of its own data folder: who it is, and what is being typed (docs/decisions/0151).
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlcipher3 import dbapi2

from kiosk.cases import device, postgres, reach, sqlcipher
from kiosk.cases.key import key_at
from kiosk.cases.memory import remember
from kiosk.cases.migrations import migrate
from kiosk.cases.tables import case_file, memory
from kiosk.errors import KioskError

_LOG = logging.getLogger(__name__)

REGISTER = "register.db"
KEY = "register.key"
SHARES = "shares-register"
"""Remembered by a computer's own register once it has used another."""


class Store:
    """Gives connections to the register; every error of disk, server or database leaves it as a KioskError.

    Codes: ``register-wrong-key``, ``register-key-missing``, ``register-missing``, ``register-damaged``,
    ``register-newer``, ``register-read-only``, ``register-busy``, ``register-conflict``,
    ``register-unreachable``, ``disk-full``; of a server besides those of :mod:`kiosk.cases.postgres`.
    """

    def __init__(self, engine: Engine, folder: Path, own: Self | None = None) -> None:
        """Take an engine whose schema is of today; :meth:`open` makes one.

        ``own`` is the computer's own register where ``engine`` is of a shared one.
        """
        self.engine = engine
        self.folder = folder
        self.own: Self = own or self
        self._edge = _edge(engine)
        self._device = ""
        self._current = True

    @classmethod
    def open(cls, folder: Path, database: str = "") -> Self:
        """Open the register of a data folder, made with its key at the first call, and migrate it.

        ``database`` is the address of the register that the office's stations share, empty where this one
        has its own. Raises KioskError ``register-not-shared`` where files stand in its own all the same, and
        ``register-not-own`` where it shared one before: both would give out numbers a second time.
        """
        own = cls._of_folder(folder)
        try:
            own.hold_to(shared=bool(database))
        except BaseException:
            own.close()
            raise
        return cls.join(own, database) if database else own

    @classmethod
    def join(cls, own: Self, database: str) -> Self:
        """Return the shared register beside a computer's own, whatever that holds; nothing is asked of it.

        It is migrated at its first use: a server that is away when the station starts may come later.
        """
        store = cls(postgres.engine(database), own.folder, own)
        store._current = False
        return store

    @classmethod
    def _of_folder(cls, folder: Path) -> Self:
        with _told(sqlcipher, folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            register = folder / REGISTER
            key = key_at(folder / KEY, register)
            sqlcipher.check_header(register, key)
            store = cls(sqlcipher.engine(register, key), folder)
        try:
            with _told(sqlcipher, folder):
                migrate(store.engine)
        except BaseException:
            store.close()
            raise
        return store

    @property
    def shared(self) -> bool:
        """Whether the stations of an office share this register."""
        return self.own is not self

    @property
    def device(self) -> str:
        """The device id of this computer, made at the first call."""
        if self.shared:
            return self.own.device
        if not self._device:
            with _told(self._edge, self.folder):
                self._device = _device(self.engine)
        return self._device

    def hold_to(self, *, shared: bool) -> None:
        """Make sure that a computer's own register is used as before. Raises KioskError as :meth:`open`."""
        with _told(self._edge, self.folder), self.engine.connect() as conn:
            if shared and _has_files(conn):
                raise KioskError("register-not-shared")
            if not shared and conn.scalar(select(memory.c.value).where(memory.c.key == SHARES)):
                raise KioskError("register-not-own")

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Give the one writer's connection: committed at the end, rolled back by an exception.

        One to a shared register that its server has set back goes on behind all that this computer saw.
        """
        with self._witnessed() if self.shared else self._writing() as connection:
            yield connection

    @contextmanager
    def _witnessed(self) -> Iterator[Connection]:
        """Remember how far the register is before anything of what was written can leave this computer."""
        with self.own.read() as conn:
            seen = now = reach.recalled(conn)
        try:
            with self._writing() as connection:
                now = seen.beside(reach.reached(connection))  # also a COMMIT whose answer was lost
                reach.go_on(connection, seen)
                yield connection
                then = reach.reached(connection)
            now = then
        finally:
            if now != seen:
                self._remember(now)

    def _remember(self, now: reach.Reach) -> None:
        """Note it in our own register; where that fails the shared one has what was written all the same."""
        try:
            with self.own.begin() as conn:
                reach.keep(conn, now)
        except KioskError as wrong:
            _LOG.warning("how far the shared register is could not be remembered: %s", wrong.code)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        mine = self._settled()
        with (
            _told(self._edge, self.folder),
            self.engine.connect().execution_options(writer=True, device=mine) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the register and changes nothing."""
        mine = self._settled()
        with (
            _told(self._edge, self.folder),
            self.engine.connect().execution_options(device=mine) as connection,
        ):
            yield connection

    def _settled(self) -> str:
        """Return whose connections these are, once the register is known to be of today's schema."""
        if not self._current:
            with _told(self._edge, self.folder):
                migrate(self.engine)
            with self.own.begin() as conn:
                if not _has_files(conn):
                    remember(conn, SHARES, "yes")
            self._current = True
            with self.begin():  # one that was set back goes on before anything is read of it
                pass
        return self.device

    def tidy(self) -> None:
        """Empty the write-ahead log; for idle time, so that no deposit waits for it."""
        with _told(sqlcipher, self.folder):
            sqlcipher.checkpoint(self.own.engine)

    def close(self) -> None:
        """Close every connection; the store is not used again."""
        self._device = ""
        self.engine.dispose()
        if self.shared:
            self.own.close()


def _has_files(conn: Connection) -> bool:
    return conn.execute(select(case_file.c.line).limit(1)).first() is not None


def _edge(engine: Engine) -> ModuleType:
    """Return the module that knows this kind of database."""
    return postgres if engine.dialect.name == "postgresql" else sqlcipher


def _device(engine: Engine) -> str:
    with engine.connect() as connection:
        known = device.known(connection)
    if known:
        return known
    with engine.connect().execution_options(writer=True) as connection, connection.begin():
        return device.made(connection)


@contextmanager
def _told(edge: ModuleType, folder: Path) -> Iterator[None]:
    """Turn errors of the disk and the database into codes; their texts, which quote values, end here."""
    try:
        yield
    except PoolTimeout:
        raise KioskError("register-busy") from None
    except (DBAPIError, dbapi2.Error, OSError) as wrong:
        told = edge.told(wrong, folder)
        if told is None:
            raise
        raise told from None

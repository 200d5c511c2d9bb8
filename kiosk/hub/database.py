"""The hub's database: SQLite as embedded default, PostgreSQL by its address; migrated when opened."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import URL, Dialect, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DisconnectionError,
    InterfaceError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from kiosk.errors import KioskError

_PATIENCE = 10
"""Seconds that a database has to take a connection, or one statement of ours on the line."""

_LINE = {
    "connect_timeout": _PATIENCE,
    # A machine that lost its power says nothing: without these the kernel waits for a quarter of an hour.
    "keepalives_idle": _PATIENCE,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": _PATIENCE * 1000,
}
_STATES = {"25006": "hub-database-absent", "53100": "hub-disk-full", "55P03": "hub-busy"}
"""Failures by SQLSTATE (PostgreSQL, appendix A): it follows another; disk full; no lock in time."""

_OF_DATABASE = DatabaseError, InterfaceError, psycopg.Error, sqlite3.Error
"""What SQLAlchemy raises, and what the drivers do where they are asked themselves."""

_NO_ANSWER = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    sqlite3.OperationalError,
    sqlite3.InterfaceError,
)

_WRONG_ADDRESS = ("not a database", "invalid connection option")
"""What SQLite and libpq say of an address that leads to no database of ours."""


@dataclass(frozen=True, slots=True)
class Look:
    """A connection without what SQLAlchemy keeps of a transaction: a :class:`kiosk.hub.question.Askable`."""

    dialect: Dialect
    connection: PoolProxiedConnection


class Database:
    """Connections for reading and for writing, the same on both engines."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose schema is up to date; :func:`opened` makes one."""
        self.engine = engine
        self._writer = engine.execution_options(writes=True)
        self._looker = _looking(engine)

    @property
    def postgresql(self) -> bool:
        """Whether this is PostgreSQL."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def write(self) -> Generator[Connection]:
        """Give a connection in a transaction that is committed at the end.

        Raises KioskError ``hub-database-absent`` where the database does not answer, ``hub-disk-full``, or
        ``hub-busy``.
        """
        with _Told(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Generator[Connection]:
        """Give a connection that sees one state of the database. Raises like :meth:`write`."""
        with _Told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def look(self) -> Generator[Look]:
        """Give a connection on which each statement is its own transaction. Raises like :meth:`write`."""
        with _Told():
            lent = self._looker.raw_connection()
            try:
                yield Look(self.engine.dialect, lent)
            finally:
                lent.close()

    def close(self) -> None:
        """Let all connections go."""
        self.engine.dispose()
        self._looker.dispose()


def opened(address: str) -> Database:
    """Open the database at ``sqlite:///path`` or ``postgresql://user@host/name`` and migrate it.

    A primary and its standby are ``postgresql://user@/name?host=h1:5432&host=h2:5432``: whichever takes
    writers is used, also when they change places later. Raises KioskError ``hub-database-address``,
    ``hub-database-absent`` or ``hub-database-newer``.
    """
    database = connected(address)
    try:
        with _Told():
            migrate(database.engine)
    except KioskError:
        database.close()
        raise
    return database


def connected(address: str) -> Database:
    """Give the database at an address as it is, of whatever schema; nothing is asked of it yet.

    Raises KioskError ``hub-database-address``.
    """
    return Database(_engine(_url(address)))


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to a revision; one migration at a time, the others wait.

    Raises KioskError ``hub-database-newer`` where a later version of the program made it.
    """
    config = _migrations()
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, revision)
        except CommandError as wrong:
            raise KioskError("hub-database-newer") from wrong


def revision_of(connection: Connection) -> str:
    """Return the revision of a database's schema, empty where no hub was ever made in it."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


def known_revision(revision: str) -> bool:
    """Say whether this program can bring a database of that revision to its own."""
    return any(
        one.revision == revision for one in ScriptDirectory.from_config(_migrations()).walk_revisions()
    )


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", "kiosk.hub:migrations")
    return config


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as wrong:
        raise KioskError("hub-database-address") from wrong
    kind = url.get_backend_name()
    if kind not in {"sqlite", "postgresql"} or (kind == "sqlite" and (url.query or not url.database)):
        raise KioskError("hub-database-address")
    if kind == "sqlite":
        return url.set(drivername="sqlite")
    return _writers(url.set(drivername="postgresql+psycopg"))


def _writers(url: URL) -> URL:
    """Of several machines use the one that takes writers (libpq, ``target_session_attrs``)."""
    hosts = url.normalized_query.get("host", ())
    several = len(hosts) > 1 or any("," in host for host in hosts)
    if several and "target_session_attrs" not in url.query:
        return url.update_query_dict({"target_session_attrs": "read-write"})
    return url


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return _postgresql(url)
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _looking(engine: Engine) -> Engine:
    """Return what lends connections that begin no transaction and have none to end when they come back."""
    if engine.dialect.name != "postgresql":  # where a statement alone is one by itself
        return engine
    return _postgresql(engine.url, isolation_level="AUTOCOMMIT", pool_reset_on_return=None)


def _postgresql(url: URL, **lent: Any) -> Engine:
    engine = create_engine(url, hide_parameters=True, connect_args=_LINE, **lent)
    event.listen(engine, "checkout", _listened)
    return engine


def _prepare(connection: Any, _record: ConnectionPoolEntry) -> None:
    """Let SQLAlchemy begin transactions itself, and lose nothing at a power cut (docs/decisions/0053)."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _listened(connection: Any, _record: ConnectionPoolEntry, _lent: object) -> None:
    """Let a line that ended while nobody used it be replaced; a question to the server would cost a round."""
    try:
        for _ in range(2):  # the server's last words, then the end
            connection.pgconn.consume_input()
    except psycopg.OperationalError as wrong:
        raise DisconnectionError from wrong


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class _Told:
    """Tells what the database refuses as a failure of ours; no generator, which a look-up would feel."""

    def __enter__(self) -> None:
        """Begin to listen."""

    def __exit__(self, _kind: object, wrong: BaseException | None, _trace: object) -> None:
        if isinstance(wrong, PoolTimeout):
            raise KioskError("hub-busy") from wrong
        if isinstance(wrong, _OF_DATABASE) and (code := _meant(getattr(wrong, "orig", wrong))):
            raise KioskError(code) from wrong


def _meant(wrong: BaseException | None) -> str:
    """Return the failure that a driver's error stands for, empty where it is a defect of ours."""
    state = getattr(wrong, "sqlstate", None)
    if state in _STATES:
        return _STATES[state]
    if getattr(wrong, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return "hub-disk-full"
    if isinstance(wrong, _NO_ANSWER):
        return "hub-database-absent"
    return "hub-database-address" if any(told in str(wrong) for told in _WRONG_ADDRESS) else ""

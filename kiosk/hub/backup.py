"""The hub's backup: its whole database at one moment as one file, and a new hub made of it (0164).

A hub that is restored has the same key, logs and feed; what its stations sent since, they send again (0130).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final

from sqlalchemy import Connection, inspect

from kiosk import __version__
from kiosk.cases.archive import Contents, Label, counted, opened, pack, read, unpacked
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub import dump
from kiosk.hub.database import Database, connected, known_revision, revision_of
from kiosk.hub.database import opened as migrated
from kiosk.sync.whole_file import written

SQLITE: Final = "hub-sqlite"
POSTGRESQL: Final = "hub-postgresql"


def back_up(address: str, out: IO[bytes], scratch: Path, clock: Clock) -> Label:
    """Write a backup of the database at an address, which may be in use; ``scratch`` has room for a copy.

    Raises KioskError ``hub-empty``, ``hub-dump-…``, those of :func:`kiosk.hub.database.connected`, OSError.
    """
    with closing(connected(address)) as database:
        taking = _dumped if database.postgresql else _copied
        with taking(database, scratch, clock) as (contents, pieces):
            return pack(out, contents, pieces)


def restore(address: str, file: IO[bytes]) -> Label:
    """Make the hub of a backup at an address where nothing is yet, and bring it to today's schema.

    Raises KioskError ``hub-not-empty``, ``backup-…``, ``hub-database-newer``, ``hub-restore-…``, OSError.
    """
    with closing(connected(address)) as database:
        label = opened(file, POSTGRESQL if database.postgresql else SQLITE)
        if not known_revision(label.contents.schema):
            raise KioskError("hub-database-newer")
        (_loaded if database.postgresql else _placed)(database, label, file)
        with database.read() as connection:
            if counted(connection) != label.contents.holds:
                raise KioskError("hub-restore-failed")
    migrated(address).close()
    return label


def _contents(connection: Connection, kind: str, clock: Clock, **details: str) -> Contents:
    """Say what a database holds. Raises KioskError ``hub-empty`` where no hub was ever made."""
    revision = revision_of(connection)
    if not revision:
        raise KioskError("hub-empty")
    return Contents(
        kind=kind, made=clock.now(), program=__version__, schema=revision, holds=counted(connection),
        details=details,
    )  # fmt: skip


@contextmanager
def _dumped(database: Database, _scratch: Path, clock: Clock) -> Iterator[tuple[Contents, Iterator[bytes]]]:
    """Give what a PostgreSQL database holds, and its dump of the same moment."""
    with database.read() as keeping:
        moment = dump.snapshot(keeping)
        with database.read() as connection:
            dump.at(connection, moment)
            major = dump.server_major(connection)
            contents = _contents(connection, POSTGRESQL, clock, postgresql=str(major))
        program = dump.tool("pg_dump", major)
        with closing(dump.dumped(database.engine, program, moment)) as pieces:
            yield contents, pieces


@contextmanager
def _copied(database: Database, scratch: Path, clock: Clock) -> Iterator[tuple[Contents, Iterator[bytes]]]:
    """Give what an SQLite database holds, and a copy of it by SQLite's online backup."""
    if not _file_of(database).exists():
        raise KioskError("hub-empty")
    with TemporaryDirectory(dir=scratch, prefix=".hub-backup-") as folder:
        copy = Path(folder) / "hub.db"
        with database.read() as connection, closing(sqlite3.connect(copy)) as into:
            source: Any = connection.connection.driver_connection
            source.backup(into)
        with closing(connected(f"sqlite:///{copy}")) as made, made.read() as connection:
            contents = _contents(connection, SQLITE, clock)
        with copy.open("rb") as file:
            yield contents, read(file)


def _loaded(database: Database, label: Label, file: IO[bytes]) -> None:
    with database.read() as connection:
        if inspect(connection).get_table_names():
            raise KioskError("hub-not-empty")
        least = max(dump.server_major(connection), int(label.contents.details["postgresql"]))
    dump.restored(database.engine, dump.tool("pg_restore", least), unpacked(file))


def _placed(database: Database, _label: Label, file: IO[bytes]) -> None:
    place = _file_of(database)
    if any(Path(f"{place}{end}").exists() for end in ("", "-wal", "-journal")):
        raise KioskError("hub-not-empty")
    with written(place) as into:
        into.writelines(unpacked(file))


def _file_of(database: Database) -> Path:
    return Path(str(database.engine.url.database))

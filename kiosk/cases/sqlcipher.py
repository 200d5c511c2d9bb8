"""Everything of the store that only SQLite and SQLCipher know: the connection, its PRAGMAs, its errors."""

import errno
import sqlite3
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from kiosk.cases.canonical import canonical
from kiosk.cases.key import SALT_LENGTH, RegisterKey
from kiosk.errors import KioskError

BUSY_MS = 5_000
"""How long a writer waits for the other one; a deposit takes a few milliseconds."""
PAGE = 4096
SHARED_MEMORY = 32_768
"""Bytes by which the index of the write-ahead log (``-shm``) grows."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    # Kibibytes of decrypted pages a connection keeps: the folded names of 100,000 files are 40 MB.
    "cache_size=-16000",
    # The register is checkpointed in idle time (Store.tidy); this bound, 16 MB, is for a day without any.
    "wal_autocheckpoint=4000",
)

_CODES = {
    sqlite3.SQLITE_NOTADB: "register-damaged",
    sqlite3.SQLITE_CORRUPT: "register-damaged",
    sqlite3.SQLITE_READONLY: "register-read-only",
    sqlite3.SQLITE_CANTOPEN: "register-read-only",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_BUSY: "register-busy",
    sqlite3.SQLITE_LOCKED: "register-busy",
    sqlite3.SQLITE_CONSTRAINT: "register-conflict",
    sqlite3.SQLITE_IOERR: "register-unreachable",
}
_ERRNOS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "register-read-only",
    errno.EACCES: "register-read-only",
    errno.EPERM: "register-read-only",
}


def engine(path: Path, key: RegisterKey) -> Engine:
    """Return an engine whose every connection is keyed, durable (``synchronous=FULL``) and strict."""

    def connect() -> Any:
        connection = dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
        try:
            prepare(connection, key)
        except BaseException:
            connection.close()
            raise
        return connection

    made = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        # An error must not quote an answer.
        hide_parameters=True,
        json_serializer=lambda tree: canonical(tree).decode(),
    )
    event.listen(made, "begin", _begin)
    return made


def prepare(connection: Any, key: RegisterKey) -> None:
    """Key a connection of the driver and set what every one of them must have."""
    connection.execute(f'PRAGMA key="{key.pragma}"')
    # Without this SQLCipher writes to the program's standard error.
    connection.execute("PRAGMA cipher_log_level=NONE")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Writers take their place at once: two that read first and write later could only fail."""
    immediate = connection.get_execution_options().get("writer", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def checkpoint(made: Engine) -> None:
    """Move the write-ahead log into the register and let SQLite refresh its statistics."""
    # Below SQLAlchemy's transactions: no checkpoint is possible inside one.
    connection = made.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA optimize")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def check_header(path: Path, key: RegisterKey) -> None:
    """Tell a register of another key from a file that is no register, before SQLCipher sees it.

    Raises KioskError ``register-wrong-key`` or ``register-damaged``; an empty or absent file passes.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        salt = file.read(SALT_LENGTH)
    if salt == key.salt:
        return
    whole = path.stat().st_size % PAGE == 0
    plain = salt.startswith(b"SQLite format 3") or not salt.strip(b"\0")
    raise KioskError("register-wrong-key" if whole and not plain else "register-damaged")


def told(wrong: DBAPIError | dbapi2.Error | OSError, folder: Path) -> KioskError | None:
    """Return what a database's or the disk's own error means; None for one that is a fault of the program."""
    if isinstance(wrong, OSError):
        return KioskError(_ERRNOS.get(wrong.errno or 0, "register-unreachable"))
    source = wrong.orig if isinstance(wrong, DBAPIError) else wrong
    # The low byte is the kind, the rest says more of it (SQLite result codes).
    kind = getattr(source, "sqlite_errorcode", 0) & 0xFF
    if kind == sqlite3.SQLITE_IOERR and disk_usage(folder).free < SHARED_MEMORY:
        # The index of the write-ahead log could not grow; SQLite calls that an input/output error.
        return KioskError("disk-full")
    code = _CODES.get(kind)
    return KioskError(code) if code else None

"""A station's backup: its register at one moment under a passphrase, and a register made of it (0165)."""

import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from kiosk import __version__
from kiosk.cases import journal, passphrases, sqlcipher
from kiosk.cases.archive import Contents, Label, counted, opened, pack, read, unpacked
from kiosk.cases.instance import claim
from kiosk.cases.key import RegisterKey, key_at
from kiosk.cases.migrations import HEAD, revision
from kiosk.cases.reference import Reference
from kiosk.cases.renumbering import leap
from kiosk.cases.store import KEY, REGISTER, Store
from kiosk.clock import Clock, local
from kiosk.durable import settled
from kiosk.errors import KioskError

KIND: Final = "register"


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a restoration."""

    label: Label
    aside: str
    """Name of the folder in which the register that was there is kept, empty where there was none."""
    after: tuple[Reference, ...]
    """Of each series of this year's numbers the one that the next comes after."""


def back_up(store: Store, out: IO[bytes], scratch: Path, passphrase: str, clock: Clock) -> Label:
    """Write a backup of a register, which may be in use; ``scratch`` has room for a copy of it.

    What was written was read again: its pages, its tables, its journal. Raises KioskError
    ``backup-passphrase-short`` (least), ``register-elsewhere``, ``backup-unsound``, ``disk-full``,
    and those of the store.
    """
    passphrases.check(passphrase)
    if store.shared:
        raise KioskError("register-elsewhere")
    salt = secrets.token_bytes(passphrases.SALT)
    key = RegisterKey(passphrases.derived(passphrase, salt))
    with _told(scratch), TemporaryDirectory(dir=scratch, prefix=".backup-") as folder:
        made, copy = clock.now(), Path(folder) / REGISTER
        _export(store.engine, copy, key)
        with closing(Store(sqlcipher.engine(copy, key), Path(folder))) as written, written.read() as conn:
            _whole(conn)
            contents = Contents(
                kind=KIND, made=made, program=__version__, schema=revision(conn),
                holds=counted(conn), details={"salt": salt.hex()},
            )  # fmt: skip
        with copy.open("rb") as file:
            return pack(out, contents, read(file))


def restore(
    folder: Path, file: IO[bytes], passphrase: str, clock: Clock, *, last: Reference | None, replace: bool
) -> Restored:
    """Make the register of a data folder of a backup; one that is there is kept aside by name if ``replace``.

    It goes on in a new epoch of its log, and its numbers behind all that can have been given out since.
    Raises KioskError ``already-running``, ``register-present``, ``backup-…``, ``restore-…``, ``disk-full``.
    """
    with _told(folder), _alone(folder):
        if not replace and any((folder / name).exists() for name in (REGISTER, KEY)):
            raise KioskError("register-present")
        label = opened(file, KIND)
        if label.contents.schema > HEAD:
            raise KioskError("backup-newer")
        if clock.now() < label.contents.made:
            raise KioskError("restore-clock")
        with TemporaryDirectory(dir=folder, prefix=".restore-") as scratch:
            fresh = _fresh(Path(scratch), _copied(Path(scratch), file, label, passphrase))
            after = _go_on(fresh, label, clock, last)
            return Restored(label, _place(fresh, folder, clock), after)


def _export(source: Engine, into: Path, key: RegisterKey) -> None:
    """Write all of a register, as it is at one moment, into a new file of another key (SQLCipher API)."""
    connection = source.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(into), key.pragma))
        try:
            cursor.execute("BEGIN")
            cursor.execute("SELECT sqlcipher_export('fresh')")
            cursor.execute("COMMIT")
        finally:
            connection.rollback()  # before DETACH, which waits for every transaction
            cursor.execute("DETACH DATABASE fresh")
    finally:
        connection.close()
    settled(into)


def _whole(conn: Connection) -> None:
    """Hold every page to its HMAC, the tables to each other and the journal to its chain."""
    if conn.exec_driver_sql("PRAGMA cipher_integrity_check").all():
        raise KioskError("backup-unsound")
    if conn.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
        raise KioskError("backup-unsound")
    journal.verify(conn)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    claimed = claim(folder)
    try:
        yield
    finally:
        claimed.release()


def _copied(scratch: Path, file: IO[bytes], label: Label, passphrase: str) -> Engine:
    """Give the register inside a backup, opened. Raises KioskError ``backup-passphrase``."""
    copy = scratch / REGISTER
    with copy.open("wb") as into:
        into.writelines(unpacked(file))
    key = RegisterKey(passphrases.derived(passphrase, bytes.fromhex(label.contents.details["salt"])))
    try:
        sqlcipher.check_header(copy, key)
    except KioskError as wrong:
        raise KioskError("backup-passphrase") from wrong
    return sqlcipher.engine(copy, key)


def _fresh(scratch: Path, copy: Engine) -> Path:
    """Make a folder with a register and a new key of its own, equal to a copy."""
    fresh = scratch / "fresh"
    fresh.mkdir(mode=0o700)
    try:
        _export(copy, fresh / REGISTER, key_at(fresh / KEY, fresh / REGISTER))
    finally:
        copy.dispose()
    return fresh


def _go_on(fresh: Path, label: Label, clock: Clock, last: Reference | None) -> tuple[Reference, ...]:
    """Bring a register to today's schema, verify it, and let nothing of it be given out a second time."""
    with closing(Store.open(fresh)) as store:
        with store.read() as conn:
            _whole(conn)
        with store.begin() as conn:
            journal.begin_epoch(conn, journal.epoch(conn) + 1)
            after = leap(conn, label.contents.made, clock.now(), last)
        store.tidy()
    return after


def _place(fresh: Path, folder: Path, clock: Clock) -> str:
    """Put a register in its place; what was there goes into a folder named after the moment, if anything."""
    aside = folder / f"replaced-{local(clock.now()):%Y%m%d-%H%M%S}"
    for name in (REGISTER, f"{REGISTER}-wal", f"{REGISTER}-shm", KEY):
        if (folder / name).exists():
            aside.mkdir(mode=0o700, exist_ok=True)
            (folder / name).rename(aside / name)
    for name in (REGISTER, KEY):
        (fresh / name).rename(folder / name)
    settled(folder)
    return aside.name if aside.exists() else ""


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLCipher into codes, as the store does."""
    try:
        yield
    except (DBAPIError, dbapi2.Error, OSError) as wrong:
        told = sqlcipher.told(wrong, folder)
        if told is None:
            raise
        raise told from None

"""Months of ``file`` on PostgreSQL, each a partition, made before the first row of it lands (0170).

What a clock of nonsense dates far away lands in the default partition, until its month is near.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, text

from kiosk.errors import KioskError
from kiosk.hub.database import Database

_LOCK: Final = 5520
"""Advisory lock: whoever makes a month is alone."""

_PATIENCE: Final = "2s"
"""How long a month may wait for its locks: whoever comes behind it waits too, and rows can lie elsewhere."""

_BACK, _AHEAD = timedelta(days=800), timedelta(days=62)
"""How far from today a month may lie and have a partition of its own."""


def months_made(database: Database, days: Iterable[date], today: date) -> None:
    """Make the partitions that rows of these days need, and the one of next month; nothing on SQLite.

    One that a long reading stands in the way of is made another time: its rows lie in the default partition
    until then.
    """
    if not database.postgresql:
        return
    near = {first(day) for day in days if today - _BACK <= day <= today + _AHEAD}
    wanted = {name(month): month for month in (*near, after(first(today)))}
    with database.read() as connection:
        missing = wanted.keys() - _there(connection)
    for one in sorted(missing):
        try:
            with database.write() as connection:
                make(connection, wanted[one])
        except KioskError as wrong:
            if wrong.code != "hub-busy":
                raise


def make(connection: Connection, month: date) -> None:
    """Make the partition of the month that begins on that day, unless it is there; rows move into it."""
    connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    one = name(month)
    if one in _there(connection):
        return
    span = f"day >= '{month}' AND day < '{after(month)}'"
    away = f"DELETE FROM file_other WHERE {span} RETURNING *"  # noqa: S608 -- our own names
    for statement in (
        f"CREATE TABLE {one} (LIKE file INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION)",
        f"WITH moved AS ({away}) INSERT INTO {one} SELECT * FROM moved",  # noqa: S608 -- our own names
        f"ALTER TABLE file ATTACH PARTITION {one} FOR VALUES FROM ('{month}') TO ('{after(month)}')",
    ):
        connection.execute(text(statement))


def first(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def after(month: date) -> date:
    """Return the first day of the next month."""
    return first(month + timedelta(days=31))


def name(month: date) -> str:
    """Return what a month's partition is called."""
    return f"file_{month:%Y_%m}"


def _there(connection: Connection) -> set[str]:
    asked = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'file'::regclass"
    return set(connection.execute(text(asked)).scalars())

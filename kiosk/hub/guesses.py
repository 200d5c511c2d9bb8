"""Wrong pairs of a reference and a year, counted for each station: whoever tries years waits ever longer.

Kept in the database: a hub that starts anew, or a second process, goes on counting (docs/decisions/0255).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from threading import Lock
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from kiosk.errors import KioskError
from kiosk.flows.slowing import Pace, Slowing
from kiosk.hub.access_tables import wrong_pair
from kiosk.hub.database import Database

PACE: Final = Pace(free=5, first=10, longest=300, forgiven=timedelta(hours=1))
"""A kiosk slows its own screen before this does (0224): honest people are not met here."""

_MINE = wrong_pair.c.device == bindparam("mine")
_KNOWN = select(wrong_pair.c.wrong, wrong_pair.c.last).where(_MINE)
_FORGET = delete(wrong_pair).where(_MINE)
_LOCK = select(func.pg_advisory_xact_lock(bindparam("place")))
"""One station's pairs one after the other, whichever process is asked; it ends with the transaction."""


@dataclass(slots=True)
class Guesses:
    """Of all stations, by device; safe to use from several threads and processes."""

    database: Database
    _here: Lock = field(default_factory=Lock, repr=False)
    """Of this process: who waits holds no connection."""

    @contextmanager
    def guess(self, device: str, now: datetime) -> Iterator[Connection]:
        """Give a connection to look a station's pair up, and count the pair if that ends as ``file-unknown``.

        Pairs asked at once come one after the other, and each meets the wait of those before; a right one
        writes nothing. Raises KioskError ``follow-later`` (retry_after, seconds) for a station that must
        wait, whatever it asks.
        """
        with self._here, self.database.read() as connection:
            if self.database.postgresql:
                connection.execute(_LOCK, {"place": _place(device)})
            before = _known(connection, device, now)
            left = before.seconds_left(now)
            if left:
                raise KioskError("follow-later", retry_after=left)
            try:
                yield connection
            except KioskError as wrong:
                if wrong.code == "file-unknown":
                    self._keep(device, before.after_wrong(now))
                raise

    def _keep(self, device: str, counted: Slowing) -> None:
        with self.database.write() as connection:
            connection.execute(_FORGET, {"mine": device})
            told = {"device": device, "wrong": counted.wrong, "last": counted.last}
            connection.execute(insert(wrong_pair), told)


def _known(connection: Connection, device: str, now: datetime) -> Slowing:
    """Return what was counted; a clock that stood in the future keeps nobody waiting for it."""
    row = connection.execute(_KNOWN, {"mine": device}).one_or_none()
    return Slowing(row.wrong, min(row.last, now), pace=PACE) if row else Slowing(pace=PACE)


def _place(device: str) -> int:
    """Return what PostgreSQL locks in the place of a device: 64 bits with a sign."""
    return int.from_bytes(sha256(device.encode()).digest()[:8], "big", signed=True)

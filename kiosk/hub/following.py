"""A batch that follows the end of its log is taken in by one statement, whole or not at all (0250).

PostgreSQL writes several tables in one statement, which is its own transaction: one question, one answer.
The embedded database has no line to save, and takes the way of all other batches (:mod:`kiosk.hub.intake`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, Final

import psycopg
from sqlalchemy.engine import Dialect

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.errors import KioskError
from kiosk.hub.landing import arrays_of, inserting
from kiosk.hub.log import LARGEST_PLACE, columns_of
from kiosk.hub.question import Askable
from kiosk.hub.tables import log_item
from kiosk.sync.envelope import LogItem
from kiosk.sync.wire import BatchClaims, Given, Head

_MOVED: Final = """
WITH moved AS (
    INSERT INTO log_end AS mine (device, epoch, seq, head, judged)
    SELECT device, %(epoch)b::integer, %(to_seq)b::bigint, %(to_head)b::bytea, 0 FROM station
    WHERE device = %(device)b AND revoked IS NULL AND station.epoch <= %(epoch)b
    AND (%(at_seq)b::bigint = 0
        OR EXISTS (SELECT FROM log_end WHERE device = %(device)b AND epoch = %(epoch)b))
    ON CONFLICT (device, epoch) DO UPDATE SET seq = excluded.seq, head = excluded.head
    WHERE mine.seq = %(at_seq)b AND mine.head = %(at_head)b
    RETURNING device
), signed AS (
    INSERT INTO batch (device, epoch, last, first, token, received)
    SELECT device, %(epoch)b, %(to_seq)b, %(at_seq)b + 1, %(token)b::text, %(received)b FROM moved
)
"""
"""The end moves first: who moves it holds the log, and who cannot move it writes nothing."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A batch whose signature, hashes and heads are right, and the answers if all of it is new."""

    claims: BatchClaims
    token: str = field(repr=False)
    items: Sequence[LogItem]
    answers: Sequence[Given]
    received: datetime

    @property
    def before(self) -> Head:
        """Where the log must end for all of it to be new."""
        return Head(self.claims.first - 1, self.claims.prev_head)

    @property
    def after(self) -> Head:
        """Where the log ends with it."""
        return Head(self.claims.last, self.claims.head)


def followed(connection: Askable, came: Arrived) -> bool:
    """Store a batch that follows the end of its log, its station not revoked, its epoch open; else False.

    Raises KioskError ``hub-busy`` where somebody else wrote at the same place.
    """
    if connection.dialect.name != "postgresql" or not _possible(came):
        return False
    place = {"device": came.claims.device, "epoch": came.claims.epoch}
    columns = place | columns_of(came.items, came.answers, came.received)
    driver: Any = connection.connection.driver_connection
    try:
        landed = driver.execute(_statement(connection.dialect, arrays_of(columns)), columns | _ends(came))
    except psycopg.errors.UniqueViolation as wrong:
        raise KioskError("hub-busy") from wrong
    return bool(landed.rowcount)


def _possible(came: Arrived) -> bool:
    """Say whether a log can end before it at all: none begins with another's head, none is so long."""
    return came.after.seq <= LARGEST_PLACE and (came.before.seq > 0 or came.before.head == BEFORE_FIRST)


def _ends(came: Arrived) -> dict[str, Any]:
    return {
        "at_seq": came.before.seq,
        "at_head": bytes.fromhex(came.before.head),
        "to_seq": came.after.seq,
        "to_head": bytes.fromhex(came.after.head),
        "token": came.token,
    }


@cache
def _statement(dialect: Dialect, arrays: frozenset[str]) -> str:
    return f"{_MOVED}{inserting(log_item, dialect, arrays)} FROM moved"

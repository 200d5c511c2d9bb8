"""Judging again what was set apart because its form was not known here, once the form is published."""

from collections.abc import Sequence
from typing import Any, Final

import zstandard
from sqlalchemy import Connection, Row, select

from kiosk.clock import Clock
from kiosk.hub import publications
from kiosk.hub.database import Database
from kiosk.hub.judge import Held, judge
from kiosk.hub.judging import hold_office
from kiosk.hub.tables import log_item, station
from kiosk.hub.verdicts import Source, enter
from kiosk.sync.envelope import Verdict

_UNKNOWN: Final = "item-form-unknown"
_FOLLOWING: Final = frozenset({_UNKNOWN, "item-case-unknown", "item-event-impossible"})
"""Reasons that a deposit of an unknown form brings upon itself and upon what follows it."""


def released(database: Database, clock: Clock) -> int:
    """Judge those entries again, log by log in order; returns how many are good now. Their offices are told.

    Raises KioskError ``hub-database-absent``.
    """
    logs = (
        select(log_item.c.device, log_item.c.epoch, station.c.office)
        .join(station, station.c.device == log_item.c.device)
        .where(log_item.c.verdict == Verdict.QUARANTINED, log_item.c.reason == _UNKNOWN)
        .distinct()
    )
    with database.read() as connection:
        waiting = [Source(*row) for row in connection.execute(logs)]
    return sum(_released(database, log, clock) for log in waiting)


def _released(database: Database, source: Source, clock: Clock) -> int:
    with database.write() as connection:
        hold_office(connection, source.office)
        shelf = publications.shelf(connection)
        before = _of(connection, source)
        enter(connection, source, [judge(_held(row), shelf) for row in before], shelf, clock.now())
        return len(before) - len(_of(connection, source))


def _of(connection: Connection, source: Source) -> Sequence[Row[Any]]:
    """Return what is set apart of a log for a reason that may be gone, in its order."""
    mine = log_item.c.device == source.device, log_item.c.epoch == source.epoch
    apart = log_item.c.verdict == Verdict.QUARANTINED, log_item.c.reason.in_(_FOLLOWING)
    return connection.execute(select(log_item).where(*mine, *apart).order_by(log_item.c.seq)).all()


def _held(row: Row[Any]) -> Held:
    return Held(row.seq, zstandard.decompress(row.body), row.reason, row.received)

"""Judging what intake stored: later, log by log, in order, by whoever comes to it (docs/decisions/0168).

An entry is judged once the cursor of its log (``log_end.judged``) has passed it. The content is looked at
outside the transaction; of several who judge, the one that finds the cursor where it was writes what came of
it. What an office's files depend on is written by one at a time: its row is held.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select, update

from kiosk.clock import Clock, local
from kiosk.hub import publications
from kiosk.hub.database import Database
from kiosk.hub.judge import Held, judge
from kiosk.hub.packing import opened
from kiosk.hub.partitions import months_made
from kiosk.hub.tables import log_end, log_item, office, station
from kiosk.hub.verdicts import Source, enter

AT_ONCE: Final = 500
"""Entries judged in one transaction."""

INLINE: Final = 2000
"""Entries that one who reads waits for: a second or two."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A log whose last entries were not judged yet."""

    source: Source
    judged: int
    seq: int


def caught_up(database: Database, offices: Collection[str] | None, clock: Clock, most: int = INLINE) -> int:
    """Judge what waits of some offices (None: all), at most ``most`` entries; return how many still wait.

    Who must see everything that arrived calls this first, and says with its answer how many wait.
    Raises KioskError ``hub-database-absent``.
    """
    spent = 0
    while spent < most:
        logs = behind(database, offices)
        if not logs:
            break
        for log in logs:
            if spent < most:
                spent += max(1, judge_some(database, log, clock, min(AT_ONCE, most - spent)))
    with database.read() as connection:
        return waiting(connection, offices)


def waiting(connection: Connection, offices: Collection[str] | None = None) -> int:
    """Return how many entries of some offices (None: all) were not judged yet."""
    counted = func.coalesce(func.sum(log_end.c.seq - log_end.c.judged), 0)
    return int(connection.execute(_of(offices, select(counted))).scalar_one())


def behind(database: Database, offices: Collection[str] | None = None) -> tuple[Behind, ...]:
    """Return the logs of some offices (None: all) that have entries to judge."""
    wanted = select(log_end.c.device, log_end.c.epoch, station.c.office, log_end.c.judged, log_end.c.seq)
    rows = _of(offices, wanted).order_by(station.c.office, log_end.c.device, log_end.c.epoch)
    with database.read() as connection:
        return tuple(
            Behind(Source(row.device, row.epoch, row.office), row.judged, row.seq)
            for row in connection.execute(rows)
        )


def judge_some(database: Database, log: Behind, clock: Clock, most: int = AT_ONCE) -> int:
    """Judge the next entries of a log and return how many; 0 where somebody else just did."""
    with database.read() as connection:
        some = held(connection, log.source, log.judged + 1, min(log.judged + most, log.seq))
        shelf = publications.shelf(connection)
    found = [judge(one, shelf) for one in some]
    days = [one.row["day"] for one in found if one.row and "day" in one.row]
    months_made(database, days, local(clock.now()).date())
    with database.write() as connection:
        hold_office(connection, log.source.office)
        mine = log_end.c.device == log.source.device, log_end.c.epoch == log.source.epoch
        if connection.execute(select(log_end.c.judged).where(*mine)).scalar_one() != log.judged:
            return 0
        enter(connection, log.source, found, shelf, clock.now())
        connection.execute(update(log_end).where(*mine).values(judged=some[-1].seq))
    return len(some)


def held(connection: Connection, source: Source, first: int, last: int) -> list[Held]:
    """Return the entries of a log between two places, both included."""
    wanted = (
        select(log_item.c.seq, log_item.c.body, log_item.c.reason, log_item.c.received)
        .where(log_item.c.device == source.device, log_item.c.epoch == source.epoch)
        .where(log_item.c.seq.between(first, last))
        .order_by(log_item.c.seq)
    )
    return [Held(row.seq, opened(row.body), row.reason, row.received) for row in connection.execute(wanted)]


def hold_office(connection: Connection, code: str) -> None:
    """Let nobody else judge entries of an office until this transaction ends."""
    connection.execute(select(office.c.code).where(office.c.code == code).with_for_update()).first()


def _of(offices: Collection[str] | None, wanted: Any) -> Any:
    wanted = wanted.select_from(log_end.join(station, station.c.device == log_end.c.device))
    wanted = wanted.where(log_end.c.judged < log_end.c.seq)
    return wanted if offices is None else wanted.where(station.c.office.in_(offices))

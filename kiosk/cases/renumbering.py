"""Numbers of a restored register: none that its lost disk gave out may be given a second time (0166).

What was given out after the backup and never sent is known to nobody but the people who hold the receipts.
Who knows the last receipt says so; else the numbers leap further than the lost disk can have come.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, select

from kiosk.cases import numbers
from kiosk.cases.reference import Reference
from kiosk.cases.tables import counter
from kiosk.clock import local
from kiosk.errors import KioskError

A_DAY: Final = 500
"""Numbers that no counter gives out in one day: one a minute, for more than eight hours."""


def leap(conn: Connection, since: datetime, now: datetime, last: Reference | None) -> tuple[Reference, ...]:
    """Let every series of numbers go on where no lost number can be; return the last one of each.

    ``since`` is the instant of the backup, ``last`` the last receipt handed out, where somebody knows it.
    Raises KioskError ``restore-last-receipt`` (reference) for one of another station.
    """
    today = local(now).date()
    known = numbers.known(conn)
    series = {replace(one, number=0, year=year) for one in known for year in (one.year, today.year % 100)}
    if last and replace(last, number=0) not in series:
        raise KioskError("restore-last-receipt", reference=str(last))
    lost = A_DAY * _days(local(since).date(), today)
    reached = (_leapt(conn, one, lost, last) for one in sorted(series, key=str))
    return tuple(one for one in reached if one.year == today.year % 100)


def _leapt(conn: Connection, series: Reference, lost: int, last: Reference | None) -> Reference:
    """Carry one series of numbers on: also of another year, which a clock that was wrong began."""
    known = last is not None and last.training == series.training
    if last is not None and known:
        numbers.carry(conn, last)
    reached = replace(series, number=_reached(conn, series) + (0 if known else lost))
    numbers.carry(conn, reached)
    return reached


def _days(since: date, today: date) -> int:
    """Count the days on which this year's numbers were given out and are not in the backup."""
    return (today - max(since, today.replace(month=1, day=1))).days + 1


def _reached(conn: Connection, series: Reference) -> int:
    """Return the last number of a series, 0 before the first."""
    mine = (counter.c[name] == getattr(series, name) for name in ("office", "station", "training", "year"))
    return conn.scalar(select(counter.c.last).where(*mine)) or 0

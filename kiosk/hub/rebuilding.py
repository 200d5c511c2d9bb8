"""Making files anew from the log: all of them, or where a form came that entries waited for (0168).

An office at a time, in one transaction: who reads sees all its files as they were, or as they are now. What
CNSS decided and no log repeats yet is in no log; it is carried over.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, delete, func, select, update

from kiosk.clock import Clock
from kiosk.forms.shelf import Shelf
from kiosk.hub import publications
from kiosk.hub.database import Database
from kiosk.hub.judge import judge
from kiosk.hub.judging import AT_ONCE, held, hold_office
from kiosk.hub.projection import heard
from kiosk.hub.tables import file, log_end, log_item, station
from kiosk.hub.verdicts import Source, enter
from kiosk.sync.envelope import Verdict

FORM_UNKNOWN: Final = "item-form-unknown"

_TOLD: Final = ("told_state", "told_registration", "told_reason")
_TELL = (
    update(file)
    .where(file.c.device == bindparam("of_device"), file.c.case_id == bindparam("of_case"))
    .values({name: bindparam(f"to_{name}") for name in _TOLD})
)

Run = tuple[Source, int, int]
"""Entries that arrived together: their log, the first and the last place."""


def rebuilt(database: Database, code: str, clock: Clock) -> int:
    """Make an office's files anew from the logs of its stations, and return how many entries were judged.

    Entries are taken in the order in which they arrived. Verdicts that change are told to the office.
    """
    with database.write() as connection:
        hold_office(connection, code)
        ours = file.c.device.in_(_devices(code))
        told = _told(connection, ours)
        connection.execute(delete(file).where(ours))
        shelf = publications.shelf(connection)
        judged = sum(_again(connection, run, shelf, clock) for run in _runs(connection, code))
        _carry_over(connection, told)
    return judged


def released(database: Database, clock: Clock) -> int:
    """Judge the offices again that wait for a form, once one is published; return how many are good now.

    Raises KioskError ``hub-database-absent``.
    """
    before = _set_apart(database)
    waiting = sorted({office for office, reason in before if reason == FORM_UNKNOWN})
    for code in waiting:
        rebuilt(database, code, clock)
    return len(before) - len(_set_apart(database)) if waiting else 0


def _set_apart(database: Database) -> Sequence[tuple[str, str]]:
    """Return the office and the reason of each entry that is set apart."""
    wanted = (
        select(station.c.office, log_item.c.reason)
        .join(log_item, log_item.c.device == station.c.device)
        .where(log_item.c.verdict == Verdict.QUARANTINED)
    )
    with database.read() as connection:
        return [(row.office, row.reason) for row in connection.execute(wanted)]


def _devices(code: str) -> Select[Any]:
    return select(station.c.device).where(station.c.office == code)


def _again(connection: Connection, run: Run, shelf: Shelf, clock: Clock) -> int:
    source, first, last = run
    for start in range(first, last + 1, AT_ONCE):
        some = held(connection, source, start, min(start + AT_ONCE - 1, last))
        enter(connection, source, [judge(one, shelf) for one in some], shelf, clock.now())
    mine = log_end.c.device == source.device, log_end.c.epoch == source.epoch
    connection.execute(update(log_end).where(*mine).values(judged=last))
    return last - first + 1


def _runs(connection: Connection, code: str) -> Iterator[Run]:
    """Yield what arrived together, in the order in which it did; a log's order comes before the clock's."""
    place = log_item.c.device, log_item.c.epoch
    wanted = (
        select(*place, func.max(log_item.c.seq).label("last"))
        .where(log_item.c.device.in_(_devices(code)))
        .group_by(*place, log_item.c.received)
        .order_by(log_item.c.received, *place)
    )
    reached: dict[tuple[str, int], int] = {}
    for device, epoch, last in connection.execute(wanted).all():
        first = reached.get((device, epoch), 0) + 1
        if last >= first:
            reached[device, epoch] = last
            yield Source(device, epoch, code), first, last


def _told(connection: Connection, ours: Any) -> Sequence[Any]:
    columns = (file.c.device, file.c.case_id, *(file.c[name] for name in _TOLD))
    return connection.execute(select(*columns).where(ours, file.c.told_state != "")).all()


def _carry_over(connection: Connection, told: Sequence[Any]) -> None:
    rows = [
        {"of_device": one.device, "of_case": one.case_id}
        | {f"to_{name}": getattr(one, name) for name in _TOLD}
        for one in told
    ]
    if rows:
        connection.execute(_TELL, rows)
        heard(connection, [(one.device, one.case_id) for one in told])

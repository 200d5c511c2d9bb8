"""What judged entries change: files, verdicts in the log, and what the office is told of them."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import InterfaceError, OperationalError

from kiosk.errors import KioskError
from kiosk.forms.shelf import Shelf
from kiosk.hub.feed import append
from kiosk.hub.judge import Held, Judged, judge
from kiosk.hub.packing import opened
from kiosk.hub.projection import Projection
from kiosk.hub.tables import log_item, station
from kiosk.sync.envelope import Verdict
from kiosk.sync.feed_items import VerdictItem

_LOG = logging.getLogger(__name__)

_UNKNOWN: Final = "item-case-unknown"

_MARK = (
    update(log_item)
    .where(log_item.c.device == bindparam("of_device"), log_item.c.epoch == bindparam("of_epoch"))
    .where(log_item.c.seq == bindparam("of_seq"))
    .values(verdict=bindparam("to_verdict"), reason=bindparam("to_reason"))
)

Found = tuple[Judged, str]
"""An entry and why it is set apart, empty where it is not."""


@dataclass(frozen=True, slots=True)
class Source:
    """A log, and the office whose station writes it."""

    device: str
    epoch: int
    office: str


def enter(
    connection: Connection, source: Source, some: Sequence[Judged], shelf: Shelf, now: datetime
) -> None:
    """Write what consecutive entries of a log change; one that cannot be written is set apart alone."""
    try:
        with connection.begin_nested():
            _enter(connection, source, some, shelf, now)
    except (OperationalError, InterfaceError, KioskError):
        raise
    except Exception as defect:  # noqa: BLE001 -- no entry may hold up those behind it
        if len(some) == 1:
            _LOG.error("an entry could not be entered: %s", type(defect).__name__)
            refused = [Judged(some[0].held, reason="item-unreadable")]
            return _enter(connection, source, refused, shelf, now)
        for one in some:
            enter(connection, source, [one], shelf, now)


def _enter(
    connection: Connection, source: Source, some: Sequence[Judged], shelf: Shelf, now: datetime
) -> None:
    deposited = _written(connection, source, some, now)
    if deposited:
        for other, waited in _waited(connection, source, deposited, shelf):
            _written(connection, other, waited, now)


def _written(connection: Connection, source: Source, some: Sequence[Judged], now: datetime) -> frozenset[str]:
    projection = Projection(connection, source.device, source.office, some)
    found = [(one, projection.take(one)) for one in some]
    projection.land()
    _mark(connection, source, [(one, why) for one, why in found if why != one.held.reason], now)
    return projection.deposited


def _mark(connection: Connection, source: Source, changed: Sequence[Found], now: datetime) -> None:
    """Note the verdicts that are not what the station was told, and tell its office."""
    if not changed:
        return
    told = [_told(source, one, why) for one, why in changed]
    place = {"of_device": source.device, "of_epoch": source.epoch}
    rows = [{**place, "of_seq": one.seq, "to_verdict": one.verdict, "to_reason": one.reason} for one in told]
    connection.execute(_MARK, rows)
    append(connection, told, source.office, now)


def _told(source: Source, one: Judged, why: str) -> VerdictItem:
    verdict = Verdict.QUARANTINED if why else Verdict.STORED
    return VerdictItem(source.device, source.epoch, one.held.seq, verdict, why)


def _waited(
    connection: Connection, source: Source, deposited: frozenset[str], shelf: Shelf
) -> Iterator[tuple[Source, list[Judged]]]:
    """Yield, log by log, what other stations of the office sent of files that have only come now.

    Stations that share a register have each a log of their own, and no order between them. Within a log the
    order is known: what stands before its file stays set apart.
    """
    wanted = (
        select(log_item)
        .join(station, station.c.device == log_item.c.device)
        .where(station.c.office == source.office, log_item.c.verdict == Verdict.QUARANTINED)
        .where(log_item.c.reason == _UNKNOWN)
        .order_by(log_item.c.device, log_item.c.epoch, log_item.c.seq)
    )
    rows = connection.execute(wanted).all()
    for (device, epoch), of_log in groupby(rows, key=lambda row: (row.device, row.epoch)):
        if (device, epoch) != (source.device, source.epoch):
            waited = [one for one in (judge(_held(row), shelf) for row in of_log) if _of(one, deposited)]
            if waited:
                yield Source(device, epoch, source.office), waited


def _of(one: Judged, deposited: frozenset[str]) -> bool:
    return one.entry is not None and one.entry.case in deposited


def _held(row: Any) -> Held:
    return Held(row.seq, opened(row.body), row.reason, row.received)

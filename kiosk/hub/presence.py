"""How stations are: when each was last heard of, where its log ends, and what of it needs a person."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, and_, func, select

from kiosk.cases.overview.people import Presence
from kiosk.hub.scope import EVERYWHERE, Scope
from kiosk.hub.tables import disputed_item, log_end, log_item, station
from kiosk.sync.envelope import Verdict


def presences(
    connection: Connection, scope: Scope, now: datetime, within: Scope = EVERYWHERE
) -> tuple[Presence, ...]:
    """Return the stations of a scope by office and station, those of today and those revoked.

    ``within`` is a part of the scope that alone is wanted.
    """
    last = and_(*(log_item.c[name] == log_end.c[name] for name in ("device", "epoch", "seq")))
    ends = and_(log_end.c.device == station.c.device, log_end.c.epoch == station.c.epoch)
    wanted = (
        select(station, log_end.c.seq, log_end.c.judged, log_item.c.received)
        .add_columns(_set_apart().label("set_apart"), _disputed().label("disputed"))
        .select_from(station.outerjoin(log_end, ends).outerjoin(log_item, last))
        .where(scope.clause(station.c.office), within.clause(station.c.office))
        .order_by(station.c.office, station.c.station, station.c.enrolled)
    )
    return tuple(_presence(row, now) for row in connection.execute(wanted))


def _set_apart() -> ScalarSelect[int]:
    mine = log_item.alias()
    apart = mine.c.device == station.c.device, mine.c.verdict == Verdict.QUARANTINED
    return select(func.count()).select_from(mine).where(*apart).correlate(station).scalar_subquery()


def _disputed() -> ScalarSelect[int]:
    mine = disputed_item.c.device == station.c.device
    return select(func.count()).select_from(disputed_item).where(mine).correlate(station).scalar_subquery()


def _presence(row: Any, now: datetime) -> Presence:
    heard = row.received
    return Presence(
        device=row.device,
        office=row.office,
        station=row.station,
        enrolled=row.enrolled,
        epoch=row.epoch,
        entries=row.seq or 0,
        pending=(row.seq or 0) - (row.judged or 0),
        heard=heard,
        silent_seconds=None if heard is None else max(0, int((now - heard).total_seconds())),
        certified_until=row.certified_until,
        revoked=row.revoked,
        set_apart=row.set_apart,
        disputed=row.disputed,
        screen=row.screen,
    )

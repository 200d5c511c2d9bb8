"""How the hub does: what its metrics and its readiness are read from; each a short query on a small table."""

import shutil
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, and_, func, select

from kiosk.errors import KioskError
from kiosk.hub import judging
from kiosk.hub.database import Database
from kiosk.hub.house import House
from kiosk.hub.tables import disputed_item, feed_end, log_end, log_item, station
from kiosk.sync.envelope import Verdict

LEAST_DISK: Final = 256 * 1024 * 1024
"""Free bytes below which the hub asks for no more work: exports and an embedded database need some."""


def standing(house: House) -> Mapping[str, float]:
    """Return the figures of :data:`kiosk.hub.metrics.GAUGES` as they are now."""
    now = house.clock.now()
    with house.database.read() as connection:
        return {
            "entries": _number(connection, select(func.coalesce(func.sum(log_end.c.seq), 0))),
            "entries_pending": judging.waiting(connection),
            "pending_seconds": _age(_oldest_pending(connection), now),
            "entries_quarantined": _number(connection, _QUARANTINED),
            "entries_disputed": _number(connection, select(func.count()).select_from(disputed_item)),
            "stations": _number(connection, _ENROLLED),
            "feed_place": _number(connection, select(feed_end.c.place)),
            "disk_free_bytes": free_bytes(house.database),
        }


def ready(house: House) -> None:
    """Return if the hub can take work. Raises KioskError ``hub-disk-low`` or ``hub-database-absent``."""
    with house.database.read() as connection:
        connection.exec_driver_sql("SELECT 1")
    if free_bytes(house.database) < LEAST_DISK:
        raise KioskError("hub-disk-low")


def free_bytes(database: Database) -> int:
    """Return how much room there is: beside an embedded database, else where exports are made."""
    place = "" if database.postgresql else database.engine.url.database
    return shutil.disk_usage(Path(place).parent if place else tempfile.gettempdir()).free


_QUARANTINED: Final = (
    select(func.count()).select_from(log_item).where(log_item.c.verdict == Verdict.QUARANTINED.value)
)
_ENROLLED: Final = select(func.count()).select_from(station).where(station.c.revoked.is_(None))
_NEXT: Final = and_(
    log_item.c.device == log_end.c.device,
    log_item.c.epoch == log_end.c.epoch,
    log_item.c.seq == log_end.c.judged + 1,
)


def _oldest_pending(connection: Connection) -> datetime | None:
    waiting = log_end.join(log_item, _NEXT)
    oldest = (
        select(func.min(log_item.c.received)).select_from(waiting).where(log_end.c.judged < log_end.c.seq)
    )
    found: datetime | None = connection.scalar(oldest)
    return found


def _age(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())


def _number(connection: Connection, asked: object) -> float:
    return float(connection.scalar(asked) or 0)  # type: ignore[call-overload]  # every one of them is a SELECT

"""Revoking a station over the line takes two people: one asks, another asks for the same within a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from kiosk.cases.certificates import RevocationReason
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.access_tables import revocation_asked
from kiosk.hub.admin import revoke_station
from kiosk.hub.database import Database
from kiosk.hub.scope import inside
from kiosk.hub.stations import DEVICE
from kiosk.hub.tables import station

LIFE: Final = timedelta(days=1)
"""How long the first asking waits for the second."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which station is to be believed no more, and why."""

    device: str
    reason: RevocationReason
    since: datetime | None = None


def ask(database: Database, who: Asker, wanted: Wanted, clock: Clock) -> bool:
    """Keep what the first administrator asks; do it when a second asks the same. Says whether it is done.

    Raises KioskError ``station-absent``, ``office-unknown``, ``revocation-same-person`` or
    ``revocation-to-come``.
    """
    now = clock.now()
    if wanted.since is not None and wanted.since > now:
        raise KioskError("revocation-to-come")
    with database.write() as connection:
        place = _place(connection, wanted.device)
        inside(connection, who.scope, place.office)
        first = _waiting(connection, wanted, now)
        if first is None:
            _keep(connection, who, wanted, now)
            return False
        if first.asked_by == who.id:
            raise KioskError("revocation-same-person")
        connection.execute(delete(revocation_asked).where(revocation_asked.c.device == wanted.device))
    told = {"reason": RevocationReason(first.reason), "since": first.since}
    revoke_station(database, place.office, place.station, clock, **told)
    return True


def _place(connection: Connection, device: str) -> Any:
    enrolled = station.c.device == device, station.c.revoked.is_(None)
    wanted = select(station.c.office, station.c.station).where(*enrolled)
    row = connection.execute(wanted).one_or_none() if DEVICE.fullmatch(device) else None
    if row is None:
        raise KioskError("station-absent", station="")
    return row


def _waiting(connection: Connection, wanted: Wanted, now: datetime) -> Any:
    """Return what was asked of the same station for the same reason, and not long ago."""
    same = (
        revocation_asked.c.device == wanted.device,
        revocation_asked.c.reason == wanted.reason,
        revocation_asked.c.asked > now - LIFE,
    )
    return connection.execute(select(revocation_asked).where(*same)).one_or_none()


def _keep(connection: Connection, who: Asker, wanted: Wanted, now: datetime) -> None:
    connection.execute(delete(revocation_asked).where(revocation_asked.c.device == wanted.device))
    told = {"device": wanted.device, "reason": wanted.reason, "since": wanted.since}
    connection.execute(insert(revocation_asked).values(**told, asked_by=who.id, asked=now))

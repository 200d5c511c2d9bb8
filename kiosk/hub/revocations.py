"""Revoking a station over the line, which takes two people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from kiosk.cases.certificates import RevocationReason
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.admin import revoke_station
from kiosk.hub.database import Database
from kiosk.hub.scope import inside
from kiosk.hub.stations import DEVICE
from kiosk.hub.tables import station
from kiosk.hub.two_people import Asked, Deed


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which station is to be believed no more, and why."""

    device: str
    reason: RevocationReason
    since: datetime | None = None


def ask(database: Database, who: Asker, wanted: Wanted, clock: Clock) -> bool:
    """Keep what the first administrator asks; do it when a second asks the same. Says whether it is done.

    Raises KioskError ``station-absent``, ``office-unknown``, ``second-person`` or ``revocation-to-come``.
    """
    now = clock.now()
    if wanted.since is not None and wanted.since > now:
        raise KioskError("revocation-to-come")
    with database.write() as connection:
        place = _place(connection, wanted.device)
        inside(connection, who.scope, place.office)
        asked = Asked(Deed.REVOCATION, wanted.device, (wanted.reason, wanted.since))
        if not asked.seconded(connection, who, now):
            return False
    revoke_station(database, place.office, place.station, clock, reason=wanted.reason, since=wanted.since)
    return True


def _place(connection: Connection, device: str) -> Any:
    enrolled = station.c.device == device, station.c.revoked.is_(None)
    wanted = select(station.c.office, station.c.station).where(*enrolled)
    row = connection.execute(wanted).one_or_none() if DEVICE.fullmatch(device) else None
    if row is None:
        raise KioskError("station-absent", station="")
    return row

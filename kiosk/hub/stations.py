"""Enrolled stations: whose key verifies what, and from which office."""

import re
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from kiosk.errors import KioskError
from kiosk.hub.tables import station
from kiosk.sync.wire import Jwk

DEVICE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A UUID as devices write theirs (RFC 9562)."""


@dataclass(frozen=True, slots=True)
class Station:
    """A computer that was enrolled."""

    device: str
    office: str
    station: str
    key: Jwk = field(repr=False)
    revoked: datetime | None


def enrolled(connection: Connection, device: str, *, lock: bool = False) -> Station:
    """Return an enrolled station; ``lock`` holds its log for this transaction, one writer at a time.

    Raises KioskError ``station-unknown`` or ``station-revoked``.
    """
    if not DEVICE.fullmatch(device):
        raise KioskError("station-unknown")
    columns = (station.c.device, station.c.office, station.c.station, station.c.key, station.c.revoked)
    wanted = select(*columns).where(station.c.device == device)
    row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
    if row is None:
        raise KioskError("station-unknown")
    if row.revoked is not None:
        raise KioskError("station-revoked")
    return Station(row.device, row.office, row.station, msgspec.json.decode(row.key, type=Jwk), row.revoked)

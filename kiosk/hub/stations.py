"""Enrolled stations: whose key verifies what, and from which office."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from kiosk.errors import KioskError
from kiosk.hub.tables import station
from kiosk.shapes import from_json
from kiosk.sync.wire import Jwk

DEVICE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A UUID as devices write theirs (RFC 9562)."""


_COLUMNS = (
    station.c.device,
    station.c.office,
    station.c.station,
    station.c.key,
    station.c.enrolled,
    station.c.epoch,
    station.c.certificate,
    station.c.certified_until,
)


@dataclass(frozen=True, slots=True)
class Station:
    """A computer that was enrolled."""

    device: str
    office: str
    station: str
    key: Jwk = field(repr=False)
    enrolled: datetime
    epoch: int = 1
    certificate: str = field(repr=False, default="")
    """The newest, as the hub signed it; empty before the first."""
    certified_until: datetime | None = None


def enrolled(connection: Connection, device: str) -> Station:
    """Return an enrolled station.

    Raises KioskError ``station-unknown`` or ``station-revoked``.
    """
    if not DEVICE.fullmatch(device):
        raise KioskError("station-unknown")
    wanted = select(*_COLUMNS, station.c.revoked).where(station.c.device == device)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        raise KioskError("station-unknown")
    if row.revoked is not None:
        raise KioskError("station-revoked")
    return _station(row)


def holder(connection: Connection, office: str, code: str) -> Station | None:
    """Return the computer that is a station now, None where none is."""
    place = station.c.office == office, station.c.station == code, station.c.revoked.is_(None)
    row = connection.execute(select(*_COLUMNS).where(*place)).one_or_none()
    return None if row is None else _station(row)


def _station(row: Any) -> Station:
    values = {column.name: getattr(row, column.name) for column in _COLUMNS}
    return Station(**{**values, "key": from_json(row.key, Jwk)})

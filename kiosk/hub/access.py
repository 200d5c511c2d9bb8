"""Leave to read: a token the station signs for one path, good for five minutes on the hub's clock."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from kiosk.errors import KioskError
from kiosk.hub.stations import Station, enrolled
from kiosk.sync.signing import claimed, verified
from kiosk.sync.wire import Access

LIFE: Final = 300
"""Seconds a token is good for, either side of its issue."""


def reader(connection: Connection, authorization: str, path: str, now: datetime) -> Station:
    """Return the station that may read ``path``, given its ``Authorization`` header.

    Raises KioskError ``signature-broken``, ``station-unknown``, ``station-revoked`` or ``access-expired``.
    """
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise KioskError("signature-broken")
    station = enrolled(connection, claimed(token, Access).device)
    access = verified(token, station.key, Access)
    if access.path != path:
        raise KioskError("signature-broken")
    if abs(int(now.timestamp()) - access.issued) > LIFE:
        raise KioskError("access-expired", now=int(now.timestamp()))
    return station

"""Leave to ask: a station signs a token for one path, good for five minutes on the hub's clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from kiosk.errors import KioskError
from kiosk.hub import people
from kiosk.hub.scope import Level, Right, Scope
from kiosk.hub.stations import Station, enrolled
from kiosk.sync.signing import claimed, verified
from kiosk.sync.wire import Access

LIFE: Final = 300
"""Seconds a token is good for, either side of its issue."""

STATION_RIGHTS: Final = frozenset({Right.HEAR, Right.FOLLOW, Right.EXPORT, Right.FIGURES})
"""What a station may ask, of its own office."""

CITIZENS_RIGHTS: Final = frozenset({Right.HEAR, Right.FOLLOW})
"""The same of a citizens' screen, which stands where somebody may carry it away (docs/decisions/0245)."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, how far that one sees, and what is allowed."""

    id: str
    """The device of a station, the login of a person."""
    scope: Scope
    rights: frozenset[Right]
    station: Station | None = None
    """The station, where a station asks."""
    role: str = "station"
    """A person's role (:class:`kiosk.cases.overview.people.PersonTold`)."""


def asker(connection: Connection, leave: tuple[str, str], right: Right, now: datetime) -> Asker:
    """Return who asks, given the ``Authorization`` header and the path with its query, if it has the right.

    Raises KioskError ``not-allowed``, like :func:`reader` for a station's token, and ``person-unknown``,
    ``person-revoked`` or ``person-expired`` for a person's.
    """
    found = _asker(connection, leave, now)
    if right not in found.rights:
        raise KioskError("not-allowed")
    return found


def _asker(connection: Connection, leave: tuple[str, str], now: datetime) -> Asker:
    scheme, _, token = leave[0].partition(" ")
    if scheme.lower() == "bearer" and people.is_token(token):
        one = people.holder(connection, token, now)
        return Asker(one.login, one.scope, people.RIGHTS[one.role], role=one.role)
    station = reader(connection, *leave, now)
    rights = CITIZENS_RIGHTS if station.screen else STATION_RIGHTS
    return Asker(station.device, Scope(Level.OFFICE, station.office), rights, station)


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

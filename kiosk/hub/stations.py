"""Enrolled stations: whose key verifies what, and from which office."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select

from kiosk.cases.certificates import RevocationReason
from kiosk.errors import KioskError
from kiosk.hub.question import Askable, Question
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
    station.c.region,
    station.c.screen,
)
_END = station.c.revoked, station.c.revoked_since, station.c.revoked_reason
_KNOWN: Final = Question(select(*_COLUMNS, *_END).where(station.c.device == bindparam("asked")))
_FOREIGN_HANDS: Final = frozenset({RevocationReason.STOLEN, RevocationReason.MISUSED})


@dataclass(frozen=True, slots=True)
class Revoked:
    """The end of a station."""

    since: datetime
    """From when on its key is not believed."""
    reason: str
    """Code of :class:`kiosk.cases.certificates.RevocationReason`; empty where it was not kept."""

    def covers(self, instant: datetime) -> bool:
        """Say whether what claims to be of that instant may be a stranger's: a thief dates as he likes."""
        return instant >= self.since or self.reason in _FOREIGN_HANDS


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
    region: str = ""
    """The region that forwards its log; empty for a station of this hub's own."""
    screen: bool = False
    """Whether citizens use it, and nobody else (docs/decisions/0245)."""
    revoked: Revoked | None = None


def enrolled(connection: Askable, device: str) -> Station:
    """Return an enrolled station.

    Raises KioskError ``station-unknown`` or ``station-revoked``.
    """
    one = known(connection, device)
    if one.revoked is not None:
        raise KioskError("station-revoked")
    return one


def known(connection: Askable, device: str) -> Station:
    """Return a station that is or was enrolled. Raises KioskError ``station-unknown``."""
    if not DEVICE.fullmatch(device):
        raise KioskError("station-unknown")
    rows = _KNOWN.ask(connection, asked=device)
    if not rows:
        raise KioskError("station-unknown")
    row = rows[0]
    if row.revoked is None:
        return _station(row)
    return replace(_station(row), revoked=Revoked(row.revoked_since or row.revoked, row.revoked_reason))


def holder(connection: Connection, office: str, code: str) -> Station | None:
    """Return the computer that is a station now, None where none is."""
    place = station.c.office == office, station.c.station == code, station.c.revoked.is_(None)
    row = connection.execute(select(*_COLUMNS).where(*place)).one_or_none()
    return None if row is None else _station(row)


def _station(row: Any) -> Station:
    values = {column.name: getattr(row, column.name) for column in _COLUMNS}
    return Station(**{**values, "key": from_json(row.key, Jwk)})

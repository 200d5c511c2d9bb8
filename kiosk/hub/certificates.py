"""Certifying stations' keys, so that any office can tell whose receipt it looks at (docs/decisions/0104)."""

from datetime import datetime, timedelta
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from sqlalchemy import Connection, select, update

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.thumbprint import key_id, public_key
from kiosk.hub.database import Database
from kiosk.hub.feed import EVERYONE, append
from kiosk.hub.stations import Station
from kiosk.hub.tables import office, station
from kiosk.sync.feed_items import CertificateItem, RevocationItem
from kiosk.sync.signing import sign
from kiosk.sync.wire import Certified

LIFE: Final = timedelta(days=730)
EARLY: Final = timedelta(days=90)
"""How long before its end a certificate is renewed: no office is without a line for as long."""
BEFORE: Final = timedelta(days=1)
"""How long before its enrolment a key is believed: a station's clock may be behind the hub's."""


def certify(connection: Connection, key: EllipticCurvePrivateKey, one: Station, now: datetime) -> str:
    """Certify a station's key until :data:`LIFE` from now, tell all stations, and return the certificate.

    A renewal keeps the beginning, so that receipts of a time without certificate are believed again.
    """
    names: Any = connection.execute(select(office).where(office.c.code == one.office)).one()
    kid, since, until = key_id(public_key(one.key)), _whole(one.enrolled - BEFORE), _whole(now + LIFE)
    place = one.office, one.station, names.name_ar, names.name_fr, one.epoch
    told = Certified(kid, one.key, *place, since, until)
    token = sign(told, key)
    connection.execute(
        update(station).where(station.c.device == one.device).values(certificate=token, certified_until=until)
    )
    append(connection, [CertificateItem(token)], EVERYONE, now)
    return token


def renewed(database: Database, key: EllipticCurvePrivateKey, one: Station, now: datetime) -> None:
    """Renew a station's certificate where it ends soon, or where it has none yet."""
    if one.certified_until is not None and one.certified_until - now > EARLY:
        return
    with database.write() as connection:
        certify(connection, key, one, now)


def told_revoked(
    connection: Connection, one: Station, since: datetime, reason: RevocationReason, now: datetime
) -> None:
    """Tell all stations that a key is not to be believed from an instant on."""
    kid = key_id(public_key(one.key))
    append(connection, [RevocationItem(kid, _whole(since), reason)], EVERYONE, now)


def _whole(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)

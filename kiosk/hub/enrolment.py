"""Enrolling a station: a one-time code from the administrator, a key made by the station (sync.md §8)."""

import re
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from sqlalchemy import Connection, delete, insert, select, update

from kiosk.errors import KioskError
from kiosk.hub.access_tables import enrolment_code
from kiosk.hub.certificates import certify
from kiosk.hub.database import Database
from kiosk.hub.keys import public_jwk
from kiosk.hub.numbers import last_numbers
from kiosk.hub.stations import DEVICE, Station, enrolled
from kiosk.hub.tables import office, station
from kiosk.shapes import from_json
from kiosk.sync.signing import claimed, verified
from kiosk.sync.wire import Enrolled, Enrolment, EnrolmentRequest, OfficeNames

CODE_LIFE: Final = timedelta(minutes=15)
_STORAGE: Final = re.compile(r"[a-z0-9-]{0,16}")
_LAST_EPOCH: Final = 999_999_999
"""As far as the paths of logs go."""


def enrol(database: Database, key: EllipticCurvePrivateKey, body: bytes, now: datetime) -> Enrolled:
    """Take a station in: prove its key, use up its code, keep its public key.

    The same station may ask again with the same code, as it does when the first answer was lost.
    Raises KioskError: ``enrolment-malformed``, ``signature-broken``, ``enrolment-code-unknown``,
    ``enrolment-code-used``, ``enrolment-code-expired`` or ``station-taken``.
    """
    request = _request(body)
    with database.write() as connection:
        screen = _used(connection, request, now)
        _vacant(connection, request)
        one = _kept(connection, request, now, screen=screen)
        certificate = one.certificate or certify(connection, key, one, now)
        names, numbers = _office(connection, one.office), last_numbers(connection, one.office, one.station)
        return Enrolled(names, one.station, public_jwk(key), certificate, numbers)


def code_hash(code: str) -> bytes:
    """Return what is kept of a one-time code; people type it with spaces, dashes and small letters."""
    return sha256("".join(sign for sign in code.upper() if sign.isalnum()).encode()).digest()


def _request(body: bytes) -> EnrolmentRequest:
    try:
        token = from_json(body, Enrolment).request
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("enrolment-malformed") from wrong
    request = verified(token, claimed(token, EnrolmentRequest).key, EnrolmentRequest)
    sane = DEVICE.fullmatch(request.device) and _STORAGE.fullmatch(request.key_storage)
    if not sane or not 1 <= request.epoch <= _LAST_EPOCH:
        raise KioskError("enrolment-malformed")
    return request


def _used(connection: Connection, request: EnrolmentRequest, now: datetime) -> bool:
    """Use a code up, and say whether it makes a citizens' screen."""
    place = enrolment_code.c.hash == code_hash(request.code)
    row: Any = connection.execute(select(enrolment_code).where(place).with_for_update()).one_or_none()
    if row is None or (row.office, row.station) != (request.office, request.station):
        raise KioskError("enrolment-code-unknown")
    if row.used_by not in {None, request.device}:
        raise KioskError("enrolment-code-used")
    if row.expires < now:
        raise KioskError("enrolment-code-expired")
    connection.execute(update(enrolment_code).where(place).values(used_by=request.device))
    return bool(row.screen)


def _vacant(connection: Connection, request: EnrolmentRequest) -> None:
    """Two computers under one station's name would give out the same numbers."""
    others = select(station.c.device).where(
        station.c.office == request.office,
        station.c.station == request.station,
        station.c.device != request.device,
        station.c.revoked.is_(None),
    )
    if connection.execute(others).first() is not None:
        raise KioskError("station-taken", station=request.station)


def _kept(connection: Connection, request: EnrolmentRequest, now: datetime, *, screen: bool) -> Station:
    """Keep the computer as that station; asked again, it is so already and has its certificate."""
    mine = station.c.device == request.device
    known = connection.execute(select(station).where(mine)).one_or_none()
    told = msgspec.json.encode(request.key).decode()
    if known is not None and (known.revoked is not None or known.key != told):
        raise KioskError("station-revoked")
    place = {
        "office": request.office,
        "station": request.station,
        "epoch": request.epoch,
        "key_storage": request.key_storage,
        "screen": screen,
    }
    if known is None or any(getattr(known, name) != value for name, value in place.items()):
        connection.execute(delete(station).where(mine))
        fresh = {"device": request.device, "key": told, "enrolled": now, "certificate": ""}
        connection.execute(insert(station).values(fresh | place))
    return enrolled(connection, request.device)


def _office(connection: Connection, code: str) -> OfficeNames:
    row: Any = connection.execute(select(office).where(office.c.code == code)).one()
    return OfficeNames(row.code, row.name_ar, row.name_fr, row.commune)

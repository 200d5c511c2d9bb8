"""At the nation's hub: the regions that forward to it, and the stations they vouch for (docs/decisions/0171).

The nation believes a region about who its stations are, and each station's own signature about what it sent.
"""

import re
from hashlib import sha256
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.cases.thumbprint import key_id, public_key
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office
from kiosk.hub.certificates import BEFORE
from kiosk.hub.database import Database
from kiosk.hub.entry import Passed
from kiosk.hub.house import House
from kiosk.hub.question import Askable, Question
from kiosk.hub.stations import DEVICE, Station
from kiosk.hub.tables import office, region, station
from kiosk.shapes import from_json
from kiosk.sync.signing import claimed, verified
from kiosk.sync.wire import (
    Certified,
    Forwarding,
    Jwk,
    OfficeNames,
    RegionStation,
    RegionStations,
    StationsHeard,
    ToldStations,
)

_CODE = re.compile(r"[0-9]{2}", re.ASCII)

_KEY: Final = Question(select(region.c.key).where(region.c.code == bindparam("asked")))
_OFFICES: Final = Question(select(office.c.code).where(office.c.region == bindparam("asked")))

LARGEST: Final = 1024 * 1024
"""Bytes of one telling: some hundred stations with their offices."""


def add_region(database: Database, code: str, key: Jwk, clock: Clock) -> None:
    """Let a region forward, whose hub signs with that key; a known one gets the new key.

    Raises KioskError ``region-code`` or ``key-malformed``.
    """
    checked(code)
    public_key(key)
    told = msgspec.json.encode(key).decode()
    with database.write() as connection:
        changed = connection.execute(update(region).where(region.c.code == code).values(key=told))
        if changed.rowcount == 0:
            connection.execute(insert(region).values(code=code, key=told, added=clock.now()))


def checked(code: str) -> str:
    """Return a region's code. Raises KioskError ``region-code``."""
    if not _CODE.fullmatch(code):
        raise KioskError("region-code")
    return code


def heard(house: House, body: bytes) -> StationsHeard:
    """Take in what a region tells of its stations, all of it or nothing that is not there yet.

    Raises KioskError ``body-malformed``, ``region-unknown``, ``signature-broken``, ``station-taken``,
    ``office-elsewhere`` where an office lies in another region, or like :func:`kiosk.hub.admin.add_office`.
    """
    told, key = _statement(house, body)
    certified = [(one, verified(one.certificate, key, Certified)) for one in told.stations]
    with house.database.read() as connection:
        for names in told.offices:
            _within(connection, names, told.region)
    for names in told.offices:
        add_office(house.database, names, house.clock)
    with house.database.write() as connection:
        for one, claims in certified:
            _keep(connection, one, claims, told.region)
    return StationsHeard(len(certified))


def passed(
    connection: Askable, one: Station, header: str, token: str, key: EllipticCurvePrivateKey
) -> Passed | None:
    """Return what the region of a station says of the batch it passes on, None where a station sends itself.

    Raises KioskError ``station-unknown``, ``region-unknown`` or ``signature-broken``.
    """
    if bool(one.region) != bool(header):
        raise KioskError("station-unknown")
    if not one.region:
        return None
    told = verified(header, key_of(connection, one.region), Forwarding)
    nation = key_id(key.public_key())
    if (told.region, told.nation, told.batch) != (one.region, nation, sha256(token.encode()).hexdigest()):
        raise KioskError("signature-broken")
    offices = (row.code for row in _OFFICES.ask(connection, asked=one.region))
    return Passed(told.apart, frozenset(offices))


def key_of(connection: Askable, code: str) -> Jwk:
    """Return the key of a region's hub. Raises KioskError ``region-unknown``."""
    rows = _KEY.ask(connection, asked=code)
    if not rows:
        raise KioskError("region-unknown")
    return from_json(rows[0].key, Jwk)


def _statement(house: House, body: bytes) -> tuple[RegionStations, Jwk]:
    try:
        statement = from_json(body, ToldStations).statement
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("body-malformed") from wrong
    with house.database.read() as connection:
        key = key_of(connection, claimed(statement, RegionStations).region)
    told = verified(statement, key, RegionStations)
    if told.nation != key_id(house.key.public_key()):
        raise KioskError("signature-broken")
    return told, key


def _within(connection: Connection, names: OfficeNames, code: str) -> None:
    known = connection.scalar(select(office.c.region).where(office.c.code == names.code))
    if names.commune[:2] != code or known not in {None, code}:
        raise KioskError("office-elsewhere", office=names.code)


def _keep(connection: Connection, one: RegionStation, told: Certified, code: str) -> None:
    if not DEVICE.fullmatch(one.device) or key_id(public_key(told.key)) != told.kid:
        raise KioskError("signature-broken")
    lies = connection.scalar(select(office.c.region).where(office.c.code == told.office))
    if lies != code:
        raise KioskError("office-elsewhere", office=told.office)
    mine = station.c.device == one.device
    known: Any = connection.execute(select(station.c.key, station.c.region).where(mine)).one_or_none()
    key = msgspec.json.encode(told.key).decode()
    if known is not None and (known.key, known.region) != (key, code):
        raise KioskError("station-taken", station=told.station)
    values = {
        "office": told.office, "station": told.station, "epoch": told.epoch, "certificate": one.certificate,
        "certified_until": told.until,
    }  # fmt: skip
    if known is not None:
        connection.execute(update(station).where(mine).values(values))
        return
    fresh = {"device": one.device, "key": key, "enrolled": told.since + BEFORE, "region": code}
    connection.execute(insert(station).values(fresh | values))

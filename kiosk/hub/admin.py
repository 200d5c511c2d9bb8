"""What the administrator of a hub does by command: offices, one-time codes, revocation."""

import re
import secrets
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select, update

from kiosk.cases.certificates import RevocationReason
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.hub.access_tables import enrolment_code
from kiosk.hub.certificates import told_revoked
from kiosk.hub.database import Database
from kiosk.hub.enrolment import CODE_LIFE, code_hash
from kiosk.hub.feed import EVERYONE, append
from kiosk.hub.scope import Scope
from kiosk.hub.stations import holder
from kiosk.hub.tables import office, station
from kiosk.sync.feed_items import OfficeItem
from kiosk.sync.wire import OfficeNames
from kiosk.text import has_controls

_ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without the signs people take for one another: I and 1, O and 0."""

_OFFICE = re.compile(r"[A-Z0-9]{3,8}")
_COMMUNE = re.compile(r"([0-9]{2}\.[0-9]{3}(\.[0-9]{1,2}){0,2})?")
"""HCP codes: region, province, and the commune in it; empty where nobody knows."""

_STATION = re.compile(r"[A-Z][0-9]")


def add_office(database: Database, names: OfficeNames, clock: Clock | None = None) -> None:
    """Add an office, or give a known one new names, and tell all stations of what is new.

    Raises KioskError ``office-code``, ``office-name`` or ``office-commune``.
    """
    if not _OFFICE.fullmatch(names.code):
        raise KioskError("office-code")
    if any(has_controls(name) or not name.strip() for name in (names.name_ar, names.name_fr)):
        raise KioskError("office-name")
    if not _COMMUNE.fullmatch(names.commune):
        raise KioskError("office-commune")
    shown = {"name_ar": names.name_ar, "name_fr": names.name_fr, "commune": names.commune}
    place = {"province": names.commune[:6], "region": names.commune[:2]}
    with database.write() as connection:
        known = connection.execute(select(office).where(office.c.code == names.code)).one_or_none()
        if known is None:
            connection.execute(insert(office).values(code=names.code, **shown, **place))
        elif any(getattr(known, name) != value for name, value in shown.items()):
            connection.execute(update(office).where(office.c.code == names.code).values(**shown, **place))
        else:
            return
        append(connection, [OfficeItem(names.code, **shown)], EVERYONE, (clock or SystemClock()).now())


def add_station(
    database: Database,
    office_code: str,
    station_code: str,
    clock: Clock,
    *,
    again: bool = False,
    screen: bool = False,
) -> str:
    """Return a one-time code with which one computer becomes that station, within 15 minutes.

    ``again`` is for the computer that is this station already, its register restored from a backup: a
    citizens' screen stays one. ``screen`` makes one.

    Raises KioskError ``office-unknown``, ``station-code`` or ``station-taken``.
    """
    if not _STATION.fullmatch(station_code):
        raise KioskError("station-code")
    drawn = "".join(secrets.choice(_ALPHABET) for _ in range(16))
    code = "-".join(drawn[at : at + 4] for at in range(0, 16, 4))
    with database.write() as connection:
        _known(connection, office_code)
        held = holder(connection, office_code, station_code)
        if held and not again:
            raise KioskError("station-taken", station=station_code)
        connection.execute(
            insert(enrolment_code).values(
                hash=code_hash(code),
                office=office_code,
                station=station_code,
                expires=clock.now() + CODE_LIFE,
                screen=screen or (held is not None and held.screen),
            )
        )
    return code


def revoke_station(
    database: Database,
    office_code: str,
    station_code: str,
    clock: Clock,
    *,
    reason: RevocationReason,
    since: datetime | None = None,
) -> datetime:
    """Refuse what a station sends from now on, and tell all stations not to believe its key any more.

    ``since`` is when its key got out of our hands, now by default; what it signed before stays, and may
    still be brought by a stick. Returns it.
    Raises KioskError ``office-unknown``, ``station-absent`` or ``revocation-to-come``.
    """
    now = clock.now()
    if since is not None and since > now:
        raise KioskError("revocation-to-come")
    with database.write() as connection:
        _known(connection, office_code)
        one = holder(connection, office_code, station_code)
        if one is None:
            raise KioskError("station-absent", station=station_code)
        told = {"revoked": now, "revoked_since": since or now, "revoked_reason": reason.value}
        connection.execute(update(station).where(station.c.device == one.device).values(told))
        told_revoked(connection, one, since or now, reason, now)
    return since or now


def offices(connection: Connection, scope: Scope) -> tuple[OfficeNames, ...]:
    """Return the offices of a scope, by their codes."""
    columns = office.c.code, office.c.name_ar, office.c.name_fr, office.c.commune
    mine = select(*columns).where(scope.clause(office.c.code)).order_by(office.c.code)
    return tuple(OfficeNames(*row) for row in connection.execute(mine))


def office_codes(connection: Connection, only: str = "") -> tuple[str, ...]:
    """Return the codes of all offices, or of the one that is named. Raises KioskError ``office-unknown``."""
    if only:
        _known(connection, only)
        return (only,)
    return tuple(connection.scalars(select(office.c.code).order_by(office.c.code)))


def _known(connection: Connection, office_code: str) -> None:
    asked = office_code if _OFFICE.fullmatch(office_code) else ""
    if connection.scalar(select(office.c.code).where(office.c.code == asked)) is None:
        raise KioskError("office-unknown")

"""People who ask the hub: a role, a scope, and a token that is told once (docs/decisions/0182).

A token is 32 random bytes: nobody guesses one, so that no lockout is needed; the hub keeps its SHA-256 only.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, insert, select, update

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub import scope as scopes
from kiosk.hub.access_tables import person
from kiosk.hub.database import Database
from kiosk.hub.scope import Level, Right, Scope

LIFE: Final = timedelta(days=180)
"""How long a token is good for, where nothing else is asked for."""

LONGEST: Final = timedelta(days=366)

_MARK: Final = "tdm_"
"""What tokens of people begin with, so that one found in the wrong place is known for what it is."""

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]")


@unique
class Role(StrEnum):
    """What a person is to the hub."""

    HEAD = "head"
    """Head of an office, of a province's or a region's service: reads what lies in the scope."""
    AUDITOR = "auditor"
    """Reads and verifies, and changes nothing."""
    DECIDER = "decider"
    """Enters the decisions of CNSS."""
    ADMINISTRATOR = "administrator"
    """Offices, stations, people; never the data of persons."""


RIGHTS: Final = {
    Role.HEAD: frozenset({Right.FIGURES, Right.EXPORT}),
    Role.AUDITOR: frozenset({Right.FIGURES, Right.EXPORT, Right.VERIFY}),
    Role.DECIDER: frozenset({Right.FIGURES, Right.DECIDE}),
    Role.ADMINISTRATOR: frozenset({Right.FIGURES, Right.ADMINISTER, Right.WATCH}),
}
"""What each role may ask."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person known to the hub."""

    login: str
    role: Role
    scope: Scope
    expires: datetime
    revoked: datetime | None = None


def is_token(text: str) -> bool:
    """Say whether this is the token of a person, and not one that a station signed."""
    return text.startswith(_MARK)


def add(
    database: Database, login: str, role: Role, scope: Scope, clock: Clock, life: timedelta = LIFE
) -> str:
    """Make a person known and return the token, which is not kept.

    Raises KioskError ``person-login``, ``person-known``, ``person-life`` or ``scope-unknown``.
    """
    now = clock.now()
    with database.write() as connection:
        vacant(connection, login, scope)
        place = {"login": login, "role": role, "level": scope.level, "code": scope.code}
        token, kept = _drawn(now, life)
        connection.execute(insert(person).values(**place, **kept, created=now))
    return token


def vacant(connection: Connection, login: str, scope: Scope) -> None:
    """Make sure that somebody of that login may be made known for that scope. Raises as :func:`add`."""
    if not _LOGIN.fullmatch(login):
        raise KioskError("person-login")
    scopes.known(connection, scope)
    if _row(connection, login) is not None:
        raise KioskError("person-known", login=login)


def renew(database: Database, login: str, clock: Clock, life: timedelta = LIFE) -> str:
    """Give a person a new token in the place of the old one, which is good no more.

    Raises KioskError ``person-unknown``, ``person-revoked`` or ``person-life``.
    """
    with database.write() as connection:
        row = _row(connection, login)
        if row is None:
            raise KioskError("person-unknown")
        if row.revoked is not None:
            raise KioskError("person-revoked")
        token, kept = _drawn(clock.now(), life)
        connection.execute(update(person).where(person.c.login == login).values(kept))
    return token


def revoke(database: Database, login: str, clock: Clock) -> None:
    """Let a person ask no more; the name stays, for what it stands beside. Raises ``person-unknown``."""
    with database.write() as connection:
        if _row(connection, login) is None:
            raise KioskError("person-unknown")
        first = person.c.login == login, person.c.revoked.is_(None)
        connection.execute(update(person).where(*first).values(revoked=clock.now()))


def listed(connection: Connection) -> tuple[Person, ...]:
    """Return all people, revoked ones too, by their logins."""
    return tuple(_person(row) for row in connection.execute(select(person).order_by(person.c.login)))


def known(connection: Connection, login: str) -> Person | None:
    """Return a person, revoked or not; None where nobody has that login."""
    row = _row(connection, login) if _LOGIN.fullmatch(login) else None
    return None if row is None else _person(row)


def lasting(days: int) -> timedelta:
    """Return a life of that many days. Raises KioskError ``person-life``."""
    if not 0 < days <= LONGEST.days:
        raise KioskError("person-life")
    return timedelta(days=days)


def holder(connection: Connection, token: str, now: datetime) -> Person:
    """Return whose token this is.

    Raises KioskError ``person-unknown``, ``person-revoked`` or ``person-expired``.
    """
    row = connection.execute(select(person).where(person.c.token == _hash(token))).one_or_none()
    if row is None:
        raise KioskError("person-unknown")
    found = _person(row)
    if found.revoked is not None:
        raise KioskError("person-revoked")
    if found.expires <= now:
        raise KioskError("person-expired")
    return found


def _drawn(now: datetime, life: timedelta) -> tuple[str, dict[str, Any]]:
    if not timedelta() < life <= LONGEST:
        raise KioskError("person-life")
    token = _MARK + secrets.token_urlsafe(32)
    return token, {"token": _hash(token), "expires": now + life}


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()


def _row(connection: Connection, login: str) -> Any:
    return connection.execute(select(person).where(person.c.login == login)).one_or_none()


def _person(row: Any) -> Person:
    return Person(row.login, Role(row.role), Scope(Level(row.level), row.code), row.expires, row.revoked)

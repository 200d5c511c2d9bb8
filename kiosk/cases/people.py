"""The people of an office: who they are, what they are, and the secret each has; kept in the register."""

import re
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk.cases.lockout import Tries
from kiosk.cases.people_tables import staff
from kiosk.cases.rights import MANAGES, Person, Role
from kiosk.cases.secret import Hashing
from kiosk.cases.secret_rules import judged, one_time
from kiosk.errors import KioskError
from kiosk.text import has_controls, plain

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]")
_LONGEST_NAME: Final = 60


def anyone(conn: Connection) -> bool:
    """Say whether somebody is known here, so that who works must unlock."""
    current = select(staff.c.login).where(staff.c.revoked.is_(None)).limit(1)
    return conn.execute(current).first() is not None


def listed(conn: Connection) -> tuple[Person, ...]:
    """Return all people by their names, revoked ones last."""
    rows = conn.execute(select(staff).order_by(staff.c.revoked.isnot(None), func.lower(staff.c.name)))
    return tuple(person(row) for row in rows)


def found(conn: Connection, login: str) -> Person:
    """Return one who may work. Raises KioskError ``staff-unknown`` or ``staff-revoked``."""
    row = row_of(conn, login)
    if row is None:
        raise KioskError("staff-unknown")
    if row.revoked is not None:
        raise KioskError("staff-revoked")
    return person(row)


def row_of(conn: Connection, login: str) -> Row[Any] | None:
    """Return what is kept of a person, with the secret; None for a login nobody has."""
    return conn.execute(select(staff).where(staff.c.login == login)).one_or_none()


def holds(conn: Connection, login: str, *, one_time: bool) -> bool:
    """Say whether who unlocked may still work: not revoked, and given no other secret by somebody since."""
    row = row_of(conn, login)
    return row is not None and row.revoked is None and row.one_time <= one_time


def person(row: Row[Any]) -> Person:
    """Return a row as a person; the secret stays behind."""
    tries = Tries(row.wrong, row.tried)
    return Person(row.login, row.name, Role(row.role), row.one_time, row.created, row.revoked, tries)


def add(conn: Connection, one: Person, hashing: Hashing, by: str, now: datetime) -> str:
    """Make a person known and return the secret to tell once; the first is an administrator.

    Raises KioskError ``person-login``, ``staff-name``, ``staff-known`` (login), ``staff-first``.
    """
    name = plain(one.name)
    if not _LOGIN.fullmatch(one.login):
        raise KioskError("person-login")
    if not name or len(name) > _LONGEST_NAME or has_controls(name):
        raise KioskError("staff-name")
    if not anyone(conn) and one.role is not Role.ADMINISTRATOR:
        raise KioskError("staff-first")
    if row_of(conn, one.login) is not None or _is_taken(conn, name):
        raise KioskError("staff-known", login=one.login)
    secret = one_time(one.role)
    told = {"login": one.login, "name": name, "role": one.role.value, "revoked": None, "revoked_by": ""}
    begun = {"created": now, "created_by": by, "wrong": 0, "tried": None}
    conn.execute(insert(staff).values(**told, **begun, **_secret(hashing.hashed(secret), by, now, once=True)))
    return secret


def revoke(conn: Connection, login: str, by: str, now: datetime) -> None:
    """Let a person work here no more; the name stays beside what was done.

    Raises KioskError as :func:`found`, and ``staff-last`` for the only administrator.
    """
    one = found(conn, login)
    if one.role is Role.ADMINISTRATOR and _administrators(conn) == 1:
        raise KioskError("staff-last")
    _change(conn, login, revoked=now, revoked_by=by)


def reset(conn: Connection, login: str, hashing: Hashing, by: str, now: datetime) -> str:
    """Give a person another secret, told once, and lift any lock. Raises KioskError as :func:`found`."""
    secret = one_time(found(conn, login).role)
    _change(conn, login, wrong=0, tried=None, **_secret(hashing.hashed(secret), by, now, once=True))
    return secret


def choose(conn: Connection, login: str, secret: str, hashing: Hashing, now: datetime) -> Person:
    """Keep the secret that a person chose. Raises KioskError ``secret-…`` for one that is not taken."""
    row, one = row_of(conn, login), found(conn, login)
    typed = judged(secret, one.role, login)
    if row is not None and hashing.verified(typed, row.secret):
        raise KioskError("secret-same")
    _change(conn, login, **_secret(hashing.hashed(typed), login, now, once=False))
    return found(conn, login)


def keep_tries(conn: Connection, login: str, tries: Tries) -> None:
    """Keep how many tries went wrong, and when the last did; none forgives."""
    _change(conn, login, wrong=tries.wrong, tried=tries.at)


def keep_hash(conn: Connection, login: str, hashed: str) -> None:
    """Keep the same secret at today's cost."""
    _change(conn, login, secret=hashed)


def managed(by: Role, role: Role) -> None:
    """Make sure that somebody of a role may change another. Raises KioskError ``right-missing``."""
    if role not in MANAGES[by]:
        raise KioskError("right-missing")


def _is_taken(conn: Connection, name: str) -> bool:
    """Say whether somebody who works here has that name: the journal must tell two people apart."""
    same = select(staff.c.login).where(staff.c.name == name, staff.c.revoked.is_(None))
    return conn.execute(same).first() is not None


def _administrators(conn: Connection) -> int:
    current = staff.c.role == Role.ADMINISTRATOR.value, staff.c.revoked.is_(None)
    return conn.scalar(select(func.count()).select_from(staff).where(*current)) or 0


def _secret(hashed: str, by: str, now: datetime, *, once: bool) -> dict[str, object]:
    return {"secret": hashed, "one_time": once, "changed": now, "changed_by": by}


def _change(conn: Connection, login: str, **values: object) -> None:
    conn.execute(update(staff).where(staff.c.login == login).values(**values))

"""People at the desk: unlocking, secrets, who may do what, and the access journal."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.cases import accesses as journal
from kiosk.cases import people as kept
from kiosk.cases.acts import COMMAND, Access, Act
from kiosk.cases.memory import recall, remember
from kiosk.cases.rights import RIGHTS, Person, Right, Role
from kiosk.cases.tries_mark import TriesMark
from kiosk.cases.unlocking import Prover
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.access import Deed, Session

_KNOWN: Final = "people-known"
"""Remembered by a computer's own register once the shared one knew people."""


def prover(means: Means) -> Prover:
    """Return the door of this station."""
    return Prover(means.store, means.hashing, TriesMark(means.marks, means.store.own.device))


def people(means: Means) -> Sequence[Person]:
    """Return everybody, with the wrong tries that count."""
    door = prover(means)
    with means.store.read() as conn:
        found = tuple(replace(one, tries=door.standing(one)) for one in kept.listed(conn))
    if found and means.store.shared and not people_remembered(means):
        with means.store.own.begin() as conn:
            remember(conn, _KNOWN, "yes")
    return found


def people_remembered(means: Means) -> bool:
    """Say whether this computer has known people in a register that others share; never raises.

    While the server is away, drafts are in its own register still: whoever unplugs it must not see them.
    """
    try:
        with means.store.own.read() as conn:
            return recall(conn, _KNOWN) == "yes"
    except KioskError:
        return False


def guarded(means: Means) -> bool:
    """Say whether somebody is known here, so that who works must unlock."""
    with means.store.read() as conn:
        return kept.anyone(conn)


def unlock(means: Means, login: str, secret: str) -> Session:
    """Begin a session. Raises KioskError ``secret-…``."""
    one = prover(means).prove(login, secret, means.now)
    session = Session(one.login, one.name, one.role, one.one_time)
    means.guard.begin(session)
    journal_access(means, Act.UNLOCKED, "")
    return session


def lock(means: Means) -> None:
    """End the session, if there is one."""
    if means.guard.session is not None:
        journal_access(means, Act.LOCKED, "")
        means.guard.begin(None)


def change_secret(means: Means, secret: str) -> Session:
    """Give the session's person another secret. Raises KioskError ``session-locked`` or ``secret-…``."""
    session = means.guard.session
    if session is None:
        raise KioskError("session-locked")
    with means.store.begin() as conn:
        kept.choose(conn, session.login, secret, means.hashing, means.now)
        journal.append(conn, _told(means, Act.CHANGED, session.login))
    means.guard.begin(replace(session, one_time=False))
    return replace(session, one_time=False)


def add_person(means: Means, login: str, name: str, role: Role) -> str:
    """Make a person known and return the secret to tell once. Raises KioskError ``staff-…`` and others."""
    _manages(means, role)
    with means.store.begin() as conn:
        one = Person(login, name, role)
        secret = kept.add(conn, one, means.hashing, means.guard.who, means.now)
        journal.append(conn, _told(means, Act.ADDED, login, role.value))
    return secret


def revoke_person(means: Means, login: str) -> None:
    """Let a person work here no more. Raises KioskError ``staff-…``."""
    _manages(means, _role(means, login))
    with means.store.begin() as conn:
        kept.revoke(conn, login, means.guard.who, means.now)
        journal.append(conn, _told(means, Act.REVOKED, login))


def reset_person(means: Means, login: str) -> str:
    """Return another secret of a person, to tell once. Raises KioskError ``staff-…``."""
    _manages(means, _role(means, login))
    with means.store.begin() as conn:
        secret = kept.reset(conn, login, means.hashing, means.guard.who, means.now)
        journal.append(conn, _told(means, Act.RESET, login))
    prover(means).forget(login)
    return secret


def free_person(means: Means, login: str) -> None:
    """Lift the lock of too many wrong tries. Raises KioskError ``staff-…``."""
    asked(means, Right.PEOPLE)
    prover(means).forgive(login, means.guard.who, means.now)


def approve(means: Means, deed: Deed, subject: str, login: str, secret: str) -> None:
    """Let a second person agree to a deed.

    Raises KioskError ``approval-same``, ``right-missing`` or ``secret-…``.
    """
    if login == means.guard.who:
        raise KioskError("approval-same")
    one = prover(means).prove(login, secret, means.now)
    if one.one_time or Right.APPROVE not in RIGHTS[one.role]:
        raise KioskError("right-missing")
    with means.store.begin() as conn:
        journal.append(conn, Access(login, Act.APPROVED, subject, means.now, deed.value))
    means.guard.approved(deed, subject, login)


def spend(means: Means, deed: Deed, subject: str) -> None:
    """Use a second person's word, where somebody is known here. Raises KioskError ``approval-needed``."""
    if guarded(means):
        means.guard.spend(deed, subject)


def look(means: Means, act: Act, subject: str) -> None:
    """Write that somebody's data was opened; a second look within minutes is the same one.

    Raises KioskError ``session-ended``.
    """
    means.guard.present()
    if means.guard.looks(subject, means.now):
        journal_access(means, act, subject)


def told_by_command(means: Means, reference: str) -> None:
    """Write that a command deposited a file, where people have to unlock and nobody did."""
    if means.guard.who == COMMAND and guarded(means):
        journal_access(means, Act.DEPOSITED, reference)


def journal_access(means: Means, act: Act, subject: str, why: str = "") -> None:
    """Write one entry of the access journal under who works now."""
    with means.store.begin() as conn:
        journal.append(conn, _told(means, act, subject, why))


def accesses(means: Means, subject: str, limit: int) -> Sequence[Access]:
    """Return who opened a file, or the newest entries. Raises KioskError ``right-missing``."""
    asked(means, Right.PEOPLE)
    with means.store.read() as conn:
        return journal.of_subject(conn, subject, limit) if subject else journal.newest(conn, limit)


def _role(means: Means, login: str) -> Role:
    with means.store.read() as conn:
        return kept.found(conn, login).role


def _told(means: Means, act: Act, subject: str, why: str = "") -> Access:
    return Access(means.guard.who, act, subject, means.now, why)


def verified(means: Means) -> int:
    """Recompute the access journal; return how many entries hold. Raises ``access-journal-broken``."""
    with means.store.read() as conn:
        return journal.verify(conn)


def asked(means: Means, right: Right) -> None:
    """Make sure that who works has unlocked, with a right; where nobody is known, anybody may.

    Raises KioskError ``right-missing``, ``session-ended`` or ``session-locked``.
    """
    means.guard.may(right)
    if means.guard.session is None and guarded(means):
        raise KioskError("session-locked")


def _manages(means: Means, role: Role) -> None:
    """Make sure that who works may change people of a role."""
    asked(means, Right.PEOPLE)
    if means.guard.session is not None:
        kept.managed(means.guard.session.role, role)

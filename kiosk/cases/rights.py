"""Who may do what at a station: four roles, and the rights of each in one table (docs/decisions/0225)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from typing import Final

from kiosk.cases.lockout import LOCKED, Tries


@unique
class Role(StrEnum):
    """What a person is to this office."""

    CLERK = "clerk"
    """Works at the counter."""
    HEAD = "head"
    """Head of the office: works at the counter, answers for it, and is the second pair of eyes."""
    SUPERVISOR = "supervisor"
    """Sees how the office stands; deposits nothing."""
    ADMINISTRATOR = "administrator"
    """People, settings, backups."""


@unique
class Right(StrEnum):
    """One thing that is allowed or not; the words are the hub's where it has the same thing."""

    DEPOSIT = "deposit"
    """Deposit, complete, correct and withdraw files."""
    CANCEL = "cancel"
    """Ask that a file be cancelled; it takes a second person."""
    APPROVE = "approve"
    """Be that second person."""
    CLOSE = "close"
    """Close a day."""
    DECIDE = "decide"
    """Import decisions of CNSS."""
    EXPORT = "export"
    FIGURES = "figures"
    """See how the office stands: the window of supervision."""
    PEOPLE = "people"
    """Add people, revoke them, give them a new secret; see who opened which file."""
    KEYS = "keys"
    """See to the office's key of prepared applications: make it, carry it, take it in."""
    SETTINGS = "settings"
    RESTORE = "restore"
    """Put a backup in the place of the register; it takes a second person."""


_COUNTER: Final = frozenset({Right.DEPOSIT, Right.CANCEL, Right.CLOSE})
_SIGHT: Final = frozenset({Right.FIGURES, Right.EXPORT, Right.DECIDE})

RIGHTS: Final = {
    Role.CLERK: _COUNTER,
    Role.HEAD: _COUNTER | _SIGHT | {Right.APPROVE, Right.PEOPLE, Right.KEYS},
    Role.SUPERVISOR: _SIGHT | {Right.CANCEL, Right.CLOSE, Right.APPROVE},
    Role.ADMINISTRATOR: frozenset(
        {Right.FIGURES, Right.APPROVE, Right.PEOPLE, Right.KEYS, Right.SETTINGS, Right.RESTORE}
    ),
}
"""What each role may do."""

MANAGES: Final = {
    Role.CLERK: frozenset[Role](),
    Role.SUPERVISOR: frozenset[Role](),
    Role.HEAD: frozenset({Role.CLERK}),
    Role.ADMINISTRATOR: frozenset(Role),
}
"""Whom each role may add, revoke and give a new secret: a head who could would make itself administrator."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, or did."""

    login: str
    name: str
    """As it stands on receipts and in the journal."""
    role: Role
    one_time: bool = False
    """The secret was given by somebody else, and must be changed at its first use."""
    created: datetime | None = None
    revoked: datetime | None = None
    tries: Tries = field(default_factory=Tries)

    @property
    def lockable(self) -> bool:
        """Whether too many wrong tries lock this person out.

        An administrator, for whom there may be nobody else to lift the lock, waits for an hour instead.
        """
        return self.role is not Role.ADMINISTRATOR

    @property
    def locked(self) -> bool:
        """Whether somebody else must lift a lock."""
        return self.lockable and self.tries.wrong >= LOCKED

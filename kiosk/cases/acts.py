"""What the access journal tells: who did what with whose data, or at the door (docs/decisions/0227)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from typing import Final

COMMAND: Final = "command line"
"""Who did what a command was asked to do, where no person has unlocked."""
COUNTER: Final = "counter"
"""Who works at a window of a register that knows nobody."""

SCHEDULE: Final = "schedule"
"""Who exports by a timer; beside it stands who allowed that."""


@unique
class Act(StrEnum):
    """What was done."""

    OPENED = "opened"
    """A file was opened; the subject is its reference."""
    RESUMED = "resumed"
    """A draft was taken in hand again; the subject is its id."""
    DEPOSITED = "deposited"
    """By a command, where no session says who."""
    EXPORTED = "exported"
    UNLOCKED = "unlocked"
    REFUSED = "refused"
    """A wrong secret; the subject is the login it was typed for, where there is such a person."""
    LOCKED = "locked"
    APPROVED = "approved"
    """Second pair of eyes; the reason names the deed."""
    CHANGED = "changed"
    """Their own secret."""
    ADDED = "added"
    REVOKED = "revoked"
    RESET = "reset"
    FREED = "freed"
    """The lock after too many wrong tries was lifted."""
    RESTORED = "restored"
    SCHEDULE = "schedule"
    """Exports by a timer were ``allowed`` or ``withdrawn``, as the reason says."""
    OFFICE_KEY = "office-key"
    """The key of prepared applications; the subject is its fingerprint, the reason ``made``, ``taken`` in, or
    ``copied`` whole, under a passphrase."""


@dataclass(frozen=True, slots=True)
class Access:
    """One entry; logins, references and codes, never a name."""

    who: str
    """A login, or ``command line``, ``counter``, ``kiosk`` where nobody had unlocked."""
    act: Act
    subject: str
    instant: datetime
    why: str = ""

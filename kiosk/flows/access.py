"""Who works here: the lock of a window, and what the desk does about people (docs/decisions/0225-0229)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from kiosk.cases.acts import Access, Act
from kiosk.cases.rights import RIGHTS, Person, Right, Role
from kiosk.flows.machine import Flow


class Lock(StrEnum):
    """How the lock of a window stands."""

    OPEN = "open"
    """Nobody is known here: whoever is there works, as themselves or not."""
    LOCKED = "locked"
    CHOOSING = "choosing"
    """Who is it?"""
    ENTERING = "entering"
    """The secret of one person is typed."""
    WAITING_OUT = "waiting-out"
    """Too many wrong tries: the next one must wait."""
    CHANGING = "changing"
    """The secret was given by somebody else, or is to be another: a new one is typed."""
    UNLOCKED = "unlocked"


class Door(StrEnum):
    """What happens at the lock."""

    GUARDED = "guarded"
    """Somebody is known here from now on."""
    TOUCHED = "touched"
    CHOSEN = "chosen"
    RIGHT = "right"
    WRONG = "wrong"
    TOO_SOON = "too-soon"
    WAITED = "waited"
    RENEW = "renew"
    """The secret was right, and another one must be chosen."""
    CHANGED = "changed"
    BACK = "back"
    REST = "rest"
    """Nobody has touched anything for a while, or somebody wants it locked."""


LOCK: Final = Flow(
    "lock",
    Lock.OPEN,
    {
        **{(lock, Door.REST): Lock.LOCKED for lock in Lock if lock is not Lock.OPEN},
        (Lock.OPEN, Door.GUARDED): Lock.LOCKED,
        (Lock.LOCKED, Door.TOUCHED): Lock.CHOOSING,
        (Lock.CHOOSING, Door.CHOSEN): Lock.ENTERING,
        (Lock.ENTERING, Door.RIGHT): Lock.UNLOCKED,
        (Lock.ENTERING, Door.WRONG): Lock.ENTERING,
        (Lock.ENTERING, Door.TOO_SOON): Lock.WAITING_OUT,
        (Lock.ENTERING, Door.RENEW): Lock.CHANGING,
        (Lock.ENTERING, Door.BACK): Lock.CHOOSING,
        (Lock.WAITING_OUT, Door.WAITED): Lock.ENTERING,
        (Lock.WAITING_OUT, Door.BACK): Lock.CHOOSING,
        (Lock.CHANGING, Door.CHANGED): Lock.UNLOCKED,
        (Lock.CHANGING, Door.BACK): Lock.CHOOSING,
    },
)
"""Whatever was typed at the lock is forgotten by every step; the work under it is not touched by any."""


class Deed(StrEnum):
    """What takes two people."""

    CANCEL = "cancel"
    """A deposited file is cancelled; the subject is its reference."""
    RESTORE = "restore"
    """A backup takes the place of the register; the subject is the file's name."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who has unlocked; ends with the lock."""

    login: str
    name: str
    """Stands on receipts and in the journal."""
    role: Role
    one_time: bool = False
    """The secret was given by somebody else: no right before it is changed."""

    @property
    def rights(self) -> frozenset[Right]:
        """What may be done now."""
        return frozenset() if self.one_time else RIGHTS[self.role]


class AccessControl(Protocol):
    """People, their secrets and their rights; and who opened what.

    Where nobody is known no session is needed, and everything is allowed.
    """

    def people(self) -> Sequence[Person]:
        """Return everybody by name, revoked ones last; empty where nobody is known."""
        ...

    def people_remembered(self) -> bool:
        """Say, where :meth:`people` raised, whether somebody had to unlock before; never raises."""
        ...

    def unlock(self, login: str, secret: str) -> Session:
        """Begin to work. A session whose secret is ``one_time`` has no rights before it is changed.

        Raises KioskError ``secret-wrong``, ``secret-wait`` (seconds), ``secret-locked``, ``secret-clock``.
        """
        ...

    def lock(self) -> None:
        """End the session; nothing else is touched."""
        ...

    def change_secret(self, secret: str) -> Session:
        """Give the session's person another secret. Raises KioskError ``secret-…`` for one not taken."""
        ...

    def add_person(self, login: str, name: str, role: Role) -> str:
        """Make a person known and return a secret to tell once.

        Raises KioskError ``staff-…`` or ``person-login``; this and the three that follow ``right-missing``.
        """
        ...

    def revoke_person(self, login: str) -> None:
        """Let a person work here no more; the name stays. Raises KioskError ``staff-last``."""
        ...

    def reset_person(self, login: str) -> str:
        """Return another secret to tell once; it lifts any lock."""
        ...

    def free_person(self, login: str) -> None:
        """Lift the lock of too many wrong tries."""
        ...

    def approve(self, deed: Deed, subject: str, login: str, secret: str) -> None:
        """Let a second person agree to a deed, once. Raises KioskError as :meth:`unlock`.

        Also ``approval-same`` for the one who asks, and ``right-missing``.
        """
        ...

    def journal_access(self, act: Act, subject: str, why: str = "") -> None:
        """Write what is done with somebody's data in the access journal, under who works now."""
        ...

    def accesses(self, subject: str = "", limit: int = 200) -> Sequence[Access]:
        """Return who opened a file, newest first; without a subject the newest entries of all.

        Raises KioskError ``right-missing``.
        """
        ...

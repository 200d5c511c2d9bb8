"""What wrong tries lead to: a wait that doubles, then a lock that another person lifts. Pure.

A clock that is put back makes no wait shorter: it stands against the instant of the last try.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from kiosk.errors import KioskError

FREE: Final = 2
"""Wrong tries in a row that cost nothing: a slip of the hand."""
FIRST: Final = timedelta(seconds=30)
"""The wait after the next one; each further one doubles it."""
LONGEST: Final = timedelta(hours=1)
LOCKED: Final = 10
"""Wrong tries after which somebody else must lift the lock."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row, and when the last one was."""

    wrong: int = 0
    at: datetime | None = None


def wait(wrong: int) -> timedelta:
    """Return how long the next try must wait after so many wrong ones."""
    if wrong <= FREE:
        return timedelta()
    return min(FIRST * (1 << min(wrong - FREE - 1, LOCKED)), LONGEST)


def allow(tries: Tries, now: datetime, *, lockable: bool) -> None:
    """Let one more try go on; ``lockable`` is a person for whom somebody else can lift a lock.

    Raises KioskError ``secret-locked``, ``secret-wait`` (seconds), or ``secret-clock`` where the clock was
    put back since the last try, so that nobody can tell whether the wait is over.
    """
    if lockable and tries.wrong >= LOCKED:
        raise KioskError("secret-locked")
    if tries.at is None or not wait(tries.wrong):
        return
    if now < tries.at:
        raise KioskError("secret-clock")
    left = tries.at + wait(tries.wrong) - now
    if left > timedelta():
        raise KioskError("secret-wait", seconds=ceil(left.total_seconds()))

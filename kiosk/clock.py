"""Time comes in as an argument; this is the only file that asks the machine for it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, reset_tzpath

# The time zones that came with the program, not those of a system that may not know of the last decree.
reset_tzpath(to=())

MOROCCO = ZoneInfo("Africa/Casablanca")
"""Official time (IANA tz database); years of reference numbers and days of exports are read in it."""


class Clock(Protocol):
    """Says what instant it is."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 -- the one place that may ask


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is set: for tests and reproducible papers."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant it was set to."""
        return self.instant


def local(instant: datetime) -> datetime:
    """Return the same instant on the wall clock of Morocco."""
    return instant.astimezone(MOROCCO)

"""Days counted once more: numbers, entries of the log, files and decisions agree, or each gap is named."""

from datetime import date, datetime
from typing import Final

import msgspec

NOT_THERE: Final = "number-missing"
"""Why a number is missing that the register itself gave out."""

NOT_ARRIVED: Final = "not-arrived"
"""Why a number is missing where the hub holds nothing that names it."""


class Missing(msgspec.Struct, frozen=True):
    """A number with no good file."""

    reference: str
    why: str
    """:data:`NOT_ARRIVED`, or the code of why its entry was set apart."""


class Series(msgspec.Struct, frozen=True):
    """The numbers of one station on those days, of one year."""

    station: str
    first: int
    last: int
    deposited: int
    missing: tuple[Missing, ...]


class Closed(msgspec.Struct, frozen=True):
    """What a station itself counted of one of those days, when it was closed."""

    station: str
    day: str
    files: int
    missing: tuple[Missing, ...]
    """What it counted and the hub lacks."""


class Balance(msgspec.Struct, frozen=True):
    """An office's days."""

    office: str
    series: tuple[Series, ...]
    closings: tuple[Closed, ...]
    states: dict[str, int]
    """Files by where they stand now."""
    quarantined: int
    """Entries received on those days that a person must look at."""
    unproven: tuple[str, ...]
    """References of files whose entry is not in the log, or is not the one that was hashed."""
    unheard: tuple[str, ...]
    """References of files whose station has not repeated a decision of CNSS yet."""
    gaps: tuple[Missing, ...] = ()
    """Files that something still stands against, where they were filed (:class:`kiosk.cases.day.Gap`):
    ``not-sent``, ``refused-by-hub``, ``receipt-not-printed``, ``clock-untrusted``."""

    @property
    def whole(self) -> bool:
        """Whether no number is missing, every file is proven by the log, and nothing stands against one."""
        gaps = [*(one.missing for one in self.series), *(one.missing for one in self.closings)]
        return not self.unproven and not self.gaps and not any(gaps)

    @property
    def empty(self) -> bool:
        """Whether nothing happened."""
        return not (self.series or self.closings or self.quarantined)


class Balanced(msgspec.Struct, frozen=True):
    """Days of some offices."""

    first: date
    last: date
    whole: bool
    pending: int
    """Entries that arrived and were not looked at yet."""
    offices: tuple[Balance, ...]


class StationDay(msgspec.Struct, frozen=True):
    """A day of a station with deposits or with a closing."""

    office: str
    station: str
    day: date
    deposits: int
    """Files of that day that are there now."""
    closed: datetime | None
    """When its last closing was signed; None where the day is open."""
    files: int
    """How many files that closing counts."""
    ordinal: int
    """How often the day was closed."""

    @property
    def open(self) -> bool:
        """Whether files are there that no closing counts."""
        return self.deposits > self.files

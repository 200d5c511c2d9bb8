"""Figures of files, and how long those that wait have waited; neither names a person."""

from datetime import date, datetime, timedelta
from enum import StrEnum, unique
from typing import Final, Self

import msgspec

from kiosk.cases.case import CaseState
from kiosk.cases.overview.people import Presence
from kiosk.cases.overview.period import Period


@unique
class By(StrEnum):
    """What is counted apart."""

    DAY = "day"
    WEEK = "week"
    """From Monday (ISO 8601); told by its first day."""
    MONTH = "month"
    """Told by its first day."""
    OFFICE = "office"
    STATION = "station"
    """Told with its office: ``SALTB A1``."""
    CLERK = "clerk"
    STATE = "state"
    REASON = "reason"
    FORM = "form"


class Group(msgspec.Struct, frozen=True):
    """What was counted under one key."""

    key: str
    files: int
    persons: int
    states: dict[str, int]
    """Files by where they stand now."""
    reasons: dict[str, int]
    """Rejected files by CNSS's reason."""
    answered: int
    """Files that CNSS registered or rejected."""
    median_days: float | None
    """From the deposit to that answer, in days; None without any answer."""
    worst_days: int | None


class Figures(msgspec.Struct, frozen=True):
    """The answer: all of it, and each key apart."""

    first: date
    last: date
    by: By
    total: Group
    groups: tuple[Group, ...]
    """In order of their keys."""
    pending: int = 0
    """Entries that arrived and were not looked at yet: not counted here."""
    as_of: datetime | None = None
    """When the hub was last heard of, where an office counts by itself; None from the hub, which knows."""


@unique
class Age(StrEnum):
    """How long a file has waited since its deposit; the law leaves two months (docs/decisions/0210)."""

    WEEK = "0-7"
    MONTH = "8-30"
    LATE = "31-60"
    OVER = "61-"

    @classmethod
    def of(cls, days: int) -> Self:
        """Return the age of that many days; a file from the days to come has waited none."""
        return next(age for age in cls if days <= age.days[1])

    @property
    def days(self) -> tuple[int, int]:
        """The fewest and the most days."""
        return _DAYS[self]

    def period(self, today: date) -> Period:
        """Return the days of deposit of the files that are so old today."""
        fewest, most = self.days
        first = date.fromordinal(max(_FIRST, today.toordinal() - most))
        return Period(first, today - timedelta(days=fewest))


_FIRST: Final = date(2, 1, 1).toordinal()
_LONG_AGO: Final = date.max.toordinal()
"""Days: a file that was deposited under a clock of nonsense is of some age too."""

_DAYS: Final = {Age.WEEK: (0, 7), Age.MONTH: (8, 30), Age.LATE: (31, 60), Age.OVER: (61, _LONG_AGO)}


class Waiting(msgspec.Struct, frozen=True):
    """Files that stand in one state and have waited about as long."""

    state: CaseState
    age: Age
    files: int


class Queue(msgspec.Struct, frozen=True):
    """The files without their answer, of whatever day until today."""

    today: date
    """The day from which ages are counted."""
    oldest: date | None
    """Day of the oldest deposit that waits; None where none does."""
    cells: tuple[Waiting, ...]
    """By state, then by age; only those with files."""
    as_of: datetime | None = None
    """As in :class:`Figures`."""

    @property
    def files(self) -> int:
        """How many wait."""
        return sum(cell.files for cell in self.cells)

    @property
    def oldest_days(self) -> int | None:
        """How long the oldest has waited."""
        return None if self.oldest is None else max(0, (self.today - self.oldest).days)


class Board(msgspec.Struct, frozen=True):
    """All that the first page of supervision shows."""

    figures: tuple[Figures, ...]
    """Of the period, by each of the things that were asked for."""
    before: Group
    """The period before, all of it."""
    queue: Queue
    stations: tuple[Presence, ...]

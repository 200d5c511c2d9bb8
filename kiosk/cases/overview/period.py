"""Days that supervision looks at together, by Morocco's calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_WEEK = timedelta(days=6)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> Self:
        """Return one day."""
        return cls(day, day)

    @classmethod
    def week(cls, day: date) -> Self:
        """Return the week of a day, from Monday (ISO 8601)."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + _WEEK)

    @classmethod
    def month(cls, day: date) -> Self:
        """Return the month of a day."""
        return cls(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def before(self) -> Self:
        """Return what it is compared with: the month before a month, else as many days just before."""
        until = self.first - _DAY
        if self == type(self).month(self.first):
            return type(self).month(until)
        return type(self)(until - (self.last - self.first), until)

    def after(self) -> Self:
        """Return what comes next: the month after a month, else as many days just after."""
        begin = self.last + _DAY
        if self == type(self).month(self.first):
            return type(self).month(begin)
        return type(self)(begin, begin + (self.last - self.first))

    def shared(self, other: "Period") -> Self:
        """Return the days that lie in both; of two that share none, the nearer end of this one."""
        first = min(max(self.first, other.first), self.last)
        return type(self)(first, max(first, min(self.last, other.last)))

"""Days at the fake desk: every day has the files a test gives it, and a closing once it is closed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from kiosk.cases.day import Closing, DayRegister, Gap
from kiosk.errors import KioskError
from tests.fakes.day import closing, line


class Days(Protocol):
    """What a day needs of the desk it belongs to."""

    now: datetime
    files: int
    gaps: tuple[Gap, ...]
    closed: dict[date, Closing]
    owed_days: Sequence[date]

    def _call(self, name: str) -> None: ...

    def day_register(self, day: date) -> DayRegister: ...


class FakeDays:
    """Counts, and signs nothing."""

    def day_register(self: Days, day: date) -> DayRegister:
        self._call("day_register")
        lines = tuple(line(number) for number in range(1, self.files + 1))
        return DayRegister(day, "SALTB", "A1", True, lines, self.gaps)

    def close_day(self: Days, day: date, clerk: str) -> Closing:
        self._call("close_day")
        register = self.day_register(day)
        if day in self.closed and len(self.closed[day].register.lines) == len(register.lines):
            raise KioskError("day-closed", day=day.isoformat())
        self.closed[day] = replace(closing(0), register=register, clerk=clerk, instant=self.now)
        self.owed_days = [one for one in self.owed_days if one != day]
        return self.closed[day]

    def closings(self: Days, limit: int = 60) -> Sequence[Closing]:
        return [self.closed[day] for day in sorted(self.closed, reverse=True)][:limit]

    def open_days(self: Days) -> Sequence[date]:
        return self.owed_days

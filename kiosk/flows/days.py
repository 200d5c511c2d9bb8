"""A day at the office: its register and its closing."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from kiosk.cases.day import Closing, DayRegister


class Days(Protocol):
    """The register of a day and its signed closing."""

    def day_register(self, day: date) -> DayRegister:
        """Return the files deposited on a day, in the order of their numbers, with the day's balance."""
        ...

    def close_day(self, day: date, clerk: str) -> Closing:
        """Close a day: counted, balanced or told why not, signed by the station, kept for good.

        A day with files that came after its closing is closed once more, whole.
        Raises KioskError ``day-closed`` for one that is, ``day-not-over`` for a day to come.
        """
        ...

    def closings(self, limit: int = 60) -> Sequence[Closing]:
        """Return the closings kept, newest first."""
        ...

    def open_days(self) -> Sequence[date]:
        """Return the days with deposits that no closing covers, oldest first."""
        ...

"""The files behind a figure, and which ones are asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By, Waiting
from kiosk.cases.overview.period import Period


@dataclass(frozen=True, slots=True)
class Choice:
    """Deposits of some days: each value that is set leaves out the files that have another."""

    period: Period
    training: bool = False
    scope: str = ""
    """A part of what the asker sees: ``region:04``, ``province:04.441``, ``office:SALTB``; empty for all."""
    state: CaseState | None = None
    """Where the files stand now."""
    form: str = ""
    station: str = ""
    """A letter and a digit; of whatever office where ``scope`` names none."""
    clerk: str = ""
    reason: str | None = None
    """CNSS's, or that of a cancellation; empty for the files without one, None for all files."""
    answered: bool = False
    """Only files that CNSS registered or rejected, also where they were corrected since."""

    def before(self) -> "Choice":
        """Return the same of the period before."""
        return replace(self, period=self.period.before())

    def of(self, by: By, key: str) -> "Choice":
        """Return the files behind a group of the figures, counted ``by`` that."""
        match by:
            case By.DAY | By.WEEK | By.MONTH:
                days = _days(by, date.fromisoformat(key))
                return replace(self, period=self.period.shared(days))
            case By.OFFICE:
                return replace(self, scope=f"office:{key}")
            case By.STATION:
                office, _, station = key.partition(" ")
                return replace(self, scope=f"office:{office}", station=station)
            case By.STATE:
                return replace(self, state=CaseState(key))
            case _:
                return _OF_TEXT[by](self, key)

    def waiting(self, cell: Waiting, today: date) -> "Choice":
        """Return the files behind a figure of the queue."""
        return replace(self, period=cell.age.period(today), state=cell.state)


_OF_TEXT: Final[Mapping[By, Callable[[Choice, str], Choice]]] = {
    By.CLERK: lambda choice, key: replace(choice, clerk=key),
    By.REASON: lambda choice, key: replace(choice, reason=key),
    By.FORM: lambda choice, key: replace(choice, form=key),
}


def _days(by: By, first: date) -> Period:
    if by is By.MONTH:
        return Period.month(first)
    return Period(first, first + timedelta(days=6 if by is By.WEEK else 0))


class Filed(msgspec.Struct, frozen=True):
    """A file; nothing of it names a person."""

    reference: str
    office: str
    station: str
    day: date
    instant: datetime
    received: datetime | None
    """When its deposit arrived at the hub; None where a register does not know that it did."""
    clerk: str
    form: str
    form_version: int
    persons: int
    state: str
    reason: str
    """Why CNSS rejected it, where it did."""
    training: bool


class Files(msgspec.Struct, frozen=True):
    """A page of files, in order of their references."""

    files: tuple[Filed, ...]
    more: bool
    """Whether there are files after the last of these."""


class Answer(msgspec.Struct, frozen=True):
    """What CNSS said of a file."""

    event: str
    day: date
    registration: str
    reason: str


class WholeFile(msgspec.Struct, frozen=True):
    """A file with what CNSS said of it, and with its answers where the asker may see them."""

    file: Filed
    registration: str
    decisions: tuple[Answer, ...]
    answers: dict[str, Any] | None = None
    """By column id; None where they were not asked for."""

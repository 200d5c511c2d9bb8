"""Where the values of files stand in the tables of a hub or of a register: one statement counts both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, FromClause, Integer, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from kiosk.cases.case import CaseState, Event

ANSWERS: Final = (Event.REGISTERED.value, Event.REJECTED.value)
"""The events that end CNSS's part."""


class Narrow(Protocol):
    """What files must be, as in :class:`kiosk.cases.overview.files.Choice`."""

    @property
    def state(self) -> CaseState | None:
        """Where they stand; None for anywhere."""
        ...

    @property
    def form(self) -> str:
        """Empty for any."""
        ...

    @property
    def station(self) -> str:
        """Empty for any."""
        ...

    @property
    def clerk(self) -> str:
        """Empty for any."""
        ...

    @property
    def reason(self) -> str | None:
        """None for any."""
        ...

    @property
    def answered(self) -> bool:
        """Only files that CNSS answered."""
        ...


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a file's values stand in the tables of a database."""

    file: FromClause
    day: ColumnElement[Any]
    """As the database keeps it; bound values are of the same kind."""
    columns: Mapping[str, ColumnElement[Any]]
    """``day``, ``office``, ``station``, ``clerk``, ``form``, ``state``, ``reason``, ``persons``."""
    answered: ColumnElement[bool]
    """That CNSS registered or rejected a file, at whatever time."""
    answers: FromClause
    """The files with their answers: a row for each, with or without an answer."""
    until: ColumnElement[Any]
    """Day of an answer."""
    unique: ColumnElement[Any] | None = None
    """What tells a file from others, where it may have several answers."""
    text_days: bool = False
    """The day is kept as ISO text, not as a date."""

    def kept(self, day: date) -> date | str:
        """Return a day as the database keeps it."""
        return day.isoformat() if self.text_days else day

    def told(self, day: ColumnElement[Any]) -> ColumnElement[str]:
        """Return a kept day as ISO text; after grouping, for it takes a while for each row."""
        return day if self.text_days else IsoDay(day)

    def narrowed(self, choice: Narrow) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of a choice, but for its days, its scope and whether it is training."""
        names = ("state", "form", "station", "clerk")
        values = {name: getattr(choice, name) for name in names}
        asked: list[ColumnElement[bool]] = [
            self.columns[name].in_((value,)) for name, value in values.items() if value
        ]
        if choice.reason is not None:
            asked.append(self.columns["reason"].in_((choice.reason,)))
        if choice.answered:
            asked.append(self.answered)
        return tuple(asked)


class IsoDay(GenericFunction[str]):
    """A date as ISO text, whatever the server's style of dates."""

    inherit_cache = True
    type = String()


@compiles(IsoDay)
def _by_pattern(element: Any, compiler: Any, **more: Any) -> str:
    (day,) = (compiler.process(one, **more) for one in element.clauses)
    return f"to_char({day}, 'YYYY-MM-DD')"


@compiles(IsoDay, "sqlite")
def _as_kept(element: Any, compiler: Any, **more: Any) -> str:
    (day,) = (compiler.process(one, **more) for one in element.clauses)
    return str(day)


class Days(GenericFunction[int]):
    """Whole days from one date, or ISO text, to another."""

    inherit_cache = True
    type = Integer()


@compiles(Days)
def _by_subtraction(element: Any, compiler: Any, **more: Any) -> str:
    since, until = (compiler.process(one, **more) for one in element.clauses)
    return f"(CAST({until} AS DATE) - CAST({since} AS DATE))"


@compiles(Days, "sqlite")
def _by_julian_day(element: Any, compiler: Any, **more: Any) -> str:
    since, until = (compiler.process(one, **more) for one in element.clauses)
    return f"CAST(julianday({until}) - julianday({since}) AS INTEGER)"

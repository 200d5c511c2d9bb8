"""Figures for supervision: files, persons, states, delays and reasons, counted by one thing at a time.

Every figure is of a selection, which cannot leave its asker's scope, and names no person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum, unique
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from kiosk.cases.case import CaseState, Event
from kiosk.hub.selection import REASON, STANDS, Selection
from kiosk.hub.tables import decision, file


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


@dataclass(frozen=True, slots=True)
class Question:
    """Which deposits, and what is counted apart."""

    selection: Selection
    by: By = By.DAY


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


class _Days(GenericFunction[int]):
    """Whole days from one date to another."""

    inherit_cache = True
    type = Integer()


@compiles(_Days)
def _by_subtraction(element: Any, compiler: Any, **more: Any) -> str:
    since, until = (compiler.process(one, **more) for one in element.clauses)
    return f"({until} - {since})"


@compiles(_Days, "sqlite")
def _by_julian_day(element: Any, compiler: Any, **more: Any) -> str:
    since, until = (compiler.process(one, **more) for one in element.clauses)
    return f"CAST(julianday({until}) - julianday({since}) AS INTEGER)"


@dataclass(slots=True)
class _Tally:
    """Counts that can be added up, whatever they are grouped by."""

    persons: int = 0
    states: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    delays: Counter[int] = field(default_factory=Counter)
    """Answered files by days that they waited."""

    def group(self, key: str) -> Group:
        """Return what was counted."""
        answered = self.delays.total()
        return Group(
            key,
            self.states.total(),
            self.persons,
            dict(sorted(self.states.items())),
            dict(sorted(self.reasons.items())),
            answered,
            _median(self.delays) if answered else None,
            max(self.delays) if answered else None,
        )


_ANSWERED: Final = (Event.REGISTERED.value, Event.REJECTED.value)
_KEYS: Final[Mapping[By, ColumnElement[Any]]] = {
    By.DAY: file.c.day,
    By.WEEK: file.c.day,
    By.MONTH: file.c.day,
    By.OFFICE: file.c.office,
    By.STATION: file.c.office + " " + file.c.station,
    By.CLERK: file.c.clerk,
    By.STATE: STANDS,
    By.REASON: REASON,
    By.FORM: file.c.form,
}


def told(connection: Connection, question: Question, pending: int = 0) -> Figures:
    """Count, in two passes over the files of the selection; ``pending`` is told with the answer."""
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    chosen, total = question.selection, _Tally()
    for key, state, reason, files, persons in connection.execute(_counted(question)):
        for tally in (tallies[_told_key(question.by, key)], total):
            tally.persons += persons
            tally.states[state] += files
            if state == CaseState.REJECTED:
                tally.reasons[reason] += files
    for key, days, files in connection.execute(_waited(question)):
        for tally in (tallies[_told_key(question.by, key)], total):
            tally.delays[max(0, days)] += files
    groups = tuple(tally.group(key) for key, tally in sorted(tallies.items()))
    return Figures(chosen.day, chosen.last, question.by, total.group(""), groups, pending)


def _counted(question: Question) -> Any:
    key = _KEYS[question.by].label("key")
    apart = key, STANDS.label("stands"), REASON.label("why")
    asked = select(*apart, func.count(), func.sum(file.c.persons)).where(*question.selection.clauses())
    return asked.group_by("key", "stands", "why")


def _waited(question: Question) -> Any:
    """Days from the deposit to the first answer that ends CNSS's part, on the day that CNSS gave it."""
    key, until = _KEYS[question.by].label("key"), func.min(decision.c.day).label("until")
    each = (
        select(key, file.c.reference, file.c.day, until)
        .join_from(file, decision, decision.c.reference == file.c.reference)
        .where(*question.selection.clauses(), decision.c.event.in_(_ANSWERED))
        .group_by("key", file.c.reference, file.c.day)
        .subquery()
    )
    days = _Days(each.c.day, each.c.until).label("days")
    return select(each.c.key, days, func.count()).group_by(each.c.key, "days")


def _told_key(by: By, key: Any) -> str:
    if by is By.WEEK:
        key -= timedelta(days=key.weekday())
    elif by is By.MONTH:
        key = key.replace(day=1)
    return key.isoformat() if isinstance(key, date) else str(key)


def _median(delays: Counter[int]) -> float:
    """Return the middle one, or between the two in the middle."""
    count = delays.total()
    return (_at(delays, (count - 1) // 2) + _at(delays, count // 2)) / 2


def _at(delays: Mapping[int, int], place: int) -> int:
    """Return the delay at a place from 0, were all of them in order."""
    return next(days for days, until in _running(delays) if place < until)


def _running(delays: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    until = 0
    for days in sorted(delays):
        until += delays[days]
        yield days, until

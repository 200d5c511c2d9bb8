"""Counting files where they are kept, by several things at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, literal, select, union_all

from kiosk.cases.case import OPEN_STATES, CaseState
from kiosk.cases.overview.counts import Age, By, Figures, Queue, Waiting
from kiosk.cases.overview.ground import Days, Ground
from kiosk.cases.overview.period import Period
from kiosk.cases.overview.tally import figures

_OUR: Final = "the_"
"""Begins the names of what is selected: PostgreSQL would rather group by a column of that name."""

_DAYS: Final = ("day",)
_KEYS: Final[Mapping[By, tuple[str, ...]]] = {
    By.DAY: _DAYS,
    By.WEEK: _DAYS,
    By.MONTH: _DAYS,
    By.OFFICE: ("office",),
    By.STATION: ("office", "station"),
    By.CLERK: ("clerk",),
    By.STATE: ("state",),
    By.REASON: ("reason",),
    By.FORM: ("form",),
}


def counted(
    connection: Connection,
    ground: Ground,
    clauses: Sequence[ColumnElement[bool]],
    period: Period,
    bys: Sequence[By],
) -> tuple[Figures, ...]:
    """Return the figures of the files that meet the clauses, by each of these things.

    The files are passed over twice, however many things they are counted by: once for what they are, once for
    how long they waited for their first answer.
    """
    files = connection.execute(_by_each(_files(ground, clauses, bys), ground, bys, "the_state", "the_reason"))
    waits = connection.execute(_by_each(_waits(ground, clauses, bys), ground, bys, "the_days"))
    return figures(period, bys, map(tuple, files), map(tuple, waits))


def _named(ground: Ground, bys: Sequence[By], *more: str) -> list[ColumnElement[Any]]:
    names = dict.fromkeys([name for by in bys for name in _KEYS[by]] + list(more))
    return [ground.columns[name].label(f"{_OUR}{name}") for name in names]


def _files(ground: Ground, clauses: Sequence[ColumnElement[bool]], bys: Sequence[By]) -> Select[Any]:
    apart = _named(ground, bys, "state", "reason")
    amounts = func.count().label("files"), func.sum(ground.columns["persons"]).label("persons")
    return (
        select(*apart, *amounts)
        .select_from(ground.file)
        .where(*clauses)
        .group_by(*(one.name for one in apart))
    )


def _waits(ground: Ground, clauses: Sequence[ColumnElement[bool]], bys: Sequence[By]) -> Select[Any]:
    """Days from the deposit to the first answer that ends CNSS's part, on the day that CNSS gave it."""
    apart = _named(ground, bys)
    until = ground.until if ground.unique is None else func.min(ground.until)
    each = (
        select(*apart, ground.day.label("the_since"), until.label("until"))
        .select_from(ground.answers)
        .where(*clauses, ground.until.is_not(None))
    )
    if ground.unique is not None:
        each = each.group_by(ground.unique, "the_since", *(one.name for one in apart))
    first = each.subquery()
    keys = [first.c[one.name] for one in apart]
    days = Days(first.c.the_since, first.c.until).label("the_days")
    return select(*keys, days, func.count().label("files")).group_by(*keys, "the_days")


def _by_each(inner: Select[Any], ground: Ground, bys: Sequence[By], *apart: str) -> Any:
    """Add up what was counted once, by each of the things."""
    once = inner.cte("once")
    sums = [func.sum(once.c[name]) for name in ("files", "persons") if name in once.c]
    kept = [once.c[name] for name in apart]
    return union_all(
        *(
            select(literal(by.value), _key(once, ground, by).label("the_key"), *kept, *sums).group_by(
                "the_key", *kept
            )
            for by in bys
        )
    )


def _key(once: FromClause, ground: Ground, by: By) -> ColumnElement[str]:
    first, *more = (once.c[f"{_OUR}{name}"] for name in _KEYS[by])
    if _KEYS[by] == _DAYS:
        return ground.told(first)
    return first + " " + more[0] if more else first


def queue(
    connection: Connection, ground: Ground, clauses: Sequence[ColumnElement[bool]], today: date
) -> Queue:
    """Return what waits among the files that meet the clauses."""
    state = ground.columns["state"]
    waiting = state.in_(sorted(OPEN_STATES)), ground.day <= ground.kept(today)
    asked = select(state.label("the_state"), ground.told(ground.day), func.count())
    by_day = connection.execute(asked.where(*clauses, *waiting).group_by("the_state", ground.day))
    found = [(told, date.fromisoformat(since), files) for told, since, files in by_day]
    cells: Counter[tuple[str, Age]] = Counter()
    for told, since, files in found:
        cells[told, Age.of((today - since).days)] += files
    in_order = sorted(cells, key=lambda cell: (cell[0], cell[1].days))
    waits = tuple(Waiting(CaseState(told), age, cells[told, age]) for told, age in in_order)
    return Queue(today, min((since for _, since, _ in found), default=None), waits)

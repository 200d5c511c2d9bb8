"""Spans of days: read from a file's rows, laid over each other, and refused where they do not fit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from kiosk.eligibility.law_file import SpanRow
from kiosk.eligibility.values import fits
from kiosk.errors import KioskError

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A value and its first and last day; ``date.min`` and ``date.max`` where there is no end."""

    value: str
    source: str
    first: date = date.min
    last: date = date.max
    origin: str = ""
    """Whose file says so, as :class:`kiosk.eligibility.parameters.Origin` has it."""


def spans(
    name: str, kind: str, rows: Iterable[SpanRow], days: Mapping[str, date], origin: str = ""
) -> tuple[Span, ...]:
    """Return a file's spans of one parameter in order of days; ``days`` are the dates rows may name.

    Raises KioskError ``law-value`` (name, kind), ``law-reference`` (name, named), ``law-order`` (name) where
    a span ends before it begins, ``law-overlap`` (name, day) where two hold on one day.
    """
    read = (replace(_span(name, kind, row, days), origin=origin) for row in rows)
    made = sorted(read, key=lambda span: span.first)
    for one, after in pairwise(made):
        if after.first <= one.last:
            raise KioskError("law-overlap", name=name, day=after.first)
    return tuple(made)


def laid_over(under: Iterable[Span], over: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return both in order of days; on days that both have, ``over`` counts."""
    kept = list(under)
    for upper in over:
        kept = [piece for span in kept for piece in _without(span, upper)]
    return tuple(sorted([*kept, *over], key=lambda span: span.first))


def refuse_gaps(name: str, found: tuple[Span, ...]) -> None:
    """Refuse a parameter that has no value on some day. Raises KioskError ``law-gap`` (name, day)."""
    day = date.min
    for span in found:
        if span.first > day:
            break
        if span.last == date.max:
            return
        day = span.last + _DAY
    raise KioskError("law-gap", name=name, day=day)


def _span(name: str, kind: str, row: SpanRow, days: Mapping[str, date]) -> Span:
    if not fits(kind, row.value):
        raise KioskError("law-value", name=name, kind=kind)
    for named in (row.from_, row.before):
        if named is not None and named not in days:
            raise KioskError("law-reference", name=name, named=named)
    first = days[row.from_] if row.from_ else row.since or date.min
    last = days[row.before] - _DAY if row.before else row.until or date.max
    if last < first:
        raise KioskError("law-order", name=name)
    return Span(row.value, row.source, first, last)


def _without(span: Span, hole: Span) -> Iterator[Span]:
    """Yield what is left of a span on the days that another does not have."""
    if hole.last < span.first or span.last < hole.first:
        yield span
        return
    if span.first < hole.first:
        yield replace(span, last=hole.first - _DAY)
    if hole.last < span.last:
        yield replace(span, first=hole.last + _DAY)

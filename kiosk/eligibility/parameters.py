"""Legal parameters with the dates they hold from and until, and where each was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.eligibility import law_file
from kiosk.eligibility.law_file import ParameterRow, Rows
from kiosk.eligibility.spans import Span, laid_over, refuse_gaps, spans
from kiosk.errors import KioskError
from kiosk.paths import RESOURCES
from kiosk.text import Words

FOLDER = RESOURCES / "law"

FILE = "law.toml"
"""An administrator's own parameters, in the station's data folder."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value of the law over one span of days."""

    id: str
    """``tadamon-threshold``."""
    label: Words
    value: str
    """As the source has it, a dot for the decimal sign."""
    since: date | None
    """First day it holds; None: as far back as anybody asks."""
    until: date | None
    """Last day it holds; None: until further notice."""
    source: str


def load(own: Path | None = None) -> tuple[Parameter, ...]:
    """Return every parameter, by id and then by day; ``own`` is an administrator's file, if there is one.

    On days that its spans name, the administrator's values count; it may add parameters. Nothing is ever
    written to it. Raises KioskError of :func:`kiosk.eligibility.law_file.read` and
    :func:`kiosk.eligibility.spans.spans`; ``law-kind`` (name) for a parameter without kind or label, or of
    two kinds; ``law-gap`` (name, day).
    """
    if own is None or not own.exists():
        return _shipped()
    return _made(_rows(), law_file.read(own))


@cache
def _rows() -> Rows:
    return law_file.read_all(FOLDER)


@cache
def _shipped() -> tuple[Parameter, ...]:
    return _made(_rows(), {})


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the program's files and the administrator's say of one parameter."""

    name: str
    kind: str
    label: Words
    under: ParameterRow
    over: ParameterRow

    def spans(self, days: Mapping[str, date]) -> tuple[Span, ...]:
        name, kind = self.name, self.kind
        over = spans(name, kind, self.over.spans, days)
        found = laid_over(spans(name, kind, self.under.spans, days), over)
        if not (self.under.gaps or self.over.gaps):
            refuse_gaps(name, found)
        return found


def _made(shipped: Rows, own: Rows) -> tuple[Parameter, ...]:
    known = [_declared(name, shipped, own) for name in sorted(shipped.keys() | own.keys())]
    days: dict[str, date] = {}
    for one in known:
        found = one.spans({}) if one.kind == "date" else ()
        if len(found) == 1:
            days[one.name] = date.fromisoformat(found[0].value)
    return tuple(_parameter(one, span) for one in known for span in one.spans(days))


def _declared(name: str, shipped: Rows, own: Rows) -> _Declared:
    under, over = (rows.get(name, ParameterRow()) for rows in (shipped, own))
    label = over.label or under.label
    kinds = {row.kind for row in (under, over) if row.kind}
    if label is None or len(kinds) != 1:
        raise KioskError("law-kind", name=name)
    return _Declared(name, kinds.pop(), label.made(), under, over)


def _parameter(one: _Declared, span: Span) -> Parameter:
    since = None if span.first == date.min else span.first
    until = None if span.last == date.max else span.last
    return Parameter(one.name, one.label, span.value, since, until, span.source)

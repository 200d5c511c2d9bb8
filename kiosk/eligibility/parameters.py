"""Legal parameters with the dates they hold from and until, and where each was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
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


class Origin(StrEnum):
    """Whose file a value comes from; each counts over the ones before it."""

    PROGRAM = "program"
    HUB = "hub"
    STATION = "station"


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
    origin: Origin = Origin.PROGRAM


def load(own: Path | None = None, told: tuple[str, ...] = ()) -> tuple[Parameter, ...]:
    """Return every parameter, by id and then by day.

    ``told`` are the texts that the hub published, oldest first; ``own`` is an administrator's file, if there
    is one. On days that a later one's spans name, its values count; each may add parameters. Nothing is ever
    written to ``own``. Raises KioskError of :func:`kiosk.eligibility.law_file.read` and
    :func:`kiosk.eligibility.spans.spans`; ``law-kind`` (name) for a parameter without kind or label, or of
    two kinds; ``law-gap`` (name, day).
    """
    if own is None or not own.exists():
        return _known(told)
    return _made((*_layers(told), _Layer(Origin.STATION, law_file.read(own))))


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one file says, and whose it is."""

    origin: Origin
    rows: Rows


@cache
def _rows() -> Rows:
    return law_file.read_all(FOLDER)


@lru_cache(maxsize=8)
def _known(told: tuple[str, ...]) -> tuple[Parameter, ...]:
    return _made(_layers(told))


def _layers(told: tuple[str, ...]) -> tuple[_Layer, ...]:
    published = (law_file.parsed(text.encode(), f"law-{at}.toml") for at, text in enumerate(told, 1))
    return (_Layer(Origin.PROGRAM, _rows()), *(_Layer(Origin.HUB, rows) for rows in published))


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the files say of one parameter, the program's first."""

    name: str
    kind: str
    label: Words
    layers: tuple[tuple[Origin, ParameterRow], ...]

    def spans(self, days: Mapping[str, date]) -> tuple[Span, ...]:
        found: tuple[Span, ...] = ()
        for origin, row in self.layers:
            found = laid_over(found, spans(self.name, self.kind, row.spans, days, origin))
        if not any(row.gaps for _, row in self.layers):
            refuse_gaps(self.name, found)
        return found


def _made(layers: Sequence[_Layer]) -> tuple[Parameter, ...]:
    names = sorted({name for layer in layers for name in layer.rows})
    known = [_declared(name, layers) for name in names]
    days: dict[str, date] = {}
    for one in known:
        found = one.spans({}) if one.kind == "date" else ()
        if len(found) == 1:
            days[one.name] = date.fromisoformat(found[0].value)
    return tuple(_parameter(one, span) for one in known for span in one.spans(days))


def _declared(name: str, layers: Sequence[_Layer]) -> _Declared:
    rows = tuple((layer.origin, layer.rows[name]) for layer in layers if name in layer.rows)
    labels = [row.label for _, row in rows if row.label]
    kinds = {row.kind for _, row in rows if row.kind}
    if not labels or len(kinds) != 1:
        raise KioskError("law-kind", name=name)
    return _Declared(name, kinds.pop(), labels[-1].made(), rows)


def _parameter(one: _Declared, span: Span) -> Parameter:
    since = None if span.first == date.min else span.first
    until = None if span.last == date.max else span.last
    return Parameter(one.name, one.label, span.value, since, until, span.source, Origin(span.origin))

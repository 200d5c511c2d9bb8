"""What orientation says: the words of ``resources/orientation.toml``, filled with the law's figures."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from msgspec import Struct

from kiosk.eligibility.law import MONTHLY
from kiosk.eligibility.outcome import Fit, Scheme
from kiosk.eligibility.values import shown
from kiosk.errors import KioskError
from kiosk.forms.declared import SaidRow
from kiosk.paths import RESOURCES
from kiosk.shapes import from_tables
from kiosk.text import Words, isolate

FILE = RESOURCES / "orientation.toml"


@dataclass(frozen=True, slots=True)
class SchemeWords:
    """One door of the reform, in words."""

    title: Words
    where: Words
    cost: Words
    documents: tuple[Words, ...]
    guide: str
    """Guidance page to read on."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next because of a code."""

    words: Words
    guide: str
    """Guidance page that explains it."""


class _CodeRow(Struct, forbid_unknown_fields=True):
    said: SaidRow
    step: SaidRow | None = None
    guide: str = ""

    def __post_init__(self) -> None:
        """Refuse a step without its page, and a page without its step."""
        if (self.step is None) != (self.guide == ""):
            raise ValueError("a step has a guide, and a guide a step")


class _SchemeRow(Struct, forbid_unknown_fields=True):
    title: SaidRow
    where: SaidRow
    cost: SaidRow
    documents: tuple[SaidRow, ...]
    guide: str
    monthly: SaidRow | None = None
    """Said instead of ``cost`` where the scale of the day tells the amount."""


class _Table(Struct, forbid_unknown_fields=True):
    fits: dict[Fit, SaidRow]
    schemes: dict[Scheme, _SchemeRow]
    codes: dict[str, _CodeRow]

    def __post_init__(self) -> None:
        """Refuse a table that leaves a scheme or a fit without words."""
        if set(self.fits) != set(Fit) or set(self.schemes) != set(Scheme):
            raise ValueError("every fit and every scheme has its words")


def fit(found: Fit) -> Words:
    """Return "yes", "not yet" or "no"."""
    return _table().fits[found].made()


def told(code: str, values: Mapping[str, str]) -> Words:
    """Return what a reason says, with the law's values (``Orientation.parameters`` or ``Law.values``).

    Raises KioskError ``orientation-code`` (name).
    """
    return _filled(_code(code).said, values)


def next_step(code: str, values: Mapping[str, str]) -> Step | None:
    """Return what to do because of a reason or of what is missing; None where there is nothing to do."""
    row = _code(code)
    return None if row.step is None else Step(_filled(row.step, values), row.guide)


def scheme(found: Scheme, values: Mapping[str, str]) -> SchemeWords:
    """Return a scheme in words; ``values`` as for :func:`told`."""
    row = _table().schemes[found]
    cost = row.monthly if row.monthly and MONTHLY in values else row.cost
    documents = tuple(one.made() for one in row.documents)
    title, where = row.title.made(), _filled(row.where, values)
    return SchemeWords(title, where, _filled(cost, values), documents, row.guide)


def codes() -> tuple[str, ...]:
    """Return every code that has words."""
    return tuple(_table().codes)


def read(path: Path) -> _Table:
    """Read a table of words. Raises KioskError ``orientation-words`` (detail) for a missing language."""
    try:
        return from_tables(tomllib.loads(path.read_text(encoding="utf-8")), _Table)
    except ValueError as wrong:
        raise KioskError("orientation-words", file=path.name, detail=str(wrong)) from wrong


@cache
def _table() -> _Table:
    return read(FILE)


def _code(code: str) -> _CodeRow:
    if code not in _table().codes:
        raise KioskError("orientation-code", name=code)
    return _table().codes[code]


class _Values(dict[str, str]):
    """A parameter that has no value on the day, such as a fee of a scheme that ended, is a dash."""

    def __missing__(self, _name: str) -> str:
        return "–"


def _filled(row: SaidRow, values: Mapping[str, str]) -> Words:
    # A telephone number's groups would stand in reverse order in Arabic without their own direction.
    known = {name: shown(value) for name, value in values.items()}
    isolated = {name: isolate(value) for name, value in known.items()}
    return Words(row.ar.format_map(_Values(isolated)), row.fr.format_map(_Values(known)))

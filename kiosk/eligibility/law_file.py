"""Legal parameters as written: ``resources/law/*.toml``, and the ``law.toml`` of an administrator."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from kiosk.errors import KioskError
from kiosk.forms.declared import SaidRow, Text
from kiosk.shapes import from_tables

Name = Annotated[str, Meta(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Kind = Literal["date", "decimal", "scale", "text", "whole"]

_WHERE = re.compile(r"(?P<detail>.*?)(?: - at `(?P<key>[^`]*)`)?", re.DOTALL)


class SpanRow(Struct, forbid_unknown_fields=True, kw_only=True):
    """A value, where it was found, and the days it holds."""

    value: Text
    source: Text
    since: date | None = None
    from_: Name | None = field(name="from", default=None)
    """Parameter whose date is the first day; instead of ``since``."""
    until: date | None = None
    before: Name | None = None
    """Parameter whose date is the day after the last; instead of ``until``."""

    def __post_init__(self) -> None:
        """Refuse an end that is said twice."""
        if (self.since and self.from_) or (self.until and self.before):
            raise ValueError("either `since` or `from`, either `until` or `before`")


class ParameterRow(Struct, forbid_unknown_fields=True, kw_only=True):
    """One parameter; kind and label may be left out where the program's own files say them."""

    kind: Kind | None = None
    label: SaidRow | None = None
    gaps: bool = False
    """Whether there may be days without a value."""
    spans: tuple[SpanRow, ...] = ()


Rows = dict[str, ParameterRow]


def read(path: Path) -> Rows:
    """Return the parameters of a file by id.

    Raises KioskError ``law-unreadable`` (file), or as :func:`parsed`.
    """
    try:
        raw = path.read_bytes()
    except OSError as wrong:
        raise KioskError("law-unreadable", file=path.name) from wrong
    return parsed(raw, path.name)


def parsed(raw: bytes, file: str) -> Rows:
    """Return the parameters that the bytes of a file declare, by id.

    Raises KioskError ``law-syntax`` (file, detail), ``law-shape`` (file, key, detail) for an unknown key or a
    missing word.
    """
    try:
        tree = tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as wrong:
        raise KioskError("law-syntax", file=file, detail=str(wrong)) from wrong
    return {name: _row(name, table, file) for name, table in tree.items()}


def read_all(folder: Path) -> Rows:
    """Return the parameters of every file of a folder. Raises as :func:`read`, and ``law-duplicate``."""
    found: Rows = {}
    for path in sorted(folder.glob("*.toml")):
        rows = read(path)
        for name in found.keys() & rows.keys():
            raise KioskError("law-duplicate", file=path.name, name=name)
        found.update(rows)
    return found


def _row(name: str, table: Any, file: str) -> ParameterRow:
    try:
        from_tables(name, Name)
        return from_tables(table, ParameterRow)
    except msgspec.ValidationError as wrong:
        told = _WHERE.fullmatch(str(wrong))
        detail, key = (told["detail"], told["key"] or "") if told else (str(wrong), "")
        where = key.replace("$", name, 1) or name
        raise KioskError("law-shape", file=file, key=where, detail=detail) from wrong

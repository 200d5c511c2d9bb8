"""Writing XLSX: a right-to-left sheet with typed cells and a frozen header, then the data dictionary.

xlsxwriter writes it; from :data:`MANY` rows on a writer in Rust does, about six times as quick, where it is
installed (docs/decisions/0178).
"""

import importlib.util
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from math import isfinite
from typing import IO, Any, BinaryIO, Final, cast

import xlsxwriter

from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.forms.kinds import ColumnType
from kiosk.forms.views import Column
from kiosk.text import LANGS, Lang

Row = Mapping[str, Any]

MOST_ROWS: Final = 1_048_575
"""Rows that a sheet has besides its header (Office Open XML, ECMA-376)."""

MANY: Final = 20_000
"""Rows from which on the quicker writer is worth it."""

DEPOSITS, DICTIONARY = "الإيداعات", "Dictionnaire - المعجم"
"""Names of the sheets."""

_HEADER: Final = ("id", "العربية", "Français", "type", "الرموز", "codes")
_DAY: Final = "yyyy-mm-dd"
_WIDTH: Final = 18


def write(columns: Sequence[Column], rows: Iterable[Row], out: IO[bytes], count: int) -> int:
    """Write the rows, of which there are ``count``, and return how many there were.

    Raises KioskError ``export-too-long``.
    """
    if count > MOST_ROWS:
        raise KioskError("export-too-long")
    return (_quickly if count > MANY and has_quick_writer() else _plainly)(columns, rows, out)


@cache
def has_quick_writer() -> bool:
    """Say whether the writer in Rust is installed."""
    return importlib.util.find_spec("rustpy_xlsxwriter") is not None


def typed(kind: ColumnType, value: Any) -> bool | float | date | str | None:
    """Return a value as a sheet keeps it: numbers and dates where they are some, else text; None is empty.

    A date whose day or month is unknown stays text, so does one before Excel's calendar; so does an instant,
    by the clock of Morocco.
    """
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, datetime):
        return f"{local(value):%Y-%m-%d %H:%M:%S}"
    found = _READ[kind](value) if kind in _READ else None
    return str(value) if found is None else found


def _plainly(columns: Sequence[Column], rows: Iterable[Row], out: IO[bytes]) -> int:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": _DAY})
        sheet = book.add_worksheet(DEPOSITS)
        sheet.right_to_left()
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, max(len(columns) - 1, 0), _WIDTH)
        sheet.write_row(0, 0, [column.id for column in columns], bold)
        writers: dict[type, Any] = {
            bool: sheet.write_boolean,
            float: sheet.write_number,
            str: sheet.write_string,
        }
        kept = [(at, column.id, column.type) for at, column in enumerate(columns)]
        count = 0
        for count, row in enumerate(rows, 1):
            for at, name, kind in kept:
                value = row.get(name)
                if value is None or value == "":
                    continue
                if kind is not ColumnType.TEXT or value.__class__ is not str:
                    value = typed(kind, value)
                if isinstance(value, date):
                    sheet.write_datetime(count, at, value, day)
                else:
                    writers[type(value)](count, at, value)
        _dictionary(book.add_worksheet(DICTIONARY), columns, bold)
    return count


def _dictionary(sheet: Any, columns: Sequence[Column], bold: Any) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(_HEADER) - 1, 2 * _WIDTH)
    sheet.write_row(0, 0, _HEADER, bold)
    for at, column in enumerate(columns, 1):
        sheet.write_row(at, 0, _entry(column))


def _quickly(columns: Sequence[Column], rows: Iterable[Row], out: IO[bytes]) -> int:
    from rustpy_xlsxwriter import FastExcel, Format  # noqa: PLC0415 -- where it is installed

    counted = _Counted(columns, rows)
    bold, day = Format().set_bold(), Format().set_num_format(_DAY)
    book = FastExcel(cast("BinaryIO", out))
    book.freeze(row=1, col=1, sheet=DEPOSITS).freeze(row=1, sheet=DICTIONARY)
    book.sheet(
        DEPOSITS,
        counted,
        sheet_view={"right_to_left": True},
        header_format=bold,
        column_width=_WIDTH,
        column_formats={one.id: day for one in columns if one.type is ColumnType.DATE},
    )
    entries: list[dict[str, Any]] = [dict(zip(_HEADER, _entry(column), strict=True)) for column in columns]
    book.sheet(DICTIONARY, entries, header_format=bold, column_width=2 * _WIDTH)
    book.save()
    return counted.count


class _Counted:
    """Rows as the quick writer takes them, counted on the way."""

    def __init__(self, columns: Sequence[Column], rows: Iterable[Row]) -> None:
        self._kinds = [(column.id, column.type) for column in columns]
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for row in self._rows:
            self.count += 1
            yield {name: typed(kind, row.get(name)) for name, kind in self._kinds}


def _entry(column: Column) -> list[str]:
    codes = [_codes(column, lang) for lang in LANGS]
    return [column.id, column.label.ar, column.label.fr, column.type.value, *codes]


def _codes(column: Column, lang: Lang) -> str:
    return " · ".join(f"{code} = {words.said(lang)}" for code, words in column.options)


def _number(value: Any) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return found if isfinite(found) else None


def _date(value: Any) -> date | None:
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return None
    return found if found.year >= 1900 else None


_READ: Final = {ColumnType.NUMBER: _number, ColumnType.DATE: _date}

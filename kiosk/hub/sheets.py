"""Writing rows for spreadsheets: CSV as Excel expects it here, and XLSX with a data dictionary."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import IO, Any, Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kiosk.errors import KioskError
from kiosk.forms.kinds import ColumnType
from kiosk.forms.views import Column
from kiosk.text import LANGS, Lang

Row = Mapping[str, Any]
Write = Callable[[Sequence[Column], Iterable[Row], IO[bytes]], int]
"""Writes a header and the rows, and returns how many rows there were."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, full-width signs too (OWASP, CSV injection)."""

_BLANKS: Final = " \u00a0"
_LOOKED_AT: Final = frozenset((*_FORMULA, *_BLANKS))
"""First signs of the few texts that are looked at more closely: a file has eighty cells, nearly all plain."""

MOST_ROWS: Final = 1_048_575
"""Rows that a sheet has besides its header (Office Open XML, ECMA-376)."""

_WIDTH: Final = 18


@dataclass(frozen=True, slots=True)
class Writer:
    """One format."""

    media_type: str
    write: Write


def neutral(text: str) -> str:
    """Return the text so that no spreadsheet computes it: a leading sign of a formula gets an apostrophe."""
    return f"'{text}" if text.lstrip(_BLANKS).startswith(_FORMULA) else text


def write_csv(columns: Sequence[Column], rows: Iterable[Row], out: IO[bytes]) -> int:
    """Write UTF-8 with BOM, ``;`` and CRLF; the header names the columns by their ids."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    names = [column.id for column in columns]
    table.writerow(names)
    count = 0
    for row in rows:
        table.writerow(
            [
                value
                if value is None or (value.__class__ is str and value[:1] not in _LOOKED_AT)
                else _told(value)
                for value in map(row.get, names)
            ]
        )
        count += 1
    text.detach()
    return count


def write_xlsx(columns: Sequence[Column], rows: Iterable[Row], out: IO[bytes]) -> int:
    """Write a right-to-left sheet with typed cells and a frozen header, then the dictionary.

    Raises KioskError ``export-too-long``.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("الإيداعات")
        sheet.right_to_left()
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, max(len(columns) - 1, 0), _WIDTH)
        sheet.write_row(0, 0, [column.id for column in columns], bold)
        count = 0
        for count, row in enumerate(rows, 1):
            if count > MOST_ROWS:
                raise KioskError("export-too-long")
            for at, column in enumerate(columns):
                _cell(sheet, (count, at), column.type, row.get(column.id), day)
        _dictionary(book.add_worksheet("Dictionnaire - المعجم"), columns, bold)
    return count


WRITERS: Final = {
    "csv": Writer("text/csv; charset=utf-8", write_csv),
    "xlsx": Writer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
}
"""Every format, by the end of its file name."""


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return neutral(str(value))


def _cell(sheet: Worksheet, at: tuple[int, int], kind: ColumnType, value: Any, day: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif kind is ColumnType.NUMBER and (number := _number(value)) is not None:
        sheet.write_number(*at, number)
    elif kind is ColumnType.DATE and (whole := _date(value)) is not None:
        sheet.write_datetime(*at, whole, day)
    else:
        sheet.write_string(*at, str(value))


def _number(value: Any) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return found if isfinite(found) else None


def _date(value: Any) -> date | None:
    """A date whose day or month is unknown stays text; so does one before Excel's calendar."""
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return None
    return found if found.year >= 1900 else None


def _dictionary(sheet: Worksheet, columns: Sequence[Column], bold: Any) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 5, 2 * _WIDTH)
    sheet.write_row(0, 0, ["id", "العربية", "Français", "type", "الرموز", "codes"], bold)
    for at, column in enumerate(columns, 1):
        codes = [_codes(column, lang) for lang in LANGS]
        sheet.write_row(at, 0, [column.id, column.label.ar, column.label.fr, column.type.value, *codes])


def _codes(column: Column, lang: Lang) -> str:
    return " · ".join(f"{code} = {words.said(lang)}" for code, words in column.options)

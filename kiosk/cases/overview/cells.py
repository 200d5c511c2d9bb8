"""What a value looks like in a CSV cell: said once in Python, and once in SQL for the few that change later.

A row's form columns are rendered when its entry is judged, and kept as one fragment; an export then joins
fragments instead of looking at eighty values a row (docs/decisions/0177).
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, literal, or_

from kiosk.clock import local
from kiosk.forms.schema import Form
from kiosk.forms.views import columns

BETWEEN: Final = ";"
"""What Excel expects between cells where Arabic or French is set."""

END: Final = "\r\n"
"""End of a line (RFC 4180 §2)."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, full-width signs too (OWASP, CSV injection)."""

_BLANKS: Final = " \u00a0"
_LOOKED_AT: Final = frozenset((*_FORMULA, *_BLANKS))
"""First signs of the few texts that are looked at more closely: a row has eighty cells, nearly all plain."""

_QUOTED: Final = (BETWEEN, '"', "\r", "\n")
"""What makes a cell stand between quotes."""


class _Line(list[str]):
    """Where ``csv.writer`` writes to."""

    write = list.append


def neutral(text: str) -> str:
    """Return the text so that no spreadsheet computes it: a leading sign of a formula gets an apostrophe."""
    return f"'{text}" if text.lstrip(_BLANKS).startswith(_FORMULA) else text


def line(values: Sequence[Any]) -> str:
    """Return values as cells of one line, without its end; None is an empty cell, yes and no are 1 and 0."""
    return joined(map(_told, values))


def joined(cells: Iterable[str | None]) -> str:
    """Return cells that are neutral already as one line, quoted where it must be."""
    written = _Line()
    csv.writer(written, delimiter=BETWEEN, lineterminator=END).writerow(cells)
    return written[0].removesuffix(END)


def rendered(form: Form, record: Mapping[str, Any]) -> str:
    """Return a record (:func:`kiosk.forms.views.record`) as the cells of its form's columns, in order."""
    return line([record.get(column.id) for column in columns(form)])


def deposit_line(reference: str, office: str, station: str, instant: datetime, clerk: str) -> str:
    """Return what a deposit says of itself, for good: the first five of the columns every file has."""
    return line([reference, office, station, f"{local(instant):%Y-%m-%d %H:%M:%S}", clerk])


def parsed(fragment: str) -> list[str]:
    """Return the cells of a line, as they stand between the quotes."""
    return next(csv.reader([fragment], delimiter=BETWEEN, strict=True))


def cell(text: ColumnElement[str]) -> ColumnElement[str]:
    """Return a column of text as a cell, in SQL: what :func:`line` makes of one text, on both engines."""
    first = func.substr(func.ltrim(text, _BLANKS), 1, 1)
    safe = case((first.in_(_FORMULA), literal("'") + text), else_=text)
    marked = or_(*(text.contains(sign) for sign in _QUOTED))
    between = literal('"') + func.replace(safe, '"', '""') + '"'
    return case((text == "", ""), (marked, between), else_=safe)


def _told(value: Any) -> str | None:
    if value is None or (value.__class__ is str and value[:1] not in _LOOKED_AT):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    return neutral(str(value))

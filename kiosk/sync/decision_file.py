"""A file of decisions as spreadsheets write it: which encoding, which separator, which column is which."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.errors import KioskError
from kiosk.sync.decision_words import heard, vocabulary
from kiosk.text import plain

if TYPE_CHECKING:
    import _csv

LARGEST: Final = 4 * 1024 * 1024
"""Bytes; a line takes some sixty."""
MOST_LINES: Final = 10_000
"""A station records so many in four seconds; a deposit that waits gives up after five."""
LONGEST_CELL: Final = 200

_SEPARATORS: Final = ";,\t"
_NEEDED: Final = frozenset({"reference", "decision", "date"})
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""First bytes of XLSX and ODS (both ZIP), and of the older XLS."""
_AS_TEXT: Final = re.compile(r'="([^"]*)"')
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Row:
    """One line below the heading: its cells by our name of the column, cleaned of what spreadsheets add."""

    line: int
    """From 1, the first line of the file being line 1."""
    cells: Mapping[str, str] = field(repr=False)
    problem: str = ""
    """``decision-formula`` or ``decision-cell-long``; empty where every cell can be read."""


def rows(file: bytes) -> tuple[Row, ...]:
    """Return the lines of a file of decisions that are not empty.

    Raises KioskError ``decisions-empty``, ``decisions-too-large`` (limit), ``decisions-spreadsheet``,
    ``decisions-encoding``, ``decisions-heading`` (missing), ``decisions-heading-repeated`` (column) or
    ``decisions-quotes``.
    """
    if len(file) > LARGEST:
        raise KioskError("decisions-too-large", limit=f"{LARGEST // 1024**2} MB")
    if file.startswith(_SPREADSHEETS):
        raise KioskError("decisions-spreadsheet")
    readings: list[tuple[Row, ...]] = []
    refused: list[KioskError] = []
    for text in _texts(file):
        try:
            readings.append(_read(text))
        except KioskError as wrong:
            refused.append(wrong)
    if not readings:
        raise refused[0] if refused else KioskError("decisions-encoding")
    return _likeliest(readings)


def _texts(file: bytes) -> Iterator[str]:
    """Yield the text in each encoding that the bytes allow; more than one only for the 8-bit ones."""
    for encoding in _encodings(file):
        try:
            text = file.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            yield text


def _encodings(file: bytes) -> Sequence[str]:
    for mark, encoding in _BOMS:
        if file.startswith(mark):
            return (encoding,)
    if b"\0" in file:
        return "utf-16-le", "utf-16-be"
    try:
        file.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1256", "cp1252"
    return ("utf-8",)


def _likeliest(readings: Sequence[tuple[Row, ...]]) -> tuple[Row, ...]:
    """Return the reading with the most words known. Raises ``decisions-encoding`` where two are alike."""
    ranked = sorted(readings, key=_known, reverse=True)
    if len(ranked) > 1 and ranked[0] != ranked[1] and _known(ranked[0]) == _known(ranked[1]):
        raise KioskError("decisions-encoding")
    return ranked[0]


def _known(reading: tuple[Row, ...]) -> int:
    words = vocabulary()
    return sum(
        (heard(row.cells.get("decision", "")) in words.decisions)
        + (heard(row.cells.get("reason", "")) in words.reasons)
        for row in reading
    )


def _read(text: str) -> tuple[Row, ...]:
    source = io.StringIO(text, newline="")
    heading, skipped = source.readline(), 0
    while heading and (not heading.strip() or heading.lower().startswith("sep=")):
        heading, skipped = source.readline(), skipped + 1
    if not heading:
        raise KioskError("decisions-empty")
    separator = max(_SEPARATORS, key=lambda sign: len(_columns(heading.split(sign))))
    reader = csv.reader(chain([heading], source), delimiter=separator, strict=True)
    try:
        return tuple(_rows(reader, skipped))
    except csv.Error as wrong:
        raise KioskError("decisions-quotes", line=reader.line_num + skipped) from wrong


def _rows(reader: "_csv.Reader", skipped: int) -> Iterator[Row]:
    columns = _columns(next(reader))
    _refuse_heading(columns)
    last = reader.line_num
    for cells in reader:
        begins, last = last + 1 + skipped, reader.line_num
        if begins > MOST_LINES:
            raise KioskError("decisions-too-large", limit=MOST_LINES)
        if any(cell.strip() for cell in cells):
            yield _row(begins, columns, cells)


def _columns(heading: Sequence[str]) -> list[str]:
    """Return our name of each column, empty for one that says nothing to us."""
    known = vocabulary().columns
    return [known.get(heard(plain(cell.strip("\"'\r\n "))), "") for cell in heading]


def _refuse_heading(columns: Sequence[str]) -> None:
    missing = sorted(_NEEDED - set(columns))
    if missing:
        raise KioskError("decisions-heading", missing=", ".join(missing))
    repeated = [name for name in _NEEDED if columns.count(name) > 1]
    if repeated:
        raise KioskError("decisions-heading-repeated", column=min(repeated))


def _row(line: int, columns: Sequence[str], cells: Sequence[str]) -> Row:
    known = {name: _bare(cell) for name, cell in zip(columns, cells, strict=False) if name}
    whole = {name: known.get(name, "") for name in _NEEDED} | known
    if any(len(cell) > LONGEST_CELL for cell in whole.values()):
        return Row(line, {}, "decision-cell-long")
    if any(cell.startswith(_FORMULA) for cell in whole.values()):
        return Row(line, {}, "decision-formula")
    return Row(line, {name: plain(cell) for name, cell in whole.items()})


def _bare(cell: str) -> str:
    """Take off what spreadsheets put around a text to keep it a text: ``'123`` and ``="123"``."""
    text = cell.strip(" \u00a0")
    wrapped = _AS_TEXT.fullmatch(text)
    return wrapped[1] if wrapped else text.removeprefix("'")

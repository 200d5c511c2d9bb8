"""Answers as few bytes: one column of values for each question of the form, in its order, compressed.

Names of questions and of options stand in the form and not in the bytes, so whoever unpacks them needs the
same version of the form. What was typed and fits no column's kind is kept as it was typed.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import cbor2
import zstandard

from kiosk.errors import KioskError
from kiosk.forms.answers import Answers, Value
from kiosk.forms.schema import Field, Form, rows_of, stem

LARGEST: Final = 64 * 1024
"""Bytes that are unpacked at most: a household of 30 persons has two thousand."""

_NUMBER: Final = re.compile("[1-9][0-9]{0,17}")
_DAY: Final = re.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_DIGITS: Final = re.compile("^([0-9]{4})([0-9]{2})([0-9]{2})$")
_LEVEL: Final = 19
_FORMAT: Final = zstandard.FORMAT_ZSTD1_MAGICLESS
_SHAPE: Final = zstandard.ZstdCompressionParameters.from_level(
    _LEVEL, window_log=16, write_content_size=0, write_checksum=0, write_dict_id=0, format=_FORMAT
)


def packed(form: Form, answers: Answers, about: dict[int, object]) -> bytes:
    """Return answers and a few words about them (``about``) as bytes; paths the form lacks are left out."""
    tree = cbor2.dumps([about, list(_columns(form, answers))])
    return zstandard.ZstdCompressor(compression_params=_SHAPE).compress(tree)


def opened(raw: bytes) -> tuple[dict[Any, Any], list[Any]]:
    """Return what is said about packed answers, and their values. Raises KioskError ``prepared-damaged``."""
    try:
        tree = cbor2.loads(_decompressed(raw))
    except (zstandard.ZstdError, cbor2.CBORDecodeError, ValueError, RecursionError, TypeError) as wrong:
        raise KioskError("prepared-damaged") from wrong
    match tree:
        case [dict() as about, list() as values]:
            return about, values
        case _:
            raise KioskError("prepared-damaged")


def _decompressed(raw: bytes) -> bytes:
    """Return what is compressed; a size that the bytes claim of themselves is believed in nothing."""
    unpacker = zstandard.ZstdDecompressor(format=_FORMAT, max_window_size=LARGEST)
    with unpacker.stream_reader(raw) as stream:
        return stream.read(LARGEST)


def unpacked(form: Form, values: list[Any]) -> Answers:
    """Return the answers that :func:`packed` wrote for that form. Raises KioskError ``prepared-damaged``."""
    left = iter(values)
    try:
        answers = _read(form, left)
    except (StopIteration, RuntimeError, IndexError, ValueError) as wrong:
        raise KioskError("prepared-damaged") from wrong
    if next(left, left) is not left:
        raise KioskError("prepared-damaged")
    return answers


def _columns(form: Form, answers: Answers) -> Iterator[object]:
    """Yield a group's rows, then question by question the answers of all rows: like stands beside like."""
    for section in form.sections:
        rows = rows_of(section, answers)
        if section.repeated:
            yield len(rows)
        for field in section.fields:
            for row in rows:
                yield _short(field, answers.get(stem(section, row) + field.id))


def _read(form: Form, left: Iterator[Any]) -> Answers:
    found: dict[str, Value] = {}
    counts: dict[str, int] = {}
    for section in form.sections:
        if section.repeated:
            counts[section.root] = _count(next(left), section.max_rows)
        rows = rows_of(section, Answers(rows=counts))
        for field in section.fields:
            for row in rows:
                value = _long(field, next(left))
                if value is not None:
                    found[stem(section, row) + field.id] = value
    return Answers(found, counts)


def _count(told: object, most: int) -> int:
    if type(told) is not int or not 0 <= told <= most:
        raise ValueError("no count of rows")
    return told


def _short(field: Field, value: Value | None) -> object:
    codes = [option.code for option in field.options]
    if isinstance(value, tuple):
        return [codes.index(code) if code in codes else code for code in value]
    if not isinstance(value, str):
        return value
    if codes:
        return codes.index(value) if value in codes else value
    if field.kind == "date":
        return int(value.replace("-", "")) if _DAY.fullmatch(value) else value
    return int(value) if _NUMBER.fullmatch(value) else value


def _long(field: Field, value: object) -> Value | None:
    match value:
        case None | bool() | str():
            return value
        case int() if field.options:
            return _code(field, value)
        case int() if field.kind == "date":
            return _DIGITS.sub(r"\1-\2-\3", str(value))
        case int():
            return str(value)
        case list():
            return tuple(_ticked(field, one) for one in value)
        case _:
            raise ValueError("no answer")


def _ticked(field: Field, one: object) -> str:
    if isinstance(one, str):
        return one
    return _code(field, one if type(one) is int else -1)


def _code(field: Field, index: int) -> str:
    if not 0 <= index < len(field.options):
        raise ValueError("no option")
    return field.options[index].code

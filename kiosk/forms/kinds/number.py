"""Numbers: the RSU score, exactly as the register displays it, and whole numbers."""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import ColumnType, Context, Kind, Wrong, clean, pattern_schema, same
from kiosk.forms.schema import Field
from kiosk.text import Lang

SCORE_PATTERN = r"^(0|[1-9][0-9]{0,2})(\.[0-9]{1,7})?$"
INTEGER_PATTERN = "^(0|[1-9][0-9]{0,8})$"
_NUMBER = re.compile(r"[+-]?\d*[.,]?\d+(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_ZEROS = re.compile(r"^0+(?=\d)")
_COMMAS = str.maketrans({"٫": ",", "،": ",", " ": None})
"""The Arabic decimal sign, and the comma that an Arabic keyboard has in its place."""


def _number(typed: Value, field: Field) -> str | Wrong:
    """Return typed digits with a dot for the decimal sign. Code: ``not-a-number``."""
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    number = text.translate(_COMMAS)
    return number if _NUMBER.fullmatch(number) else Wrong("not-a-number")


def _parse_score(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Keep the digits as displayed, trailing zeros too: never a float. Code: ``score-format``."""
    number = _number(typed, field)
    if isinstance(number, Wrong):
        return number
    score = _ZEROS.sub("", number.replace(",", "."))
    return score if re.fullmatch(SCORE_PATTERN, score) else Wrong("score-format")


def _parse_integer(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    number = _number(typed, field)
    if isinstance(number, Wrong):
        return number
    whole = _ZEROS.sub("", number)
    return whole if re.fullmatch(INTEGER_PATTERN, whole) else Wrong("not-a-number")


def _shown_score(value: str, _field: Field, _lang: Lang) -> str:
    """Show the decimal comma, as the RSU portal does."""
    return value.replace(".", ",")


SCORE = Kind(
    parse=_parse_score,
    shown=_shown_score,
    schema=pattern_schema(SCORE_PATTERN),
    column=ColumnType.NUMBER,
    ltr=True,
)
INTEGER = Kind(
    parse=_parse_integer,
    shown=same,
    schema=pattern_schema(INTEGER_PATTERN),
    column=ColumnType.NUMBER,
    ltr=True,
)

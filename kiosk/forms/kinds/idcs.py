"""The IDCS: ten digits with a Verhoeff check digit and six rules of shape (the rules of amotadamon.ma)."""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang

PATTERN = "^[2-9][0-9]{9}$"
_RISING, _FALLING = "0123456789" * 2, "9876543210" * 2
_TRIPLE = re.compile(r"(\d)\1\1")
_SPACES = re.compile(r"[\s.\-]")


def _has_shape(number: str) -> bool:
    """Say whether the ten digits could have been issued, check digit and triples apart."""
    left, right = number[:5], number[5:]
    return (
        re.fullmatch(PATTERN, number) is not None
        and right not in {left, left[::-1]}
        and number != number[:2] * 5
        and number not in _RISING
        and number not in _FALLING
    )


def is_checked(number: str) -> bool:
    """Say whether the last digit is the Verhoeff check digit of those before it."""
    from stdnum import verhoeff  # noqa: PLC0415 -- stdnum brings ssl and 8 MB, which the first window needs not

    return bool(verhoeff.is_valid(number))


def _parse(typed: Value, field: Field, context: Context) -> Value | Wrong:
    """Read an IDCS, with spaces or not; one with a triple digit is never issued and passes in training only.

    Codes: ``idcs-pattern``, ``idcs-check-digit``.
    """
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    number = _SPACES.sub("", text)
    if not number.isascii() or not number.isdigit() or not _has_shape(number):
        return Wrong("idcs-pattern")
    if _TRIPLE.search(number) and not context.training:
        return Wrong("idcs-pattern")
    return number if is_checked(number) else Wrong("idcs-check-digit")


def _shown(value: str, _field: Field, _lang: Lang) -> str:
    """Group the digits 3-3-4, as on the citizen's own papers."""
    return f"{value[:3]} {value[3:6]} {value[6:]}"


KIND = Kind(parse=_parse, shown=_shown, schema=pattern_schema(PATTERN), ltr=True, boxes=(3, 3, 4))

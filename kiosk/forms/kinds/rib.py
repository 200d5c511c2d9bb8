"""Bank accounts: the Moroccan RIB, 24 digits (bank 3, town 3, account 16, key 2)."""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang

PATTERN = "^[0-9]{24}$"
_SPACES = re.compile(r"[\s.\-]")


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """The whole number is divisible by 97. Codes: ``rib-format``, ``rib-key``."""
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    number = _SPACES.sub("", text)
    if not re.fullmatch(PATTERN, number):
        return Wrong("rib-format")
    return number if int(number) % 97 == 0 else Wrong("rib-key")


def _shown(value: str, _field: Field, _lang: Lang) -> str:
    """Group bank, town, account and key."""
    return f"{value[:3]} {value[3:6]} {value[6:22]} {value[22:]}"


KIND = Kind(parse=_parse, shown=_shown, schema=pattern_schema(PATTERN), ltr=True, boxes=(3, 3, 16, 2))

"""Numbers of identity documents: the CNIE (law 04-20, no check digit on its face) and the residence card."""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema, same
from kiosk.forms.schema import Field
from kiosk.text import latin_digits

CNIE_PATTERN = "^[A-Z]{1,2}[0-9]{1,7}$"
RESIDENCE_PATTERN = "^[A-Z0-9]{5,12}$"
_SPACES = re.compile(r"[\s.\-]")


def _parse(pattern: str, code: str, typed: Value, field: Field) -> Value | Wrong:
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    number = _SPACES.sub("", latin_digits(text)).upper()
    return number if re.fullmatch(pattern, number) else Wrong(code)


def _parse_cnie(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    return _parse(CNIE_PATTERN, "cnie-format", typed, field)


def _parse_residence(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    return _parse(RESIDENCE_PATTERN, "residence-format", typed, field)


CNIE = Kind(parse=_parse_cnie, shown=same, schema=pattern_schema(CNIE_PATTERN), ltr=True)
RESIDENCE = Kind(parse=_parse_residence, shown=same, schema=pattern_schema(RESIDENCE_PATTERN), ltr=True)

"""Numbers of documents and registers without a check digit: CNIE (law 04-20), residence card, Massar, CNSS.

Only the CNIE's shape is documented; the others are held to what was seen, and nobody is refused by a guess.
"""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema, same
from kiosk.forms.schema import Field

CNIE_PATTERN = "^[A-Z]{1,2}[0-9]{1,7}$"
RESIDENCE_PATTERN = "^[A-Z0-9]{5,12}$"
MASSAR_PATTERN = "^[A-Z]?[0-9]{8,10}$"
CNSS_PATTERN = "^[A-Z0-9]{5,12}$"
_SPACES = re.compile(r"[\s.\-]")


def _parse(pattern: str, code: str, typed: Value, field: Field) -> Value | Wrong:
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    number = _SPACES.sub("", text).upper()
    return number if re.fullmatch(pattern, number) else Wrong(code)


def _kind(pattern: str, code: str) -> Kind:
    def parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
        return _parse(pattern, code, typed, field)

    return Kind(parse=parse, shown=same, schema=pattern_schema(pattern), ltr=True)


CNIE = _kind(CNIE_PATTERN, "cnie-format")
RESIDENCE = _kind(RESIDENCE_PATTERN, "residence-format")
MASSAR = _kind(MASSAR_PATTERN, "massar-format")
CNSS = _kind(CNSS_PATTERN, "cnss-format")

"""E-mail addresses as the portals take them: ASCII and a domain with a dot; no network is asked."""

import re

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema, same
from kiosk.forms.schema import Field

PATTERN = (
    r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
)
"""RFC 5321's dot-string and domain, without quoted strings and address literals."""
_LOCAL = 64
"""Signs before the @ at most (RFC 5321, 4.5.3.1.1)."""


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Keep the address, its domain in lower case. Code: ``email-format``."""
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    local, _, domain = text.replace(" ", "").rpartition("@")
    address = f"{local}@{domain.lower()}"
    return address if re.fullmatch(PATTERN, address) and len(local) <= _LOCAL else Wrong("email-format")


KIND = Kind(parse=_parse, shown=same, schema=pattern_schema(PATTERN), ltr=True)

"""Free text of one line."""

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, same, text_schema
from kiosk.forms.kinds.typed import prints
from kiosk.forms.schema import Field


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Code: ``unprintable-signs``."""
    text = clean(typed, field)
    return text if isinstance(text, Wrong) or prints(text) else Wrong("unprintable-signs")


KIND = Kind(parse=_parse, shown=same, schema=text_schema)

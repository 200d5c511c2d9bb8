"""The commune of residence, by its code of the Haut-Commissariat au Plan."""

from kiosk.forms import communes
from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Code: ``unknown-commune``."""
    code = clean(typed, field)
    if isinstance(code, Wrong) or code in communes.by_code():
        return code
    return Wrong("unknown-commune")


def _shown(value: str, _field: Field, lang: Lang) -> str:
    known = communes.by_code().get(value)
    return known.label.said(lang) if known else value


KIND = Kind(parse=_parse, shown=_shown, schema=pattern_schema(r"^[0-9]{2}(\.[0-9]{1,3}){3}$"))

"""Dates: of birth, where day and month may be unknown, and whole ones, also in the order of MA CNSS."""

from dataclasses import replace

from kiosk.forms.answers import Value
from kiosk.forms.dates import PartialDate, read
from kiosk.forms.kinds.base import ColumnType, Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang

_PARTIAL = "^(19|20)[0-9]{2}-(00-00|(0[1-9]|1[0-2])-(0[0-9]|[12][0-9]|3[01]))$"
_WHOLE = "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def _read(typed: Value, field: Field, context: Context) -> PartialDate | Wrong:
    """Codes: ``date-format``, ``date-impossible``, ``date-future``."""
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    told = read(text)
    if told is None:
        return Wrong("date-format")
    if not told.possible or told.year > 2099:
        return Wrong("date-impossible")
    if field.past and told.earliest > context.today:
        return Wrong("date-future")
    return told


def _parse_partial(typed: Value, field: Field, context: Context) -> Value | Wrong:
    told = _read(typed, field, context)
    return told if isinstance(told, Wrong) else told.iso


def _parse_whole(typed: Value, field: Field, context: Context) -> Value | Wrong:
    """Also ``date-incomplete`` where day or month is unknown."""
    told = _read(typed, field, context)
    if isinstance(told, Wrong):
        return told
    return told.iso if told.whole else Wrong("date-incomplete")


def _shown(value: str, _field: Field, _lang: Lang) -> str:
    """Day/month/year, without what is unknown: ``07/03/1984``, ``03/1984``, ``1979``."""
    return "/".join(part for part in reversed(value.split("-")) if part != "00")


def _shown_year_first(value: str, _field: Field, _lang: Lang) -> str:
    """Year/month/day, the order in which the MA CNSS portal asks: ``1984/03/07``."""
    return value.replace("-", "/")


PARTIAL = Kind(parse=_parse_partial, shown=_shown, schema=pattern_schema(_PARTIAL), ltr=True, boxes=(2, 2, 4))
WHOLE = Kind(
    parse=_parse_whole,
    shown=_shown,
    schema=pattern_schema(_WHOLE),
    column=ColumnType.DATE,
    ltr=True,
    boxes=(2, 2, 4),
)
YEAR_FIRST = replace(WHOLE, shown=_shown_year_first, boxes=(4, 2, 2))

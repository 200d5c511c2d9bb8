"""Yes or no."""

from typing import Any

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import ColumnType, Context, Kind, Wrong
from kiosk.forms.schema import Field
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Lang


def _parse(typed: Value, _field: Field, _context: Context) -> Value | Wrong:
    return typed if isinstance(typed, bool) else Wrong("wrong-shape")


def _shown(value: str, _field: Field, lang: Lang) -> str:
    return vocabulary()["yes" if value == "true" else "no"].said(lang)


def _schema(_field: Field) -> dict[str, Any]:
    return {"type": "boolean"}


KIND = Kind(parse=_parse, shown=_shown, schema=_schema, column=ColumnType.YES_NO)

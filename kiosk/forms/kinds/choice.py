"""Answers picked from a list: one code, or several ticks."""

from typing import Any

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong
from kiosk.forms.schema import Field
from kiosk.text import Lang


def _codes(field: Field) -> list[str]:
    return [option.code for option in field.options]


def _parse_choice(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    if not isinstance(typed, str):
        return Wrong("wrong-shape")
    return typed if typed in _codes(field) else Wrong("unknown-option")


def _parse_ticks(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Return the codes once each, in the order of the form."""
    if not isinstance(typed, tuple):
        return Wrong("wrong-shape")
    if not set(typed) <= set(_codes(field)):
        return Wrong("unknown-option")
    return tuple(code for code in _codes(field) if code in typed)


def _shown(value: str, field: Field, lang: Lang) -> str:
    for option in field.options:
        if option.code == value:
            return option.label.said(lang)
    return value


def _choice_schema(field: Field) -> dict[str, Any]:
    return {"type": "string", "enum": _codes(field)}


def _ticks_schema(field: Field) -> dict[str, Any]:
    return {"type": "array", "items": _choice_schema(field), "uniqueItems": True}


CHOICE = Kind(parse=_parse_choice, shown=_shown, schema=_choice_schema)
TICKS = Kind(parse=_parse_ticks, shown=_shown, schema=_ticks_schema)

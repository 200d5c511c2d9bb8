"""What every kind of answer can do; one small file per kind implements it."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from kiosk.forms.answers import Value
from kiosk.forms.kinds.typed import is_visible, tidied
from kiosk.forms.schema import Field
from kiosk.text import Lang, plain


@dataclass(frozen=True, slots=True)
class Context:
    """What parsing depends on besides the answer: the day, and whether this is a training file."""

    today: date
    training: bool = False


ANY_DAY = Context(date.max, training=True)
"""For reading answers that were checked before: no day is in the future, training numbers are numbers."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why an answer is refused: a code of ``resources/problems.toml`` and its values, never the answer."""

    code: str
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)


class ColumnType(StrEnum):
    """How an answer is typed in an export."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes-no"


Parse = Callable[[Value, Field, Context], Value | Wrong]
"""From what was typed to the canonical value; parsing a canonical value gives it back."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of answer."""

    parse: Parse
    shown: Callable[[str, Field, Lang], str]
    """From the canonical value (a tick's code; ``true`` or ``false`` of a yes/no) to what people read."""
    schema: Callable[[Field], dict[str, Any]]
    """JSON Schema (draft 2020-12) of the canonical value."""
    column: ColumnType = ColumnType.TEXT
    ltr: bool = False
    """Whether it reads left-to-right in Arabic too: a code, a number or a date."""
    boxes: tuple[int, ...] = ()
    """On paper, how many boxes of one sign each group has (a date: 2, 2, 4); none means a line."""


def clean(typed: Value, field: Field) -> str | Wrong:
    """Return typed text made plain (:mod:`kiosk.forms.kinds.typed`).

    Codes: ``wrong-shape`` where it is no text, ``control-characters``, ``too-long`` (max).
    """
    if not isinstance(typed, str):
        return Wrong("wrong-shape")
    text = tidied(typed)
    if not is_visible(text):
        return Wrong("control-characters")
    if len(text) > field.max_length:
        return Wrong("too-long", {"max": str(field.max_length)})
    return text


def is_empty(value: Value | None) -> bool:
    """Say whether nothing was answered: absent, only spaces and marks, or no tick."""
    if not isinstance(value, str):
        return value is None or value == ()
    return not value[:1].isalnum() and not plain(value)


def same(value: str, _field: Field, _lang: Lang) -> str:
    """Show a value as it is kept."""
    return value


def text_schema(field: Field) -> dict[str, Any]:
    """Return the JSON Schema of a text of the field's length."""
    return {"type": "string", "minLength": 1, "maxLength": field.max_length}


def pattern_schema(pattern: str) -> Callable[[Field], dict[str, Any]]:
    """Return a maker of the JSON Schema of a text of one shape."""
    return lambda _field: {"type": "string", "pattern": pattern}

"""What the assistant says and asks: ``resources/setup.toml``, Arabic and French beside each other."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kiosk.flows.setup import Stop
from kiosk.forms.schema import Field
from kiosk.paths import RESOURCES
from kiosk.settings.files import fits
from kiosk.shapes import from_tables
from kiosk.text import Words, latin_digits

FILE: Final = RESOURCES / "setup.toml"


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says of itself."""

    title: Words
    about: Words
    after: Words
    """What happens next."""


@dataclass(frozen=True, slots=True)
class AskedWords:
    """One line that is asked."""

    kind: str
    """How it is written: one of the forms' kinds."""
    label: Words
    wrong: Words
    """What to type where it does not fit."""
    hint: Words | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class SetupWords:
    """All of it."""

    pages: Mapping[Stop, PageWords]
    fields: Mapping[str, AskedWords]
    """By the key of the setting, with its section; what is no setting by a name of its own."""


@cache
def words() -> SetupWords:
    """Return the words of the assistant, read once."""
    return from_tables(tomllib.loads(FILE.read_text(encoding="utf-8")), SetupWords)


def field(key: str) -> Field:
    """Return what is asked under a key, for the widget that asks it. Raises KeyError."""
    told = words().fields[key]
    return Field(
        key, told.kind, told.label, told.hint, required=told.required, max_length=240, personal=False
    )


def problem(key: str, typed: str) -> Words | None:
    """Return what is wrong with what was typed for a key; None where it may stand."""
    told = words().fields[key]
    section, dot, name = key.partition(".")
    unfit = dot and typed and not fits(section, name, typed)
    return told.wrong if unfit or (told.required and not typed) else None


def plain(typed: str) -> str:
    """Return what was typed without the spaces around it, its digits Latin."""
    return latin_digits(typed).strip()

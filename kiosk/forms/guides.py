"""Guidance pages: short, in both languages, read on the screen and printed as a slip."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class GuidePart:
    """One part of a page under a heading of its own."""

    heading: Words
    style: Literal["text", "steps", "list", "contacts"]
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """One page: ``resources/guidance/<id>.toml``."""

    id: str
    title: Words
    summary: Words
    """One sentence, for the list of pages."""
    parts: tuple[GuidePart, ...]
    forms: tuple[str, ...] = ()
    """Forms that can be opened from it."""
    see: tuple[str, ...] = ()
    """Pages to go on with."""
    since: date | None = None
    until: date | None = None
    """Days between which the page holds, both included."""
    sources: tuple[str, ...] = ()

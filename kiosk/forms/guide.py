"""A guidance page: short, in both languages, read on the screen and printed as a slip.

Figures, addresses and telephone numbers stand in it in braces, under their names in ``resources/law``: a page
never says another figure than the law of the day.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from string import Formatter
from typing import Literal

from kiosk.errors import KioskError
from kiosk.text import Words, isolate

_LATIN = re.compile(r"[A-Za-z0-9+](?:[\w.,:/@+’'&-]|[ \u00a0](?=[A-Za-z0-9]))*(?<=[A-Za-z0-9])%?", re.ASCII)
"""A run of Latin letters and digits, which reads left-to-right as a whole inside Arabic text."""


@dataclass(frozen=True, slots=True)
class GuidePart:
    """One part of a page under a heading of its own."""

    heading: Words
    style: Literal["text", "steps", "list", "contacts"]
    lines: tuple[Words, ...]
    until: date | None = None
    """Last day the part holds, where the law ends it before the page."""


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
    """Where each fact was found, for those who keep the pages."""
    order: int = 0
    """Its place in the reading order."""

    @property
    def texts(self) -> Iterator[Words]:
        """Every text of the page, in order."""
        yield from (self.title, self.summary)
        for part in self.parts:
            yield part.heading
            yield from part.lines

    @property
    def values(self) -> frozenset[str]:
        """Names of the law's values that stand in the page. Raises ValueError where a brace stands alone."""
        said = "".join(text for words in self.texts for text in (words.ar, words.fr))
        return frozenset(name for _, name, _, _ in Formatter().parse(said) if name is not None)

    def holds(self, on: date) -> bool:
        """Say whether the page holds on that day."""
        return (self.since or on) <= on <= (self.until or on)

    def on(self, day: date) -> "Guide":
        """Return the page with the parts that hold on that day."""
        return replace(self, parts=tuple(part for part in self.parts if day <= (part.until or day)))

    def filled(self, values: Mapping[str, str]) -> "Guide":
        """Return the page with its figures filled in, ready to be shown in either direction.

        A figure is never broken over two lines.
        Raises KioskError ``guide-value`` (guide, name) where one is not given.
        """
        for name in sorted(self.values - values.keys()):
            raise KioskError("guide-value", guide=self.id, name=name)
        whole = {name: value.replace(" ", "\u00a0") for name, value in values.items()}
        parts = tuple(
            replace(
                part,
                heading=_said(part.heading, whole),
                lines=tuple(_said(line, whole) for line in part.lines),
            )
            for part in self.parts
        )
        title, summary = _said(self.title, whole), _said(self.summary, whole)
        return replace(self, title=title, summary=summary, parts=parts)


def _said(words: Words, values: Mapping[str, str]) -> Words:
    """Fill both texts; Latin letters and digits keep their direction inside the Arabic one."""
    arabic = words.ar.format_map(values)
    return Words(_LATIN.sub(lambda run: isolate(run[0]), arabic), words.fr.format_map(values))

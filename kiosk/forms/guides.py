"""Guidance pages read from ``resources/guidance``: one TOML file per page, refused whole."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.errors import KioskError
from kiosk.forms import reading, shelf
from kiosk.forms.declared import Code, Row, SaidRow, Text
from kiosk.forms.guide import Guide, GuidePart

__all__ = ["Guide", "GuidePart", "guide", "guides", "read"]


class PartRow(Row, kw_only=True):
    """One part of a page."""

    heading: SaidRow
    style: Literal["text", "steps", "list", "contacts"] = "text"
    lines: Annotated[tuple[SaidRow, ...], Meta(min_length=1)]
    until: date | None = None

    def made(self) -> GuidePart:
        """Return the part."""
        lines = tuple(line.made() for line in self.lines)
        return GuidePart(self.heading.made(), self.style, lines, self.until)


class GuideRow(Row, kw_only=True):
    """The whole file."""

    order: Annotated[int, Meta(ge=0)]
    title: SaidRow
    summary: SaidRow
    parts: Annotated[tuple[PartRow, ...], Meta(min_length=1)]
    forms: tuple[Code, ...] = ()
    see: tuple[Code, ...] = ()
    since: date | None = None
    until: date | None = None
    sources: Annotated[tuple[Text, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Refuse a page that ends before it begins, and one with a brace that stands alone."""
        if self.since and self.until and self.since > self.until:
            raise ValueError("since is after until")
        _ = self.made("").values

    def made(self, guide_id: str) -> Guide:
        """Return the page."""
        return Guide(
            id=guide_id,
            title=self.title.made(),
            summary=self.summary.made(),
            parts=tuple(part.made() for part in self.parts),
            forms=self.forms,
            see=self.see,
            since=self.since,
            until=self.until,
            sources=self.sources,
            order=self.order,
        )


def guide(guide_id: str, folder: Path = shelf.GUIDES) -> Guide:
    """Return a page, its figures not yet filled in.

    Raises KioskError ``guide-unknown`` (guide), and what :func:`read` raises.
    """
    for one in _every(folder):
        if one.id == guide_id:
            return one
    raise KioskError("guide-unknown", guide=guide_id)


def guides(on: date, folder: Path = shelf.GUIDES) -> tuple[Guide, ...]:
    """Return the pages that hold on a day, in reading order, none pointing to one that does not.

    Raises what :func:`read` raises.
    """
    held = [one.on(on) for one in _every(folder) if one.holds(on)]
    ids = {one.id for one in held}
    return tuple(replace(one, see=tuple(other for other in one.see if other in ids)) for one in held)


def read(path: Path) -> Guide:
    """Read one page.

    Raises KioskError ``guide-syntax`` (file, detail), ``guide-shape`` (file, key, detail) for an unknown key
    or a missing word, ``guide-reference`` (file, key, name) for a form or a page that is not there.
    """
    try:
        made = reading.shaped(reading.tree(path), GuideRow).made(path.stem)
    except reading.NotTomlError as wrong:
        raise KioskError("guide-syntax", file=path.name, detail=str(wrong)) from wrong
    except reading.ShapeError as wrong:
        raise KioskError("guide-shape", file=path.name, key=wrong.key, detail=wrong.detail) from wrong
    pages = shelf.guides(path.parent)
    for key, names, known in (("forms", made.forms, shelf.forms()), ("see", made.see, pages)):
        for name in sorted(set(names) - known):
            raise KioskError("guide-reference", file=path.name, key=key, name=name)
    return made


@cache
def _every(folder: Path) -> tuple[Guide, ...]:
    """Return all pages, in reading order."""
    return tuple(sorted(map(read, folder.glob("*.toml")), key=lambda one: (one.order, one.id)))

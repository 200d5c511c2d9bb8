"""A guidance page as a slip to take home: its parts in order, steps numbered, contacts easy to find."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kiosk.forms.guides import Guide, GuidePart
from kiosk.print import pages
from kiosk.print.blocks import beside, filled, heading, joined, letterhead, running_head, typed, whole
from kiosk.print.dates import long_day, short_day
from kiosk.print.layout import Box, Panel, Rule, Space, Stack
from kiosk.print.lettering import Style
from kiosk.print.lists import body, numbered, pointed
from kiosk.print.scale import MARK, REFERENCE, SMALL
from kiosk.print.sheet import HAIR, TINT
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words

_SUMMARY: Final = Style(ar=11.6, fr=9.4, leading=4.9, bold=True)
_CONTACT: Final = Style(ar=11.6, fr=9.6, leading=5, bold=True)


def pdf(guide: Guide, office: Office, on: date, media: str, *, training: bool = False) -> bytes:
    """Return a guidance page, its figures filled in, as PDF on ``a4``, ``a5`` or ``80mm``.

    ``on`` is the day it is handed out; the same page of the same day makes the same bytes.
    """
    made = pages.format_of(media)
    dated = joined(filled(_said("as_of"), day=long_day(on)), MARK)
    return pages.pdf(
        pages.Paper(
            made,
            guide.title,
            letterhead(office, guide.title, made.inner, dated),
            running_head(guide.title),
            (beside(guide.summary, _SUMMARY), *_parts(guide, body(made.inner))),
            _foot(guide, office),
            training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("guide")[key]


def _parts(guide: Guide, style: Style) -> Iterator[Box]:
    for part in guide.parts:
        yield heading(part.heading, REFERENCE)
        yield from _lines(part, style)


def _lines(part: GuidePart, style: Style) -> Iterator[Box]:
    if part.style == "steps":
        yield numbered(part.lines, style)
    elif part.style == "list":
        yield pointed(part.lines, style)
    elif part.style == "contacts":
        yield Panel(
            Stack(tuple(beside(line, _CONTACT) for line in part.lines), 1), 2, ground=TINT, radius=1.2
        )
    else:
        for line in part.lines:
            yield Stack((beside(line, style), Space(1.4)))


def _foot(guide: Guide, office: Office) -> Box:
    """Return who handed the slip out, and between which days the page holds."""
    words = _said("phone" if office.phone else "office")
    handed = filled(words, office=typed(office.name), phone=whole(office.phone))
    spans = (("since", guide.since), ("until", guide.until))
    held = [filled(_said(key), day=short_day(day)) for key, day in spans if day]
    return Stack(
        (
            Space(2),
            Rule(HAIR, 0.2),
            Space(1.5),
            beside(handed, SMALL),
            *(beside(words, SMALL) for words in held),
        )
    )

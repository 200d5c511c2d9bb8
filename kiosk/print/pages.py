"""Papers of as many pages as they need: a heading, a body poured into pages, what closes it, ``page n/m``."""

from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.print.layout import Box, Space, Stack
from kiosk.print.lettering import Align, Pair, Text
from kiosk.print.pouring import Rooms, poured
from kiosk.print.scale import FAINT, STRIP, WATERMARK
from kiosk.print.sheet import INK, Frame, Sheet
from kiosk.print.typeset import LOCK
from kiosk.print.words import paper_words
from kiosk.text import Words, isolate

_FOLIO: Final = 4.5
"""Mm kept at the foot of each page for its number."""
_SPARE: Final = 1.0
"""Mm between the last line and what closes a roll, against rounding."""


@dataclass(frozen=True, slots=True)
class Format:
    """A page and the margins no printer reaches, in mm; a height of 0 is as high as what stands on it."""

    width: float
    height: float
    side: float = 12
    top: float = 9
    bottom: float = 8

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.side


A4: Final = Format(210, 297)
A5: Final = Format(148, 210, side=10)
A4_LANDSCAPE: Final = Format(297, 210, side=10)
ROLL: Final = Format(80, 0, side=4, top=4, bottom=4)
"""Of a receipt printer: cut behind what stands on it. 72 mm are printed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: what each part says; :func:`pdf` sees to the pages."""

    format: Format
    title: Words
    """Of the document, for viewers and the printer's queue; tells of nobody."""
    head: Box
    running: Box
    """Heading of the pages behind the first."""
    body: tuple[Box, ...]
    foot: Box = field(default_factory=Space)
    """Closes the paper at the bottom of its last page, whole: signatures and stamps stay together."""
    training: bool = False


def pdf(paper: Paper) -> bytes:
    """Return the paper as PDF; the same paper makes the same bytes."""
    with LOCK:
        paper = _cut_to_length(paper)
        made = paper.format
        sheet = Sheet(made.width, made.height, title=f"{paper.title.ar} · {paper.title.fr}")
        pages = _poured(sheet, paper)
        for number, boxes in enumerate(pages, start=1):
            _draw(sheet, paper, boxes, number, len(pages))
            sheet.next_page()
        return sheet.bytes()


def format_of(media: str) -> Format:
    """Return the page of a slip for a medium of the settings: ``a5``, ``80mm``, else A4."""
    return {"a5": A5, "80mm": ROLL}.get(media, A4)


def _cut_to_length(paper: Paper) -> Paper:
    """Return the paper on a page as long as its content, where its format leaves that open."""
    made = paper.format
    if made.height:
        return paper
    probe, boxes = Sheet(made.width, made.width, title=""), (paper.head, *paper.body, paper.foot)
    long = _top(paper) + sum(box.height(probe, made.inner) for box in boxes) + _FOLIO + made.bottom
    return replace(paper, format=replace(made, height=long + _SPARE))


def _poured(sheet: Sheet, paper: Paper) -> list[list[Box]]:
    inner = paper.format.inner
    whole = paper.format.height - _top(paper) - paper.format.bottom - _FOLIO
    first, later = (whole - head.height(sheet, inner) for head in (paper.head, paper.running))
    return poured(sheet, inner, paper.body, Rooms(first, later, paper.foot.height(sheet, inner)))


def _top(paper: Paper) -> float:
    return paper.format.top + (STRIP.leading if paper.training else 0)


def _draw(sheet: Sheet, paper: Paper, boxes: list[Box], number: int, pages: int) -> None:
    made = paper.format
    if paper.training:
        _training(sheet, made)
    head = paper.head if number == 1 else paper.running
    Stack((head, *boxes)).draw(sheet, made.side, _top(paper), made.inner)
    bottom = made.height - made.bottom - _FOLIO
    if number == pages:
        high = paper.foot.height(sheet, made.inner)
        paper.foot.draw(sheet, made.side, bottom - high, made.inner)
    folio = paper_words("receipt")["mark.page"].filled(page=isolate(str(number)), pages=isolate(str(pages)))
    with sheet.artifact():
        foot = Pair(Text(folio.ar, "ar", FAINT), Text(folio.fr, "fr", FAINT))
        foot.draw(sheet, made.side, bottom + _FOLIO - FAINT.leading, made.inner)


def _training(sheet: Sheet, made: Format) -> None:
    """Mark a paper as practice: words across it under the text, and a strip that no fold can hide."""
    words, middle = paper_words("receipt")["mark.training"], made.height / 2
    with sheet.artifact(), sheet.turned(made.width / 2, middle, 24):
        Text(words.ar, "ar", WATERMARK, Align.CENTRE).draw(sheet, 0, middle - 18, made.width)
        Text(words.fr, "fr", WATERMARK, Align.CENTRE).draw(sheet, 0, middle + 2, made.width)
    sheet.fill(Frame(0, 4.5, made.width, STRIP.leading), INK)
    strip = Pair(Text(words.ar, "ar", STRIP), Text(words.fr, "fr", STRIP))
    strip.draw(sheet, 0, 4.5, made.width)

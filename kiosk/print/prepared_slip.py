"""The slip of a prepared application: its codes, until when they are good, and what to bring.

No name and no number of anybody stands on it: whoever finds it learns the form, the office, the hour and how
many persons it is about. Who prepared it knows it by that, and may write their name on it by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from kiosk.clock import local
from kiosk.forms.schema import Form
from kiosk.print import pages
from kiosk.print.blocks import (
    beside,
    filled,
    framed,
    heading,
    joined,
    letterhead,
    running_head,
    typed,
    whole,
)
from kiosk.print.dates import long_day
from kiosk.print.layout import Box, Cell, Panel, Row, Rule, Space, Stack
from kiosk.print.lettering import Align, Style
from kiosk.print.lists import body, labelled, numbered, ticked
from kiosk.print.qr import QrCode, of_module
from kiosk.print.scale import LABEL, MARK, REFERENCE, SMALL
from kiosk.print.sheet import GREEN, INK, TINT
from kiosk.print.table import both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate

MODULE: Final = 0.5005
"""Mm of a module: four dots of a receipt printer's head (203 dpi), and wide enough for any hand scanner."""

_GAP: Final = 5.0
_LINE: Final = 9.0
"""Mm of height in which a name is written by hand."""
_LIMIT: Final = Style(ar=14, fr=11.5, leading=6.4, bold=True)


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """What the slip says."""

    form: Form
    codes: tuple[str, ...] = field(repr=False)
    """Texts of the QR codes, in their order."""
    made: datetime
    until: date
    persons: int
    documents: tuple[str, ...] = ()
    """Codes of the form's documents."""
    training: bool = False


def pdf(slip: PreparedPaper, office: Office, media: str) -> bytes:
    """Return the slip as PDF on ``a4``, ``a5`` or ``80mm``; the same content makes the same bytes."""
    made, title, when = pages.format_of(media), _said("title"), local(slip.made)
    dated = filled(_said("made"), day=long_day(when.date()), time=isolate(f"{when:%H:%M}"))
    return pages.pdf(
        pages.Paper(
            made,
            title,
            letterhead(office, title, made.inner, joined(dated, MARK)),
            running_head(title),
            tuple(_body(slip, office, made.inner)),
            framed(_said("foot.no_receipt")),
            slip.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("prepared")[key]


def _body(slip: PreparedPaper, office: Office, width: float) -> Iterator[Box]:
    style, count = body(width), isolate(str(slip.persons))
    yield labelled(_said("about.subject"), slip.form.title, style)
    yield labelled(_said("about.persons"), Words(count, count), style)
    yield _limit(slip.until)
    yield heading(_said("codes.several" if len(slip.codes) > 1 else "codes.title"), REFERENCE)
    yield from _codes(slip.codes, width)
    yield from (heading(_said("steps.title"), REFERENCE), numbered(_steps(office), style))
    yield from (heading(_said("documents.title"), REFERENCE), _documents(slip, style))
    yield heading(_said("privacy.title"), REFERENCE)
    yield beside(filled(_said("privacy.sealed"), office=typed(office.name)), SMALL)
    yield from (Space(0.8), beside(_said("privacy.lost"), SMALL))
    yield from _name()


def _limit(until: date) -> Box:
    """Return until when it can be opened, large, and that nothing is deposited."""
    words = filled(_said("limit.until"), day=long_day(until))
    note = both(_said("limit.not_deposited"), SMALL, Align.CENTRE)
    shown = Stack((both(words, _LIMIT, Align.CENTRE), note))
    return Stack((Space(2.5), Panel(shown, 2, ground=TINT, edge=GREEN, thickness=0.4, radius=1.5)))


def _codes(texts: tuple[str, ...], width: float) -> Iterator[Box]:
    """Yield the codes in rows, as many beside each other as the paper has room for, each with its number."""
    numbers = [_number(place, len(texts)) for place in range(1, len(texts) + 1)]
    codes = [
        of_module(text, MODULE, filled(_said("codes.alt"), **number).ar)
        for text, number in zip(texts, numbers, strict=True)
    ]
    side = max(code.side for code in codes)
    beside_each_other = max(1, int((width + _GAP) / (side + _GAP)))
    for first in range(0, len(codes), beside_each_other):
        last = first + beside_each_other
        cells = [
            _code(code, filled(_said("codes.part"), **number) if len(codes) > 1 else None)
            for code, number in zip(codes[first:last], numbers[first:last], strict=True)
        ]
        yield _centred(cells, side, width)


def _number(place: int, parts: int) -> dict[str, Words | str]:
    return {"number": isolate(str(place)), "parts": isolate(str(parts))}


def _code(code: QrCode, number: Words | None) -> Box:
    return Stack((code, both(number, LABEL, Align.CENTRE), Space(1.5)) if number else (code,))


def _centred(boxes: list[Box], side: float, width: float) -> Box:
    margin = (width - len(boxes) * side - (len(boxes) - 1) * _GAP) / 2
    edge = Cell(Space(), max(margin - _GAP, 0.01))
    return Row((edge, *(Cell(box, side) for box in boxes), edge), _GAP)


def _steps(office: Office) -> tuple[Words, ...]:
    words = _said("steps.come_phone" if office.phone else "steps.come")
    place = filled(words, office=typed(office.name), phone=whole(office.phone))
    return place, _said("steps.check"), _said("steps.sign")


def _documents(slip: PreparedPaper, style: Style) -> Box:
    labels = tuple(one.label for one in slip.form.documents if one.code in slip.documents)
    return ticked(labels, style) if labels else beside(_said("documents.none"), style)


def _name() -> Iterator[Box]:
    """Yield a line on which who prepared it may write a name, to tell it from a neighbour's."""
    yield from (Space(3), beside(_said("about.name"), SMALL), Space(_LINE), Rule(INK, 0.2), Space(2))

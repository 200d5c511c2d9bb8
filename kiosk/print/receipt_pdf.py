"""The receipt as a PDF: half an A4 sheet, Arabic from the right, French beside it from the left.

A4 carries the citizen's and the office's copy with a cut line between them; A5 one copy on each page. What a
half cannot hold is set closer first; what it still cannot hold goes on in the same half of the next sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import Final

from kiosk.print import receipt_parts as parts
from kiosk.print import receipt_roll
from kiosk.print.layout import Box, Rule, Space, Stack, Tagged
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.receipt import Receipt
from kiosk.print.receipt_setting import AIRY, CLOSE, FLOWING, Setting
from kiosk.print.scale import FAINT, WATERMARK
from kiosk.print.sheet import GREEN, GREY, INK, WHITE, Frame, Sheet
from kiosk.print.tagged import Tag
from kiosk.print.typeset import LOCK, printable
from kiosk.text import Words, isolate

_WIDTH: Final = 210.0
_HALF: Final = 148.0
_SECOND: Final = 148.5
"""Where the lower half of an A4 sheet begins."""
_SIDE: Final = 11.0
_INNER: Final = _WIDTH - 2 * _SIDE
_STRIP: Final = 4.5
"""Where the strip that marks training papers begins."""


@dataclass(frozen=True, slots=True)
class _Half:
    """One half sheet: what stands from the top down, and what stands at its foot."""

    head: Box
    rows: Box
    foot: Box
    folio: Words | None
    """``Page 1 sur 2``, where there are several."""
    setting: Setting


def pdf(receipt: Receipt, media: str) -> bytes:
    """Return the receipt as PDF on ``a4`` (both copies on a sheet), ``a5`` (a page for each) or ``80mm``.

    The same receipt makes the same bytes.
    """
    receipt = _settable(receipt)
    if media == "80mm":
        return receipt_roll.pdf(receipt)
    height = 2 * _SECOND if media == "a4" else _HALF
    title = parts.said("title")
    with LOCK:
        sheet = Sheet(_WIDTH, height, title=f"{title.ar} · {title.fr}")
        copies = [_halves(sheet, receipt, parts.said(f"copy.{whose}")) for whose in ("citizen", "office")]
        draw = _two_up if media == "a4" else _one_up
        draw(sheet, receipt, copies)
        return sheet.bytes()


def _settable(receipt: Receipt) -> Receipt:
    """Return the receipt with every sign that people typed in a form the faces have."""
    return replace(
        receipt,
        headings=tuple(_words(words) for words in receipt.headings),
        entries=tuple(replace(row, value=_words(row.value)) for row in receipt.entries),
        persons=tuple(_words(words) for words in receipt.persons),
        agent=printable(receipt.agent),
    )


def _words(words: Words) -> Words:
    return Words(printable(words.ar), printable(words.fr))


def _two_up(sheet: Sheet, receipt: Receipt, copies: list[list[_Half]]) -> None:
    for upper, lower in zip(*copies, strict=True):
        _draw(sheet, receipt, upper, 0)
        _cut(sheet)
        _draw(sheet, receipt, lower, _SECOND)
        sheet.next_page()


def _one_up(sheet: Sheet, receipt: Receipt, copies: list[list[_Half]]) -> None:
    for half in chain.from_iterable(copies):
        _draw(sheet, receipt, half, 0)
        sheet.next_page()


def _halves(sheet: Sheet, receipt: Receipt, copy: Words) -> list[_Half]:
    """Set the copy on one half, closer if need be; on several where it needs them all the same."""
    for setting in (AIRY, CLOSE):
        halves = _set(sheet, receipt, copy, setting)
        if len(halves) == 1:
            return halves
    return _set(sheet, receipt, copy, FLOWING)


def _set(sheet: Sheet, receipt: Receipt, copy: Words, setting: Setting) -> list[_Half]:
    """Pour the entries into as many halves as they need; the first carries the notices and the foot."""
    head, foot = _first_head(receipt, copy, setting), _first_foot(receipt, setting)
    next_head = _next_head(receipt, copy, setting)
    room = _HALF - setting.above(training=receipt.training) - setting.bottom
    rooms = chain(
        [room - head.height(sheet, _INNER) - foot.height(sheet, _INNER)],
        repeat(room - next_head.height(sheet, _INNER)),
    )
    entries = [parts.entry(row, setting) for row in receipt.entries]
    pages = _poured(sheet, [*entries, *parts.persons(receipt, setting)], rooms)
    return [
        _Half(
            next_head if number else head,
            Tagged(Tag("L"), Stack(tuple(page))),
            Space() if number else foot,
            _folio(number + 1, len(pages)),
            setting,
        )
        for number, page in enumerate(pages)
    ]


def _first_head(receipt: Receipt, copy: Words, setting: Setting) -> Box:
    rule = (Space(setting.gap), Rule(GREEN, 0.5), Space(setting.gap))
    heading, band = parts.heading(receipt, copy, setting), parts.band(receipt, setting)
    return Stack((heading, *rule, band, Space(setting.gap / 2)))


def _next_head(receipt: Receipt, copy: Words, setting: Setting) -> Box:
    return Stack((parts.short_heading(receipt, copy, setting), Space(1.5), Rule(GREEN, 0.4), Space(1)))


def _first_foot(receipt: Receipt, setting: Setting) -> Box:
    return Stack((Space(setting.gap), parts.notices(receipt, setting), Space(1.6), parts.foot(receipt)))


def _poured(sheet: Sheet, rows: list[Box], rooms: Iterator[float]) -> list[list[Box]]:
    pages: list[list[Box]] = [[]]
    free = next(rooms)
    for row in rows:
        high = row.height(sheet, _INNER)
        if high > free and pages[-1]:
            pages.append([])
            free = next(rooms)
        pages[-1].append(row)
        free -= high
    _accompanied(pages)
    return pages


def _accompanied(pages: list[list[Box]]) -> None:
    """Take the row before it along where a single row would stand alone on the last half."""
    if len(pages) > 1 and len(pages[-1]) == 1 and len(pages[-2]) > 1:
        pages[-1].insert(0, pages[-2].pop())


def _folio(page: int, pages: int) -> Words | None:
    if pages == 1:
        return None
    return parts.said("mark.page").filled(page=isolate(str(page)), pages=isolate(str(pages)))


def _draw(sheet: Sheet, receipt: Receipt, half: _Half, above: float) -> None:
    if receipt.training:
        _training(sheet, above, half.setting.strip)
    y = above + half.setting.above(training=receipt.training)
    bottom = above + _HALF - half.setting.bottom
    with sheet.element(Tag("Sect")):
        half.head.draw(sheet, _SIDE, y, _INNER)
        half.rows.draw(sheet, _SIDE, y + half.head.height(sheet, _INNER), _INNER)
        half.foot.draw(sheet, _SIDE, bottom - half.foot.height(sheet, _INNER), _INNER)
        if half.folio:
            parts.joined(half.folio, FAINT).draw(sheet, _SIDE, bottom - 0.9, _INNER)


def _training(sheet: Sheet, above: float, strip: Style) -> None:
    """Mark a paper as practice: words across it under the text, and a strip that no fold can hide."""
    words = parts.said("mark.training")
    with sheet.artifact(), sheet.turned(_WIDTH / 2, above + _HALF / 2, 18):
        Text(words.ar, "ar", WATERMARK, Align.CENTRE).draw(sheet, 0, above + _HALF / 2 - 18, _WIDTH)
        Text(words.fr, "fr", WATERMARK, Align.CENTRE).draw(sheet, 0, above + _HALF / 2 + 2, _WIDTH)
    sheet.fill(Frame(0, above + _STRIP, _WIDTH, strip.leading), INK)
    parts.joined(words, strip).draw(sheet, 0, above + _STRIP, _WIDTH)


def _cut(sheet: Sheet) -> None:
    """Draw the cut line, its words small in the middle."""
    sheet.rule(Frame(0, _SECOND, _WIDTH, 0), GREY, thickness=0.18, dash=(1.6, 1.6))
    sheet.fill(Frame(_WIDTH / 2 - 20, _SECOND - 1.7, 40, 3.4), WHITE)
    with sheet.artifact():
        parts.joined(parts.said("mark.cut"), FAINT).draw(sheet, _SIDE, _SECOND - 1.8, _INNER)

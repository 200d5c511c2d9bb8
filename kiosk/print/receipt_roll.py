"""The receipt on a roll of 80 mm, of which the head reaches 72: Arabic over French, as long as it gets.

One copy after the other, each cut off; the same rows as on a sheet, since both are drawn from one Receipt.
"""

from collections.abc import Iterator
from typing import Final

from kiosk.print import receipt_parts as parts
from kiosk.print.bilingual import Joined
from kiosk.print.layout import Box, Cell, Panel, Row, Rule, Space, Stack, Tagged
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.pages import ROLL
from kiosk.print.qr import QrCode
from kiosk.print.receipt import Entry, Receipt
from kiosk.print.sheet import INK, WHITE, Sheet
from kiosk.print.tagged import Tag
from kiosk.print.typeset import LOCK
from kiosk.text import LANGS, Words, isolate

_WIDTH: Final = ROLL.width
_SIDE: Final = 5.5
_INNER: Final = _WIDTH - 2 * _SIDE
_QR_SIDE: Final = 46.0
"""Mm, the quiet zone included: four dots of the head to a module and more."""
_ZONE: Final = 20.0

_HEADING: Final = Style(ar=10.4, fr=8.2, leading=4.2)
_TITLE: Final = Style(ar=20, fr=12, leading=8, bold=True)
_SUBTITLE: Final = Style(ar=12, fr=12, leading=5.4, bold=True)
_MARK: Final = Style(ar=10.4, fr=8.4, leading=4.4, bold=True)
_STRIP: Final = Style(ar=11, fr=9, leading=6, bold=True, colour=WHITE)
_NUMBER: Final = Style(ar=15, fr=13, leading=6.2, bold=True)
_LABEL: Final = Style(ar=11, fr=8.6, leading=4.6, bold=True)
_VALUE: Final = Style(ar=10.6, fr=8.4, leading=4.3)
_SMALL: Final = Style(ar=9.4, fr=7.6, leading=3.7)


def pdf(receipt: Receipt) -> bytes:
    """Return both copies, a page each, as long as the longer; the same receipt makes the same bytes."""
    title = parts.said("title")
    copies = [Stack(tuple(_copy(receipt, parts.said(f"copy.{whose}")))) for whose in ("citizen", "office")]
    with LOCK:
        measured = Sheet(_WIDTH, _WIDTH, title="")
        high = max(copy.height(measured, _INNER) for copy in copies)
        sheet = Sheet(_WIDTH, high + 2 * _SIDE, title=f"{title.ar} · {title.fr}")
        for copy in copies:
            Tagged(Tag("Sect"), copy).draw(sheet, _SIDE, _SIDE, _INNER)
            sheet.next_page()
        return sheet.bytes()


def _copy(receipt: Receipt, copy: Words) -> Iterator[Box]:
    if receipt.training:
        yield Panel(Joined(parts.said("mark.training"), _STRIP), 1, ground=INK)
        yield Space(1.5)
    yield from (Joined(words, _HEADING) for words in receipt.headings)
    yield Space(1.5)
    yield Text(parts.said("title").ar, "ar", _TITLE, Align.CENTRE, tag="H1")
    yield Text(parts.said("title").fr, "fr", _SUBTITLE, Align.CENTRE, tag="H1")
    yield Joined(copy, _MARK)
    for mark in receipt.marks:
        yield Space(1)
        yield Panel(Joined(mark, _MARK), 0.8, edge=INK, thickness=0.4)
    yield from (Space(1.5), Rule(INK, 0.4), Space(1.2))
    yield from _facts(receipt)
    yield from (Space(1.2), Rule(INK, 0.4), Space(1.2))
    yield Tagged(Tag("L"), Stack((*map(_entry, receipt.entries), *_persons(receipt))))
    yield from (Space(0.6), Rule(INK, 0.4), Space(1.2))
    yield from map(_notice, receipt.notices)
    yield from _foot(receipt)


def _facts(receipt: Receipt) -> Iterator[Box]:
    yield Joined(receipt.number, _NUMBER)
    yield Text(isolate(receipt.reference), "fr", _SUBTITLE, Align.CENTRE)
    yield Space(0.6)
    yield _centred(receipt.when, _VALUE)


def _entry(row: Entry) -> Box:
    """Return a labelled row, the label in bold before its value, Arabic over French."""
    items = (Tagged(Tag("LI"), Tagged(Tag("LBody"), text)) for text in _texts(row, _VALUE))
    return Stack((*items, Space(0.9)))


def _notice(row: Entry) -> Box:
    return Stack((*_texts(row, _SMALL), Space(1)))


def _texts(row: Entry, style: Style) -> tuple[Text, Text]:
    return (
        Text(row.value.ar, "ar", style, strong=f"{row.label.ar}: "),
        Text(row.value.fr, "fr", style, strong=f"{row.label.fr}\u00a0: "),
    )


def _persons(receipt: Receipt) -> Iterator[Box]:
    count = isolate(str(len(receipt.persons)))
    yield _entry(Entry(parts.said("persons.label"), parts.said("persons.count").filled(count=count)))
    for number, name in enumerate(receipt.persons, start=1):
        label = Text(f"{number}.", "fr", _VALUE, Align.END, tag="Lbl")
        names = Stack(tuple(Text(name.said(lang), lang, _VALUE) for lang in LANGS))
        cells = (Cell(label, 6), Cell(Tagged(Tag("LBody"), names)))
        yield Stack((Tagged(Tag("LI"), Row(cells, gap=1.5)), Space(0.8)))


def _foot(receipt: Receipt) -> Iterator[Box]:
    agent = Text(receipt.agent, "ar", _VALUE, Align.CENTRE)
    signed = Stack((_centred(parts.said("foot.signature"), _LABEL), agent))
    zones = (signed, _centred(parts.said("foot.stamp"), _LABEL))
    yield Space(1)
    yield Row(tuple(Cell(Panel(zone, 1, edge=INK, least=_ZONE)) for zone in zones), gap=2)
    yield Space(2)
    margin = Cell(Space(), (_INNER - _QR_SIDE) / 2)
    yield Row((margin, Cell(QrCode(receipt.seal, _QR_SIDE, parts.said("foot.code").ar)), margin))
    yield Space(0.6)
    yield _centred(parts.said("foot.seal"), _SMALL)
    yield _centred(parts.said("basis"), _SMALL)


def _centred(words: Words, style: Style) -> Stack:
    return Stack(tuple(Text(words.said(lang), lang, style, Align.CENTRE) for lang in LANGS))

"""The parts a receipt is built from, each a box: heading, band, entries, persons, notices, foot."""

from itertools import zip_longest
from typing import Final

from kiosk.print.layout import Align, Box, Cell, Pair, Panel, Row, Rule, Space, Stack, Style, Text
from kiosk.print.qr import QrCode
from kiosk.print.receipt import Entry, Receipt
from kiosk.print.sheet import GREEN, GREY, HAIR, INK, TINT
from kiosk.print.words import paper_words
from kiosk.text import Words, isolate

HEADING: Final = Style(ar=10.2, fr=7.8, leading=4.1)
TITLE: Final = Style(ar=21, fr=11, leading=8, bold=True, colour=GREEN)
SUBTITLE: Final = Style(ar=11, fr=10.5, leading=4.8, bold=True, colour=GREEN)
NUMBER: Final = Style(ar=13.5, fr=11.5, leading=5.2, bold=True)
REFERENCE: Final = Style(ar=12.5, fr=12.5, leading=5.2, bold=True)
MARK: Final = Style(ar=8.6, fr=7, leading=4, bold=True)
LABEL: Final = Style(ar=9, fr=7.1, leading=3.9, colour=GREEN)
VALUE: Final = Style(ar=9.4, fr=7.8, leading=3.9)
STRONG: Final = Style(ar=9.4, fr=7.8, leading=3.9, bold=True)
SMALL: Final = Style(ar=8.3, fr=6.7, leading=3.4)
FAINT: Final = Style(ar=8.2, fr=6.4, leading=3.3, colour=GREY)

_LABEL_WIDTH: Final = 23.0
_GUTTER: Final = 6.0
_CORNER: Final = 58.0
_QR_SIDE: Final = 29.5
"""Mm, the quiet zone included: the code itself is over 25 mm, which a worn camera still reads."""
_ZONE: Final = 27.0


def said(key: str) -> Words:
    """Return the receipt's words of that key."""
    return paper_words("receipt")[key]


def mirrored(words: Words, style: Style, *, align: Align = Align.START) -> Row:
    """Return a text in both languages: French in the left column, Arabic in the right."""
    return Row((Cell(Text(words.fr, "fr", style, align)), Cell(Text(words.ar, "ar", style, align))), _GUTTER)


def joined(words: Words, style: Style) -> Pair:
    """Return a short text in both languages, centred, Arabic on the right."""
    return Pair(Text(words.fr, "fr", style), Text(words.ar, "ar", style))


def heading(receipt: Receipt, copy: Words) -> Box:
    """Return who hands out the paper, in both corners, and what it is, between them."""
    middle: list[Box] = [
        Text(said("title").ar, "ar", TITLE, Align.CENTRE),
        Text(said("title").fr, "fr", SUBTITLE, Align.CENTRE),
        Space(0.5),
        joined(copy, MARK),
    ]
    if receipt.duplicate:
        middle += [Space(0.6), Panel(joined(receipt.duplicate, MARK), 0.6, edge=INK, thickness=0.4)]
    return Row(
        (
            Cell(_corner(receipt, "fr"), _CORNER),
            Cell(Stack(tuple(middle))),
            Cell(_corner(receipt, "ar"), _CORNER),
        )
    )


def short_heading(receipt: Receipt, copy: Words) -> Box:
    """Return the heading of a sheet that continues a receipt."""
    reference = Stack((Text(isolate(receipt.reference), "fr", REFERENCE, Align.CENTRE), joined(copy, MARK)))
    left = Stack((Text(said("title").fr, "fr", STRONG), Text(receipt.number.fr, "fr", VALUE)))
    right = Stack((Text(said("title").ar, "ar", STRONG), Text(receipt.number.ar, "ar", VALUE)))
    return Row((Cell(left, _CORNER), Cell(reference), Cell(right, _CORNER)), middle=True)


def _corner(receipt: Receipt, lang: str) -> Stack:
    return Stack(
        tuple(
            Text(words.ar, "ar", HEADING) if lang == "ar" else Text(words.fr, "fr", HEADING)
            for words in receipt.headings
        )
    )


def band(receipt: Receipt) -> Box:
    """Return number, reference and date on a tinted ground."""
    reference = Stack(
        (joined(said("reference"), LABEL), Text(isolate(receipt.reference), "fr", REFERENCE, Align.CENTRE))
    )
    left = Stack((Text(receipt.number.fr, "fr", NUMBER), Text(receipt.when.fr, "fr", VALUE)))
    right = Stack((Text(receipt.number.ar, "ar", NUMBER), Text(receipt.when.ar, "ar", VALUE)))
    row = Row((Cell(left, _CORNER), Cell(reference), Cell(right, _CORNER)), middle=True)
    boxes: list[Box] = [row]
    if not receipt.clock_trusted:
        boxes.append(Panel(joined(said("mark.clock"), MARK), 0.5, edge=INK, thickness=0.3))
    return Panel(Stack(tuple(boxes), 1), 1.2, ground=TINT, radius=1.2)


def entry(row: Entry, style: Style = VALUE) -> Box:
    """Return a labelled row: labels at the outer edges, values towards the middle."""
    cells = (
        Cell(Text(row.label.fr, "fr", LABEL), _LABEL_WIDTH),
        Cell(Text(row.value.fr, "fr", style)),
        Cell(Text(row.value.ar, "ar", style)),
        Cell(Text(row.label.ar, "ar", LABEL), _LABEL_WIDTH),
    )
    return ruled(Row(cells, gap=2))


def ruled(box: Box) -> Box:
    """Return a box with a hairline under it."""
    return Stack((Space(0.3), box, Space(0.3), Rule(HAIR, 0.15)))


def persons(receipt: Receipt) -> list[Box]:
    """Return the household: how many, then two persons on each line, numbered from the right."""
    count = isolate(str(len(receipt.persons)))
    head = entry(Entry(said("persons.label"), said("persons.count").filled(count=count)), STRONG)
    numbered = [_person(number, name) for number, name in enumerate(receipt.persons, start=1)]
    pairs = zip_longest(numbered[::2], numbered[1::2], fillvalue=Space())
    lines = [ruled(Row((Cell(left), Cell(right)), _GUTTER)) for right, left in pairs]
    return [Stack((head, *lines[:1])), *lines[1:]]


def _person(number: int, name: Words) -> Box:
    cells = (
        Cell(Text(name.fr, "fr", VALUE)),
        Cell(Text(name.ar, "ar", VALUE)),
        Cell(Text(f"{number}.", "fr", LABEL, Align.END), 4.5),
    )
    return Row(cells, gap=1)


def notices(receipt: Receipt) -> Box:
    """Return how to follow up and appeal, and the data-protection notice."""
    return Stack(tuple(_notice(notice) for notice in receipt.notices), 0.7)


def _notice(notice: Entry) -> Box:
    french = Text(notice.value.fr, "fr", SMALL, strong=f"{notice.label.fr} : ")
    arabic = Text(notice.value.ar, "ar", SMALL, strong=f"{notice.label.ar}: ")
    return Row((Cell(french), Cell(arabic)), _GUTTER)


def foot(receipt: Receipt) -> Box:
    """Return seal, stamp and signature zones; the agent's name stands in the last."""
    agent = Stack(
        (joined(said("foot.signature"), LABEL), Text(receipt.agent, "ar", VALUE, Align.CENTRE)),
    )
    cells = (
        Cell(QrCode(receipt.seal, _QR_SIDE), _QR_SIDE),
        Cell(Stack((_stacked(said("basis")), _stacked(said("foot.seal"))), 2), 42),
        Cell(_zone(joined(said("foot.stamp"), LABEL))),
        Cell(_zone(agent)),
    )
    return Row(cells, gap=3, middle=True)


def _stacked(words: Words) -> Box:
    return Stack((Text(words.ar, "ar", FAINT), Text(words.fr, "fr", FAINT)), 0.5)


def _zone(box: Box) -> Box:
    return Panel(box, 1.5, edge=HAIR, thickness=0.25, radius=1.2, least=_ZONE)

"""The parts a receipt is built from, each a box: heading, band, entries, persons, notices, foot."""

from itertools import zip_longest
from typing import Final

from kiosk.print.bilingual import Joined
from kiosk.print.layout import Box, Cell, Panel, Row, Rule, Space, Stack, Tagged
from kiosk.print.lettering import Align, Pair, Style, Text
from kiosk.print.qr import QrCode
from kiosk.print.receipt import Entry, Receipt
from kiosk.print.receipt_setting import AIRY, Setting
from kiosk.print.scale import (
    CORNER,
    FAINT,
    GUTTER,
    LABEL,
    LABEL_WIDTH,
    NUMBER,
    REFERENCE,
    VALUE,
)
from kiosk.print.sheet import HAIR, INK, TINT
from kiosk.print.tagged import Tag
from kiosk.print.words import paper_words
from kiosk.text import LANGS, Lang, Words, isolate

_QR_SIDE: Final = 29.5
"""Mm, the quiet zone included: the code itself is over 25 mm, which a worn camera still reads."""
_ZONE: Final = 27.0
"""Mm that a stamp needs in height."""


def said(key: str) -> Words:
    """Return the receipt's words of that key."""
    return paper_words("receipt")[key]


def joined(words: Words, style: Style) -> Pair:
    """Return a short text in both languages, centred, Arabic on the right."""
    return Pair(Text(words.ar, "ar", style), Text(words.fr, "fr", style))


def heading(receipt: Receipt, copy: Words, setting: Setting) -> Box:
    """Return who hands out the paper, in both corners, and what it is, between them."""
    arabic, french = (
        _stack([(words, setting.heading) for words in receipt.headings], lang) for lang in LANGS
    )
    middle: list[Box] = [
        Text(said("title").ar, "ar", setting.title, Align.CENTRE, tag="H1"),
        Text(said("title").fr, "fr", setting.subtitle, Align.CENTRE, tag="H1"),
        Space(0.5),
        joined(copy, setting.mark),
    ]
    return _three(arabic, Stack(tuple(middle)), french)


def short_heading(receipt: Receipt, copy: Words, setting: Setting) -> Box:
    """Return the heading of a sheet that continues a receipt."""
    words = [(said("title"), setting.strong), (receipt.number, setting.value)]
    arabic, french = (_stack(words, lang) for lang in LANGS)
    return _three(arabic, Stack((_reference(receipt), joined(copy, setting.mark))), french)


def band(receipt: Receipt, setting: Setting) -> Box:
    """Return number, reference and date on a tinted ground."""
    arabic, french = (
        _stack([(receipt.number, NUMBER), (receipt.when, setting.value)], lang) for lang in LANGS
    )
    boxes: list[Box] = [
        _three(arabic, Stack((joined(said("reference"), setting.label), _reference(receipt))), french)
    ]
    framed = [Cell(_framed(mark, setting)) for mark in receipt.marks]
    boxes += (Row(tuple(framed[start : start + 2]), gap=1.2) for start in range(0, len(framed), 2))
    return Panel(Stack(tuple(boxes), 1), setting.gap, ground=TINT, radius=1.2)


def entry(row: Entry, setting: Setting) -> Box:
    """Return a labelled row: labels at the outer edges, values towards the middle."""
    style = setting.strong if row.strong else setting.value
    arabic, french = (
        _item(
            Text(row.label.said(lang), lang, setting.label, tag="Lbl"),
            LABEL_WIDTH,
            Text(row.value.said(lang), lang, style),
            from_left=lang == "fr",
        )
        for lang in LANGS
    )
    return _ruled(Row((Cell(arabic), Cell(french)), gap=2), setting)


def persons(receipt: Receipt, setting: Setting) -> list[Box]:
    """Return the household: how many, then two persons on each line, numbered from the right."""
    count = isolate(str(len(receipt.persons)))
    head = entry(Entry(said("persons.label"), said("persons.count").filled(count=count)), setting)
    numbered = [_person(number, name, setting) for number, name in enumerate(receipt.persons, start=1)]
    pairs = zip_longest(numbered[::2], numbered[1::2], fillvalue=Space())
    return [head, *(_ruled(Row((Cell(first), Cell(second)), GUTTER), setting) for first, second in pairs)]


def notices(receipt: Receipt, setting: Setting) -> Box:
    """Return how to follow up and appeal, and the data-protection notice."""
    return Stack(tuple(notice(row, setting) for row in receipt.notices), setting.gap - 0.5)


def foot(receipt: Receipt) -> Box:
    """Return the zones of signature, by the agent's name, and stamp; the legal basis; the seal."""
    agent = Text(receipt.agent, "ar", VALUE, Align.CENTRE)
    cells = (
        Cell(_zone(Stack((joined(said("foot.signature"), LABEL), agent)))),
        Cell(_zone(joined(said("foot.stamp"), LABEL))),
        Cell(Stack((_small(said("basis")), _small(said("foot.seal"))), 2), 42),
        Cell(QrCode(receipt.seal, _QR_SIDE, said("foot.code").ar), _QR_SIDE),
    )
    return Row(cells, gap=3, middle=True)


def _three(right: Box, middle: Box, left: Box) -> Row:
    return Row((Cell(right, CORNER), Cell(middle), Cell(left, CORNER)), middle=True)


def _stack(rows: list[tuple[Words, Style]], lang: Lang) -> Stack:
    return Stack(tuple(Text(words.said(lang), lang, style) for words, style in rows))


def _reference(receipt: Receipt) -> Text:
    return Text(isolate(receipt.reference), "fr", REFERENCE, Align.CENTRE)


def _framed(words: Words, setting: Setting) -> Panel:
    return Panel(Joined(words, setting.mark), 0.5, edge=INK, thickness=0.35)


def _ruled(box: Box, setting: Setting) -> Box:
    """Return a box with a hairline under it."""
    return Stack((Space(setting.over), box, Space(setting.under), Rule(HAIR, 0.15)))


def _item(label: Text, width: float, body: Box, *, gap: float = 2, from_left: bool = False) -> Box:
    """Return an item of a list: its label ``width`` mm wide, its body beside it."""
    cells = (Cell(label, width), Cell(Tagged(Tag("LBody"), body)))
    return Tagged(Tag("LI"), Row(cells, gap, from_left=from_left))


def _person(number: int, name: Words, setting: Setting) -> Box:
    names = tuple(Cell(Text(name.said(lang), lang, setting.value)) for lang in LANGS)
    label = Text(f"{number}.", "fr", setting.label, Align.END, tag="Lbl")
    return _item(label, 4.5, Row(names, gap=1), gap=1)


def notice(row: Entry, setting: Setting = AIRY) -> Box:
    """Return a notice in both languages beside each other, its label in bold before it."""
    arabic = Text(row.value.ar, "ar", setting.small, strong=f"{row.label.ar}: ")
    french = Text(row.value.fr, "fr", setting.small, strong=f"{row.label.fr}\u00a0: ")
    return Row((Cell(arabic), Cell(french)), GUTTER)


def _small(words: Words) -> Box:
    return Stack((Text(words.ar, "ar", FAINT), Text(words.fr, "fr", FAINT)), 0.5)


def _zone(box: Box) -> Box:
    return Panel(box, 1.5, edge=HAIR, thickness=0.25, radius=1.2, least=_ZONE)

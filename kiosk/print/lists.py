"""Lists on slips: steps numbered in the order they are done, things to tick off, plain points.

Each point stands in both languages beside each other, on a narrow roll Arabic over French.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kiosk.print.bilingual import Sides
from kiosk.print.layout import Box, Cell, Panel, Row, Space, Stack, Tagged
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.sheet import GREEN, GREY, INK, WHITE, Sheet
from kiosk.print.tagged import Tag
from kiosk.text import LANGS, Lang, Words, isolate

_SMALL: Final = Style(ar=11, fr=9, leading=4.7)
_LARGE: Final = Style(ar=12.6, fr=10.4, leading=5.6)
_WIDE: Final = 160.0
_NUMBER: Final = Style(ar=9, fr=9, leading=4.6, bold=True, colour=WHITE)
_MARK: Final = 7.0
"""Mm for what stands before a point."""
_DISC: Final = 4.6
_BOX: Final = 3.4
_DOT: Final = 1.3
_GAP: Final = 1.1


@dataclass(frozen=True, slots=True)
class Listing:
    """Points under one another, which may go on on the next page."""

    points: tuple[Box, ...]

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the sum of the heights and the gaps behind each."""
        return sum(point.height(sheet, width) + _GAP for point in self.points)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them from the top down."""
        with sheet.element(Tag("L")):
            for point in self.points:
                point.draw(sheet, x, y, width)
                y += point.height(sheet, width) + _GAP

    def broken(self, sheet: Sheet, width: float, room: float) -> tuple[Box | None, Box | None]:
        """Return the points that fit, and the list of the others."""
        fitting = 0
        for point in self.points:
            room -= point.height(sheet, width) + _GAP
            if room < 0:
                break
            fitting += 1
        if fitting == len(self.points):
            return self, None
        rest = replace(self, points=self.points[fitting:])
        return replace(self, points=self.points[:fitting]) if fitting else None, rest


def body(width: float) -> Style:
    """Return the type citizens read, larger where the paper is wide."""
    return _LARGE if width > _WIDE else _SMALL


def labelled(label: Words, value: Words, style: Style) -> Box:
    """Return a value behind its label, the label in bold."""
    arabic = Text(value.ar, "ar", style, strong=f"{label.ar}: ")
    return Sides(arabic, Text(value.fr, "fr", style, strong=f"{label.fr}\u00a0: "))


def numbered(points: Iterable[Words], style: Style) -> Listing:
    """Return steps, numbered from 1 on a green ground."""
    counted = enumerate(points, start=1)
    return Listing(tuple(_point(_number(place), _DISC, words, style) for place, words in counted))


def ticked(points: Iterable[Words], style: Style) -> Listing:
    """Return things to tick off by hand."""
    box = Panel(Space(), edge=INK, thickness=0.3, radius=0.6, least=_BOX)
    return Listing(tuple(_point(box, _BOX, words, style) for words in points))


def pointed(points: Iterable[Words], style: Style) -> Listing:
    """Return points behind a dot."""
    dot = Panel(Space(), ground=GREY, radius=_DOT / 2, least=_DOT)
    return Listing(tuple(_point(dot, _DOT, words, style) for words in points))


def _point(mark: Box, high: float, words: Words, style: Style) -> Box:
    lowered = Stack((Space((style.leading - high) / 2), mark))
    return Tagged(Tag("LI"), Sides(*(_side(lowered, high, words, lang, style) for lang in LANGS)))


def _side(mark: Box, wide: float, words: Words, lang: Lang, style: Style) -> Box:
    text = Text(words.said(lang), lang, style, tag="LBody")
    return Row((Cell(mark, wide), Cell(text)), _MARK - wide, from_left=lang == "fr")


def _number(place: int) -> Box:
    shown = Text(isolate(str(place)), "fr", _NUMBER, Align.CENTRE, tag="Lbl")
    return Panel(shown, ground=GREEN, radius=_DISC / 2)

"""One question on paper: its label in both languages over the answer, or over the room to write one."""

from dataclasses import dataclass, field
from typing import Final

from kiosk.forms.views.on_paper import Choice, PaperLine
from kiosk.forms.vocabulary import vocabulary
from kiosk.print.blocks import typed
from kiosk.print.layout import Box, Cell, Row, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import LABEL, STRONG
from kiosk.print.sheet import GREY, HAIR, INK, Frame, Sheet
from kiosk.print.tagged import Tag
from kiosk.text import LANGS, Lang, Words

SHARES: Final = {"short": 3, "medium": 2, "long": 1}
"""How many questions of a width stand beside one another at most."""

_UNSAID: Final = Style(ar=8.6, fr=7, leading=3.9, colour=GREY)
_OPTION: Final = Style(ar=8.8, fr=7.2, leading=3.9)
_ROOM: Final = 5.6
"""Mm in height to write on by hand."""
_BOX: Final = 4.6
"""Mm of a box for one sign."""
_TICK: Final = 2.6
_SHORT: Final = 12
"""Letters of an answer that has room for another beside it."""
_PADDING: Final = 0.9
_GAP: Final = 1.2


def grid(lines: tuple[PaperLine, ...]) -> list[Box]:
    """Return questions in rows, those of one width beside one another; a row never mixes widths."""
    rows: list[list[PaperLine]] = []
    for line in lines:
        width = line.question.width
        if rows and rows[-1][0].question.width == width and len(rows[-1]) < SHARES[width]:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(row) for row in rows]


def _row(lines: list[PaperLine]) -> Box:
    return FramedRow(tuple(map(_answer, lines)))


def given(line: PaperLine) -> bool:
    """Say whether a line holds an answer, and not the words that there is none."""
    return line.shown not in {None, vocabulary()["not-given"]}


def _answer(line: PaperLine) -> Box:
    label = _sides(line.question.label, LABEL)
    condition = [_sides(line.only_if, _UNSAID)] if line.only_if else []
    return Stack((label, *condition, Space(0.5), room(line) if line.shown is None else _said(line)))


def _said(line: PaperLine) -> Box:
    """Return the answer: once where it is the same in both languages, in the middle, for both readers."""
    said = typed(line.shown or Words("", ""))
    style = STRONG if given(line) else _UNSAID
    if said.ar != said.fr:
        return _sides(said, style)
    lang: Lang = "fr" if line.ltr else "ar"
    return Text(said.said(lang), lang, style, Align.CENTRE)


def room(line: PaperLine) -> Box:
    """Return the room to write an answer by hand: boxes to tick, boxes for signs, or an empty line."""
    if line.choices:
        return _options(line.choices)
    return SignBoxes(line.boxes) if line.boxes else Space(_ROOM)


def _options(choices: tuple[Choice, ...]) -> Box:
    """Return the answers to choose from: two short ones beside each other, others under one another."""
    if len(choices) == 2 and all(len(one.label.fr) <= _SHORT for one in choices):
        return Row(tuple(Cell(_option(one)) for one in choices), gap=3)
    return Stack(tuple(map(_option, choices)))


def _option(choice: Choice) -> Box:
    """Return a box to tick between the two names of an answer."""
    arabic, french = (Cell(Text(choice.label.said(lang), lang, _OPTION)) for lang in LANGS)
    return Row((arabic, Cell(_TickBox(), _TICK), french), gap=1.2)


def _sides(words: Words, style: Style) -> Box:
    return Row(tuple(Cell(Text(words.said(lang), lang, style)) for lang in LANGS), gap=2)


@dataclass(frozen=True, slots=True)
class FramedRow:
    """Boxes beside one another from the right, in frames of one height that share the width."""

    boxes: tuple[Box, ...]

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the highest box, its frame, and the gap under it."""
        inner = self._wide(width) - 2 * _PADDING
        return max(box.height(sheet, inner) for box in self.boxes) + 2 * _PADDING + _GAP

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw each box in its frame."""
        wide, high = self._wide(width), self.height(sheet, width) - _GAP
        for place, box in enumerate(self.boxes, start=1):
            left = x + width - place * wide - (place - 1) * _GAP
            sheet.outline(Frame(left, y, wide, high), HAIR, thickness=0.2, radius=0.8)
            box.draw(sheet, left + _PADDING, y + _PADDING, wide - 2 * _PADDING)

    def _wide(self, width: float) -> float:
        return (width + _GAP) / len(self.boxes) - _GAP


@dataclass(frozen=True, slots=True)
class Fitted:
    """A line in the middle, in the largest of some ranks in which it needs not break."""

    text: str = field(repr=False)
    lang: Lang
    styles: tuple[Style, ...]

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the chosen rank."""
        return self._chosen(sheet, width).height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it in the chosen rank."""
        self._chosen(sheet, width).draw(sheet, x, y, width)

    def _chosen(self, sheet: Sheet, width: float) -> Text:
        ranks = [Text(self.text, self.lang, style, Align.CENTRE) for style in self.styles]
        return next((rank for rank in ranks if rank.natural(sheet) <= width), ranks[-1])


@dataclass(frozen=True, slots=True)
class SignBoxes:
    """Boxes for one sign each, in groups, from the left: numbers and dates by hand, or with their signs."""

    groups: tuple[int, ...]
    side: float = _BOX
    signs: str = field(default="", repr=False)
    """As many as there are boxes; empty leaves them to be filled."""
    style: Style = STRONG

    def height(self, sheet: Sheet, width: float) -> float:
        """Return a box's side and a little air."""
        del sheet, width
        return self.side + 0.6

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the boxes in the middle of the width, smaller where they would not fit."""
        count, gap = sum(self.groups), 1.2
        side = min(self.side, (width - gap * (len(self.groups) - 1)) / count)
        x += (width - count * side - gap * (len(self.groups) - 1)) / 2
        drop = y + 0.3 + (self.side - self.style.leading) / 2
        signs = iter(self.signs)
        with sheet.content(Tag("P", "fr-MA", actual=self.signs)):
            for group in self.groups:
                for place in range(group):
                    left = x + place * side
                    sheet.outline(Frame(left, y + 0.3, side, self.side), GREY, thickness=0.15)
                    Text(next(signs, ""), "fr", self.style, Align.CENTRE).draw(sheet, left, drop, side)
                x += group * side + gap


@dataclass(frozen=True, slots=True)
class _TickBox:
    def height(self, sheet: Sheet, width: float) -> float:
        del sheet
        return width + 0.8

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        sheet.outline(Frame(x, y + 0.6, width, width), INK, thickness=0.2)

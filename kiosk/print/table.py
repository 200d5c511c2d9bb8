"""Tables on papers: columns headed in both languages, rows that wrap, a heading repeated on each page.

Columns stand in reading order from the right, as Arabic is read. A table breaks between rows only.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from reportlab.lib.colors import Color

from kiosk.print.layout import Box, Rule, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import LABEL
from kiosk.print.sheet import GREEN, HAIR, INK, TINT, Frame, Sheet
from kiosk.print.tagged import Tag
from kiosk.text import Lang, Words

_PADDING: Final = 1.0
"""Mm left and right of what stands in a cell."""
_AIR: Final = 0.7
"""Mm above and below it."""
_HAIR: Final = 0.15
_HEAD: Final = Tag("TH", scope="Column")
_DATA: Final = Tag("TD")
_ROW: Final = Tag("TR")
_STRIKE: Final = 0.52
"""Where the line through a struck text lies in its leading."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its width in mm; 0 takes an equal share of what is left."""

    heading: Words
    width: float = 0
    align: Align = Align.CENTRE
    """Where the heading stands."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, a box for each column; a total stands on a ground of its own."""

    cells: tuple[Box, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the part of one that stands on a page."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    _measured: dict[tuple[int, float], float] = field(default_factory=dict, repr=False, compare=False)
    """Heights known by row and width: breaking and drawing ask for each several times."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the heading and all rows."""
        rows = sum(self._high(row, sheet, width) for row in self.rows)
        return self._heading().height(sheet, width) + rows

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw heading and rows from the top down, then the lines between the columns."""
        top, head = y, self._heading()
        with sheet.element(Tag("Table")):
            head.draw(sheet, x, y, width)
            y += head.height(sheet, width)
            for row in self.rows:
                _laid(self.columns, row).draw(sheet, x, y, width)
                y += self._high(row, sheet, width)
        self._lines(sheet, Frame(x, top, width, y - top))

    def broken(self, sheet: Sheet, width: float, room: float) -> tuple[Box | None, Box | None]:
        """Return the rows that fit under a heading of their own, and the table of the others."""
        free, fitting = room - self._heading().height(sheet, width), 0
        for row in self.rows:
            free -= self._high(row, sheet, width)
            if free < 0:
                break
            fitting += 1
        if fitting == len(self.rows):
            return self, None
        rest = replace(self, rows=self.rows[fitting:])
        return replace(self, rows=self.rows[:fitting]) if fitting else None, rest

    def _high(self, row: TableRow, sheet: Sheet, width: float) -> float:
        key = (id(row), width)
        if key not in self._measured:
            self._measured[key] = _laid(self.columns, row).height(sheet, width)
        return self._measured[key]

    def _heading(self) -> Box:
        cells = tuple(both(column.heading, LABEL, column.align) for column in self.columns)
        return _Laid(self.columns, cells, _HEAD, TINT, Rule(GREEN, 0.35))

    def _lines(self, sheet: Sheet, frame: Frame) -> None:
        sheet.outline(frame, HAIR, thickness=_HAIR)
        right = frame.x + frame.width
        for wide in widths(self.columns, frame.width)[:-1]:
            right -= wide
            sheet.rule(Frame(right, frame.y, 0, frame.height), HAIR, thickness=_HAIR)


@dataclass(frozen=True, slots=True)
class Struck:
    """A text with a line through each of its lines: taken back, and still to be read."""

    text: Text

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the text."""
        return self.text.height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the text, then the lines over it."""
        self.text.draw(sheet, x, y, width)
        leading = self.text.style.leading
        long = min(self.text.natural(sheet), width)
        left = x + (width - long) * _before(self.text)
        for number in range(round(self.text.height(sheet, width) / leading)):
            frame = Frame(left, y + (number + _STRIKE) * leading, long, 0)
            sheet.rule(frame, INK, thickness=0.2)


def _before(text: Text) -> float:
    """Say which part of the free room lies left of a text."""
    if text.align is Align.CENTRE:
        return 0.5
    return float((text.align is Align.START) == (text.lang == "ar"))


def both(words: Words, style: Style, align: Align = Align.START) -> Stack:
    """Return Arabic over French, for a cell."""
    langs: tuple[Lang, Lang] = ("ar", "fr")
    return Stack(tuple(Text(words.said(lang), lang, style, align) for lang in langs))


def widths(columns: Iterable[Column], width: float) -> list[float]:
    """Return the width of each column, in mm, where the table is that wide."""
    given = [column.width for column in columns]
    sharing = given.count(0)
    return [wide or (width - sum(given)) / sharing for wide in given]


def _laid(columns: tuple[Column, ...], row: TableRow) -> Box:
    return _Laid(columns, row.cells, _DATA, TINT if row.total else None, Rule(HAIR, _HAIR))


@dataclass(frozen=True, slots=True)
class _Laid:
    """Cells beside one another from the right, each in the middle of the row's height, over a rule."""

    columns: tuple[Column, ...]
    cells: tuple[Box, ...]
    tag: Tag
    ground: Color | None
    rule: Rule

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the highest cell with the air around it, and of the rule."""
        return max(self._heights(sheet, width)) + 2 * _AIR + self.rule.thickness

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the ground, then the cells in reading order, then the rule."""
        heights = self._heights(sheet, width)
        high, right = max(heights) + 2 * _AIR, x + width
        if self.ground:
            sheet.fill(Frame(x, y, width, high), self.ground)
        with sheet.element(_ROW):
            for cell, wide, own in zip(self.cells, widths(self.columns, width), heights, strict=True):
                right -= wide
                with sheet.element(self.tag):
                    cell.draw(sheet, right + _PADDING, y + (high - own) / 2, wide - 2 * _PADDING)
        self.rule.draw(sheet, x, y + high, width)

    def _heights(self, sheet: Sheet, width: float) -> list[float]:
        pairs = zip(self.cells, widths(self.columns, width), strict=True)
        return [cell.height(sheet, wide - 2 * _PADDING) for cell, wide in pairs]

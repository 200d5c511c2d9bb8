"""The vocabulary papers are built from: texts, stacks, rows and panels, in millimetres from the top left.

Each box says how high it is at a width, and draws itself at a place; none knows where it stands.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from kiosk.print.fonts import Face
from kiosk.print.sheet import INK, Frame, Sheet
from kiosk.print.typeset import EM, Line, Span
from kiosk.text import Lang

_BASELINE: Final = 0.72
"""Where a line's baseline lies in its leading; the same for both scripts, so that columns stand level."""


_UNBOUNDED: Final = 1000.0
"""Wider than any paper, in mm."""


class Align(Enum):
    """Where lines stand in their column."""

    START = "start"
    """Right for Arabic, left for French."""
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Style:
    """Type of one rank: points for each script, since Naskh runs smaller than it measures; leading in mm."""

    ar: float
    fr: float
    leading: float
    bold: bool = False
    colour: Color = INK

    def face(self, lang: Lang, *, bold: bool = False) -> Face:
        """Return the face this rank is set in."""
        heavy = bold or self.bold
        if lang == "ar":
            return Face.NASKH_BOLD if heavy else Face.NASKH
        return Face.SANS_BOLD if heavy else Face.SANS

    def size(self, lang: Lang) -> float:
        """Return the type size in points."""
        return self.ar if lang == "ar" else self.fr


class Box(Protocol):
    """Something that can stand on a paper."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return how high it is at this width, in mm."""
        ...

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top left corner there."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in one language and one rank; spans in bold where ``strong`` begins it."""

    text: str
    lang: Lang
    style: Style
    align: Align = Align.START
    strong: str = ""
    """Words set in bold before the text."""

    def _lines(self, sheet: Sheet, width: float) -> tuple[Line, ...]:
        spans = (
            Span(self.strong, self.style.face(self.lang, bold=True)),
            Span(self.text, self.style.face(self.lang)),
        )
        size = self.style.size(self.lang)
        return sheet.lines(spans, rtl=self.lang == "ar", width=width, size=size)

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the number of lines times the leading."""
        return len(self._lines(sheet, width)) * self.style.leading

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the lines on the grid of the leading."""
        size = self.style.size(self.lang)
        for number, line in enumerate(self._lines(sheet, width)):
            baseline = y + (number + _BASELINE) * self.style.leading
            room = width - line.width * size / EM / mm
            sheet.text(line, x + room * self._share(), baseline, size, self.style.colour)

    def natural(self, sheet: Sheet) -> float:
        """Return the width in mm the text takes where nothing makes it break."""
        size = self.style.size(self.lang)
        return max((line.width * size / EM / mm for line in self._lines(sheet, _UNBOUNDED)), default=0)

    def _share(self) -> float:
        """Say which part of the free room lies left of the line."""
        if self.align is Align.CENTRE:
            return 0.5
        return float((self.align is Align.START) == (self.lang == "ar"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two short texts of one line beside each other, centred together: one in French, one in Arabic."""

    left: Text
    right: Text
    gap: float = 4

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the higher of the two, which never break."""
        del width
        return max(text.height(sheet, _UNBOUNDED) for text in (self.left, self.right))

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them about the middle of the width."""
        one, other = self.left.natural(sheet), self.right.natural(sheet)
        left = x + (width - one - self.gap - other) / 2
        self.left.draw(sheet, left, y, _UNBOUNDED)
        self.right.draw(sheet, left + one + self.gap + other - _UNBOUNDED, y, _UNBOUNDED)


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, of a height."""

    mm: float = 0

    def height(self, sheet: Sheet, width: float) -> float:
        """Return its height, whatever the width."""
        del sheet, width
        return self.mm

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the column."""

    colour: Color
    thickness: float

    def height(self, sheet: Sheet, width: float) -> float:
        """Return its thickness."""
        del sheet, width
        return self.thickness

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it in the middle of its own thickness."""
        middle = Frame(x, y + self.thickness / 2, width, 0)
        sheet.rule(middle, self.colour, thickness=self.thickness)


@dataclass(frozen=True, slots=True)
class Stack:
    """Boxes under one another."""

    boxes: tuple[Box, ...]
    gap: float = 0

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the sum of the heights and the gaps between."""
        gaps = self.gap * max(len(self.boxes) - 1, 0)
        return sum(box.height(sheet, width) for box in self.boxes) + gaps

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them from the top down."""
        for box in self.boxes:
            box.draw(sheet, x, y, width)
            y += box.height(sheet, width) + self.gap


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a row: its box and its width in mm; 0 takes an equal share of what is left."""

    box: Box
    width: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes beside one another, from left to right."""

    cells: tuple[Cell, ...]
    gap: float = 0
    middle: bool = False
    """Whether lower boxes stand in the middle of the row instead of at its top."""

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.cells) - 1) - sum(cell.width for cell in self.cells)
        sharing = sum(cell.width == 0 for cell in self.cells)
        return [cell.width or free / sharing for cell in self.cells]

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the highest box."""
        pairs = zip(self.cells, self._widths(width), strict=True)
        return max(cell.box.height(sheet, wide) for cell, wide in pairs)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them from the left."""
        high = self.height(sheet, width)
        for cell, wide in zip(self.cells, self._widths(width), strict=True):
            drop = (high - cell.box.height(sheet, wide)) / 2 if self.middle else 0
            cell.box.draw(sheet, x, y + drop, wide)
            x += wide + self.gap


@dataclass(frozen=True, slots=True)
class Panel:
    """A box on a ground or in a frame, with room around it in mm."""

    box: Box
    padding: float = 0
    ground: Color | None = None
    edge: Color | None = None
    thickness: float = 0.2
    radius: float = 0
    least: float = 0
    """Height in mm it has at least."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the box's height with the room above and below."""
        return max(self.box.height(sheet, width - 2 * self.padding) + 2 * self.padding, self.least)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the ground, the frame, then the box."""
        frame = Frame(x, y, width, self.height(sheet, width))
        if self.ground:
            sheet.fill(frame, self.ground, radius=self.radius)
        if self.edge:
            sheet.outline(frame, self.edge, thickness=self.thickness, radius=self.radius)
        self.box.draw(sheet, x + self.padding, y + self.padding, width - 2 * self.padding)

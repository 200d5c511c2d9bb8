"""The vocabulary papers are built from: stacks, rows, rules and panels, in millimetres from the top left.

Each box says how high it is at a width, and draws itself at a place; none knows where it stands.
"""

from dataclasses import dataclass
from typing import Protocol

from reportlab.lib.colors import Color

from kiosk.print.sheet import Frame, Sheet
from kiosk.print.tagged import Tag


class Box(Protocol):
    """Something that can stand on a paper."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return how high it is at this width, in mm."""
        ...

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top left corner there."""
        ...


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
class Tagged:
    """A box that is one element of the document's structure: a section, a table, a row, a list."""

    tag: Tag
    box: Box

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the box's height."""
        return self.box.height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the box inside the element."""
        with sheet.element(self.tag):
            self.box.draw(sheet, x, y, width)


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a row: its box and its width in mm; 0 takes an equal share of what is left."""

    box: Box
    width: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes beside one another in reading order: from the right, as Arabic is read, unless it is French."""

    cells: tuple[Cell, ...]
    gap: float = 0
    middle: bool = False
    """Whether lower boxes stand in the middle of the row instead of at its top."""
    from_left: bool = False

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.cells) - 1) - sum(cell.width for cell in self.cells)
        sharing = sum(cell.width == 0 for cell in self.cells)
        return [cell.width or free / sharing for cell in self.cells]

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the highest box."""
        pairs = zip(self.cells, self._widths(width), strict=True)
        return max(cell.box.height(sheet, wide) for cell, wide in pairs)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them in reading order, so that their text extracts in it."""
        high, done = self.height(sheet, width), 0.0
        for cell, wide in zip(self.cells, self._widths(width), strict=True):
            drop = (high - cell.box.height(sheet, wide)) / 2 if self.middle else 0
            cell.box.draw(sheet, x + (done if self.from_left else width - done - wide), y + drop, wide)
            done += wide + self.gap


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

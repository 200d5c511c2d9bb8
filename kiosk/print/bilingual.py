"""The same thing in Arabic and French: beside each other where there is room, else over one another."""

from dataclasses import dataclass
from typing import Final

from kiosk.print.layout import Box, Cell, Row, Stack
from kiosk.print.lettering import Align, Pair, Style, Text
from kiosk.print.scale import GUTTER
from kiosk.print.sheet import Sheet
from kiosk.text import LANGS, Words

_NARROW: Final = 90.0
"""Mm below which two columns of text would be too narrow to read."""
_GAP: Final = 0.6
"""Mm between the two where they stand over one another."""
_BETWEEN: Final = 4.0
"""Mm between two short texts on one line."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two columns, Arabic on the right; on a narrow paper Arabic over French."""

    ar: Box
    fr: Box

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the higher column, or of both."""
        return self._laid(width).height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw Arabic, then French."""
        self._laid(width).draw(sheet, x, y, width)

    def _laid(self, width: float) -> Box:
        if width < _NARROW:
            return Stack((self.ar, self.fr), _GAP)
        return Row((Cell(self.ar), Cell(self.fr)), GUTTER)


@dataclass(frozen=True, slots=True)
class Joined:
    """Two short texts centred on one line, Arabic on the right; over one another where that is too long."""

    words: Words
    style: Style

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the height of the line, or of both texts."""
        return self._laid(sheet, width).height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw Arabic, then French."""
        self._laid(sheet, width).draw(sheet, x, y, width)

    def _laid(self, sheet: Sheet, width: float) -> Box:
        arabic, french = (Text(self.words.said(lang), lang, self.style, Align.CENTRE) for lang in LANGS)
        long = arabic.natural(sheet) + french.natural(sheet) + _BETWEEN
        if long > width:
            return Stack((arabic, french))
        return Pair(Text(self.words.ar, "ar", self.style), Text(self.words.fr, "fr", self.style), _BETWEEN)

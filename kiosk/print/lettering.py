"""Texts on a paper: ranks of type for both scripts, paragraphs and pairs of words, in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from kiosk.print.fonts import Face
from kiosk.print.sheet import INK, Sheet
from kiosk.print.tagged import Tag
from kiosk.print.typeset import EM, Line, Span
from kiosk.text import Lang

_BASELINE: Final = 0.72
"""Where a line's baseline lies in its leading; the same for both scripts, so that columns stand level."""


_UNBOUNDED: Final = 1000.0
"""Wider than any paper, in mm."""

LOCALE: Final[Mapping[Lang, str]] = {"ar": "ar-MA", "fr": "fr-MA"}
"""Languages of the papers as BCP 47 writes them."""


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


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in one language and one rank; spans in bold where ``strong`` begins it."""

    text: str
    lang: Lang
    style: Style
    align: Align = Align.START
    strong: str = ""
    """Words set in bold before the text."""
    tag: str = "P"
    """What it is in the document's structure: ``H1``, ``P``, ``Lbl`` …"""

    def _lines(self, sheet: Sheet, width: float) -> tuple[Line, ...]:
        """Lay it out with a space at its end, which is not seen but keeps it apart in extracted text."""
        said = Span(f"{self.text} ", self.style.face(self.lang))
        spans = (Span(self.strong, self.style.face(self.lang, bold=True)), said) if self.strong else (said,)
        size = self.style.size(self.lang)
        return sheet.lines(spans, rtl=self.lang == "ar", width=width, size=size)

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the number of lines times the leading."""
        return len(self._lines(sheet, width)) * self.style.leading

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the lines on the grid of the leading."""
        size = self.style.size(self.lang)
        with sheet.content(Tag(self.tag, LOCALE[self.lang])):
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
    """Two short texts of one line beside each other, centred together."""

    right: Text
    """In Arabic."""
    left: Text
    """In French."""
    gap: float = 4

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the higher of the two, which never break."""
        del width
        return max(text.height(sheet, _UNBOUNDED) for text in (self.left, self.right))

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them about the middle of the width."""
        free = width - self.left.natural(sheet) - self.gap - self.right.natural(sheet)
        self.right.draw(sheet, x + width - free / 2 - _UNBOUNDED, y, _UNBOUNDED)
        self.left.draw(sheet, x + free / 2, y, _UNBOUNDED)

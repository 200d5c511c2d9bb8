"""QR codes (ISO/IEC 18004) drawn as vectors on papers; :mod:`kiosk.print.scan` reads them back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

import zxingcpp

from kiosk.print.sheet import INK, WHITE, Frame, Sheet
from kiosk.print.tagged import Tag

_QUIET: Final = 4
"""Modules of white around the code (ISO/IEC 18004 §6.3.8)."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square code with its quiet zone; error correction M survives a fold or a stain of 15 %."""

    text: str = field(repr=False)
    side: float
    """In mm, the quiet zone included."""
    alt: str = ""
    """What is said in place of the code, in Arabic."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return its side."""
        del sheet, width
        return self.side

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top left corner there."""
        del width
        rows = modules(self.text)
        sheet.fill(Frame(x, y, self.side, self.side), WHITE)
        module = self.side / (len(rows) + 2 * _QUIET)
        bars = [(start, number, count) for number, row in enumerate(rows) for start, count in _dark(row)]
        with sheet.content(Tag("Figure", alt=self.alt)):
            sheet.bars(x + _QUIET * module, y + _QUIET * module, module, bars, INK)


def of_module(text: str, module: float, alt: str) -> QrCode:
    """Return the code whose modules are so wide, in mm: as large as its text makes it."""
    return QrCode(text, (len(modules(text)) + 2 * _QUIET) * module, alt)


def modules(text: str) -> list[bytes]:
    """Return the rows of the symbol, a byte for each module, 0 where it is dark."""
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = symbol.to_image(scale=1, add_quiet_zones=False)
    return [bytes(row) for row in memoryview(picture).tolist()]  # type: ignore[arg-type]  # a buffer


def _dark(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many follow one another."""
    start = 0
    for light, modules in groupby(row):
        count = len(list(modules))
        if not light:
            yield start, count
        start += count

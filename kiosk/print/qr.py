"""QR codes (ISO/IEC 18004) drawn as vectors on papers, and read back from pictures and PDF files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

import segno
import zxingcpp
from PIL import Image

from kiosk.errors import KioskError
from kiosk.print.raster import pictures
from kiosk.print.seal import PREFIX
from kiosk.print.sheet import INK, WHITE, Frame, Sheet

_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_QUIET: Final = 4
"""Modules of white around the code (ISO/IEC 18004 §6.3.8)."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square code with its quiet zone; error correction M survives a fold or a stain of 15 %."""

    text: str = field(repr=False)
    side: float
    """In mm, the quiet zone included."""

    def height(self, sheet: Sheet, width: float) -> float:
        """Return its side."""
        del sheet, width
        return self.side

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top left corner there."""
        del width
        rows = _modules(self.text)
        sheet.fill(Frame(x, y, self.side, self.side), WHITE)
        module = self.side / (len(rows) + 2 * _QUIET)
        bars = [(start, number, count) for number, row in enumerate(rows) for start, count in _dark(row)]
        sheet.bars(x + _QUIET * module, y + _QUIET * module, module, bars, INK)


@lru_cache(maxsize=2)
def _modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of the symbol; kept for the second copy of a paper, since masking it is slow."""
    return tuple(bytes(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix)


def _dark(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many follow one another."""
    start = 0
    for dark, modules in groupby(row):
        count = len(list(modules))
        if dark:
            yield start, count
        start += count


def read_seal(path: Path) -> str:
    """Return the text of the seal in a PNG, JPEG or PDF file of a receipt.

    Raises KioskError ``seal-file-missing``, ``seal-file-unreadable`` or ``seal-absent`` (file).
    """
    found = {
        code.text
        for picture in _pictures(path)
        for code in zxingcpp.read_barcodes(picture, formats=_QR)
        if code.text.startswith(PREFIX)
    }
    if len(found) != 1:
        raise KioskError("seal-several" if found else "seal-absent", file=path.name)
    return found.pop()


def _pictures(path: Path) -> Iterator[Image.Image]:
    try:
        content = path.read_bytes()
    except OSError as wrong:
        raise KioskError("seal-file-missing", file=path.name) from wrong
    if content.startswith(b"%PDF"):
        yield from pictures(content, dpi=200)
    else:
        yield _image(path)


def _image(path: Path) -> Image.Image:
    try:
        with Image.open(path) as image:
            return image.convert("L")
    except (OSError, ValueError, Image.DecompressionBombError) as wrong:
        raise KioskError("seal-file-unreadable", file=path.name) from wrong

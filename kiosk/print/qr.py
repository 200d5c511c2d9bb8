"""QR codes (ISO/IEC 18004) drawn as vectors on papers, and read back from pictures and PDF files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image

from kiosk.errors import KioskError
from kiosk.print.raster import pictures
from kiosk.print.seal import PREFIX
from kiosk.print.sheet import INK, WHITE, Frame, Sheet
from kiosk.print.tagged import Tag

_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_QUIET: Final = 4
"""Modules of white around the code (ISO/IEC 18004 §6.3.8)."""
_FORMATS: Final = ("PNG", "JPEG")
"""No others: some are programs that Pillow hands to an interpreter (PostScript)."""
_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a picture or a PDF; the largest scan of one sheet has a third of it."""


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
        rows = _modules(self.text)
        sheet.fill(Frame(x, y, self.side, self.side), WHITE)
        module = self.side / (len(rows) + 2 * _QUIET)
        bars = [(start, number, count) for number, row in enumerate(rows) for start, count in _dark(row)]
        with sheet.content(Tag("Figure", alt=self.alt)):
            sheet.bars(x + _QUIET * module, y + _QUIET * module, module, bars, INK)


def _modules(text: str) -> list[bytes]:
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
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except (OSError, ValueError) as wrong:  # ValueError: a NUL in the name
        raise KioskError("seal-file-missing", file=path.name) from wrong
    if len(content) > _LARGEST:
        raise KioskError("seal-file-unreadable", file=path.name)
    if content.startswith(b"%PDF"):
        yield from pictures(content, dpi=200)
    else:
        yield _image(content, path.name)


def _image(content: bytes, name: str) -> Image.Image:
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            return image.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise KioskError("seal-file-unreadable", file=name) from wrong

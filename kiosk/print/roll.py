"""A roll of 80 mm paper under a thermal head: what it reaches, and papers as dots for it."""

from typing import Final

from PIL import Image

from kiosk.print.raster import pictures

DPI: Final = 203
"""Dots to the inch of nearly every receipt printer: 8 to the mm."""
DOTS: Final = 576
"""Dots across: the middle 72 of the 80 mm."""
_DARK: Final = 150
"""Greys below it are burnt: the inks of the papers are, their hairlines and grounds are not."""


def dots(pdf: bytes) -> tuple[Image.Image, ...]:
    """Return each page of a paper as 1-bit dots, :data:`DOTS` across; white below the last line is left off.

    Raises KioskError ``paper-unreadable``.
    """
    return tuple(_trimmed(_burnt(page)) for page in pictures(pdf, dpi=DPI))


def _burnt(page: Image.Image) -> Image.Image:
    grey = page.convert("L")
    placed = Image.new("L", (DOTS, grey.height), 255)
    placed.paste(grey, ((DOTS - grey.width) // 2, 0))
    return placed.point(lambda level: 255 * (level >= _DARK)).convert("1", dither=Image.Dither.NONE)


def _trimmed(page: Image.Image) -> Image.Image:
    """Cut the white end of a page off, which a roll has no need of."""
    inked = page.convert("L").point(lambda level: 255 - level).getbbox()
    return page.crop((0, 0, DOTS, inked[3] if inked else 1))

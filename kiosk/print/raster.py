"""Pages of a PDF as pictures: for previews, for reading a seal back, for tests that look."""

from collections.abc import Iterator
from threading import Lock
from typing import Final

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image

from kiosk.errors import KioskError

_POINTS: Final = 72
_MOST_PAGES: Final = 40
_MOST_DOTS: Final = 60_000_000
"""Of one page: A3 at 400 dpi has half of it."""
_LOCK: Final = Lock()
"""PDFium may be used by one thread at a time."""


def pictures(pdf: bytes, *, dpi: int) -> Iterator[Image.Image]:
    """Yield each page as a picture at that resolution.

    Raises KioskError ``paper-unreadable`` where the bytes are no PDF that opens, or one no office makes.
    """
    try:
        with _LOCK, pypdfium2.PdfDocument(pdf) as document:
            if len(document) > _MOST_PAGES:
                raise KioskError("paper-unreadable")
            pages = [_drawn(page, dpi / _POINTS) for page in document]
    except pypdfium2.PdfiumError as wrong:
        raise KioskError("paper-unreadable") from wrong
    yield from pages


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    width, height = page.get_size()
    if width * height * scale**2 > _MOST_DOTS:
        raise KioskError("paper-unreadable")
    picture: Image.Image = page.render(scale=scale).to_pil()
    return picture

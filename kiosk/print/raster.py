"""Pages of a PDF as pictures: for previews, for reading a seal back, for tests that look."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Final

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image

from kiosk.errors import KioskError

_POINTS: Final = 72
_MOST_PAGES: Final = 40
_MOST_DOTS: Final = 60_000_000
"""Of one page: A3 at 400 dpi has half of it."""
_LOCK: Final = RLock()
"""PDFium may be used by one thread at a time; pages nobody asked for may be let go of while it has it."""


def pictures(pdf: bytes, *, dpi: int) -> Iterator[Image.Image]:
    """Yield each page as a picture at that resolution, drawn when asked for: forty fill half a gigabyte.

    Raises KioskError ``paper-unreadable`` where the bytes are no PDF that opens, or one no office makes.
    """
    try:
        with _opened(pdf) as document:
            for number in range(_count(document)):
                with _LOCK:
                    picture = _drawn(document[number], dpi / _POINTS)
                yield picture
    except pypdfium2.PdfiumError as wrong:
        raise KioskError("paper-unreadable") from wrong


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        with _LOCK:
            document.close()


def _count(document: pypdfium2.PdfDocument) -> int:
    with _LOCK:
        count = len(document)
    if count > _MOST_PAGES:
        raise KioskError("paper-unreadable")
    return count


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    width, height = page.get_size()
    if width * height * scale**2 > _MOST_DOTS:
        raise KioskError("paper-unreadable")
    picture: Image.Image = page.render(scale=scale).to_pil()
    page.close()
    return picture

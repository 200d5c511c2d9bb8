"""Pages of a PDF as pictures: for previews, for reading a seal back, for tests that look."""

from collections.abc import Iterator
from threading import Lock
from typing import Final

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image

from kiosk.errors import KioskError

_POINTS: Final = 72
_LOCK: Final = Lock()
"""PDFium may be used by one thread at a time."""


def pictures(pdf: bytes, *, dpi: int) -> Iterator[Image.Image]:
    """Yield each page as a picture at that resolution.

    Raises KioskError ``paper-unreadable`` where the bytes are no PDF that can be opened.
    """
    try:
        with _LOCK, pypdfium2.PdfDocument(pdf) as document:
            pages = [page.render(scale=dpi / _POINTS).to_pil() for page in document]
    except pypdfium2.PdfiumError as wrong:
        raise KioskError("paper-unreadable") from wrong
    yield from pages

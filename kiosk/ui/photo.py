"""Pictures for the screen: the card's photo (JPEG or JPEG 2000) and the first page of a paper."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL import Image

_TALLEST: Final = 480
"""Pixels; the photo is shown much smaller than some chips keep it."""

_LARGEST: Final = 40_000_000
"""Pixels; a picture that claims more is not opened."""

_FORMATS: Final = ("JPEG", "JPEG2000")
"""What a chip may hold (ICAO 9303-10 §4.7.2), and nothing that Pillow would hand to another program."""


def photo(data: bytes | None) -> QImage | None:
    """Return the holder's photo, or None where there is none that can be read. For a worker thread."""
    if not data:
        return None
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 -- Pillow loads when a card is first read

    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _LARGEST:
                return None
            opened.thumbnail((_TALLEST, _TALLEST))
            return _image(opened.convert("RGB"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def paper(pdf: bytes, dots_per_inch: int = 110) -> QImage:
    """Return the first page of a paper as a picture, empty where it has none. For a worker thread.

    Raises KioskError ``paper-unreadable``.
    """
    from kiosk.print.raster import pictures  # noqa: PLC0415 -- PDFium loads when a receipt is first shown

    first = next(iter(pictures(pdf, dpi=dots_per_inch)), None)
    return QImage() if first is None else _image(first.convert("RGB"))


def _image(picture: "Image.Image") -> QImage:
    raw = picture.tobytes()
    image = QImage(raw, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    return image.copy()

"""Our codes read back, a receipt's or a prepared slip's: from a picture, a PDF, or what a scanner typed."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import zxingcpp
from PIL import Image

from kiosk.cases.prepared import parts
from kiosk.errors import KioskError
from kiosk.print import seal
from kiosk.print.raster import pictures

_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_FORMATS: Final = ("PNG", "JPEG")
"""No others: some are programs that Pillow hands to an interpreter (PostScript)."""
LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a picture or a PDF; the largest scan of one sheet has a third of it."""

_QWERTY: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""The signs of base45 (RFC 9285)."""
_AZERTY: Final = "à&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW 458+):!M"
"""What the same keys write, one by one, where the computer expects a French keyboard."""
_OURS: Final = (seal.PREFIX, parts.PREFIX)
_SWAPPED: Final = tuple(prefix.translate(str.maketrans(_QWERTY, _AZERTY)) for prefix in _OURS)
_STRAIGHT: Final = str.maketrans(_AZERTY, _QWERTY)
_BEFORE: Final = "\r\n\t \ufeff\u200e\u200f\u2066\u2067\u2068"
"""What copying brings along before a text; at its end a space is a sign of base45."""
_GARBLED: Final = re.compile("[tT][kKpP]|[\u0600-\u06ff]")
"""How a code of ours begins, or what it holds, under any other keyboard."""
_SHORTEST: Final = 100
"""Signs; no reference is that long, and every code of ours is longer."""


def straightened(typed: str) -> str:
    """Return a scanner's text as the code has it: in capitals, and from the keys that were meant.

    Raises KioskError ``seal-scanner-layout`` for a code typed through a keyboard that cannot be undone.
    """
    text = typed.lstrip(_BEFORE).rstrip("\r\n\t")
    if text.upper().startswith(_OURS):
        return text.upper()
    if text.startswith(_SWAPPED):
        return text.translate(_STRAIGHT)
    if len(text) > _SHORTEST and _GARBLED.match(text):
        raise KioskError("seal-scanner-layout")
    return text


def seal_text(content: bytes) -> str:
    """Return the text of the code in the bytes of a PNG, JPEG or PDF: a seal's, if there is one.

    Raises KioskError ``seal-file-unreadable``, ``seal-absent`` (no code at all) or ``seal-several``.
    """
    found = codes(content)
    ours = {text for text in found if text.startswith(seal.PREFIX)}
    if len(ours) > 1:
        raise KioskError("seal-several")
    return min(ours or found)


def codes(content: bytes) -> frozenset[str]:
    """Return the texts of all the QR codes in the bytes of a PNG, JPEG or PDF.

    Raises KioskError ``seal-file-unreadable`` or ``seal-absent`` (no code at all).
    """
    if len(content) > LARGEST:
        raise KioskError("seal-file-unreadable")
    found = frozenset(
        code.text for picture in _pictures(content) for code in zxingcpp.read_barcodes(picture, formats=_QR)
    )
    if not found:
        raise KioskError("seal-absent")
    return found


def _pictures(content: bytes) -> Iterator[Image.Image]:
    if content.startswith(b"%PDF"):
        yield from pictures(content, dpi=200)
    else:
        yield _image(content)


def _image(content: bytes) -> Image.Image:
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            return image.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise KioskError("seal-file-unreadable") from wrong

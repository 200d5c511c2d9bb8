"""A picture in 48 hexadecimal signs: where a page is dark and where it is light, kept as one line.

A difference hash: each sign is four of 12 by 16 comparisons of a field with the one beside it. A letter that
is drawn a little otherwise changes none; a thing that moved, came or went changes several.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_WIDE, _HIGH = 16, 12
_STEP: Final = 8
"""Shades of grey by which a field must differ from the one beside it to count as other."""


def fingerprint(picture: QImage) -> str:
    """Return the fingerprint of a picture, 48 signs."""
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        _WIDE + 1, _HIGH, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    grey = [[small.pixelColor(x, y).red() for x in range(_WIDE + 1)] for y in range(_HIGH)]
    bits = "".join("1" if line[x] - line[x + 1] > _STEP else "0" for line in grey for x in range(_WIDE))
    return f"{int(bits, 2):0{_WIDE * _HIGH // 4}x}"


def apart(one: str, other: str) -> int:
    """Return in how many of 192 fields two fingerprints differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()

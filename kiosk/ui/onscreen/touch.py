"""How large a key is: measured in millimetres of a screen that is touched, in pixels of one that is not."""

from dataclasses import dataclass
from typing import Final

from kiosk.ui.look import TOUCH, worn
from kiosk.ui.onscreen.layouts import COLUMNS

_HIGH: Final = 56
"""Pixels of a key's height on a screen that is not measured in millimetres."""
_GAPS: Final = (1.0, 3.0)
"""Millimetres between two keys, least and most; which made no difference (Colle & Hiszem 2004)."""
_WIDEST: Final = 30
"""Millimetres beyond which a key gains nothing: hands would travel farther."""
_USUAL: Final = 3.8
"""Pixels of a millimetre at 96 dots an inch."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in pixels of one keyboard of a certain width."""

    key: float
    """Width of a plain key."""
    high: int
    gap: float
    start: float
    """Where the first key begins: a keyboard stands in the middle."""


def height() -> int:
    """Return how high a key is: 20 mm where the screen is touched, more with larger text."""
    return max(worn().high(_HIGH), round(TOUCH * worn().touch))


def gap_between_rows() -> int:
    """Return the pixels between two rows."""
    return round(_GAPS[1] * _millimetre())


def sizes(width: int) -> Sizes:
    """Return the sizes of a keyboard on so many pixels: gaps give way first, keys only on a narrow screen."""
    mm, between = _millimetre(), COLUMNS - 1
    least, most = (gap * mm for gap in _GAPS)
    gap = min(max((width - COLUMNS * TOUCH * mm) / between, least), most)
    key = min((width - between * gap) / COLUMNS, _WIDEST * mm)
    taken = COLUMNS * key + between * gap
    return Sizes(key, height(), gap, (width - taken) / 2)


def _millimetre() -> float:
    return worn().touch or _USUAL

"""What the program is dressed in now: its colours, the size of its text, how wide a finger is.

Everything measured grows from here: type in per cent, controls by the line of text they hold, and on a screen
that people touch by its millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import LIGHT, Theme

FAMILY: Final = "Tadamon Sans"

TEXT_SIZES: Final = (100, 125, 150, 200)
"""Per cent of the type scale that a person may choose; 200 is what WCAG 2.2 asks for (1.4.4)."""

_ROOMY: Final = 125
"""Per cent of text up to which a line has room for what stands beside its words."""

TOUCH: Final = 20
"""Millimetres of the least thing to press for people who stand (Colle & Hiszem 2004, Duff et al. 2010)."""

_TYPE: Final[Mapping[str, int]] = {"small": 13, "body": 15, "lead": 17, "title": 24, "display": 38}
_LINE: Final = 22
"""Pixels of a line of body text at 100 %: what a control is higher by when its text is twice as large."""
_MM_PER_INCH: Final = 25.4
_USUAL: Final = 96 / _MM_PER_INCH
_TONES: Final = ("good", "warn", "bad", "info", "neutral")


@dataclass(frozen=True, slots=True)
class Look:
    """How the program is dressed."""

    theme: Theme = LIGHT
    text: int = 100
    """Per cent of the type scale, one of :data:`TEXT_SIZES`."""
    touch: float = 0.0
    """Pixels in a millimetre of a screen that is touched; 0 for one that is worked by keys and a mouse."""

    @property
    def roomy(self) -> bool:
        """Say whether text is small enough for things to stand side by side on an ordinary screen."""
        return self.text <= _ROOMY

    def wide(self, pixels: int) -> int:
        """Return a length that grows with the text as much as the text does."""
        return round(pixels * self.text / 100)

    def broad(self, pixels: int) -> int:
        """Return the width of a column of text: half as much more, for its words may take more lines."""
        return round(pixels * (100 + self.text) / 200)

    def high(self, pixels: int) -> int:
        """Return the height of a control that holds one line: it grows by its line, and holds a finger."""
        grown = pixels + round(_LINE * (self.text - 100) / 100)
        return max(grown, round(TOUCH * self.touch))


class _Worn:
    """The look of now; there is one application, and one look."""

    look: Look = Look()


def worn() -> Look:
    """Return the look that the program is dressed in."""
    return _Worn.look


def wear(look: Look) -> None:
    """Measure everything in that look from now on; ``kiosk.ui.style.dress`` dresses what is there."""
    _Worn.look = look


def colour(token: str) -> str:
    """Return the ``#rrggbb`` of a token in the theme of now. Raises KeyError."""
    return worn().theme.colour(token)


def type_size(step: str) -> int:
    """Return the pixels of ``small``, ``body``, ``lead``, ``title`` or ``display``, as large as now."""
    return worn().wide(_TYPE[step])


def tone_colours(tone: str) -> tuple[str, str]:
    """Return the text and ground colours of a tone: good, warn, bad, info or neutral."""
    known = tone if tone in _TONES else "neutral"
    return colour(known), colour(f"{known}-soft")


def type_steps() -> dict[str, int]:
    """Return the whole type scale as large as now, in pixels."""
    return {step: type_size(step) for step in _TYPE}


def density(screen: QScreen, width_mm: float = 0.0) -> float:
    """Return the pixels in a millimetre of a screen; ``width_mm`` of its picture, 0 to believe the screen.

    A screen that says nothing sensible of itself is taken for one of 96 dots an inch.
    """
    told = width_mm or screen.physicalSize().width()
    found = screen.geometry().width() / told if told > 0 else 0.0
    return found if 1 <= found <= 20 else _USUAL


def sized(widget: QWidget, *, width: int = 0, broad: int = 0, height: int = 0) -> None:
    """Fix a widget's width, its width as a column of text, or its height, in pixels at 100 %.

    It grows with the text from then on.
    """
    widget.setProperty("sized", [width, broad, height])
    fit(widget)


def fit(widget: QWidget) -> None:
    """Fix anew what :func:`sized` fixed, as large as the look of now asks for."""
    told = widget.property("sized")
    if told is None:
        return
    width, broad, height = told
    if width or broad:
        widget.setFixedWidth(worn().wide(width) + worn().broad(broad))
    if height:
        widget.setFixedHeight(worn().high(height))

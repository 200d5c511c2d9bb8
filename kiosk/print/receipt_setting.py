"""How closely a receipt is set: with air where there is room, closer before it takes a second sheet."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.print import scale
from kiosk.print.lettering import Style


@dataclass(frozen=True, slots=True)
class Setting:
    """The ranks of type that give way on a receipt, and the room in mm about what they say."""

    title: Style
    subtitle: Style
    heading: Style
    mark: Style
    label: Style
    value: Style
    strong: Style
    small: Style
    strip: Style
    """Of the strip that marks training; its leading is the strip's height."""
    top: float
    bottom: float
    over: float
    """Above the words of a row."""
    under: float
    """Below them, down to the hairline: Naskh reaches deep."""
    gap: float
    """Between the blocks: headings, band, rows, notices, foot."""

    def above(self, *, training: bool) -> float:
        """Return the mm over the heading, the strip included."""
        return self.top + (self.strip.leading if training else 0)


AIRY: Final = Setting(
    title=scale.TITLE,
    subtitle=scale.SUBTITLE,
    heading=scale.HEADING,
    mark=scale.MARK,
    label=scale.LABEL,
    value=scale.VALUE,
    strong=scale.STRONG,
    small=scale.SMALL,
    strip=scale.STRIP,
    top=6,
    bottom=7.2,
    over=0.3,
    under=0.3,
    gap=1.2,
)
"""As a small household is set."""

CLOSE: Final = Setting(
    title=replace(scale.TITLE, ar=17, leading=6.4),
    subtitle=replace(scale.SUBTITLE, leading=4.2),
    heading=replace(scale.HEADING, ar=9.4, fr=7.4, leading=3.6),
    mark=replace(scale.MARK, leading=3.5),
    label=replace(scale.LABEL, leading=3.5),
    value=replace(scale.VALUE, ar=9.2, fr=7.6, leading=3.5),
    strong=replace(scale.STRONG, ar=9.2, fr=7.6, leading=3.5),
    small=replace(scale.SMALL, ar=8.1, fr=6.6, leading=3.2),
    strip=replace(scale.STRIP, ar=8.6, fr=7.2, leading=4.2),
    top=5.3,
    bottom=5,
    over=0,
    under=0.4,
    gap=0.9,
)
"""As a household is set that would need a second sheet: gaps give way first, type a little."""

FLOWING: Final = replace(CLOSE, bottom=AIRY.bottom)
"""As a household is set that needs a second sheet all the same: under each half stands which page it is."""

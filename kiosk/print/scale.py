"""The type scale of the papers: one rank for each use, in both scripts, and the measures they share."""

from typing import Final

from kiosk.print.lettering import Style
from kiosk.print.sheet import GREEN, GREY, SHADE, WHITE

TITLE: Final = Style(ar=21, fr=11, leading=8, bold=True, colour=GREEN)
SUBTITLE: Final = Style(ar=11, fr=10.5, leading=4.8, bold=True, colour=GREEN)
HEADING: Final = Style(ar=10.2, fr=7.8, leading=4.1)
NUMBER: Final = Style(ar=13.5, fr=11.5, leading=5.2, bold=True)
REFERENCE: Final = Style(ar=12.5, fr=12.5, leading=5.2, bold=True)
MARK: Final = Style(ar=8.6, fr=7, leading=4, bold=True)
LABEL: Final = Style(ar=9, fr=7.1, leading=3.9, colour=GREEN)
VALUE: Final = Style(ar=9.4, fr=7.8, leading=3.9)
STRONG: Final = Style(ar=9.4, fr=7.8, leading=3.9, bold=True)
SMALL: Final = Style(ar=8.3, fr=6.7, leading=3.4)
FAINT: Final = Style(ar=8.2, fr=6.4, leading=3.3, colour=GREY)
STRIP: Final = Style(ar=10, fr=8.5, leading=6, bold=True, colour=WHITE)
WATERMARK: Final = Style(ar=58, fr=30, leading=20, bold=True, colour=SHADE)

GUTTER: Final = 6.0
"""Mm between the French and the Arabic column."""
LABEL_WIDTH: Final = 23.0
CORNER: Final = 58.0
"""Mm for what stands in a corner of a heading."""

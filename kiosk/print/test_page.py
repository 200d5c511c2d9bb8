"""A page that tries a printer: a frame that must be whole, both scripts, a code to scan; nobody's."""

from datetime import datetime
from typing import Final

from kiosk.clock import local
from kiosk.print import pages
from kiosk.print.blocks import beside, filled, framed, heading, joined, letterhead, running_head
from kiosk.print.dates import long_day
from kiosk.print.layout import Box, Cell, Panel, Row, Space, Stack
from kiosk.print.lettering import Style
from kiosk.print.lists import body, numbered
from kiosk.print.qr import QrCode
from kiosk.print.scale import MARK, REFERENCE
from kiosk.print.sheet import GREEN, INK
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate

__test__ = False

_SAMPLE: Final = Style(ar=15, fr=11.5, leading=7, bold=True)
_QR_SIDE: Final = 30.0
_LEAST: Final = 214.0
"""Mm of the frame on A4: as high as papers are printed. Smaller media are filled by what stands in it."""
_CODE: Final = "TADAMON KIOSK"


def pdf(office: Office, at: datetime, media: str, *, training: bool = False) -> bytes:
    """Return the page as PDF on ``a4``, ``a5`` or ``80mm``; the same instant makes the same bytes."""
    made, title = pages.format_of(media), _said("title")
    when = local(at)
    printed = filled(_said("printed"), day=long_day(when.date()), time=isolate(f"{when:%H:%M}"))
    return pages.pdf(
        pages.Paper(
            made,
            title,
            letterhead(office, title, made.inner, joined(printed, MARK)),
            running_head(title),
            (Space(2), _framed(body(made.inner), _LEAST if made is pages.A4 else 0)),
            framed(_said("foot.text")),
            training,
        )
    )


def _framed(style: Style, least: float) -> Box:
    looks = tuple(_said(f"look.{one}") for one in ("edges", "letters", "code"))
    code = QrCode(_CODE, _QR_SIDE, _said("look.code").ar)
    centred = Row((Cell(Space()), Cell(code, _QR_SIDE), Cell(Space())))
    inside = (
        heading(_said("look.title"), REFERENCE),
        numbered(looks, style),
        heading(_said("sample.title"), REFERENCE),
        Panel(Stack((beside(_said("sample.text"), _SAMPLE),)), 2, edge=GREEN, radius=1.2),
        Space(2),
        centred,
    )
    return Panel(Stack(inside), 4, edge=INK, thickness=0.5, least=least)


def _said(key: str) -> Words:
    return paper_words("test")[key]

"""What a card says of itself: EF.DG12, additional document details, and EF.DG7, the holder's signature."""

from dataclasses import dataclass

from kiosk.card import tlv
from kiosk.card.face import JP2, JPEG
from kiosk.text import has_controls, plain

_AUTHORITY, _DAY = 0x5F19, 0x5F26
_IMAGE = 0x5F43
_KINDS = (JPEG, JP2)


@dataclass(frozen=True, slots=True)
class Issue:
    """Who issued the card, and when; either may be missing."""

    authority: str = ""
    day: str = ""
    """``YYYY-MM-DD``."""


def issue(dg12: bytes) -> Issue:
    """Return what EF.DG12 says. Raises MalformedError; a text that cannot be read is left out."""
    objects = {each.tag: each.value for each in reversed(tlv.parse(tlv.need(dg12, 0x6C)))}
    raw = objects.get(_DAY, b"")
    # Eight digits, written out by the older structure and two to a byte by the newer.
    day = raw.hex() if len(raw) == 4 else raw.decode("ascii", "replace")
    known = len(day) == 8 and day.isdecimal()
    return Issue(_text(objects.get(_AUTHORITY, b"")), f"{day[:4]}-{day[4:6]}-{day[6:]}" if known else "")


def _text(raw: bytes) -> str:
    try:
        text = plain(raw.decode("utf-8").replace("<", " "))
    except UnicodeDecodeError:
        return ""
    return "" if has_controls(text) else text


def signature(dg7: bytes) -> bytes | None:
    """Return the picture in EF.DG7, JPEG or JPEG 2000, or None. Raises MalformedError."""
    found = tlv.find(dg7, 0x67, _IMAGE)
    return found if found and found.startswith(_KINDS) else None

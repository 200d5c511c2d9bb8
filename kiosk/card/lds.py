"""The logical data structure (ICAO 9303-10 clause 4): what the chip's data groups say."""

from dataclasses import dataclass, field

from kiosk.card import mrz, tlv
from kiosk.text import has_controls, plain

TAGS = {
    0x61: "DG1",
    0x75: "DG2",
    0x63: "DG3",
    0x76: "DG4",
    0x65: "DG5",
    0x66: "DG6",
    0x67: "DG7",
    0x68: "DG8",
}
TAGS |= {
    0x69: "DG9",
    0x6A: "DG10",
    0x6B: "DG11",
    0x6C: "DG12",
    0x6D: "DG13",
    0x6E: "DG14",
    0x6F: "DG15",
    0x70: "DG16",
}
"""Data group by the tag of its template."""

_FULL_NAME, _OTHER_NAMES, _NUMBER, _BIRTH, _PLACE, _ADDRESS = 0x5F0E, 0x5F0F, 0x5F10, 0x5F2B, 0x5F11, 0x5F42
_NAME_LIST = 0xA0
_ARABIC = ("\u0600", "\u06ff")


@dataclass(frozen=True, slots=True)
class Name:
    """A holder's name in one script."""

    family: str = field(repr=False)
    given: str = field(repr=False)

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic letters."""
        return is_arabic(self.family + self.given)


@dataclass(frozen=True, slots=True)
class Details:
    """EF.DG11, additional personal details; every one may be missing."""

    names: tuple[Name, ...] = field(repr=False, default=())
    number: str = field(repr=False, default="")
    birth: str = field(repr=False, default="")
    """``YYYYMMDD``."""
    place: str = field(repr=False, default="")
    address: str = field(repr=False, default="")


def is_arabic(text: str) -> bool:
    """Say whether a text holds Arabic letters."""
    return any(_ARABIC[0] <= sign <= _ARABIC[1] for sign in text)


def com(data: bytes) -> tuple[str, ...]:
    """Return the names of the data groups that EF.COM lists. Raises MalformedError."""
    listed = tlv.need(data, 0x60, 0x5C)
    return tuple(TAGS[tag] for tag in listed if tag in TAGS)


def dg1(data: bytes) -> mrz.Zone:
    """Return the machine readable zone in EF.DG1. Raises MalformedError."""
    return mrz.parse(tlv.need(data, 0x61, 0x5F1F).decode("ascii", "replace"))


def dg11(data: bytes) -> Details:
    """Return the details in EF.DG11. Raises MalformedError; a text that cannot be read is left out."""
    objects = tlv.parse(tlv.need(data, 0x6B))
    first = {each.tag: each.value for each in reversed(objects)}
    # Other names stand in a list of their own, or, on some cards, straight beside the full name.
    listed = tlv.parse(first.get(_NAME_LIST, b"")) + objects
    written = [first.get(_FULL_NAME, b"")] + [each.value for each in listed if each.tag == _OTHER_NAMES]
    return Details(
        names=tuple(_name(text) for text in map(_text, written) if text),
        number=_text(first.get(_NUMBER, b"")).replace("<", ""),
        birth=_digits(first.get(_BIRTH, b"")),
        place=_parts(_text(first.get(_PLACE, b""))),
        address=_parts(_text(first.get(_ADDRESS, b""))),
    )


def _text(raw: bytes) -> str:
    try:
        text = plain(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return ""
    return "" if has_controls(text) else text


def _name(text: str) -> Name:
    family, _, given = text.partition("<<")
    return Name(plain(family.replace("<", " ")), plain(given.replace("<", " ")))


def _parts(text: str) -> str:
    parts = (plain(part) for part in text.split("<"))
    return ("، " if is_arabic(text) else ", ").join(part for part in parts if part)


def _digits(raw: bytes) -> str:
    # Eight digits, written out by the older structure and two to a byte by the newer.
    text = raw.hex() if len(raw) == 4 else raw.decode("ascii", "replace")
    return text if len(text) == 8 and text.isdecimal() else ""

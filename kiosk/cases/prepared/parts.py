"""A sealed slip as the texts of its QR codes, and codes gathered in any order (docs/decisions/0206).

One part reads ``TP1:`` number, how many there are, mark of the slip, bytes: all in the 45 signs that a QR
code keeps in its alphanumeric mode (ISO/IEC 18004, RFC 9285).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import Final, Self

import base45

from kiosk.errors import KioskError

PREFIX: Final = "TP1:"
"""What a part begins with: a prepared application, version 1."""

LARGEST: Final = 470
"""Bytes in one part: 720 signs, QR version 17 at error correction M, 46.5 mm wide on an 80 mm roll."""
MOST: Final = 16
"""Parts of one slip."""

_COUNTS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARK: Final = 6
"""Bytes of the slip's SHA-256 that every part carries: nine signs."""
_MARK_SIGNS: Final = 9
_HEAD: Final = len(PREFIX) + 2 + _MARK_SIGNS
_LONGEST: Final = _HEAD + LARGEST // 2 * 3 + 3


@dataclass(frozen=True, slots=True)
class Part:
    """One code of a slip."""

    number: int
    """From 1."""
    of: int
    mark: str
    """What all parts of one slip share, and no other slip's have."""
    body: bytes = field(repr=False)


def split(sealed: bytes) -> tuple[str, ...]:
    """Return the texts of the codes that carry these bytes, about equally long.

    Raises KioskError ``prepared-too-large`` (parts, most).
    """
    count = max(1, -(-len(sealed) // LARGEST))
    if count > MOST:
        raise KioskError("prepared-too-large", parts=count, most=MOST)
    size = -(-len(sealed) // count)
    size += size % 2  # two bytes make three signs, one makes two
    mark = _written(_digest(sealed))
    return tuple(
        f"{PREFIX}{_COUNTS[number]}{_COUNTS[count]}{mark}{_written(sealed[start : start + size])}"
        for number, start in enumerate(range(0, count * size, size), start=1)
    )


def part(text: str) -> Part:
    """Return the code with that text. Raises KioskError ``prepared-damaged``."""
    if not text.startswith(PREFIX) or not _HEAD < len(text) <= _LONGEST:
        raise KioskError("prepared-damaged")
    head = text[len(PREFIX) : _HEAD]
    number, of = _COUNTS.find(head[0]), _COUNTS.find(head[1])
    if not 1 <= number <= of <= MOST:
        raise KioskError("prepared-damaged")
    return Part(number, of, head[2:], _read(text[_HEAD:]))


@dataclass(frozen=True, slots=True)
class Gathered:
    """The codes of one slip read so far; made anew by each."""

    mark: str = ""
    of: int = 0
    bodies: Mapping[int, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the codes still to be read, from 1; none where nothing was read at all."""
        return tuple(number for number in range(1, self.of + 1) if number not in self.bodies)

    @property
    def whole(self) -> bool:
        """Whether every code was read."""
        return bool(self.of) and not self.missing

    def with_part(self, one: Part) -> Self:
        """Return what is gathered with one code more; one of another slip begins that one instead.

        A code read twice changes nothing: the first reading stays.
        """
        if (one.mark, one.of) != (self.mark, self.of):
            return type(self)(one.mark, one.of, MappingProxyType({one.number: one.body}))
        return type(self)(self.mark, self.of, MappingProxyType({one.number: one.body, **self.bodies}))

    def sealed(self) -> bytes:
        """Return the bytes of the whole slip.

        Raises KioskError ``prepared-incomplete`` (have, parts) or ``prepared-damaged``.
        """
        if not self.whole:
            raise KioskError("prepared-incomplete", have=len(self.bodies), parts=self.of)
        joined = b"".join(self.bodies[number] for number in range(1, self.of + 1))
        if _written(_digest(joined)) != self.mark:
            raise KioskError("prepared-damaged")
        return joined


def _digest(sealed: bytes) -> bytes:
    return sha256(sealed).digest()[:_MARK]


def _written(raw: bytes) -> str:
    written: bytes = base45.b45encode(raw)
    return written.decode("ascii")


def _read(text: str) -> bytes:
    try:
        raw: bytes = base45.b45decode(text)
    except (ValueError, UnicodeEncodeError) as wrong:
        raise KioskError("prepared-damaged") from wrong
    return raw

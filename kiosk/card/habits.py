"""How a chip on a reader likes to be read: begun with the fastest way, given up where it is refused, kept."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Protocol

from kiosk.card.apdu import SHORT_LE

SHORT_PIECE = 223
"""Bytes: the most that one short response holds under AES protection."""

_EXTENDED, _SHORT = (2048, 1024), (SHORT_PIECE, 160, 96)
_PROTECTION = 48
"""Bytes that secure messaging adds to a response, at most."""

_KEPT = timedelta(days=30)
"""A card taken off in a bad moment looks like a reader that cannot: nothing is believed for ever."""


class Memory(Protocol):
    """Keeps short texts by key from one reading to the next; nothing personal is given to it."""

    def recall(self, key: str) -> str:
        """Return what is kept under a key, empty where nothing is."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Keep a text under a key, in the place of what was there."""
        ...


@dataclass(slots=True)
class Passing:
    """A memory that ends with the program."""

    kept: dict[str, str] = field(default_factory=dict)

    def recall(self, key: str) -> str:
        """Return what is kept under a key."""
        return self.kept.get(key, "")

    def remember(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        self.kept[key] = value


@dataclass(slots=True)
class Habits:
    """What is asked for, and how; each is given up for a slower one where the chip or the reader refuses."""

    ladder: list[int] = field(default_factory=lambda: list(_SHORT))
    """Bytes to ask for at once, the present length first."""
    short_ids: bool | None = None
    """Whether READ BINARY may name the file itself (ISO/IEC 7816-4 clause 7.3.1.1); None: not tried yet."""
    at_once: bool = True
    """Whether the first read of a file may ask for more than the file holds."""
    room: int = 0
    """Bytes that the reader carries, where nobody has said yet whether the card takes extended lengths."""
    security: bool = True
    """Whether EF.CardSecurity may be asked for; the chip that drops its session over it has none for us."""

    @property
    def now(self) -> int:
        """Bytes to ask for."""
        return self.ladder[0]

    def lengthen(self, longest: int) -> None:
        """Take extended lengths after all: the card returns so many bytes, and the reader carries them."""
        self.ladder = [*_extended(min(longest, self.room)), *self.ladder]
        self.room = 0

    def lower(self) -> bool:
        """Go one rung down; say whether there was one."""
        if len(self.ladder) == 1:
            return False
        del self.ladder[0]
        return True

    def shorter(self) -> bool:
        """Give up extended lengths, or else go one rung down: for a session that broke over a length.

        Every broken session costs another opening of the chip, so there is no trying of all the lengths.
        """
        if self.now <= SHORT_LE:
            return self.lower()
        self.ladder = [rung for rung in self.ladder if rung <= SHORT_LE]
        return True

    def humbler(self) -> bool:
        """Give up the boldest thing about how a file is begun; say whether there was one."""
        if self.now > SHORT_LE:
            return self.shorter()
        if self.at_once:
            self.at_once = False
            return True
        there = self.short_ids is not False
        self.short_ids = False
        return there


def habits(atr: bytes, longest: int, known: int | None = None) -> Habits:
    """Return what to begin with: extended lengths only where the card declares them.

    ``longest`` is the reader's most in bytes, ``known`` a length that an earlier reading ended with.
    """
    if known:
        rungs = [*_extended(longest), *_SHORT]
        return Habits([rung for rung in rungs if rung <= known] or [_SHORT[-1]])
    if declares_extended(atr):
        return Habits([*_extended(longest), *_SHORT])
    return Habits(room=longest)


def _extended(longest: int) -> tuple[int, ...]:
    return tuple(rung for rung in _EXTENDED if rung + _PROTECTION <= longest)


def recalled(memory: Memory, key: str, today: date) -> int | None:
    """Return the length that the last readings ended with, None where that is unknown or long ago."""
    length, _, day = memory.recall(key).partition(" ")
    try:
        fresh = date.fromisoformat(day) > today - _KEPT
    except ValueError:
        return None
    return int(length) if fresh and length.isdecimal() else None


def keep(memory: Memory, key: str, length: int, today: date) -> None:
    """Keep the length that a reading had to go down to."""
    memory.remember(key, f"{length} {today.isoformat()}")


def memory_key(reader: str, atr: bytes) -> str:
    """Return the key of one kind of card on one reader, at most 40 signs."""
    return f"card-length-{sha256(reader.encode() + atr).hexdigest()[:16]}"


def declares_extended(atr: bytes) -> bool:
    """Say whether the ATR of a contactless card (PC/SC part 3) declares extended Lc and Le.

    That is bit 7 of the third byte of its card capabilities (ISO/IEC 7816-4 clause 12.1.1.9).
    """
    count = atr[1] & 0x0F if len(atr) > 1 else 0
    historical = atr[4 : 4 + count]
    place = historical.find(b"\x73", 1) if historical[:1] == b"\x80" else -1
    return place > 0 and len(historical) > place + 3 and bool(historical[place + 3] & 0x40)

"""What can go wrong with a card, by name: ``kiosk card simulate PROFILE --fault NAME``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.card.apdu import WRONG_LE
from kiosk.card.files import CARD_ACCESS, COM, DG1, DG2, DG11
from kiosk.card.virtual.state import Forgery
from kiosk.errors import KioskError


class Seal(StrEnum):
    """How a chip gets its protected responses wrong."""

    RIGHT = ""
    WRONG_MAC = "wrong-mac"
    NO_STATUS = "no-status"
    """DO'99' is missing; the checksum is right."""
    CUT_VALUE = "cut-value"
    """DO'87' holds no whole blocks; the checksum is right."""
    BAD_PADDING = "bad-padding"
    """What is enciphered does not end in padding; the checksum is right."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How a card misbehaves; the default is a card that works."""

    yank_after: int | None = None
    """Leaves the reader instead of answering the command after this many."""
    forget_after: int | None = None
    """Drops its session after this many commands, as when it left the field for a moment."""
    forget_every: int | None = None
    """Drops it again and again, each time after so many commands."""
    seal: Seal = Seal.RIGHT
    """How every protected response is sealed."""
    off_curve: bool = False
    """Its public keys in PACE are no elements of the group."""
    slow: float = 0.0
    """Seconds it takes for each command, on top of its own delay."""
    missing: frozenset[int] = field(default_factory=frozenset)
    """Files that are listed and not there."""
    reads_answer: int | None = None
    """Every read of the application's files answers this status word and no data."""
    short_files: int | None = None
    """Data groups end ten bytes early, told by this status word."""
    past_end: int | None = None
    """A read of more than is left gets this status word and no data; 6C00 stands for 6C with what is left."""
    longest_read: int | None = None
    """Refuses to return more bytes at once (6700, protected)."""
    short_only: bool = False
    """Does not know extended lengths: drops the session over them (6700, bare)."""
    no_short_ids: bool = False
    """Does not know short file identifiers (6A86)."""
    drops: bool = False
    """Every refusal ends its session, and is not protected."""
    forgery: Forgery = Forgery.NONE
    """What is wrong with its files' signature, or with the keys it proves itself by."""
    photo_bytes: int = 0
    """The photo takes at least so many bytes."""


_REFUSALS = (0x6282, 0x6700, 0x6982, 0x6B00, WRONG_LE)
_STRICTNESS = (0x6282, 0x6700, 0x6B00, WRONG_LE)

_NAMED: Mapping[str, Faults] = {
    "none": Faults(),
    **{str(each): Faults(seal=each) for each in Seal if each},
    "off-curve": Faults(off_curve=True),
    "slow": Faults(slow=0.4),
    "no-card-access": Faults(missing=frozenset({CARD_ACCESS})),
    "no-com": Faults(missing=frozenset({COM})),
    "no-dg1": Faults(missing=frozenset({DG1})),
    "no-dg11": Faults(missing=frozenset({DG11})),
    "no-photo": Faults(missing=frozenset({DG2})),
    "big-photo": Faults(photo_bytes=300_000),
    **{str(each): Faults(forgery=each) for each in Forgery if each},
    **{f"read-{status:04X}": Faults(reads_answer=status) for status in _REFUSALS},
    "short-file-6282": Faults(short_files=0x6282),
    "short-file-6B00": Faults(short_files=0x6B00),
    **{f"past-end-{status:04X}": Faults(past_end=status) for status in _STRICTNESS},
    "reads-160": Faults(longest_read=160),
    "short-only": Faults(short_only=True),
    "no-short-ids": Faults(no_short_ids=True),
    "drops-no-short-ids": Faults(drops=True, no_short_ids=True),
    "drops-no-dg11": Faults(drops=True, missing=frozenset({DG11})),
    "drops-no-com": Faults(drops=True, missing=frozenset({COM})),
    "drops-past-end": Faults(drops=True, past_end=0x6700),
}
_COUNTED = re.compile("(yank-after|forget-after|forget-every)-([0-9]{1,4})")


def names() -> tuple[str, ...]:
    """Return the names of all faults; N stands for a number of commands."""
    return (*_NAMED, "yank-after-N", "forget-after-N", "forget-every-N")


def named(name: str) -> Faults:
    """Return a fault by its name. Raises KioskError ``card-fault-unknown``."""
    if name in _NAMED:
        return _NAMED[name]
    counted = _COUNTED.fullmatch(name)
    if not counted:
        raise KioskError("card-fault-unknown", name=name, known=", ".join(names()))
    kind, count = counted[1], int(counted[2])
    if kind == "yank-after":
        return Faults(yank_after=count)
    return Faults(forget_after=count) if kind == "forget-after" else Faults(forget_every=max(count, 1))

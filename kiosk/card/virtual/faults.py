"""What can go wrong with a card, by name: ``kiosk card simulate PROFILE --fault NAME``."""

import re
from dataclasses import dataclass, field

from kiosk.card.files import COM, DG1, DG2, DG11
from kiosk.errors import KioskError


@dataclass(frozen=True, slots=True)
class Faults:
    """How a card misbehaves; the default is a card that works."""

    yank_after: int | None = None
    """Leaves the reader instead of answering the command after this many."""
    forget_after: int | None = None
    """Drops its session after this many commands, as when it left the field for a moment."""
    wrong_mac: bool = False
    """Every protected response carries a wrong checksum."""
    slow: float = 0.0
    """Seconds it takes for each command, on top of its own delay."""
    missing: frozenset[int] = field(default_factory=frozenset)
    """Files that are listed and not there."""
    short_files: int | None = None
    """Data groups end ten bytes early, told by this status word."""
    longest_read: int | None = None
    """Refuses to return more bytes at once (6700, protected)."""
    short_only: bool = False
    """Does not know extended lengths: drops the session over them (6700, bare)."""


_NAMED = {
    "none": Faults(),
    "wrong-mac": Faults(wrong_mac=True),
    "slow": Faults(slow=0.4),
    "no-com": Faults(missing=frozenset({COM})),
    "no-dg1": Faults(missing=frozenset({DG1})),
    "no-dg11": Faults(missing=frozenset({DG11})),
    "no-photo": Faults(missing=frozenset({DG2})),
    "short-file-6282": Faults(short_files=0x6282),
    "short-file-6B00": Faults(short_files=0x6B00),
    "reads-160": Faults(longest_read=160),
    "short-only": Faults(short_only=True),
}
_COUNTED = re.compile("(yank|forget)-after-([0-9]{1,4})")


def names() -> tuple[str, ...]:
    """Return the names of all faults; N stands for a number of commands."""
    return (*_NAMED, "yank-after-N", "forget-after-N")


def named(name: str) -> Faults:
    """Return a fault by its name. Raises KioskError ``card-fault-unknown``."""
    if name in _NAMED:
        return _NAMED[name]
    counted = _COUNTED.fullmatch(name)
    if not counted:
        raise KioskError("card-fault-unknown", name=name, known=", ".join(names()))
    kind, count = counted[1], int(counted[2])
    return Faults(yank_after=count) if kind == "yank" else Faults(forget_after=count)

"""What travels between a station and its hub: log items as exact bytes, and the hub's answer to each."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

import msgspec
from typing_extensions import override


class LogItem(msgspec.Struct, frozen=True):
    """One entry of a station's log; the bytes were made once, in the deposit's transaction."""

    seq: int
    """From 1, gapless, per (device, epoch)."""
    body: bytes
    """Canonical JSON, UTF-8; what the hash covers."""
    hash: str
    """SHA-256 of ``body``, hexadecimal."""
    head: str
    """SHA-256 of (previous head ‖ hash), hexadecimal; the first previous head is 64 zeros."""

    @override
    def __repr__(self) -> str:
        """Name the place alone: the bytes are somebody's file."""
        return f"LogItem(seq={self.seq})"


class Verdict(StrEnum):
    """The hub's answer to one item."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


class LinkState(StrEnum):
    """The road to the hub, as the health strip tells it."""

    UNSET = "unset"
    UP = "up"
    UNREACHABLE = "unreachable"
    CAPTIVE = "captive"
    REFUSED = "refused"
    FAILED = "failed"
    """The program or the register itself failed before the road was known; never remembered."""


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What one round of sending did."""

    link: LinkState
    accepted: int = 0
    refused: int = 0
    waiting: int = 0
    code: str = ""
    """Failure code that ended the round before everything was sent; empty where nothing did."""
    decisions: int = 0
    """Decisions that the hub told, recorded in files of this register."""
    set_aside: int = 0
    """Decisions that the hub told and no file here could take; they are kept."""
    feed: str = ""
    """Failure code that ended the fetching before everything was heard; empty where nothing did."""
    retry_after: int = 0
    """Seconds that the hub asked to wait before the next round."""

    def following(self, earlier: Self) -> Self:
        """Return this report with what an earlier round did counted in; how the road is, this one says."""
        return replace(
            self,
            accepted=earlier.accepted + self.accepted,
            refused=earlier.refused + self.refused,
            decisions=earlier.decisions + self.decisions,
            set_aside=earlier.set_aside + self.set_aside,
        )

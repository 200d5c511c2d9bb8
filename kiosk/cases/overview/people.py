"""Stations and people as supervision sees them."""

from datetime import datetime

import msgspec


class Presence(msgspec.Struct, frozen=True):
    """One station."""

    device: str
    office: str
    station: str
    enrolled: datetime | None
    """None where a register does not know when it was."""
    epoch: int
    entries: int
    """Where its log of this epoch ends."""
    pending: int
    """Entries of it that were not looked at yet."""
    heard: datetime | None
    """When its last entry arrived; None before the first."""
    silent_seconds: int | None
    """Since then."""
    certified_until: datetime | None
    revoked: datetime | None
    set_apart: int
    """Entries that a person must look at."""
    disputed: int
    """Entries that claim a place another one holds: a copied disk, a restored backup."""
    screen: bool = False
    """Whether citizens use it, and nobody else."""


class PersonTold(msgspec.Struct, frozen=True):
    """A person known to the hub."""

    login: str
    role: str
    """``head``, ``auditor``, ``decider`` or ``administrator``."""
    scope: str
    """``nation``, ``region:04``, ``province:04.441`` or ``office:SALTB``."""
    expires: datetime
    revoked: datetime | None


class SelfTold(msgspec.Struct, frozen=True):
    """Who asks, and what that one may do."""

    id: str
    scope: str
    rights: tuple[str, ...]
    role: str = ""
    """As in :class:`PersonTold`; ``station`` for a station, empty from a hub that does not say."""


class TokenTold(msgspec.Struct, frozen=True):
    """A person's token: told here, and never again."""

    login: str
    token: str
    """Empty while another administrator has to ask for the same within a day."""


class CodeTold(msgspec.Struct, frozen=True):
    """A one-time code."""

    code: str
    """Good for 15 minutes."""


class RevocationTold(msgspec.Struct, frozen=True):
    """Where a revocation stands."""

    done: bool
    """Whether it is done; otherwise another administrator has to ask for the same within a day."""

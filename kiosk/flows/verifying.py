"""Is this receipt genuine? What the desk answers about a seal, a picture of it, or a reference read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Protocol

from kiosk.cases.case import CaseState
from kiosk.paths import RESOURCES
from kiosk.print.words import load
from kiosk.text import Words


class Finding(StrEnum):
    """What a receipt turned out to be; its words stand in ``resources/verdicts.toml``."""

    GENUINE = "genuine"
    """Signed by a station, by a key that was good at the receipt's instant."""
    TAMPERED = "tampered"
    """A key we know did not sign this: changed or forged."""
    FOREIGN = "foreign"
    """No seal of a receipt of ours: another program's code, or no code at all."""
    UNKNOWN_KEY = "unknown-key"
    """Nothing is known against it: the key is not among those this station keeps."""
    EXPIRED_KEY = "expired-key"
    """Signed, but the receipt's instant lies outside the time the key was certified for."""
    REVOKED_KEY = "revoked-key"
    """Signed, but after the key was revoked."""
    RECORDED = "recorded"
    """Only a reference was given: this register has the file, which says nothing of a paper."""
    UNRECORDED = "unrecorded"
    """Only a reference was given, well formed, of a file this register does not have."""


@cache
def verdict_words() -> Mapping[str, Words]:
    """Return the words of verdicts by dotted key: ``tampered.said``, ``mark.clock``."""
    return load(RESOURCES / "verdicts.toml")


PROVED = frozenset({Finding.GENUINE, Finding.EXPIRED_KEY, Finding.REVOKED_KEY})
"""Findings in which the signature holds, so that what the receipt says is what a station wrote."""

GOOD = frozenset({Finding.GENUINE, Finding.RECORDED})
"""Findings that end ``kiosk receipt verify`` with 0."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """The file of that reference in this very register."""

    state: CaseState
    deposited: datetime
    persons: int
    same: bool
    """The receipt is of this file, as it is or as it was; true where no receipt was shown."""
    corrected: bool = False
    """The file was corrected after the receipt that was shown."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a receipt; what it claims is empty where it could not be read.

    Where ``proved`` is false the claims are only what the paper says of itself.
    """

    finding: Finding
    reference: str = ""
    instant: datetime | None = None
    """Of the deposit, UTC."""
    office: str = ""
    persons: int = 0
    training: bool = False
    clock_trusted: bool = True
    """False where the station itself marked its clock as untrusted at the deposit."""
    key: str = ""
    """Short name of the key (8 bytes of its RFC 7638 thumbprint, base64url)."""
    station: str = ""
    """Station code of the key's certificate."""
    office_ar: str = ""
    office_fr: str = ""
    """Names of the office in the key's certificate."""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    """When the key's certificate is good; None for a key of our own that no hub certified."""
    revoked: datetime | None = None
    """From when on the key is no longer believed."""
    revocation_reason: str = ""
    """Code of :class:`kiosk.cases.certificates.RevocationReason`."""
    known: KnownFile | None = None
    """None where this register has no file of that reference."""

    @property
    def proved(self) -> bool:
        """Whether a station signed what is told here."""
        return self.finding in PROVED

    @property
    def good(self) -> bool:
        """Whether nothing speaks against the receipt, and something speaks for it."""
        return self.finding in GOOD


class Verifying(Protocol):
    """Receipts of any office, verified without a network."""

    def verify_receipt(self, source: bytes | str) -> Verdict:
        """Judge a receipt: the bytes of a PNG, JPEG or PDF, a scanner's text, or a typed reference.

        Raises KioskError where nothing can be judged: ``seal-absent``, ``seal-several``,
        ``seal-file-unreadable`` or ``paper-unreadable`` for a picture, ``seal-scanner-layout`` for a scanner
        that types for another keyboard, ``reference-check`` for a mistyped reference.
        """
        ...

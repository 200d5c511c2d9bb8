"""Bytes that only one office can read: HPKE (RFC 9180), behind a few that say for whom and until when.

Whoever has the office's public key can make such bytes; they prove nothing about who did. What they hold is
therefore treated like anything a stranger types.
"""

import hmac
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Self

import cbor2
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from kiosk.errors import KioskError

KEY: Final = 4
"""Bytes of a key's name in clear; they only choose among the keys of one office."""

_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_INFO: Final = b"tadamon prepared application 1 "
_DRAFT: Final = b"tadamon prepared application 1: draft"


@dataclass(frozen=True, slots=True)
class Label:
    """What a slip says in clear; the office's key vouches that it was not changed since."""

    office: str
    key: bytes
    """First bytes of the SHA-256 of the public key."""
    until: date
    training: bool

    def to_bytes(self) -> bytes:
        """Write the label, its length first."""
        inner = cbor2.dumps([self.office, self.key, self.until.toordinal(), self.training])
        return bytes([len(inner)]) + inner

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read the label at the beginning of a slip. Raises KioskError ``prepared-damaged``."""
        try:
            match cbor2.loads(raw[1 : 1 + raw[0]]):
                case [str() as office, bytes() as key, int() as until, bool() as training]:
                    return cls(office, key, date.fromordinal(until), training)
                case _:
                    raise KioskError("prepared-damaged")
        except (cbor2.CBORDecodeError, IndexError, ValueError, OverflowError, TypeError) as wrong:
            raise KioskError("prepared-damaged") from wrong


@dataclass(frozen=True, slots=True)
class Sealed:
    """A slip as it was scanned: what it says in clear, and what only the office reads."""

    label: Label
    head: bytes = field(repr=False)
    secret: bytes = field(repr=False)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Take a slip apart. Raises KioskError ``prepared-damaged``."""
        label = Label.from_bytes(raw)
        cut = 1 + raw[0]
        return cls(label, raw[:cut], raw[cut:])

    def opened(self, key: X25519PrivateKey) -> bytes:
        """Return what was sealed; raises KioskError ``prepared-damaged`` where that key does not open it."""
        try:
            return _SUITE.decrypt(self.secret, key, _INFO + self.head)
        except InvalidTag:
            raise KioskError("prepared-damaged") from None

    def draft_bits(self, key: X25519PrivateKey) -> int:
        """Return 74 bits for the draft's id: the same for this slip at every counter, guessed by nobody."""
        return int.from_bytes(hmac.digest(key.private_bytes_raw(), _DRAFT + self.secret, "sha256")) >> 182


def seal(label: Label, key: X25519PublicKey, inner: bytes) -> bytes:
    """Return bytes that the holder of that key's private half can open, and see whether they were changed."""
    head = label.to_bytes()
    return head + _SUITE.encrypt(inner, key, _INFO + head)

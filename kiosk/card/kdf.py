"""Keys from secrets (ICAO 9303-11 clause 9.7.1): a hash of the secret and a counter."""

from dataclasses import dataclass, field
from hashlib import sha1, sha256

from kiosk.card.ciphers import TRIPLE_DES, Cipher

ENCRYPTION = 1
MAC = 2
PASSWORD = 3
_SHA1_KEYS = 16


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The two keys of a secure messaging session."""

    encryption: bytes = field(repr=False)
    mac: bytes = field(repr=False)


def derive(secret: bytes, purpose: int, cipher: Cipher) -> bytes:
    """Return the cipher's key for a purpose (ENCRYPTION, MAC or PASSWORD)."""
    message = secret + purpose.to_bytes(4, "big")
    if cipher.key_bytes <= _SHA1_KEYS:
        # SHA-1 as a derivation function is what the standard and every chip use for 128-bit keys.
        key = sha1(message, usedforsecurity=False).digest()[: cipher.key_bytes]
    else:
        key = sha256(message).digest()[: cipher.key_bytes]
    return _odd_parity(key) if cipher is TRIPLE_DES else key


def session_keys(secret: bytes, cipher: Cipher) -> SessionKeys:
    """Return both keys of a session from the shared secret."""
    return SessionKeys(derive(secret, ENCRYPTION, cipher), derive(secret, MAC, cipher))


def _odd_parity(key: bytes) -> bytes:
    return bytes(each & 0xFE | ((each >> 1).bit_count() + 1) % 2 for each in key)

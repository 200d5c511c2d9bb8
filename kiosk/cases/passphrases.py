"""A key that a passphrase stands for: of a backup, and of an office's key on its way to another counter."""

import unicodedata
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.errors import KioskError

LEAST: Final = 12
"""Signs of the shortest passphrase: whoever finds the file may try as often as they like."""
SALT: Final = 16
"""Bytes."""
LENGTH: Final = 32
"""Bytes of the key."""

_MEMORY, _PASSES, _LANES = 64 * 1024, 3, 4
"""Argon2id as RFC 9106 §4 recommends it where memory is limited: 64 MiB, three passes, four lanes."""


def check(passphrase: str) -> None:
    """Raise KioskError ``backup-passphrase-short`` (least) for one that is too short to keep anything."""
    if len(passphrase) < LEAST:
        raise KioskError("backup-passphrase-short", least=LEAST)


def derived(passphrase: str, salt: bytes) -> bytes:
    """Return the key that a passphrase stands for, however its signs were typed (Unicode NFKC)."""
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    kdf = Argon2id(salt=salt, length=LENGTH, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY)
    return kdf.derive(typed)

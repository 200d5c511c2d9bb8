"""The hash chain of a station's log: each head seals its entry and all before it (docs/decisions/0050)."""

from hashlib import sha256
from typing import Final

GENESIS: Final = "0" * 64
"""The head before the first entry of an epoch."""


def content_hash(body: bytes) -> str:
    """Return the SHA-256 of an entry's exact bytes, hexadecimal."""
    return sha256(body).hexdigest()


def next_head(head: str, entry: str) -> str:
    """Return SHA-256 of (previous head ‖ entry's hash), hexadecimal in and out.

    Raises ValueError where either is not hexadecimal.
    """
    return sha256(bytes.fromhex(head) + bytes.fromhex(entry)).hexdigest()

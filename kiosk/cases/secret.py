"""PINs and passwords as they are kept: Argon2id (RFC 9106), the parameters beside each in PHC form."""

import os
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.text import latin_digits

_SALT: Final = 16
_LENGTH: Final = 32
_KEPT = re.compile(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$")


@dataclass(frozen=True)
class Hashing:
    """What one try costs; RFC 9106 §4 recommends these where memory is limited (measured: 0226)."""

    memory: int = 64 * 1024
    """KiB."""
    passes: int = 3
    lanes: int = 4

    def hashed(self, secret: str) -> str:
        """Return what is kept of a secret, under a salt of its own."""
        kdf = Argon2id(
            salt=os.urandom(_SALT),
            length=_LENGTH,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory,
        )
        return kdf.derive_phc_encoded(_typed(secret))

    def verified(self, secret: str, kept: str) -> bool:
        """Say whether this is the secret; where none is kept (empty) it costs as much, and is not."""
        try:
            Argon2id.verify_phc_encoded(_typed(secret), kept or self._nobodys)
        except InvalidKey:
            return False
        return bool(kept)

    def outgrown(self, kept: str) -> bool:
        """Say whether a secret was kept at less cost than today's, and is to be hashed anew."""
        found = _KEPT.match(kept)
        return found is not None and any(
            int(then) < now
            for then, now in zip(found.groups(), (self.memory, self.passes, self.lanes), strict=True)
        )

    @cached_property
    def _nobodys(self) -> str:
        return self.hashed(os.urandom(_SALT).hex())


def _typed(secret: str) -> bytes:
    """Return a secret whatever keyboard typed it: Unicode NFKC, digits as 0-9."""
    return latin_digits(unicodedata.normalize("NFKC", secret)).encode()

"""``register.key``: the register's 32-byte key, made once, readable by its owner only; sealed where asked."""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.cases.sealing import opened, sealed, sealed_by
from kiosk.durable import settled, whole
from kiosk.errors import KioskError

LENGTH = 32
SALT_LENGTH = 16
"""First bytes of an SQLCipher file, in clear."""


@dataclass(frozen=True, slots=True)
class RegisterKey:
    """A raw SQLCipher key (AES-256, no passphrase), with the salt that marks the files it opens."""

    raw: bytes = field(repr=False)

    @property
    def salt(self) -> bytes:
        """The 16 bytes every register of this key begins with; they say nothing of the key."""
        return hmac.digest(self.raw, b"tadamon register salt", hashlib.sha256)[:SALT_LENGTH]

    @property
    def pragma(self) -> str:
        """The value of ``PRAGMA key``: raw key and salt, 96 hexadecimal digits (SQLCipher API)."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def key_at(path: Path, register: Path) -> RegisterKey:
    """Read the key, or make it where there is no register yet, after an empty file for that register.

    Raises KioskError ``register-key-missing`` where a register stands without its key, ``register-missing``
    where a key stands without its register, ``register-wrong-key`` for a file that is no key,
    ``register-key-sealed-elsewhere`` for one that another computer sealed, and OSError.
    """
    if not path.exists():
        _begin(register, path)
        _make(path)
    elif not register.exists():
        # A new register would give out the numbers of the lost one a second time.
        raise KioskError("register-missing")
    raw = opened(path.read_bytes())
    if len(raw) != LENGTH:
        raise KioskError("register-wrong-key")
    return RegisterKey(raw)


def seal(path: Path) -> str:
    """Bind the key in a file to this computer, and return what did it; a sealed one stays as it is.

    Raises KioskError ``sealing-absent``, ``register-key-sealed-elsewhere`` and OSError.
    """
    raw = opened(path.read_bytes())
    if not sealed_by(path.read_bytes()):
        _put(path, sealed(raw))
    return sealed_by(path.read_bytes())


def unseal(path: Path) -> None:
    """Put the key in clear again, before its disk moves to another computer.

    Raises KioskError ``register-key-sealed-elsewhere`` and OSError.
    """
    _put(path, opened(path.read_bytes()))


def _put(path: Path, content: bytes) -> None:
    with whole(path) as file:
        file.write(content)


def _begin(register: Path, key: Path) -> None:
    """Make the register's name first: a key without it then always means that the register was lost."""
    register.touch(mode=0o600)
    if register.stat().st_size and not key.exists():  # another first start may have made both meanwhile
        raise KioskError("register-key-missing")


def _make(path: Path) -> None:
    """Write the key beside its place and link it there whole: two first starts agree on one key."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(LENGTH))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(fresh, path)
    finally:
        fresh.unlink()
    settled(path.parent)  # before the first register is written with it

"""An office's keys on their way to another computer: the public halves, or all under a passphrase."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.cases import passphrases
from kiosk.cases.canonical import canonical
from kiosk.cases.office_keys import OfficeKey
from kiosk.errors import KioskError
from kiosk.shapes import from_json

LARGEST: Final = 64 * 1024
"""Bytes; a file with ten keys has two thousand."""

_MARK: Final = "tadamon-office-key"
_HALF: Final = 32
"""Bytes of either half of a key."""
_NONCE: Final = 12


class _Key(msgspec.Struct, frozen=True):
    made: datetime
    public: str


class _File(msgspec.Struct, frozen=True, kw_only=True):
    mark: str = msgspec.field(name="is", default=_MARK)
    version: int = 1
    office: str
    keys: list[_Key]
    salt: str = ""
    sealed: str = ""


def written(keys: Sequence[OfficeKey], passphrase: str = "") -> bytes:
    """Return keys of one office as a file: with a passphrase the private halves too, sealed under it.

    Raises KioskError ``backup-passphrase-short`` (least), and ``prepared-key-unknown`` for a private half
    that is not here.
    """
    told = [_Key(one.made, _text(one.public)) for one in keys]
    file = _File(office=keys[0].office, keys=told)
    if passphrase:
        passphrases.check(passphrase)
        salt, nonce = secrets.token_bytes(passphrases.SALT), secrets.token_bytes(_NONCE)
        halves = b"".join(one.private_key.private_bytes_raw() for one in keys)
        box = AESGCM(passphrases.derived(passphrase, salt))
        sealed = nonce + box.encrypt(nonce, halves, _vouched(file))
        file = _File(office=file.office, keys=told, salt=_text(salt), sealed=_text(sealed))
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def sealed(raw: bytes) -> bool:
    """Say whether a file holds private halves. Raises KioskError ``prepared-key-file``."""
    return bool(_file(raw).sealed)


def read(raw: bytes, passphrase: str = "") -> tuple[OfficeKey, ...]:
    """Return the keys in a file, the private halves too where there are any and the passphrase opens them.

    Raises KioskError ``prepared-key-file`` or ``backup-passphrase``.
    """
    file = _file(raw)
    publics = [_bytes(one.public) for one in file.keys]
    halves = _halves(file, passphrase) if file.sealed else [None] * len(publics)
    keys = tuple(
        OfficeKey(file.office, public, one.made, half)
        for one, public, half in zip(file.keys, publics, halves, strict=True)
    )
    if not all(map(_sound, keys)):
        raise KioskError("prepared-key-file")
    return keys


def _file(raw: bytes) -> _File:
    try:
        file = from_json(raw, _File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("prepared-key-file") from wrong
    aware = all(one.made.tzinfo for one in file.keys)
    if (file.mark, file.version) != (_MARK, 1) or not file.keys or not aware:
        raise KioskError("prepared-key-file")
    return file


def _halves(file: _File, passphrase: str) -> list[bytes | None]:
    salt, box = _bytes(file.salt), _bytes(file.sealed)
    try:
        key = AESGCM(passphrases.derived(passphrase, salt))
        opened = key.decrypt(box[:_NONCE], box[_NONCE:], _vouched(file))
    except InvalidTag:
        raise KioskError("backup-passphrase") from None
    except ValueError as wrong:  # a salt or a nonce that is none
        raise KioskError("prepared-key-file") from wrong
    if len(opened) != _HALF * len(file.keys):
        raise KioskError("prepared-key-file")
    return [opened[start : start + _HALF] for start in range(0, len(opened), _HALF)]


def _vouched(file: _File) -> bytes:
    """Return what the seal holds besides: office and public halves are not changed under it."""
    return canonical([file.office, [[one.made.isoformat(), one.public] for one in file.keys]])


def _sound(one: OfficeKey) -> bool:
    """Say whether a public half can be sealed for, and is that of its private one (RFC 7748 §6.1)."""
    try:
        X25519PrivateKey.generate().exchange(one.public_key)
    except ValueError:
        return False
    return one.private is None or one.private_key.public_key().public_bytes_raw() == one.public


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as wrong:
        raise KioskError("prepared-key-file") from wrong

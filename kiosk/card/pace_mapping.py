"""The mappings of PACE (ICAO 9303-11 clause 4.4.3.3): from the nonce to a generator only both ends know."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.card.ciphers import Cipher
from kiosk.card.groups import Ephemeral, Group
from kiosk.card.pace_info import PaceInfo

Random = Callable[[int], bytes]
"""Gives that many random bytes; fixed ones only in tests."""

_BLOCK_BITS = 128
_SPARE_BITS = 64
"""The pseudo-random number is this much longer than the prime, so that its remainder is even."""

_CONSTANTS: Mapping[int, tuple[bytes, bytes]] = {
    16: (
        bytes.fromhex("a668892a7c41e3ca739f40b057d85904"),
        bytes.fromhex("a4e136ac725f738b01c1f60217c188ad"),
    ),
    32: (
        bytes.fromhex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"),
        bytes.fromhex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517"),
    ),
}
"""c0 and c1 of clause 4.4.3.3.2 by the nonce's length in bytes."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Where a run's secrets come from."""

    ephemeral: Ephemeral
    random: Random = secrets.token_bytes


@dataclass(frozen=True, slots=True)
class Mapped:
    """The mapped group, and the chip's public key of the exchange where there was one."""

    group: Group
    chip_key: bytes = field(repr=False, default=b"")


class Exchange(Protocol):
    """Sends the terminal's mapping data and returns the chip's, empty where it has none."""

    def __call__(self, data: bytes) -> bytes:
        """Exchange."""
        ...


class MappingStep(Protocol):
    """Turns the nonce into a group, with one exchange of data."""

    def __call__(
        self, exchange: Exchange, info: PaceInfo, group: Group, nonce: bytes, chance: Chance, /
    ) -> Mapped:
        """Return the mapped group. Raises MalformedError and what the exchange raises."""
        ...


def nonce_bytes(cipher: Cipher) -> int:
    """Return the length of the nonce: whole blocks of 128 bits, and not shorter than the key."""
    return -(-8 * cipher.key_bytes // _BLOCK_BITS) * _BLOCK_BITS // 8


def generic(exchange: Exchange, _info: PaceInfo, group: Group, nonce: bytes, chance: Chance) -> Mapped:
    """Map by an anonymous key agreement: G' = s·G + H."""
    private = chance.ephemeral(group.order)
    peer = exchange(group.public(private))
    return Mapped(group.mapped(int.from_bytes(nonce, "big"), group.agree(private, peer)), peer)


def integrated(exchange: Exchange, info: PaceInfo, group: Group, nonce: bytes, chance: Chance) -> Mapped:
    """Map by a second nonce, sent in clear, and a pseudo-random function of both."""
    second = chance.random(info.cipher.key_bytes)
    exchange(second)
    return Mapped(integrated_group(info.cipher, group, nonce, second))


def integrated_group(cipher: Cipher, group: Group, nonce: bytes, second: bytes) -> Group:
    """Return the group that the integrated mapping makes of two nonces."""
    return group.integrated(pseudo_random(cipher, nonce, second, group.field))


def pseudo_random(cipher: Cipher, nonce: bytes, second: bytes, prime: int) -> int:
    """Return R_p(s, t) of clause 4.4.3.3.2: a number modulo the prime."""
    first_constant, second_constant = _CONSTANTS[len(nonce)]
    rounds = -(-(prime.bit_length() + _SPARE_BITS) // (8 * len(nonce)))
    key, number = _block(cipher, second, nonce), b""
    for _ in range(rounds):
        number += _block(cipher, key, second_constant)
        key = _block(cipher, key, first_constant)
    return int.from_bytes(number, "big") % prime


def _block(cipher: Cipher, key: bytes, blocks: bytes) -> bytes:
    return cipher.encrypt(key[: cipher.key_bytes], bytes(cipher.block), blocks)


MAPPINGS: Mapping[str, MappingStep] = {"GM": generic, "IM": integrated, "CAM": generic}
"""Mapping by the last part of its protocol's name. Chip authentication mapping only adds data at the end."""

"""The standardised domain parameters of ICAO 9303-11 clause 9.5.1, curves and primes behind one shape."""

import secrets
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from kiosk.card import elliptic, modp

Ephemeral = Callable[[int], int]
"""Gives a private key from 1 to n - 1 for a group of order n; fixed ones only in tests."""


def fresh(order: int) -> int:
    """Return a new private key."""
    return secrets.randbelow(order - 1) + 1


class Group(Protocol):
    """A group with a generator: a standard one, or one that PACE has mapped from the nonce.

    ``Any`` stands for its elements: points of a curve, or numbers modulo a prime.
    """

    @property
    def order(self) -> int:
        """Number of multiples of the generator."""
        ...

    @property
    def field(self) -> int:
        """The prime that the integrated mapping reduces its pseudo-random number by."""
        ...

    def public(self, private: int) -> bytes:
        """Return the public key, coordinates padded to the field's length."""
        ...

    def agree(self, private: int, peer: bytes) -> Any:
        """Return the shared element. Raises MalformedError where the peer's bytes are not of the group."""
        ...

    def mapped(self, nonce: int, shared: Any) -> "Group":
        """Return the group that the generic mapping makes. Raises MalformedError for a neutral generator."""
        ...

    def integrated(self, number: int) -> "Group":
        """Return the group that the integrated mapping makes. Raises MalformedError likewise."""
        ...

    def secret(self, shared: Any) -> bytes:
        """Return the bytes of a shared element that keys are derived from, padded to the field's length."""
        ...


NAMES: Mapping[int, str] = {**modp.NAMES, **elliptic.NAMES}
"""Name by standardised domain parameter id."""

_GROUPS: Mapping[int, Group] = {**modp.PRIME_GROUPS, **elliptic.CURVE_GROUPS}


def standard_group(parameter_id: int) -> Group:
    """Return the group of a standardised domain parameter id with its standard generator."""
    return _GROUPS[parameter_id]


def has_points(parameter_id: int) -> bool:
    """Say whether an id stands for an elliptic curve."""
    return parameter_id in elliptic.CURVES


def integrates(parameter_id: int) -> bool:
    """Say whether the integrated mapping is defined: every prime, and curves over a prime of 3 modulo 4.

    secp224r1 is the one that it leaves out.
    """
    return not has_points(parameter_id) or standard_group(parameter_id).field % 4 == 3

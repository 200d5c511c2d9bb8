"""Elliptic curves for key agreement: the standardised domain parameters of ICAO 9303-11 clause 9.5.1."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ecdsa import curves
from ecdsa.curves import Curve
from ecdsa.ellipticcurve import INFINITY, PointJacobi
from ecdsa.errors import MalformedPointError

from kiosk.card.tlv import MalformedError

CURVES: Mapping[int, Curve] = {
    8: curves.NIST192p,
    9: curves.BRAINPOOLP192r1,
    10: curves.NIST224p,
    11: curves.BRAINPOOLP224r1,
    12: curves.NIST256p,
    13: curves.BRAINPOOLP256r1,
    14: curves.BRAINPOOLP320r1,
    15: curves.NIST384p,
    16: curves.BRAINPOOLP384r1,
    17: curves.BRAINPOOLP512r1,
    18: curves.NIST521p,
}
"""Curve by standardised domain parameter id."""

NAMES: Mapping[int, str] = {
    8: "secp192r1",
    9: "brainpoolP192r1",
    10: "secp224r1",
    11: "brainpoolP224r1",
    12: "secp256r1",
    13: "brainpoolP256r1",
    14: "brainpoolP320r1",
    15: "secp384r1",
    16: "brainpoolP384r1",
    17: "brainpoolP512r1",
    18: "secp521r1",
}
"""Name of the curve by standardised domain parameter id (SEC 2, RFC 5639)."""

Ephemeral = Callable[[int], int]
"""Gives a private key from 1 to n - 1 for a group of order n; fixed ones only in tests."""


def fresh(order: int) -> int:
    """Return a new private key."""
    return secrets.randbelow(order - 1) + 1


@dataclass(frozen=True, slots=True)
class Group:
    """A curve with a generator: the standard one, or one that PACE has mapped from the nonce."""

    curve: Curve
    generator: Any

    @property
    def order(self) -> int:
        """Number of multiples of the generator."""
        return int(self.curve.order)

    def public(self, private: int) -> bytes:
        """Return the public key, uncompressed, both coordinates padded to the field's length."""
        encoded: bytes = (self.generator * private).to_bytes("uncompressed")
        return encoded

    def agree(self, private: int, peer: bytes) -> Any:
        """Return the shared point. Raises MalformedError where the peer's bytes are no point of the curve."""
        try:
            point = PointJacobi.from_bytes(
                self.curve.curve, peer, valid_encodings=("uncompressed",), order=self.curve.order
            )
        except MalformedPointError as wrong:
            raise MalformedError("point encoding") from wrong
        # The library checks the encoding only. These curves have cofactor 1: on the curve is enough.
        if not self.curve.curve.contains_point(point.x(), point.y()):
            raise MalformedError("point not on curve")
        return point * private

    def mapped(self, nonce: int, shared: Any) -> "Group":
        """Return the group with generator s·G + H (generic mapping, clause 4.4.3.3.1)."""
        generator = self.generator * nonce + shared
        if generator == INFINITY:
            raise MalformedError("mapped generator at infinity")
        return Group(self.curve, generator)

    def secret(self, shared: Any) -> bytes:
        """Return the x coordinate of a shared point, padded to the field's length."""
        return int(shared.x()).to_bytes(self.curve.verifying_key_length // 2, "big")


def standard_group(parameter_id: int) -> Group:
    """Return the curve with its standard generator."""
    curve = CURVES[parameter_id]
    return Group(curve, curve.generator)

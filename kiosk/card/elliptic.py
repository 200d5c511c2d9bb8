"""Elliptic curves for key agreement: the standardised domain parameters of ICAO 9303-11 clause 9.5.1."""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class CurveGroup:
    """A curve with a generator: the standard one, or one that PACE has mapped from the nonce."""

    curve: Curve
    generator: Any

    @property
    def order(self) -> int:
        """Number of multiples of the generator."""
        return int(self.curve.order)

    @property
    def field(self) -> int:
        """The prime of the curve's field."""
        return int(self.curve.curve.p())

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

    def mapped(self, nonce: int, shared: Any) -> "CurveGroup":
        """Return the group with generator s·G + H (generic mapping, clause 4.4.3.3.1)."""
        generator = self.generator * nonce + shared
        if generator == INFINITY:
            raise MalformedError("mapped generator at infinity")
        return CurveGroup(self.curve, generator)

    def integrated(self, number: int) -> "CurveGroup":
        """Return the group whose generator encodes a number (integrated mapping, clause 4.4.3.3.2)."""
        curve = self.curve.curve
        x, y = encoded_point(number, curve.p(), curve.a(), curve.b())
        return CurveGroup(self.curve, PointJacobi(curve, x, y, 1, self.order))

    def secret(self, shared: Any) -> bytes:
        """Return the x coordinate of a shared point, padded to the field's length."""
        return int(shared.x()).to_bytes(self.curve.verifying_key_length // 2, "big")


def encoded_point(number: int, prime: int, a: int, b: int) -> tuple[int, int]:
    """Return the affine point that a field element encodes (ICAO 9303-11 appendix B.2), for p = 3 mod 4.

    Raises MalformedError for the few elements that encode none.
    """
    alpha = -number * number % prime
    both = (alpha + alpha * alpha) % prime
    if both == 0:
        raise MalformedError("element without a point")
    x2 = -b * (1 + both) * pow(a * both, -1, prime) % prime
    x3 = alpha * x2 % prime
    h2 = (x2 * x2 * x2 + a * x2 + b) % prime
    inverse_root = pow(h2, prime - 1 - (prime + 1) // 4, prime)
    if inverse_root * inverse_root * h2 % prime == 1:
        return x2, inverse_root * h2 % prime
    return x3, inverse_root * number * number * number * h2 % prime


CURVE_GROUPS: Mapping[int, CurveGroup] = {
    number: CurveGroup(curve, curve.generator) for number, curve in CURVES.items()
}
"""Each curve with its standard generator, by standardised domain parameter id."""

"""Curves of keys in certificates: named, or written out in full, as Doc 9303-12 asks of issuers."""

from collections.abc import Mapping

from asn1crypto.keys import ECDomainParameters
from ecdsa import curves
from ecdsa.curves import Curve
from ecdsa.ellipticcurve import CurveFp, PointJacobi

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.tlv import MalformedError

Shape = tuple[int, int, int, int, int]
"""Prime, both coefficients, the generator's x, the order."""

_UNCOMPRESSED = 4
_BITS = range(160, 641)
"""Bits of a prime: nothing above is in use, and huge ones would take for ever."""


def shape(curve: Curve) -> Shape:
    """Return the numbers that make a curve."""
    field = curve.curve
    prime = int(field.p())
    return prime, field.a() % prime, field.b() % prime, int(curve.generator.x()), int(curve.order)


_KNOWN = [each for each in curves.curves if isinstance(each.curve, CurveFp) and each.oid]
NAMED: Mapping[str, Curve] = {".".join(map(str, each.oid)): each for each in _KNOWN}
_BY_SHAPE: Mapping[Shape, Curve] = {shape(each): each for each in _KNOWN}


def curve(parameters: ECDomainParameters) -> Curve:
    """Return the curve of a key's parameters; numbers that are a known curve's give that one.

    Raises UnsupportedError for a name or a field that is not known, MalformedError.
    """
    with decoding("curve"):
        chosen = parameters.chosen
        if parameters.name == "named":
            found = NAMED.get(chosen.dotted)
            if found is None:
                raise UnsupportedError(f"curve {chosen.dotted}")
            return found
        if parameters.name != "specified":
            raise UnsupportedError("curve of the issuer")
        return _written_out(chosen)


def _written_out(given: ECDomainParameters) -> Curve:
    if given["field_id"]["field_type"].native != "prime_field":
        raise UnsupportedError("curve not over a prime")
    prime = given["field_id"]["parameters"].native
    if prime.bit_length() not in _BITS or prime % 2 == 0:
        raise UnsupportedError("size of curve")
    a, b = (int.from_bytes(given["curve"][name].contents, "big") % prime for name in "ab")
    base = given["base"].contents
    size = (prime.bit_length() + 7) // 8
    x, order = int.from_bytes(base[1 : 1 + size], "big"), given["order"].native
    return _BY_SHAPE.get((prime, a, b, x, order)) or _own(CurveFp(prime, a, b), base, order)


def _own(field: CurveFp, base: bytes, order: int) -> Curve:
    """Return a curve of an issuer's own making."""
    size = (field.p().bit_length() + 7) // 8
    if len(base) != 1 + 2 * size or base[0] != _UNCOMPRESSED:
        raise MalformedError("generator")
    x, y = (int.from_bytes(part, "big") for part in (base[1 : 1 + size], base[1 + size :]))
    if not field.contains_point(x, y) or order.bit_length() not in _BITS:
        raise MalformedError("generator")
    return Curve("explicit", field, PointJacobi(field, x, y, 1, order), None)

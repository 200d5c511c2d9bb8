"""Short names of public keys on P-256, the same on a receipt, in a certificate and at the hub."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.errors import KioskError

_HALF: Final = 32
"""Bytes of each coordinate."""


def key_id(key: ec.EllipticCurvePublicKey) -> str:
    """Return the short name of a key: 8 bytes of its JWK thumbprint (RFC 7638), base64url."""
    numbers = key.public_numbers()
    x, y = (_base64url(part.to_bytes(_HALF, "big")) for part in (numbers.x, numbers.y))
    jwk = json.dumps({"crv": "P-256", "kty": "EC", "x": x, "y": y}, separators=(",", ":"))
    return _base64url(hashlib.sha256(jwk.encode("ascii")).digest()[:8])


def public_key(jwk: Mapping[str, str]) -> ec.EllipticCurvePublicKey:
    """Return the key that a JWK (RFC 7517) holds. Raises KioskError ``key-malformed``."""
    try:
        x, y = (int.from_bytes(urlsafe_b64decode(jwk[part] + "==")) for part in ("x", "y"))
        if (jwk["kty"], jwk["crv"]) != ("EC", "P-256"):
            raise KioskError("key-malformed")
        return ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    except (KeyError, ValueError, TypeError) as wrong:
        raise KioskError("key-malformed") from wrong


def _base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")

"""COSE_Sign1 (RFC 9052 §4.2) with ES256 (RFC 9053 §2.1), as small as it can be and always the same bytes."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from typing import Any, Final

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from kiosk.errors import KioskError

_SIGN1: Final = 18
"""The CBOR tag of COSE_Sign1."""
_ALG, _KID, _ES256 = 1, 4, -7
_HALF: Final = 32
"""Bytes of each of the signature's two numbers, on P-256."""
_DETERMINISTIC: Final = ec.ECDSA(SHA256(), deterministic_signing=True)
"""RFC 6979: the same message and key give the same signature, so the same file makes the same paper."""


def key_id(key: ec.EllipticCurvePublicKey) -> str:
    """Return the short name of a P-256 key: 8 bytes of its JWK thumbprint (RFC 7638), base64url."""
    numbers = key.public_numbers()
    x, y = (_base64url(part.to_bytes(_HALF, "big")) for part in (numbers.x, numbers.y))
    jwk = json.dumps({"crv": "P-256", "kty": "EC", "x": x, "y": y}, separators=(",", ":"))
    return _base64url(hashlib.sha256(jwk.encode("ascii")).digest()[:8])


def keyring(keys: Iterable[ec.EllipticCurvePublicKey]) -> dict[str, ec.EllipticCurvePublicKey]:
    """Return the keys by their short names."""
    return {key_id(key): key for key in keys}


def signed(payload: bytes, key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return the payload as a COSE_Sign1 message."""
    kid = key_id(key.public_key()).encode("ascii")
    protected = cbor2.dumps({_ALG: _ES256, _KID: kid}, canonical=True)
    r, s = decode_dss_signature(key.sign(_to_be_signed(protected, payload), _DETERMINISTIC))
    signature = r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")
    return bytes(cbor2.dumps(cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature]), canonical=True))


def opened(message: bytes, keys: Mapping[str, ec.EllipticCurvePublicKey]) -> tuple[str, bytes]:
    """Return the key's short name and the payload of a message that one of these keys signed.

    Raises KioskError ``seal-malformed``, ``seal-unknown-key`` (key) or ``seal-tampered``.
    """
    protected, payload, signature = _parts(message)
    kid = _kid(protected)
    if kid not in keys:
        raise KioskError("seal-unknown-key", key=kid)
    r, s = (int.from_bytes(half, "big") for half in (signature[:_HALF], signature[_HALF:]))
    try:
        keys[kid].verify(encode_dss_signature(r, s), _to_be_signed(protected, payload), _DETERMINISTIC)
    except InvalidSignature as forged:
        raise KioskError("seal-tampered") from forged
    return kid, payload


def decoded(encoded: bytes) -> Any:
    """Return what CBOR bytes hold. Raises KioskError ``seal-malformed``."""
    try:
        return cbor2.loads(encoded)
    except (cbor2.CBORDecodeError, ValueError, TypeError, OverflowError, RecursionError) as wrong:
        raise KioskError("seal-malformed") from wrong


def _parts(message: bytes) -> tuple[bytes, bytes, bytes]:
    match decoded(message):
        case cbor2.CBORTag(tag=18, value=[bytes(protected), {}, bytes(payload), bytes(signature)]) if (
            len(signature) == 2 * _HALF
        ):
            return protected, payload, signature
        case _:
            raise KioskError("seal-malformed")


def _kid(protected: bytes) -> str:
    match decoded(protected):
        case {1: -7, 4: bytes(kid)}:
            return kid.decode("ascii", "replace")
        case _:
            raise KioskError("seal-malformed")


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """Return the Sig_structure of RFC 9052 §4.4, without additional data."""
    return bytes(cbor2.dumps(["Signature1", protected, b"", payload]))


def _base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")

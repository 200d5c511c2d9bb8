"""COSE_Sign1 (RFC 9052 §4.2) with ES256 (RFC 9053 §2.1), as small as it can be and always the same bytes."""

from dataclasses import dataclass, field
from typing import Any, Final

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from kiosk.cases.thumbprint import key_id
from kiosk.errors import KioskError

_SIGN1: Final = 18
"""The CBOR tag of COSE_Sign1."""
_ALG, _KID, _ES256 = 1, 4, -7
_HALF: Final = 32
"""Bytes of each of the signature's two numbers, on P-256."""
_DETERMINISTIC: Final = ec.ECDSA(SHA256(), deterministic_signing=True)
"""RFC 6979: the same message and key give the same signature, so the same file makes the same paper."""
_ECDSA: Final = ec.ECDSA(SHA256())


@dataclass(frozen=True, slots=True)
class Message:
    """A signed message, taken apart; nothing of it is proved before :meth:`signed_by` says so."""

    kid: str
    """Short name of the key that is said to have signed."""
    payload: bytes = field(repr=False)
    _protected: bytes = field(repr=False)
    _signature: bytes = field(repr=False)

    def signed_by(self, key: ec.EllipticCurvePublicKey) -> bool:
        """Say whether that key signed these very bytes."""
        r, s = (int.from_bytes(half, "big") for half in (self._signature[:_HALF], self._signature[_HALF:]))
        try:
            key.verify(encode_dss_signature(r, s), _to_be_signed(self._protected, self.payload), _ECDSA)
        except InvalidSignature:
            return False
        return True


def signed(payload: bytes, key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return the payload as a COSE_Sign1 message."""
    kid = key_id(key.public_key()).encode("ascii")
    protected = cbor2.dumps({_ALG: _ES256, _KID: kid}, canonical=True)
    r, s = decode_dss_signature(key.sign(_to_be_signed(protected, payload), _DETERMINISTIC))
    signature = r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")
    return bytes(cbor2.dumps(cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature]), canonical=True))


def opened(message: bytes) -> Message:
    """Take a message apart. Raises KioskError ``seal-malformed``."""
    match decoded(message):
        case cbor2.CBORTag(tag=18, value=[bytes(protected), {}, bytes(payload), bytes(signature)]) if (
            len(signature) == 2 * _HALF
        ):
            return Message(_kid(protected), payload, protected, signature)
        case _:
            raise KioskError("seal-malformed")


def decoded(encoded: bytes) -> Any:
    """Return what CBOR bytes hold. Raises KioskError ``seal-malformed``."""
    try:
        return cbor2.loads(encoded)
    except (cbor2.CBORDecodeError, ValueError, TypeError, OverflowError, RecursionError) as wrong:
        raise KioskError("seal-malformed") from wrong


def _kid(protected: bytes) -> str:
    match decoded(protected):
        case {1: -7, 4: bytes(kid)}:
            return kid.decode("ascii", "replace")
        case _:
            raise KioskError("seal-malformed")


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """Return the Sig_structure of RFC 9052 §4.4, without additional data."""
    return bytes(cbor2.dumps(["Signature1", protected, b"", payload]))

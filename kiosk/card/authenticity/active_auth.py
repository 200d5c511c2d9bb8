"""Active authentication (ICAO 9303-11 clause 6.1): the chip signs a number that it has never seen."""

from collections.abc import Mapping
from hashlib import new
from hmac import compare_digest

from kiosk.card import tlv
from kiosk.card.apdu import SHORT_LE, Command
from kiosk.card.authenticity.keys import CurveKey, RsaKey, public_key
from kiosk.card.authenticity.schemes import HASHES, Kind, Scheme
from kiosk.card.session import Session

DG15 = 0x6F
CHALLENGE_BYTES = 8
LONG_ANSWER = 223
"""Bytes of the longest signature that fits a short response under AES protection."""

_EXTENDED = 1024
_ONE_BYTE, _TWO_BYTES, _PARTIAL = 0xBC, 0xCC, 0x6A
_TRAILERS: Mapping[int, str] = {0x33: "sha1", 0x38: "sha224", 0x34: "sha256", 0x36: "sha384", 0x35: "sha512"}
"""Hash by the identifier before the trailer's last byte (ISO/IEC 10118-3)."""


def key(dg15: bytes) -> RsaKey | CurveKey:
    """Return the public key in EF.DG15. Raises UnsupportedError, MalformedError."""
    return public_key(tlv.need(dg15, DG15))


def is_long(held: RsaKey | CurveKey) -> bool:
    """Say whether a signature needs a response of extended length."""
    return isinstance(held, RsaKey) and held.size > LONG_ANSWER


def prove(session: Session, held: RsaKey | CurveKey, scheme: Scheme | None, challenge: bytes) -> bool:
    """Have the chip sign a challenge; say whether its signature is the key's.

    ``scheme`` is what EF.DG14 says of an elliptic signature. Raises StatusError and what a session raises.
    """
    le = _EXTENDED if is_long(held) else SHORT_LE
    signature = session.send(Command(0x00, 0x88, 0x00, 0x00, challenge, le)).checked()
    if isinstance(held, RsaKey):
        return recovers(held, signature, challenge)
    return signs(held, scheme, signature, challenge)


def signs(held: CurveKey, scheme: Scheme | None, signature: bytes, challenge: bytes) -> bool:
    """Say whether an elliptic signature over a challenge is the key's.

    Plain as the standard has it, or as ASN.1, as some chips send it; where no hash is said, any fits.
    """
    names = [scheme.hash] if scheme else list(HASHES.values())
    kinds = (Kind.PLAIN_ECDSA, Kind.ECDSA)
    return any(held.verifies(Scheme(kind, name), signature, challenge) for name in names for kind in kinds)


def recovers(held: RsaKey, signature: bytes, challenge: bytes) -> bool:
    """Say whether an RSA signature with message recovery holds (ISO/IEC 9796-2, scheme 1)."""
    if len(signature) != held.size or int.from_bytes(signature, "big") >= held.modulus:
        return False
    message = held.recovered(signature)
    if message[-1] & 0x0F != 0x0C:
        # The standard lets a chip send the smaller of s and n - s.
        message = (held.modulus - int.from_bytes(message, "big")).to_bytes(held.size, "big")
    return _is_whole(message, challenge)


def _is_whole(message: bytes, challenge: bytes) -> bool:
    name = "sha1" if message[-1] == _ONE_BYTE else ""
    if message[-1] == _TWO_BYTES:
        name = _TRAILERS.get(message[-2], "")
    if not name or message[0] != _PARTIAL:
        return False
    end = len(message) - (1 if message[-1] == _ONE_BYTE else 2)
    size = new(name, usedforsecurity=False).digest_size
    nonce, digest = message[1 : end - size], message[end - size : end]
    return compare_digest(new(name, nonce + challenge, usedforsecurity=False).digest(), digest)

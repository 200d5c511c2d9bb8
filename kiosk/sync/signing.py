"""Signed statements: compact JWS (RFC 7515), ES256 (RFC 7518), the payload one of :mod:`kiosk.sync.wire`."""

from functools import lru_cache
from typing import TypeVar

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from kiosk.errors import KioskError
from kiosk.shapes import from_json
from kiosk.sync.wire import Jwk

ALGORITHMS = ["ES256"]

Statement = TypeVar("Statement", bound=msgspec.Struct)


def sign(statement: msgspec.Struct, key: EllipticCurvePrivateKey) -> str:
    """Return the statement as a compact JWS."""
    signer = ECKey.import_key(key)
    return jws.serialize_compact({"alg": "ES256"}, msgspec.json.encode(statement), signer, ALGORITHMS)


def verified(token: str, key: Jwk, kind: type[Statement]) -> Statement:
    """Return the statement a token carries. Raises KioskError ``signature-broken``."""
    try:
        signed = jws.deserialize_compact(token, _verifier(*key.items()), ALGORITHMS)
        return from_json(signed.payload, kind)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as wrong:
        raise KioskError("signature-broken") from wrong


@lru_cache(2048)
def _verifier(*members: tuple[str, str]) -> ECKey:
    """Return the key of a JWK; a station signs many batches, and a region has some hundred stations."""
    return ECKey.import_key(dict(members))


def claimed(token: str, kind: type[Statement]) -> Statement:
    """Return what a token claims, *before* its signature is verified: only to learn whose key to verify with.

    Raises KioskError ``signature-broken`` where it is no such token.
    """
    try:
        return from_json(jws.extract_compact(token.encode()).payload, kind)
    except (JoseError, ValueError, TypeError, RecursionError) as wrong:
        raise KioskError("signature-broken") from wrong

"""Signature schemes by their object identifiers (RFC 4055, RFC 5758, BSI TR-03111 clause 5.2.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from asn1crypto.algos import AlgorithmIdentifier, RSASSAPSSParams
from asn1crypto.core import Asn1Value

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding


class Kind(StrEnum):
    """How a signature is made."""

    RSA = "rsa"
    """RSASSA-PKCS1-v1_5."""
    PSS = "rsa-pss"
    ECDSA = "ecdsa"
    """Two numbers as ASN.1."""
    PLAIN_ECDSA = "ecdsa-plain"
    """Two numbers, one after the other."""


WEAK = frozenset({"sha1"})
"""Hashes that collisions are known for; RFC 8017 and Doc 9303-12 no longer allow them to new signers."""

HASHES: Mapping[str, str] = {
    "1.3.14.3.2.26": "sha1",
    "2.16.840.1.101.3.4.2.4": "sha224",
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
"""Name of a hash, as hashlib has it, by object identifier."""

PLAIN: Mapping[str, str] = {
    name: f"0.4.0.127.0.7.1.1.4.1.{place}" for place, name in enumerate(HASHES.values(), 1)
}
"""Object identifier of a plain elliptic signature by its hash."""

_RSA, _EC = "1.2.840.113549.1.1.", "1.2.840.10045."
_PSS = _RSA + "10"
_NULL = b"\x05\x00"
_SCHEMES: Mapping[str, tuple[Kind, str]] = {
    # Key types in the place of schemes: the digest beside them says the hash (RFC 5754 clause 3.2).
    _RSA + "1": (Kind.RSA, ""),
    _EC + "2.1": (Kind.ECDSA, ""),
    _RSA + "5": (Kind.RSA, "sha1"),
    _RSA + "14": (Kind.RSA, "sha224"),
    _RSA + "11": (Kind.RSA, "sha256"),
    _RSA + "12": (Kind.RSA, "sha384"),
    _RSA + "13": (Kind.RSA, "sha512"),
    _EC + "4.1": (Kind.ECDSA, "sha1"),
    **{_EC + f"4.3.{place}": (Kind.ECDSA, name) for place, name in enumerate(list(HASHES.values())[1:], 1)},
    **{dotted: (Kind.PLAIN_ECDSA, name) for name, dotted in PLAIN.items()},
}


@dataclass(frozen=True, slots=True)
class Scheme:
    """One signature scheme, whole."""

    kind: Kind
    hash: str
    """As hashlib names it."""
    salt: int = 0
    """Bytes of salt in RSASSA-PSS."""
    mask: str = ""
    """Hash of RSASSA-PSS's mask."""


def hash_name(algorithm: Asn1Value) -> str:
    """Return the hash of a digest algorithm identifier. Raises UnsupportedError, MalformedError."""
    with decoding("digest algorithm"):
        dotted = algorithm["algorithm"].dotted
    if dotted not in HASHES:
        raise UnsupportedError(f"hash {dotted}")
    return HASHES[dotted]


def by_oid(dotted: str, digest: str = "") -> Scheme:
    """Return the scheme of an identifier without parameters. Raises UnsupportedError."""
    kind, name = _SCHEMES.get(dotted, (None, ""))
    if kind is None or not (name or digest):
        raise UnsupportedError(f"signature {dotted}")
    return Scheme(kind, name or digest)


def scheme(algorithm: Asn1Value, digest: str = "") -> Scheme:
    """Return the scheme of a signature algorithm identifier.

    ``digest`` is the hash that stands beside it. Raises UnsupportedError, MalformedError.
    """
    with decoding("signature algorithm"):
        # Read anew, as the plainest structure: asn1crypto knows fewer identifiers than cards use.
        plain = AlgorithmIdentifier.load(algorithm.dump())
        dotted, given = plain["algorithm"].dotted, plain["parameters"].dump()
    return _pss(given) if dotted == _PSS else by_oid(dotted, digest)


def _pss(parameters: bytes) -> Scheme:
    with decoding("signature parameters"):
        absent = parameters in {b"", _NULL}
        chosen = RSASSAPSSParams({}) if absent else RSASSAPSSParams.load(parameters)
        salt = int(chosen["salt_length"].native)
        mask = hash_name(chosen["mask_gen_algorithm"]["parameters"])
        digest = chosen["hash_algorithm"]
    return Scheme(Kind.PSS, hash_name(digest), salt, mask)

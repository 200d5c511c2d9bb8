"""Keys that sign: of the states and signers that the product makes up, and of chips that prove themselves."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import new

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from ecdsa import SigningKey
from ecdsa.curves import Curve, curve_by_name
from ecdsa.util import sigencode_der, sigencode_string

from kiosk.card.authenticity.schemes import HASHES, Kind
from kiosk.card.virtual import der

_EC, _PRIME_FIELD = "1.2.840.10045.2.1", "1.2.840.10045.1.1"
_RSA = "1.2.840.113549.1.1."
_ALGORITHMS: Mapping[tuple[Kind, str], str] = {
    (Kind.RSA, "sha1"): _RSA + "5",
    (Kind.RSA, "sha224"): _RSA + "14",
    (Kind.RSA, "sha256"): _RSA + "11",
    (Kind.RSA, "sha384"): _RSA + "12",
    (Kind.RSA, "sha512"): _RSA + "13",
    (Kind.ECDSA, "sha1"): "1.2.840.10045.4.1",
    (Kind.ECDSA, "sha224"): "1.2.840.10045.4.3.1",
    (Kind.ECDSA, "sha256"): "1.2.840.10045.4.3.2",
    (Kind.ECDSA, "sha384"): "1.2.840.10045.4.3.3",
    (Kind.ECDSA, "sha512"): "1.2.840.10045.4.3.4",
}
_OPENSSL: Mapping[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303 -- a virtual card may be as old as the oldest real ones
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_NUMBERS: Mapping[str, str] = {name: number for number, name in HASHES.items()}


@dataclass(frozen=True, slots=True)
class Making:
    """How a key signs."""

    kind: Kind = Kind.ECDSA
    hash: str = "sha256"
    curve: str = "BRAINPOOLP256r1"
    """As ecdsa names it."""
    explicit: bool = False
    """Whether certificates write the curve out in numbers."""
    bits: int = 2048
    """Of an RSA modulus."""

    @property
    def algorithm(self) -> bytes:
        """The scheme's algorithm identifier."""
        if self.kind is Kind.PSS:
            return der.sequence(der.oid(_RSA + "10"), self._pss())
        null = der.NULL if self.kind is Kind.RSA else b""
        return der.sequence(der.oid(_ALGORITHMS[self.kind, self.hash]), null)

    def _pss(self) -> bytes:
        digest = digest_algorithm(self.hash)
        mask = der.sequence(der.oid(_RSA + "8"), digest)
        salt = der.integer(new(self.hash, usedforsecurity=False).digest_size)
        return der.sequence(der.tagged(0, digest), der.tagged(1, mask), der.tagged(2, salt))


def digest_algorithm(name: str) -> bytes:
    """Return the algorithm identifier of a hash."""
    return der.sequence(der.oid(_NUMBERS[name]))


@dataclass
class Signing:
    """A private key made when it is first needed, and kept no longer than the process."""

    making: Making = field(default_factory=Making)

    @property
    def is_rsa(self) -> bool:
        """Whether it is an RSA key, whatever the padding."""
        return self.making.kind in {Kind.RSA, Kind.PSS}

    @cached_property
    def rsa(self) -> RSAPrivateKey:
        """The key, where it is an RSA key."""
        return generate_private_key(65537, self.making.bits)

    @cached_property
    def curve(self) -> SigningKey:
        """The key, where it is one of a curve."""
        return SigningKey.generate(curve_by_name(self.making.curve), secrets.token_bytes)

    @cached_property
    def info(self) -> bytes:
        """The public key as certificates hold it (SubjectPublicKeyInfo)."""
        if self.is_rsa:
            return self.rsa.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        found = self.curve.curve
        return point_info(found, self.curve.verifying_key.to_string("uncompressed"), self.making.explicit)

    def sign(self, message: bytes, *, plain: bool = False) -> bytes:
        """Return a signature; of a curve as ASN.1, or plain."""
        making = self.making
        if making.kind is Kind.RSA:
            return self.rsa.sign(message, PKCS1v15(), _OPENSSL[making.hash])
        if making.kind is Kind.PSS:
            own = _OPENSSL[making.hash]
            return self.rsa.sign(message, PSS(MGF1(own), own.digest_size), own)
        return self._on_curve(message, sigencode_string if plain else sigencode_der)

    def _on_curve(self, message: bytes, encoded: Callable[[int, int, int], bytes]) -> bytes:
        digest = new(self.making.hash, message, usedforsecurity=False).digest()
        signature: bytes = self.curve.sign_digest(digest, secrets.token_bytes, encoded, allow_truncate=True)
        return signature


def point_info(curve: Curve, point: bytes, explicit: bool) -> bytes:
    """Return a point as certificates hold it, its curve named or written out (SEC 1 clause C.2)."""
    named = der.oid(".".join(map(str, curve.oid)))
    return der.sequence(
        der.sequence(der.oid(_EC), written_out(curve) if explicit else named), der.bits(point)
    )


def written_out(curve: Curve) -> bytes:
    """Return the numbers that make a curve."""
    field_, size = curve.curve, curve.verifying_key_length // 2
    prime = field_.p()
    a, b = ((each % prime).to_bytes(size, "big") for each in (field_.a(), field_.b()))
    return der.sequence(
        der.integer(1),
        der.sequence(der.oid(_PRIME_FIELD), der.integer(prime)),
        der.sequence(der.octets(a), der.octets(b)),
        der.octets(curve.generator.to_bytes("uncompressed")),
        der.integer(int(curve.order)),
        der.integer(1),
    )

"""Public keys, and whether a signature is theirs: by OpenSSL where it knows the curve, else by arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import new
from typing import Protocol

from asn1crypto.algos import DSASignature
from asn1crypto.keys import PublicKeyInfo
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, AsymmetricPadding, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from ecdsa import ecdsa
from ecdsa.curves import Curve
from ecdsa.ellipticcurve import Point

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.curves import curve
from kiosk.card.authenticity.schemes import Kind, Scheme
from kiosk.card.tlv import MalformedError

_HASHES: Mapping[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303 -- what old signers used is verified, and told as weak
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_OPENSSL: Mapping[str, type[ec.EllipticCurve]] = {
    "NIST256p": ec.SECP256R1,
    "NIST384p": ec.SECP384R1,
    "NIST521p": ec.SECP521R1,
    "BRAINPOOLP256r1": ec.BrainpoolP256R1,
    "BRAINPOOLP384r1": ec.BrainpoolP384R1,
    "BRAINPOOLP512r1": ec.BrainpoolP512R1,
}
"""Curves that OpenSSL verifies on, by the name that ecdsa has for them."""

_LARGEST_MODULUS, _LARGEST_EXPONENT = 8192, 64
"""Bits; more is no key of an issuer, and takes a computer long."""
_SMALLEST_EXPONENT = 3
"""RFC 8017 clause 3.1; a number of DER may also be negative."""


class PublicKey(Protocol):
    """A key that signatures are compared with."""

    def verifies(self, scheme: Scheme, signature: bytes, message: bytes) -> bool:
        """Say whether a signature over a message was made by the private key."""
        ...


@dataclass(frozen=True, slots=True)
class RsaKey:
    """An RSA key."""

    modulus: int
    exponent: int

    @property
    def size(self) -> int:
        """Bytes of the modulus, and of a signature."""
        return (self.modulus.bit_length() + 7) // 8

    def verifies(self, scheme: Scheme, signature: bytes, message: bytes) -> bool:
        """Say whether a signature over a message was made by the private key."""
        try:
            padding = _padding(scheme)
            if padding is None:
                return False
            key = RSAPublicNumbers(self.exponent, self.modulus).public_key()
            key.verify(signature, message, padding, _HASHES[scheme.hash])
        except (InvalidSignature, ValueError, UnsupportedAlgorithm):
            return False
        return True

    def recovered(self, signature: bytes) -> bytes:
        """Return what a signature holds, as long as the modulus."""
        return pow(int.from_bytes(signature, "big"), self.exponent, self.modulus).to_bytes(self.size, "big")


def _padding(scheme: Scheme) -> AsymmetricPadding | None:
    if scheme.kind is Kind.RSA:
        return PKCS1v15()
    return PSS(MGF1(_HASHES[scheme.mask]), scheme.salt) if scheme.kind is Kind.PSS else None


@dataclass(frozen=True, slots=True)
class CurveKey:
    """A point of a curve."""

    curve: Curve
    point: bytes
    """Uncompressed: 04, then both coordinates."""

    def verifies(self, scheme: Scheme, signature: bytes, message: bytes) -> bool:
        """Say whether a signature over a message was made by the private key."""
        try:
            r, s = _numbers(scheme, signature)
        except MalformedError:
            return False
        openssl = _OPENSSL.get(self.curve.name)
        if openssl is None:
            return self._by_arithmetic(scheme, r, s, message)
        try:
            key = ec.EllipticCurvePublicKey.from_encoded_point(openssl(), self.point)
            der = DSASignature({"r": r, "s": s}).dump()
            key.verify(der, message, ec.ECDSA(_HASHES[scheme.hash]))
        except (InvalidSignature, ValueError, UnsupportedAlgorithm):
            return False
        return True

    def _by_arithmetic(self, scheme: Scheme, r: int, s: int, message: bytes) -> bool:
        digest = new(scheme.hash, message, usedforsecurity=False).digest()
        number = int.from_bytes(digest, "big") >> max(8 * len(digest) - self.curve.order.bit_length(), 0)
        half = len(self.point) // 2
        x, y = (int.from_bytes(part, "big") for part in (self.point[1 : half + 1], self.point[half + 1 :]))
        try:
            with decoding("point"):
                point = Point(self.curve.curve, x, y)
                key = ecdsa.Public_key(self.curve.generator, point)
                return bool(key.verifies(number, ecdsa.Signature(r, s)))
        except (MalformedError, RuntimeError):
            return False


def _numbers(scheme: Scheme, signature: bytes) -> tuple[int, int]:
    if scheme.kind is Kind.PLAIN_ECDSA:
        half = len(signature) // 2
        return int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
    with decoding("signature"):
        both = DSASignature.load(signature, strict=True)
        return both["r"].native, both["s"].native


def public_key(der: bytes) -> RsaKey | CurveKey:
    """Return the key of a SubjectPublicKeyInfo. Raises UnsupportedError, MalformedError."""
    with decoding("public key"):
        info = PublicKeyInfo.load(der)
        kind = info.algorithm
        if kind in {"rsa", "rsassa_pss"}:
            numbers = info["public_key"].parsed
            return _rsa(numbers["modulus"].native, numbers["public_exponent"].native)
        if kind == "ec":
            found = curve(info["algorithm"]["parameters"])
            return CurveKey(found, _point(found, info["public_key"].native))
    raise UnsupportedError(f"key {kind}")


def _rsa(modulus: int, exponent: int) -> RsaKey:
    if modulus < 2 or exponent < _SMALLEST_EXPONENT:
        raise MalformedError("numbers of key")
    if modulus.bit_length() > _LARGEST_MODULUS or exponent.bit_length() > _LARGEST_EXPONENT:
        raise UnsupportedError("size of key")
    return RsaKey(modulus, exponent)


def _point(found: Curve, encoded: bytes) -> bytes:
    if len(encoded) != 1 + found.verifying_key_length or encoded[0] != 4:
        raise MalformedError("point")
    return encoded

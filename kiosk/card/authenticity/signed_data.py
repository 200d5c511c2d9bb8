"""CMS SignedData (RFC 5652): what is signed, by whom, and whether the signature holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import new
from hmac import compare_digest

from asn1crypto.cms import CMSAttribute, ContentInfo, SignedData, SignerInfo
from asn1crypto.core import Any as AnyValue
from asn1crypto.core import Asn1Value

from kiosk.card import tlv
from kiosk.card.authenticity.asn1 import decoding
from kiosk.card.authenticity.certificates import Certificate, certificate
from kiosk.card.authenticity.schemes import Scheme, hash_name, scheme
from kiosk.card.tlv import MalformedError

_SET = 0x31


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature over the content, and how its certificate is named."""

    issuer: str
    serial: int
    key_id: bytes
    """Instead of issuer and serial number, where the signer is named by its key."""
    digest: str
    scheme: Scheme
    attributes: bytes | None = field(repr=False)
    """What is signed in the place of the content, as the SET that RFC 5652 clause 5.4 says."""
    content_digest: bytes = field(repr=False)
    content_type: str
    signed_at: datetime | None
    signature: bytes = field(repr=False)

    @property
    def mark(self) -> bytes:
        """Bytes that the certificate it names holds."""
        return self.key_id or self.serial.to_bytes(self.serial.bit_length() // 8 + 1, "big", signed=True)

    def names(self, signer: Certificate) -> bool:
        """Say whether a certificate is the one that this signature names."""
        if self.key_id:
            return signer.key_id == self.key_id
        return (signer.issuer, signer.serial) == (self.issuer, self.serial)


@dataclass(frozen=True, slots=True)
class Signed:
    """A content with its signatures, and the certificates that came along."""

    content_type: str
    content: bytes = field(repr=False)
    certificates: tuple[Certificate, ...]
    signers: tuple[Signer, ...]

    def is_by(self, signer: Signer, known: Certificate) -> bool:
        """Say whether a signature over this content was made by the key of a certificate."""
        key = known.key
        if key is None:
            return False
        if signer.attributes is None:
            return key.verifies(signer.scheme, signer.signature, self.content)
        digest = new(signer.digest, self.content, usedforsecurity=False).digest()
        return (
            compare_digest(digest, signer.content_digest)
            and signer.content_type == self.content_type
            and key.verifies(signer.scheme, signer.signature, signer.attributes)
        )


def signed(der: bytes) -> Signed:
    """Return a SignedData. Raises UnsupportedError (an unknown algorithm), MalformedError."""
    with decoding("signed data"):
        outer = ContentInfo.load(der, strict=True)
        if outer["content_type"].native != "signed_data":
            raise MalformedError("no signed data")
        return _signed(outer["content"])


def _signed(data: SignedData) -> Signed:
    inside = data["encap_content_info"]
    signers = tuple(_signer(each) for each in data["signer_infos"])
    if not signers:
        raise MalformedError("no signature")
    content = _octets(inside["content"])
    return Signed(inside["content_type"].dotted, content, readable(_embedded(data)), signers)


def _octets(value: Asn1Value) -> bytes:
    # An encapsulated content of version 1 is decoded as PKCS #7 has it: of any type.
    return bytes(value.parse() if isinstance(value, AnyValue) else value)


def _embedded(data: SignedData) -> Iterable[bytes]:
    given = data["certificates"]
    return [each.chosen.dump() for each in given if each.name == "certificate"] if given else []


def readable(certificates: Iterable[bytes]) -> tuple[Certificate, ...]:
    """Return the certificates that can be read, and leave the others out."""
    found = []
    for each in certificates:
        try:
            found.append(certificate(each))
        except MalformedError:
            continue
    return tuple(found)


def _signer(info: SignerInfo) -> Signer:
    named, digest = info["sid"], hash_name(info["digest_algorithm"])
    by_key = named.name == "subject_key_identifier"
    given = info["signed_attrs"]
    told = _attributes(given) if given else {}
    return Signer(
        issuer="" if by_key else named.chosen["issuer"].hashable,
        serial=0 if by_key else named.chosen["serial_number"].native,
        key_id=named.chosen.native if by_key else b"",
        digest=digest,
        scheme=scheme(info["signature_algorithm"], digest),
        attributes=tlv.encode(_SET, given.contents) if given else None,
        content_digest=_only(told, "message_digest").native if given else b"",
        content_type=_only(told, "content_type").dotted if given else "",
        signed_at=_only(told, "signing_time").native if "signing_time" in told else None,
        signature=info["signature"].native,
    )


def _attributes(given: Iterable[CMSAttribute]) -> Mapping[str, CMSAttribute]:
    return {each["type"].native: each for each in given}


def _only(told: Mapping[str, CMSAttribute], name: str) -> Asn1Value:
    found = told[name]["values"][0]
    return found.chosen if hasattr(found, "chosen") else found

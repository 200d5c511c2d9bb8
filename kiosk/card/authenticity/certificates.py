"""Certificates of signers and of states (Doc 9303-12), read once into what the checks ask of them."""

from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto.x509 import Certificate as Asn1Certificate

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.keys import CurveKey, RsaKey, public_key
from kiosk.card.authenticity.schemes import Scheme, scheme
from kiosk.card.tlv import MalformedError


@dataclass(frozen=True, slots=True)
class Sealed:
    """Bytes that an issuer signed: of a certificate, or of a revocation list."""

    content: bytes = field(repr=False)
    scheme: Scheme | None
    """None where the program does not know it."""
    signature: bytes = field(repr=False)

    def is_by(self, key: RsaKey | CurveKey | None) -> bool:
        """Say whether a key signed it."""
        return bool(key and self.scheme and key.verifies(self.scheme, self.signature, self.content))


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate; names are those of asn1crypto, which do not tell one way of writing from another."""

    der: bytes = field(repr=False)
    sealed: Sealed
    subject: str
    issuer: str
    serial: int
    key_id: bytes
    issuer_key_id: bytes
    begins: datetime
    ends: datetime
    authority: bool | None
    """Whether it says that it may sign others; None where it says nothing, as the oldest do."""
    usages: frozenset[str] | None
    """What its key may be used for, None where it does not say."""
    key_info: bytes = field(repr=False)

    @property
    def key(self) -> RsaKey | CurveKey | None:
        """The public key, None for one that the program does not know."""
        try:
            return public_key(self.key_info)
        except (UnsupportedError, MalformedError):
            return None

    @property
    def self_issued(self) -> bool:
        """Whether it names itself as its issuer: a root, or a link from an old key to a new one."""
        return self.subject == self.issuer

    def is_root(self) -> bool:
        """Say whether it is signed by its own key."""
        return self.self_issued and self.sealed.is_by(self.key)

    def may_sign(self) -> bool:
        """Say whether it may sign other certificates."""
        return self.authority is not False and (self.usages is None or "key_cert_sign" in self.usages)

    def holds_at(self, moment: datetime) -> bool:
        """Say whether a moment is within its validity."""
        return self.begins <= moment <= self.ends


def certificate(der: bytes) -> Certificate:
    """Return a certificate. Raises MalformedError; unknown algorithms are kept as such."""
    with decoding("certificate"):
        return _certificate(Asn1Certificate.load(der, strict=True))


def _certificate(found: Asn1Certificate) -> Certificate:
    inner = found["tbs_certificate"]
    says, usage = found.basic_constraints_value, found.key_usage_value
    return Certificate(
        der=found.dump(),
        sealed=sealed(inner.dump(), found["signature_algorithm"], found["signature_value"].native),
        subject=found.subject.hashable,
        issuer=found.issuer.hashable,
        serial=found.serial_number,
        key_id=found.key_identifier or b"",
        issuer_key_id=found.authority_key_identifier or b"",
        begins=inner["validity"]["not_before"].native,
        ends=inner["validity"]["not_after"].native,
        authority=None if says is None else bool(says["ca"].native),
        usages=None if usage is None else frozenset(usage.native),
        key_info=inner["subject_public_key_info"].dump(),
    )


def sealed(content: bytes, algorithm: object, signature: bytes) -> Sealed:
    """Return what an issuer signed. Raises MalformedError."""
    try:
        known = scheme(algorithm)
    except UnsupportedError:
        known = None
    return Sealed(content, known, signature)

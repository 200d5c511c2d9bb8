"""Revocation lists of states (RFC 5280 clause 5, Doc 9303-12)."""

from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto.crl import CertificateList

from kiosk.card.authenticity.asn1 import decoding
from kiosk.card.authenticity.certificates import Certificate, Sealed, sealed


@dataclass(frozen=True, slots=True)
class RevocationList:
    """The certificates that a state has taken back."""

    issuer: str
    issuer_key_id: bytes
    sealed: Sealed
    serials: frozenset[int] = field(repr=False)
    next_update: datetime | None

    def is_by(self, authority: Certificate) -> bool:
        """Say whether an authority issued it."""
        return authority.subject == self.issuer and self.sealed.is_by(authority.key)

    def is_stale(self, today: datetime) -> bool:
        """Say whether a newer one should be there."""
        return self.next_update is not None and self.next_update < today


def revocation_list(der: bytes) -> RevocationList:
    """Return a revocation list. Raises MalformedError."""
    with decoding("revocation list"):
        found = CertificateList.load(der, strict=True)
        inner = found["tbs_cert_list"]
        revoked = inner["revoked_certificates"] or ()
        following = inner["next_update"]
        return RevocationList(
            issuer=found.issuer.hashable,
            issuer_key_id=found.authority_key_identifier or b"",
            sealed=sealed(inner.dump(), found["signature_algorithm"], found["signature"].native),
            serials=frozenset(each["user_certificate"].native for each in revoked),
            next_update=following.native if following else None,
        )

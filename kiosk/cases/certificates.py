"""The keys of stations as the hub certified them, kept so that receipts are verified without a network."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Connection, delete, insert, or_, select, update

from kiosk.cases.tables import certificate
from kiosk.cases.thumbprint import public_key


class RevocationReason(StrEnum):
    """Why a station's key is no longer believed; the words stand in ``resources/verdicts.toml``."""

    LOST = "lost"
    STOLEN = "stolen"
    REPLACED = "replaced"
    CLOSED = "closed"
    MISUSED = "misused"


@dataclass(frozen=True)
class Certificate:
    """One station's key, good for receipts from ``not_before`` until ``not_after``."""

    kid: str
    office: str
    station: str
    office_ar: str
    office_fr: str
    key: dict[str, str]
    """JWK (RFC 7517)."""
    not_before: datetime
    not_after: datetime
    token: str = field(repr=False)
    """The hub's statement as it signed it (JWS, compact)."""
    revoked: datetime | None = None
    """From when on the key is not believed."""
    reason: str = ""
    """A :class:`RevocationReason`, where revoked."""

    @cached_property
    def public_key(self) -> ec.EllipticCurvePublicKey:
        """The key itself. Raises KioskError ``key-malformed``."""
        return public_key(self.key)


_KEY = ("kid", "office", "station")


def keep(conn: Connection, one: Certificate) -> None:
    """Keep a certificate in the place of an earlier one of the same key and station; a revocation stays."""
    marks = conn.execute(
        select(certificate.c.revoked, certificate.c.reason).where(
            certificate.c.kid == one.kid, certificate.c.revoked.is_not(None)
        )
    ).first()
    values = {name: getattr(one, name) for name in certificate.columns.keys()}  # noqa: SIM118 -- not a dict
    conn.execute(delete(certificate).where(*(certificate.c[name] == values[name] for name in _KEY)))
    conn.execute(insert(certificate).values(values | (marks._asdict() if marks else {})))


def revoke(conn: Connection, kid: str, since: datetime, reason: str) -> None:
    """Note that a key is not to be believed from an instant on; told twice, the earlier instant holds."""
    held = or_(certificate.c.revoked.is_(None), certificate.c.revoked > since)
    conn.execute(
        update(certificate).where(certificate.c.kid == kid, held).values(revoked=since, reason=reason)
    )


def rename(conn: Connection, office: str, name_ar: str, name_fr: str) -> None:
    """Show an office by its newest name; the certificates stay as they were signed."""
    told = {"office_ar": name_ar, "office_fr": name_fr}
    conn.execute(update(certificate).where(certificate.c.office == office).values(told))


def of_key(conn: Connection, kid: str) -> tuple[Certificate, ...]:
    """Return the certificates of a key: one for each station its computer has been."""
    rows = conn.execute(select(certificate).where(certificate.c.kid == kid))
    return tuple(Certificate(**row._mapping) for row in rows)  # noqa: SLF001 -- SQLAlchemy's public name

"""Certificates and revocation lists of the states that the product makes up (Doc 9303-12 clause 7)."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha1

from kiosk.card.virtual import der
from kiosk.card.virtual.signing import Making, Signing

_COUNTRY, _ORGANISATION, _NAME = "2.5.4.6", "2.5.4.10", "2.5.4.3"
_CONSTRAINTS, _USAGE, _KEY_ID, _ISSUER_KEY_ID = "2.5.29.19", "2.5.29.15", "2.5.29.14", "2.5.29.35"
_TRUE = b"\x01\x01\xff"
_SIGNS_CERTIFICATES = b"\x03\x02\x01\x06"
"""keyCertSign and cRLSign."""
_SIGNS_DOCUMENTS = b"\x03\x02\x07\x80"
"""digitalSignature."""


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when a certificate is valid."""

    begins: datetime
    ends: datetime

    def encode(self) -> bytes:
        """Return it as certificates hold it."""
        return der.sequence(der.moment(self.begins), der.moment(self.ends))


def years(first: int, last: int) -> Validity:
    """Return a validity of whole years, the last one excluded."""
    return Validity(datetime(first, 1, 1, tzinfo=UTC), datetime(last, 1, 1, tzinfo=UTC))


def name(common: str) -> bytes:
    """Return the name of an authority or a signer of Utopia, the standard's country of examples."""
    parts = ((_COUNTRY, "UT"), (_ORGANISATION, "Tadamon Kiosk"), (_NAME, common))
    return der.sequence(*(der.set_of(der.sequence(der.oid(kind), der.text(said))) for kind, said in parts))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a certificate is to say."""

    common: str
    serial: int
    validity: Validity
    authority: bool = False


@dataclass(frozen=True)
class Certified:
    """A key with its certificate."""

    plan: Plan
    key: Signing = field(repr=False)
    der: bytes = field(repr=False, default=b"")

    @property
    def key_id(self) -> bytes:
        """The subject key identifier."""
        return sha1(self.key.info, usedforsecurity=False).digest()

    def issue(self, plan: Plan, making: Making, thief: Signing | None = None) -> "Certified":
        """Return a new key under a certificate of this one; or of a thief who goes by its name."""
        return _certified(plan, Signing(making), self, thief or self.key)

    def revocations(self, serials: tuple[int, ...], validity: Validity) -> bytes:
        """Return a revocation list of this authority: its times are this update and the next."""
        revoked = [der.sequence(der.integer(each), der.moment(validity.begins)) for each in serials]
        authority = _extension(_ISSUER_KEY_ID, der.sequence(_key_id(0x80, self.key_id)))
        content = der.sequence(
            der.integer(1),
            self.key.making.algorithm,
            name(self.plan.common),
            der.moment(validity.begins),
            der.moment(validity.ends),
            der.sequence(*revoked) if revoked else b"",
            der.tagged(0, der.sequence(authority)),
        )
        return _sealed(content, self.key)


def root(plan: Plan, making: Making) -> Certified:
    """Return a key that certifies itself."""
    own = Certified(plan, Signing(making))
    return _certified(plan, own.key, own, own.key)


def _certified(plan: Plan, key: Signing, issuer: Certified, by: Signing) -> Certified:
    unsigned = Certified(plan, key)
    content = der.sequence(
        der.tagged(0, der.integer(2)),
        der.integer(plan.serial),
        by.making.algorithm,
        name(issuer.plan.common),
        plan.validity.encode(),
        name(plan.common),
        key.info,
        der.tagged(3, der.sequence(*_extensions(unsigned, issuer))),
    )
    return replace(unsigned, der=_sealed(content, by))


def _extensions(own: Certified, issuer: Certified) -> tuple[bytes, ...]:
    usage = _SIGNS_CERTIFICATES if own.plan.authority else _SIGNS_DOCUMENTS
    constraints = (_extension(_CONSTRAINTS, der.sequence(_TRUE, der.integer(4)), _TRUE),)
    return (
        _extension(_ISSUER_KEY_ID, der.sequence(_key_id(0x80, issuer.key_id))),
        _extension(_KEY_ID, der.octets(own.key_id)),
        _extension(_USAGE, usage, _TRUE),
        *(constraints if own.plan.authority else ()),
    )


def _key_id(tag: int, value: bytes) -> bytes:
    return bytes((tag, len(value))) + value


def _extension(kind: str, value: bytes, critical: bytes = b"") -> bytes:
    return der.sequence(der.oid(kind), critical, der.octets(value))


def _sealed(content: bytes, key: Signing) -> bytes:
    return der.sequence(content, key.making.algorithm, der.bits(key.sign(content)))

"""The seal on a receipt: a signed map (:mod:`kiosk.print.cose`) in base45 (RFC 9285), printed as a QR code.

Anyone who holds the stations' public keys verifies it without a network. It tells which file was deposited,
where and when, and binds the applicant without naming anyone: what stands for the identifiers is an HMAC
whose key comes from the file's own hash, of which only the register and the hub hold more than the first
bytes. Who has the paper but not the file cannot try identifiers one after the other.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any, Final, Protocol

import base45
import cbor2
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.cases.case import Case
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.views import Person, persons
from kiosk.print.cose import decoded, opened, signed

PREFIX: Final = "TK1:"
"""What a seal begins with: this program, version 1."""

_LONGEST: Final = 1000
_LAST_INSTANT: Final = 2**36
"""Seconds since 1970 that the calendar still holds."""
_SALT: Final = b"tadamon receipt seal 1: salt"


class Claim(IntEnum):
    """The keys of the sealed map."""

    REFERENCE = 1
    INSTANT = 2
    """Seconds since 1970, UTC."""
    OFFICE = 3
    PERSONS = 4
    COMMITMENT = 5
    """First 16 bytes of the HMAC-SHA256 over the applicant's IDCS and CNIE."""
    HASH = 6
    """First 8 bytes of the file's SHA-256."""


_TYPES: Final = {
    Claim.REFERENCE: str,
    Claim.INSTANT: int,
    Claim.OFFICE: str,
    Claim.PERSONS: int,
    Claim.COMMITMENT: bytes,
    Claim.HASH: bytes,
}


class Signer(Protocol):
    """Whose key seals; :class:`kiosk.cases.identity.StationIdentity` is one."""

    @property
    def private_key(self) -> ec.EllipticCurvePrivateKey:
        """The station's key on P-256."""
        ...


@dataclass(frozen=True, slots=True)
class Verified:
    """What a genuine seal says."""

    reference: str
    instant: datetime
    office: str
    persons: int
    commitment: bytes
    hash_prefix: bytes
    kid: str
    """Short name of the key that sealed it (:func:`kiosk.print.cose.key_id`)."""


def seal(case: Case, form: Form, signer: Signer) -> str:
    """Return the seal of a deposited file; the same file and key give the same text."""
    claims = cbor2.dumps(_claims(case, form), canonical=True)
    written: bytes = base45.b45encode(signed(claims, signer.private_key))
    return PREFIX + written.decode("ascii")


def verify(text: str, keys: Mapping[str, ec.EllipticCurvePublicKey]) -> Verified:
    """Return what a seal says, if one of these keys (``cose.keyring``) made it.

    Raises KioskError ``seal-malformed``, ``seal-unknown-key`` (key) or ``seal-tampered``.
    """
    if not text.startswith(PREFIX) or len(text) > _LONGEST:
        raise KioskError("seal-malformed")
    try:
        message = base45.b45decode(text.removeprefix(PREFIX))
    except ValueError as wrong:
        raise KioskError("seal-malformed") from wrong
    kid, claims = opened(message, keys)
    return _verified(decoded(claims), kid)


def seals(verified: Verified, case: Case, form: Form) -> bool:
    """Say whether a genuine seal is that of this very file and its applicant."""
    told = _claims(case, form)
    return (
        verified.reference == told[Claim.REFERENCE]
        and verified.hash_prefix == told[Claim.HASH]
        and hmac.compare_digest(verified.commitment, told[Claim.COMMITMENT])
    )


def _claims(case: Case, form: Form) -> dict[int, Any]:
    household = persons(form, Answers.from_json(case.filing.answers))
    digest = bytes.fromhex(case.hash)
    return {
        Claim.REFERENCE.value: str(case.reference),
        Claim.INSTANT.value: int(case.instant.timestamp()),
        Claim.OFFICE.value: case.reference.office,
        Claim.PERSONS.value: len(household),
        Claim.COMMITMENT.value: _commitment(digest, household[:1]),
        Claim.HASH.value: digest[:8],
    }


def _commitment(digest: bytes, applicant: tuple[Person, ...]) -> bytes:
    salt = hmac.digest(digest, _SALT, "sha256")
    named = cbor2.dumps([[person.idcs, person.cnie] for person in applicant])
    return hmac.digest(salt, named, "sha256")[:16]


def _verified(claims: Any, kid: str) -> Verified:
    """Read the claims of a signature that holds; a station of a later version may have signed others."""
    if not isinstance(claims, dict) or any(type(claims.get(key)) is not kind for key, kind in _TYPES.items()):
        raise KioskError("seal-malformed")
    if not 0 <= claims[Claim.INSTANT] <= _LAST_INSTANT:
        raise KioskError("seal-malformed")
    return Verified(
        reference=claims[Claim.REFERENCE],
        instant=datetime.fromtimestamp(claims[Claim.INSTANT], UTC),
        office=claims[Claim.OFFICE],
        persons=claims[Claim.PERSONS],
        commitment=claims[Claim.COMMITMENT],
        hash_prefix=claims[Claim.HASH],
        kid=kid,
    )

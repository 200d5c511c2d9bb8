"""The seal on a receipt: a signed map (:mod:`kiosk.print.cose`) in base45 (RFC 9285), printed as a QR code.

Anyone who holds the stations' public keys verifies it without a network. It tells which file was deposited,
where and when, and binds the applicant without naming anyone: what stands for the identifiers is an HMAC
whose key comes from the file's own hash, of which only the register and the hub hold more than the first
bytes. Who has the paper but not the file cannot try identifiers one after the other.
"""

import hmac
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
from kiosk.print.cose import Message, decoded, opened, signed

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
    CLOCK = 7
    """False where the station could not trust its clock; absent otherwise."""


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
class Sealed:
    """What a seal says; whether it is so, its message's signature tells."""

    reference: str
    instant: datetime
    office: str
    persons: int
    commitment: bytes
    hash_prefix: bytes
    clock_trusted: bool


def seal(case: Case, form: Form, signer: Signer) -> str:
    """Return the seal of a deposited file; the same file and key give the same text."""
    claims = cbor2.dumps(_claims(case, form), canonical=True)
    written: bytes = base45.b45encode(signed(claims, signer.private_key))
    return PREFIX + written.decode("ascii")


def message(text: str) -> Message:
    """Return the signed message in a seal's text. Raises KioskError ``seal-malformed``."""
    if not text.startswith(PREFIX) or len(text) > _LONGEST:
        raise KioskError("seal-malformed")
    try:
        return opened(base45.b45decode(text.removeprefix(PREFIX)))
    except ValueError as wrong:
        raise KioskError("seal-malformed") from wrong


def told(payload: bytes) -> Sealed:
    """Return what a seal's message says; a station of a later version may have signed other things.

    Raises KioskError ``seal-malformed``.
    """
    claims = decoded(payload)
    if not isinstance(claims, dict) or any(type(claims.get(key)) is not kind for key, kind in _TYPES.items()):
        raise KioskError("seal-malformed")
    if not 0 <= claims[Claim.INSTANT] <= _LAST_INSTANT:
        raise KioskError("seal-malformed")
    return Sealed(
        reference=claims[Claim.REFERENCE],
        instant=datetime.fromtimestamp(claims[Claim.INSTANT], UTC),
        office=claims[Claim.OFFICE],
        persons=claims[Claim.PERSONS],
        commitment=claims[Claim.COMMITMENT],
        hash_prefix=claims[Claim.HASH],
        clock_trusted=claims.get(Claim.CLOCK) is not False,
    )


def seals(sealed: Sealed, case: Case, form: Form) -> bool:
    """Say whether a genuine seal is that of this very file and its applicant."""
    mine = _claims(case, form)
    return (
        sealed.reference == mine[Claim.REFERENCE]
        and sealed.hash_prefix == mine[Claim.HASH]
        and hmac.compare_digest(sealed.commitment, mine[Claim.COMMITMENT])
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
        **({} if case.clock_trusted else {Claim.CLOCK.value: False}),
    }


def _commitment(digest: bytes, applicant: tuple[Person, ...]) -> bytes:
    salt = hmac.digest(digest, _SALT, "sha256")
    named = cbor2.dumps([[person.idcs, person.cnie] for person in applicant])
    return hmac.digest(salt, named, "sha256")[:16]

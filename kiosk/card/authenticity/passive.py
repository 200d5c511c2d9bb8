"""Passive authentication (ICAO 9303-11 clause 5.1): files by hashes, these by a signature, that by a state.

At what moment certificates must be valid: today for a card that is itself still valid, because a signer is
certified for as long as the cards it signs (Doc 9303-12); for a card that has run out, the moment of signing,
or of issue. So no moment that a card claims is what keeps it genuine while it is in use.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.card.authenticity.certificates import Certificate
from kiosk.card.authenticity.chain import Chain, chain
from kiosk.card.authenticity.reasons import Findings, Reason
from kiosk.card.authenticity.schemes import WEAK
from kiosk.card.authenticity.security_object import Hashes
from kiosk.card.authenticity.signed_data import Signed, Signer
from kiosk.card.authenticity.store import Store

_TOLERANCE = timedelta(days=1)
"""Signing times are told by clocks, and days begin at different times."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a signature is judged by."""

    store: Store
    today: datetime
    expired: bool = False
    """Whether the card itself has run out."""
    issued: datetime | None = None
    """When the card says that it was issued."""

    def moment(self, signer: Signer) -> datetime:
        """Return the moment at which certificates must be valid."""
        return (signer.signed_at or self.issued or self.today) if self.expired else self.today


def judge_files(hashes: Hashes, contents: Mapping[str, tuple[int, bytes]], found: Findings) -> None:
    """Compare every file that was read, by its name, with what was signed of its group."""
    if hashes.hash in WEAK:
        found.add(Reason.WEAK_HASH)
    for name, (group, content) in contents.items():
        if group not in hashes.groups:
            found.add(Reason.NOT_SIGNED, name)
        elif not hashes.covers(group, content):
            found.add(Reason.HASH_MISMATCH, name)


def judge_signature(signed: Signed, basis: Basis, found: Findings) -> None:
    """Find whose signature it is, whether it holds, and whether a trusted state certified the signer."""
    signer = signed.signers[0]
    if WEAK & {signer.digest, signer.scheme.hash}:
        found.add(Reason.WEAK_HASH)
    beside = tuple(each for each in signed.certificates if signer.names(each))
    named = beside or basis.store.signers(signer)
    # States write one name in several ways: a certificate that came along is the signer's if its key is.
    own = next((each for each in (*named, *signed.certificates) if signed.is_by(signer, each)), None)
    if own is not None:
        _judge_signer(own, signed, basis, found)
    elif not named:
        found.add(Reason.SIGNER_MISSING)
    else:
        known = all(each.key for each in named)
        found.add(Reason.SIGNATURE_WRONG if known else Reason.SIGNATURE_UNKNOWN)


def _judge_signer(own: Certificate, signed: Signed, basis: Basis, found: Findings) -> None:
    signer = signed.signers[0]
    if _is_unusual(own, signed):
        found.add(Reason.PROFILE)
    if signer.signed_at and not _about(own, signer.signed_at):
        found.add(Reason.SIGNED_OUTSIDE)
    moment = basis.moment(signer)
    if not own.holds_at(moment):
        found.add(Reason.SIGNER_EXPIRED)
    if not basis.store:
        found.add(Reason.NO_AUTHORITIES)
        return
    whole = chain(own, basis.store, signed.certificates)
    if not whole.rooted:
        found.add(Reason.SIGNER_FORGED if whole.forged else Reason.AUTHORITY_UNKNOWN)
        return
    if not whole.holds_at(moment):
        found.add(Reason.AUTHORITY_EXPIRED)
    _judge_revocation(whole, basis, found)


def _about(own: Certificate, moment: datetime) -> bool:
    return own.begins - _TOLERANCE <= moment <= own.ends + _TOLERANCE


def _is_unusual(own: Certificate, signed: Signed) -> bool:
    """Say whether a signer's certificate is not as Doc 9303-12 clause 7.1 says; it is told, and no more."""
    usages = own.usages or frozenset()
    plain = "digital_signature" in usages and not own.authority
    return not (plain and len(signed.signers) == 1 and signed.signers[0].names(own))


def _judge_revocation(whole: Chain, basis: Basis, found: Findings) -> None:
    for each in whole.certificates[:-1]:
        lists = [
            one
            for one in basis.store.revocations
            if one.issuer == each.issuer and any(one.is_by(issuer) for issuer in basis.store.issuers(one))
        ]
        if any(each.serial in one.serials for one in lists):
            found.add(Reason.SIGNER_REVOKED)
        elif not lists:
            found.add(Reason.REVOCATION_UNKNOWN)
        elif all(one.is_stale(basis.today) for one in lists):
            found.add(Reason.REVOCATION_STALE)

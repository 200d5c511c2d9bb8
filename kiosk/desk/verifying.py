"""Receipts verified at the counter: by the keys the hub certified, our own, and what this register knows."""

from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

from kiosk.cases import certificates, files
from kiosk.cases.certificates import Certificate
from kiosk.cases.reference import Reference
from kiosk.cases.thumbprint import key_id
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.verifying import Finding, KnownFile, Verdict
from kiosk.forms.answers import Answers
from kiosk.forms.views import persons
from kiosk.print import seal
from kiosk.print.cose import Message
from kiosk.print.scan import seal_text, straightened
from kiosk.print.seal import Sealed

_PREFIX = 8
"""Bytes of a file's hash that stand in its seal."""


def verify(means: Means, source: bytes | str) -> Verdict:
    """Judge a receipt; see :meth:`kiosk.flows.verifying.Verifying.verify_receipt`."""
    text = straightened(source) if isinstance(source, str) else seal_text(source)
    if isinstance(source, bytes) or text.startswith(seal.PREFIX):
        return _of_seal(means, text)
    return _of_reference(means, text)


@dataclass(frozen=True, slots=True)
class _Holder:
    """Whose key a seal names."""

    key: EllipticCurvePublicKey
    own: bool
    certificates: tuple[Certificate, ...]


def _of_seal(means: Means, text: str) -> Verdict:
    try:
        message = seal.message(text)
    except KioskError:
        return Verdict(Finding.FOREIGN)
    holder, sealed = _holder(means, message.kid), _read(message)
    forged = holder is not None and not message.signed_by(holder.key)
    if sealed is None:
        return Verdict(Finding.TAMPERED if forged else Finding.FOREIGN, key=message.kid)
    told = replace(_told(means, sealed), key=message.kid)
    if forged:
        return replace(told, finding=Finding.TAMPERED)
    return told if holder is None else _certified(holder, told)


def _holder(means: Means, kid: str) -> _Holder | None:
    with means.store.read() as conn:
        known = certificates.of_key(conn, kid)
    mine = means.identity.private_key.public_key()
    if kid == key_id(mine):
        return _Holder(mine, own=True, certificates=known)
    return _Holder(known[0].public_key, own=False, certificates=known) if known else None


def _read(message: Message) -> Sealed | None:
    """Return what the seal says, None where it says something that no receipt says."""
    try:
        sealed = seal.told(message.payload)
        reference = Reference.parse(sealed.reference)
    except KioskError:
        return None
    return sealed if reference.office == sealed.office else None


def _told(means: Means, sealed: Sealed) -> Verdict:
    """Return what the seal says of itself, and what the register knows of it; nothing is judged yet."""
    return Verdict(
        Finding.UNKNOWN_KEY,
        reference=sealed.reference,
        instant=sealed.instant,
        office=sealed.office,
        persons=sealed.persons,
        training=Reference.parse(sealed.reference).training,
        clock_trusted=sealed.clock_trusted,
        known=_known(means, sealed.reference, sealed),
    )


def _certified(holder: _Holder, told: Verdict) -> Verdict:
    """Judge what the holder's key did sign: a key vouches for its own station, in its time."""
    issuer = Reference.parse(told.reference)
    one = next(
        (one for one in holder.certificates if (one.office, one.station) == (issuer.office, issuer.station)),
        None,
    )
    if one is None:
        return replace(told, finding=Finding.GENUINE if holder.own else Finding.TAMPERED)
    return replace(
        told,
        finding=_at(one, told.instant),
        station=one.station,
        office_ar=one.office_ar,
        office_fr=one.office_fr,
        valid_from=one.not_before,
        valid_until=one.not_after,
        revoked=one.revoked,
        revocation_reason=one.reason,
    )


def _at(one: Certificate, instant: datetime | None) -> Finding:
    if instant is None or not one.not_before <= instant <= one.not_after:
        return Finding.EXPIRED_KEY
    revoked = one.revoked is not None and instant >= one.revoked
    return Finding.REVOKED_KEY if revoked else Finding.GENUINE


def _known(means: Means, reference: str, sealed: Sealed | None = None) -> KnownFile | None:
    """Return the file of that reference here, and whether the seal is of what it holds or once held."""
    try:
        with means.store.read() as conn:
            case, history = files.case(conn, reference), files.history(conn, reference)
    except KioskError as wrong:
        if wrong.code != "case-unknown":
            raise
        return None
    form = means.shelf.form(case.filing.form, case.filing.form_version)
    household = persons(form, Answers.from_json(case.filing.answers))
    earlier = {bytes.fromhex(line.detail.get("corrects", ""))[:_PREFIX] for line in history}
    corrected = sealed is not None and sealed.hash_prefix in earlier
    same = sealed is None or corrected or seal.seals(sealed, case, form)
    return KnownFile(case.state, case.instant, len(household), same=same, corrected=corrected)


def _of_reference(means: Means, typed: str) -> Verdict:
    try:
        reference = Reference.parse(typed, office=means.settings.office.code)
    except KioskError as wrong:
        if wrong.code == "reference-check":
            raise
        return Verdict(Finding.FOREIGN)
    known = _known(means, str(reference))
    return Verdict(
        Finding.RECORDED if known else Finding.UNRECORDED,
        reference=str(reference),
        instant=known.deposited if known else None,
        office=reference.office,
        persons=known.persons if known else 0,
        training=reference.training,
        known=known,
    )

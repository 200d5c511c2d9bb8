"""Taking what the hub told: most of it is kept, decisions are entered in the journal."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, insert, select

from kiosk.cases import certificates, disputes, numbers, published, register
from kiosk.cases.case import Event, Happening
from kiosk.cases.certificates import Certificate
from kiosk.cases.disputes import Dispute
from kiosk.cases.identity import StationIdentity
from kiosk.cases.memory import recall, remember
from kiosk.cases.published import Kind, Publication
from kiosk.cases.reference import Reference
from kiosk.cases.tables import decision
from kiosk.cases.thumbprint import key_id, public_key
from kiosk.errors import KioskError
from kiosk.shapes import from_json
from kiosk.sync import standing
from kiosk.sync.decisions import Decision, judged
from kiosk.sync.feed_items import (
    CertificateItem,
    DecisionItem,
    DisputeItem,
    FeedItem,
    FormItem,
    LawItem,
    OfficeItem,
    RevocationItem,
    VerdictItem,
)
from kiosk.sync.outbox import judged_again
from kiosk.sync.signing import verified
from kiosk.sync.wire import Certified, Given, Jwk, OfficeNames

_LOG = logging.getLogger(__name__)

RECORDED, ELSEWHERE = "recorded", "elsewhere"
"""Outcomes of a decision that is no failure code: in the file's journal, or about another station's file."""

OFFICE: Final = "office "
"""What is remembered of an office begins with this and its code."""

_EVENTS = {Event.TRANSMITTED, Event.REGISTERED, Event.REJECTED}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the items."""

    recorded: int = 0
    set_aside: int = 0
    published: int = 0
    """Forms and texts of the law that are new here."""

    def __add__(self, other: "Taken") -> "Taken":
        """Return both together."""
        return Taken(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class _Hearing:
    """Who hears, whom from, and when."""

    key: Jwk = field(repr=False)
    identity: StationIdentity
    now: datetime


@dataclass(frozen=True, slots=True)
class SetAside:
    """A decision that no file here could take."""

    reference: str
    event: str
    day: str
    """ISO day of the decision."""
    code: str
    """Failure code of why not."""


def set_aside(conn: Connection) -> tuple[SetAside, ...]:
    """Return the decisions that wait for a person, in the order in which they were told."""
    wanted = (
        select(decision.c.reference, decision.c.event, decision.c.day, decision.c.outcome)
        .where(decision.c.outcome.not_in((RECORDED, ELSEWHERE)))
        .order_by(decision.c.line)
    )
    return tuple(SetAside(*row) for row in conn.execute(wanted))


def office(conn: Connection, code: str) -> OfficeNames | None:
    """Return an office as the hub last told it; None where it has not."""
    told = recall(conn, f"{OFFICE}{code}")
    return from_json(told, OfficeNames) if told else None


def take(
    conn: Connection, items: Sequence[FeedItem], key: Jwk, identity: StationIdentity, now: datetime
) -> Taken:
    """Take items in their order on the writer's connection; one that cannot be taken changes nothing."""
    hearing, taken = _Hearing(key, identity, now), Taken()
    for item in items:
        taken += _BY_KIND[type(item)](conn, item, hearing)
    return taken


def _certificate(conn: Connection, item: CertificateItem, hearing: _Hearing) -> Taken:
    try:
        keep(conn, item.token, hearing.key)
    except KioskError as wrong:
        _LOG.warning("a certificate of the feed is not kept: %s", wrong.code)
    return Taken()


def _revocation(conn: Connection, item: RevocationItem, _hearing: _Hearing) -> Taken:
    certificates.revoke(conn, item.kid, item.since, item.reason)
    return Taken()


def _form(conn: Connection, item: FormItem, hearing: _Hearing) -> Taken:
    return _published(conn, Publication(Kind.FORM, item.id, item.version, item.text), hearing)


def _law(conn: Connection, item: LawItem, hearing: _Hearing) -> Taken:
    return _published(conn, Publication(Kind.LAW, Kind.LAW, item.version, item.text), hearing)


def _published(conn: Connection, one: Publication, hearing: _Hearing) -> Taken:
    return Taken(published=int(published.keep(conn, one, hearing.now)))


def _office(conn: Connection, item: OfficeItem, _hearing: _Hearing) -> Taken:
    certificates.rename(conn, item.code, item.name_ar, item.name_fr)
    names = OfficeNames(item.code, item.name_ar, item.name_fr, item.commune)
    remember(conn, f"{OFFICE}{item.code}", msgspec.json.encode(names).decode())
    return Taken()


def _dispute(conn: Connection, item: DisputeItem, _hearing: _Hearing) -> Taken:
    disputes.keep(conn, Dispute(item.device, item.epoch, item.station, item.seq, item.since))
    return Taken()


def _verdict(conn: Connection, item: VerdictItem, _hearing: _Hearing) -> Taken:
    judged_again(conn, item.device, item.epoch, Given(item.seq, item.verdict, item.reason))
    return Taken()


def keep(conn: Connection, token: str, key: Jwk) -> None:
    """Keep a certificate that the hub signed. Raises KioskError ``signature-broken`` or ``key-malformed``."""
    told = verified(token, key, Certified)
    if key_id(public_key(told.key)) != told.kid:
        raise KioskError("key-malformed")
    certificates.keep(
        conn,
        Certificate(
            told.kid, told.office, told.station, told.office_ar, told.office_fr, told.key, told.since,
            told.until, token,
        ),
    )  # fmt: skip


def _decision(conn: Connection, item: DecisionItem, hearing: _Hearing) -> Taken:
    told = {
        "reference": item.reference,
        "event": item.event,
        "day": item.day.isoformat(),
        "registration": item.registration,
        "reason": item.reason,
    }
    known = select(decision.c.line).where(*(decision.c[name] == value for name, value in told.items()))
    if conn.execute(known).first() is not None:
        return Taken()
    try:
        with conn.begin_nested():
            outcome = _recorded(conn, item, hearing.identity, hearing.now)
    except KioskError as wrong:
        outcome = wrong.code
    conn.execute(insert(decision).values(told | {"received": hearing.now, "outcome": outcome}))
    return Taken(recorded=outcome == RECORDED, set_aside=outcome not in {RECORDED, ELSEWHERE})


def _recorded(conn: Connection, item: DecisionItem, identity: StationIdentity, now: datetime) -> str:
    """Enter a decision in its file's journal, if it says anything new, and return what became of it."""
    if item.event not in _EVENTS:
        raise KioskError("decision-state-unknown")
    told = Decision(item.reference, Event(item.event), item.day, item.registration, item.reason)
    stands = standing.stands(conn, [item.reference])
    if not stands and not _ours(conn, item.reference, identity):
        return ELSEWHERE
    problem, repeated = judged(told, stands)
    if problem:
        raise KioskError(problem)
    if not repeated:
        register.append_on(conn, item.reference, Happening(told.event, now, "", told.detail), identity)
    return RECORDED


def _ours(conn: Connection, reference: str, identity: StationIdentity) -> bool:
    """Say whether a file of that reference should be here: this register gave out its number."""
    one = Reference.parse(reference)
    if numbers.counts_for(conn, one.office, one.station):
        return True
    mine = certificates.of_key(conn, key_id(identity.private_key.public_key()))
    return any((held.office, held.station) == (one.office, one.station) for held in mine)


_BY_KIND: Final[Mapping[type[FeedItem], Callable[[Connection, Any, _Hearing], Taken]]] = {
    CertificateItem: _certificate,
    DecisionItem: _decision,
    DisputeItem: _dispute,
    FormItem: _form,
    LawItem: _law,
    OfficeItem: _office,
    RevocationItem: _revocation,
    VerdictItem: _verdict,
}

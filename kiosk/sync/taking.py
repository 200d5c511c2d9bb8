"""Taking what the hub told: certificates and revocations are kept, decisions are entered in the journal."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from kiosk.cases import certificates, register
from kiosk.cases.case import Event, Happening
from kiosk.cases.certificates import Certificate
from kiosk.cases.identity import StationIdentity
from kiosk.cases.reference import Reference
from kiosk.cases.tables import decision
from kiosk.cases.thumbprint import key_id, public_key
from kiosk.errors import KioskError
from kiosk.sync import standing
from kiosk.sync.decisions import Decision, judged
from kiosk.sync.signing import verified
from kiosk.sync.wire import CertificateItem, Certified, DecisionItem, FeedItem, Jwk, RevocationItem

_LOG = logging.getLogger(__name__)

RECORDED, ELSEWHERE = "recorded", "elsewhere"
"""Outcomes of a decision that is no failure code: in the file's journal, or about another station's file."""

_EVENTS = {Event.TRANSMITTED, Event.REGISTERED, Event.REJECTED}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the items."""

    recorded: int = 0
    set_aside: int = 0

    def __add__(self, other: "Taken") -> "Taken":
        """Return both together."""
        return Taken(self.recorded + other.recorded, self.set_aside + other.set_aside)


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


def take(
    conn: Connection, items: Sequence[FeedItem], key: Jwk, identity: StationIdentity, now: datetime
) -> Taken:
    """Take items in their order on the writer's connection; one that cannot be taken changes nothing."""
    taken = Taken()
    for item in items:
        if isinstance(item, CertificateItem):
            _certificate(conn, item, key)
        elif isinstance(item, RevocationItem):
            certificates.revoke(conn, item.kid, item.since, item.reason)
        else:
            taken += _decision(conn, item, identity, now)
    return taken


def _certificate(conn: Connection, item: CertificateItem, key: Jwk) -> None:
    try:
        keep(conn, item.token, key)
    except KioskError as wrong:
        _LOG.warning("a certificate of the feed is not kept: %s", wrong.code)


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


def _decision(conn: Connection, item: DecisionItem, identity: StationIdentity, now: datetime) -> Taken:
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
            outcome = _recorded(conn, item, identity, now)
    except KioskError as wrong:
        outcome = wrong.code
    conn.execute(insert(decision).values(told | {"received": now, "outcome": outcome}))
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
    """Say whether a file of that reference should be here: this station gave out its number."""
    one = Reference.parse(reference)
    mine = certificates.of_key(conn, key_id(identity.private_key.public_key()))
    return any((held.office, held.station) == (one.office, one.station) for held in mine)

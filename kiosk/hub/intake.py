"""Taking a batch in: verify, store each entry exactly once, answer for each, sign what is held (0051, 0168).

What an entry holds is judged later (:mod:`kiosk.hub.judging`); here is only what a station must not wait for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.errors import KioskError
from kiosk.hub import batches, copies, regions
from kiosk.hub.database import Database
from kiosk.hub.entry import Passed, refused
from kiosk.hub.following import Arrived, followed
from kiosk.hub.log import Log, answer_of
from kiosk.hub.stations import Station, enrolled, known
from kiosk.sync.batch import unpack
from kiosk.sync.envelope import LogItem, Verdict
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import BatchClaims, Checkpoint, Given, Head, Reply


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as it arrived: where it was sent to, its signature, its decoded bytes."""

    device: str
    epoch: int
    token: str = field(repr=False)
    body: bytes = field(repr=False)
    region: str = field(repr=False, default="")
    """What a region that passes it on signed (:class:`kiosk.sync.wire.Forwarding`), else empty."""


def take(
    database: Database, key: EllipticCurvePrivateKey, parcel: Parcel, now: datetime, *, late: bool = False
) -> Reply:
    """Take a batch in and return the answers with a signed checkpoint; returns only after COMMIT.

    ``late`` keeps what a person brings of a station that was revoked meanwhile.

    Raises KioskError ``station-unknown``, ``region-unknown``, ``station-revoked``, ``signature-broken``,
    ``batch-misaddressed``, ``batch-altered``, ``batch-too-large``, ``batch-malformed``,
    ``batch-chain-broken``, ``hub-busy`` or ``batch-gap`` (next_expected).
    """
    find = known if late or parcel.region else enrolled
    with database.look() as connection:
        station = find(connection, parcel.device)
        passed = regions.passed(connection, station, parcel.region, parcel.token, key)
        came = _arrived(parcel, station, passed, now)
        if followed(connection, came):
            entered, checked = came.answers, (came.claims.last, came.claims.head)
            return _reply(entered, checked, came.claims, key, now)
    with database.write() as connection:
        closed = passed is None and parcel.epoch < find(connection, parcel.device).epoch
        entered, checked = _enter(Log(connection, parcel.device, parcel.epoch, closed), came)
    return _reply(entered, checked, came.claims, key, now)


def _arrived(parcel: Parcel, station: Station, passed: Passed | None, now: datetime) -> Arrived:
    claims = verified(parcel.token, station.key, BatchClaims)
    if (claims.device, claims.epoch) != (parcel.device, parcel.epoch):
        raise KioskError("batch-misaddressed")
    items = unpack(claims, parcel.body)
    answers = [_answer(item, refused(item, station, claims.epoch, passed)) for item in items]
    return Arrived(claims, parcel.token, items, answers, now)


def _enter(log: Log, came: Arrived) -> tuple[list[Given], tuple[int, str]]:
    tip = log.hold()
    if came.claims.first > tip.seq + 1:
        return _beyond(log, came, tip)
    if came.before == tip and not log.closed:  # of a station that was revoked, and may still be heard here
        log.move(came.after)
        _store(log, came, 0)
        return list(came.answers), (came.claims.last, came.claims.head)
    return _beside(log, came)


def _beside(log: Log, came: Arrived) -> tuple[list[Given], tuple[int, str]]:
    """Answer a batch of which the hub holds a part, or all, or another history."""
    claims = came.claims
    held = log.held(claims.first - 1, claims.last)
    before = held[claims.first - 1].head.hex() if claims.first > 1 else BEFORE_FIRST
    answers = [answer_of(item, held[item.seq]) for item in came.items if item.seq in held]
    agreed = before == claims.prev_head and not any(one.verdict is Verdict.CONFLICT for one in answers)
    fresh = came.items[len(answers) :]
    if agreed and not log.closed:
        if fresh:
            log.move(came.after)
            _store(log, came, len(answers))
        answers += came.answers[len(answers) :]
    else:
        reason = "item-epoch-closed" if log.closed else "item-chain-broken"
        answers += [Given(item.seq, Verdict.CONFLICT, reason) for item in fresh]
        _dispute(log, came.items, answers, came.received)
    return answers, _checked(answers, claims, held, before)


def _beyond(log: Log, came: Arrived, tip: Head) -> tuple[list[Given], tuple[int, str]]:
    """Keep aside what follows entries kept aside, for that history never joins ours; all else is a gap."""
    if not log.closed and not log.disputes(came.claims.first - 1):
        raise KioskError("batch-gap", next_expected=tip.seq + 1)
    reason = "item-epoch-closed" if log.closed else "item-chain-broken"
    answers = [Given(item.seq, Verdict.CONFLICT, reason) for item in came.items]
    _dispute(log, came.items, answers, came.received)
    return answers, (tip.seq, tip.head)


def _store(log: Log, came: Arrived, known: int) -> None:
    """Store what is new of a batch whose first ``known`` entries are held, and the signature on all of it."""
    log.add(came.items[known:], came.answers[known:], came.received)
    batches.keep(log.connection, came.claims, came.token, came.received)


def _answer(item: LogItem, reason: str) -> Given:
    return Given(item.seq, Verdict.QUARANTINED if reason else Verdict.STORED, reason)


def _dispute(log: Log, items: Sequence[LogItem], answers: Sequence[Given], now: datetime) -> None:
    pairs = [pair for pair in zip(items, answers, strict=True) if pair[1].verdict is Verdict.CONFLICT]
    if pairs:  # a closed log holds all of a batch that is sent once more
        copies.tell(log, pairs[0][0].seq, now)
        log.dispute([item for item, _ in pairs], [answer for _, answer in pairs], now)


def _checked(
    answers: Sequence[Given], claims: BatchClaims, held: Mapping[int, Any], before: str
) -> tuple[int, str]:
    """Return the last place where the hub's log and the batch agree, with the hub's head there."""
    disputed = next((answer.seq for answer in answers if answer.verdict is Verdict.CONFLICT), None)
    if disputed is None:
        return claims.last, claims.head
    return disputed - 1, before if disputed == claims.first else held[disputed - 1].head.hex()


def _reply(
    answers: Sequence[Given],
    checked: tuple[int, str],
    claims: BatchClaims,
    key: EllipticCurvePrivateKey,
    now: datetime,
) -> Reply:
    raw = msgspec.json.encode(answers)
    checkpoint = Checkpoint(claims.device, claims.epoch, *checked, now, sha256(raw).hexdigest())
    return Reply(msgspec.Raw(raw), sign(checkpoint, key))

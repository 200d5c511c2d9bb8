"""Taking a batch in: verify, store each entry exactly once, answer for each, sign what is held (0051)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.errors import KioskError
from kiosk.hub.database import Database
from kiosk.hub.judge import Judged, judge
from kiosk.hub.log import Log, answer_of
from kiosk.hub.projection import Projection
from kiosk.hub.stations import enrolled
from kiosk.sync.batch import unpack
from kiosk.sync.envelope import Answer, LogItem, Verdict
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import BatchClaims, Checkpoint, Given, Head, Reply


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as it arrived: where it was sent to, its signature, its decoded bytes."""

    device: str
    epoch: int
    token: str = field(repr=False)
    body: bytes = field(repr=False)


def take(database: Database, key: EllipticCurvePrivateKey, parcel: Parcel, now: datetime) -> Reply:
    """Take a batch in and return the answers with a signed checkpoint; returns only after COMMIT.

    Raises KioskError ``station-unknown``, ``station-revoked``, ``signature-broken``,
    ``batch-misaddressed``, ``batch-altered``, ``batch-too-large``, ``batch-malformed``,
    ``batch-chain-broken``, ``hub-busy`` or ``batch-gap`` (next_expected).
    """
    with database.read() as connection:
        station = enrolled(connection, parcel.device)
    claims = verified(parcel.token, station.key, BatchClaims)
    if (claims.device, claims.epoch) != (parcel.device, parcel.epoch):
        raise KioskError("batch-misaddressed")
    batch = [judge(item, station, claims.epoch) for item in unpack(claims, parcel.body)]
    with database.write() as connection:
        held = enrolled(connection, parcel.device, lock=True)
        log = Log(connection, claims.device, claims.epoch, closed=claims.epoch < held.epoch)
        answers, checked = _enter(log, claims, batch, now)
    return _reply(answers, checked, claims, key, now)


def _enter(
    log: Log, claims: BatchClaims, batch: Sequence[Judged], now: datetime
) -> tuple[list[Answer], tuple[int, str]]:
    tip = log.tip()
    if claims.first > tip.seq + 1:
        return _beyond(log, batch, tip, now)
    held = log.held(claims.first - 1, claims.last)
    before = held[claims.first - 1].head.hex() if claims.first > 1 else BEFORE_FIRST
    known = [judged.item for judged in batch if judged.item.seq in held]
    fresh = batch[len(known) :]
    answers = [answer_of(item, held[item.seq]) for item in known]
    agreed = before == claims.prev_head and not any(one.verdict is Verdict.CONFLICT for one in answers)
    if agreed and not log.closed:
        answers += _store(log, fresh, now)
    else:
        reason = "item-epoch-closed" if log.closed else "item-chain-broken"
        answers += [Answer(judged.item.seq, Verdict.CONFLICT, reason) for judged in fresh]
        _dispute(log, [judged.item for judged in batch], answers, now)
    return answers, _checked(answers, claims, held, before)


def _beyond(
    log: Log, batch: Sequence[Judged], tip: Head, now: datetime
) -> tuple[list[Answer], tuple[int, str]]:
    """Keep aside what follows entries kept aside, for that history never joins ours; all else is a gap."""
    items = [judged.item for judged in batch]
    if not log.closed and not log.disputes(items[0].seq - 1):
        raise KioskError("batch-gap", next_expected=tip.seq + 1)
    reason = "item-epoch-closed" if log.closed else "item-chain-broken"
    answers = [Answer(item.seq, Verdict.CONFLICT, reason) for item in items]
    _dispute(log, items, answers, now)
    return answers, (tip.seq, tip.head)


def _store(log: Log, fresh: Sequence[Judged], now: datetime) -> list[Answer]:
    projection = Projection(log.connection, log.device, fresh)
    answers = [_answer(judged.item, projection.take(judged)) for judged in fresh]
    log.add([judged.item for judged in fresh], answers, now)
    projection.land()
    return answers


def _answer(item: LogItem, reason: str) -> Answer:
    return Answer(item.seq, Verdict.QUARANTINED if reason else Verdict.STORED, reason)


def _dispute(log: Log, items: Sequence[LogItem], answers: Sequence[Answer], now: datetime) -> None:
    pairs = [pair for pair in zip(items, answers, strict=True) if pair[1].verdict is Verdict.CONFLICT]
    log.dispute([item for item, _ in pairs], [answer for _, answer in pairs], now)


def _checked(
    answers: Sequence[Answer], claims: BatchClaims, held: Mapping[int, Any], before: str
) -> tuple[int, str]:
    """Return the last place where the hub's log and the batch agree, with the hub's head there."""
    disputed = next((answer.seq for answer in answers if answer.verdict is Verdict.CONFLICT), None)
    if disputed is None:
        return claims.last, claims.head
    return disputed - 1, before if disputed == claims.first else held[disputed - 1].head.hex()


def _reply(
    answers: Sequence[Answer],
    checked: tuple[int, str],
    claims: BatchClaims,
    key: EllipticCurvePrivateKey,
    now: datetime,
) -> Reply:
    raw = msgspec.json.encode([Given(one.seq, one.verdict, one.reason) for one in answers])
    checkpoint = Checkpoint(claims.device, claims.epoch, *checked, now, sha256(raw).hexdigest())
    return Reply(msgspec.Raw(raw), sign(checkpoint, key))

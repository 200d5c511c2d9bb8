"""A region passes its stations' logs on to the nation by a stick, and hears what it took (0240)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import zstandard

from kiosk.errors import KioskError
from kiosk.hub.forwarding import Forwarded
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.ledger import Ledger, OpenLog, Passing
from kiosk.sync.client import LEVEL
from kiosk.sync.signing import claimed, sign, verified
from kiosk.sync.stick import (
    ENTRIES_LIMIT,
    AnsweredBatch,
    Outbound,
    RegionAsking,
    SentBatch,
    Vouched,
    believed,
    sealed,
    unsealed,
)
from kiosk.sync.wire import BatchClaims, Jwk


@dataclass(frozen=True, slots=True)
class Carried:
    """A file for the stick."""

    content: bytes = field(repr=False)
    batches: int
    entries: int
    """Of those that it lacks; they wait on until the nation's answer comes back."""
    left: int
    """How many wait that had no room, or whose beginning no signature was kept of."""


def outgoing(house: House, region: str, nation: Jwk) -> Carried:
    """Return what the nation lacks, for its eyes only; nothing changes here."""
    ledger = Ledger(house, region, nation)
    logs = ledger.open()
    passing = list(_bounded(ledger, logs))
    reached = {(claims.device, claims.epoch): claims.last for claims in (one.batch.claims for one in passing)}
    entries = sum(reached.get((log.device, log.epoch), log.held) - log.held for log in logs)
    batches = tuple(
        SentBatch(one.batch.token, zstandard.compress(one.batch.body, LEVEL), one.leave) for one in passing
    )
    asking = sign(RegionAsking(region, ledger.nation), house.key)
    content = Outbound(asking, batches, stations=tuple(ledger.tellings()))
    return Carried(sealed(content, nation), len(batches), entries, ledger.waiting() - entries)


def returned(house: House, nation: Jwk, file: bytes) -> Forwarded:
    """Take the nation's answer in; taking it twice, or an older one, is taking it once.

    Raises KioskError ``stick-unreadable``, ``stick-misaddressed`` or ``hub-answer-foreign``.
    """
    answer = believed(unsealed(file, house.key, Vouched), nation)
    asking = _ours(house, answer.asking)
    taking = _Taking(Ledger(house, asking.region, nation))
    for one in answer.answers:
        taking.take(one)
    return taking.done()


class _Taking:
    """The answers of one stick."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._batches = self._entries = 0
        self._differing: set[str] = set()
        self._code = ""

    def take(self, one: AnsweredBatch) -> None:
        claims = claimed(one.signature, BatchClaims)
        if one.reply is None:
            self._refused(one, claims)
        elif self._ledger.holds(claims, one.signature) and self._ledger.answered(claims, one.reply):
            self._batches += 1
            self._entries += claims.last - claims.first + 1
        else:
            self._differing.add(claims.device)

    def done(self) -> Forwarded:
        waiting = self._ledger.waiting()
        return Forwarded(self._batches, self._entries, waiting, tuple(sorted(self._differing)), self._code)

    def _refused(self, one: AnsweredBatch, claims: BatchClaims) -> None:
        """Keep the first reason; what the nation lost goes with the next stick."""
        if one.code == "batch-gap" and one.next_expected is not None and not self._code:
            self._ledger.reach(claims.device, claims.epoch, one.next_expected - 1, back=True)
        self._code = self._code or one.code


def _ours(house: House, asking: str) -> RegionAsking:
    """Return what we ourselves signed before the stick went out."""
    try:
        return verified(asking, public_jwk(house.key), RegionAsking)
    except KioskError as wrong:
        raise KioskError("hub-answer-foreign") from wrong


def _bounded(ledger: Ledger, logs: Sequence[OpenLog]) -> Iterator[Passing]:
    """Yield the batches that the nation lacks, each log's in order, as far as the stick has room."""
    size = 0
    for log in logs:
        for one in ledger.lacked(log) or ():
            passing = ledger.passing(log, one)
            size += len(passing.batch.body)
            if size > ENTRIES_LIMIT:
                return
            yield passing

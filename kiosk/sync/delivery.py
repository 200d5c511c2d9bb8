"""Sending what waits: batch after batch until nothing does or the road is cut (docs/decisions/0055).

Nothing is ever deleted here. An entry leaves the queue only by a signed answer of the hub.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

import msgspec
from sqlalchemy import Connection

from kiosk.cases import closing_queue, journal
from kiosk.cases.identity import StationIdentity
from kiosk.cases.memory import recall, remember
from kiosk.cases.seen import vouch
from kiosk.cases.store import Store
from kiosk.clock import Clock
from kiosk.errors import KioskError, asked_to_wait
from kiosk.shapes import from_json
from kiosk.sync import outbox, pace
from kiosk.sync.answers import is_ours, link_of
from kiosk.sync.batch import Batch, pack
from kiosk.sync.client import HubClient
from kiosk.sync.envelope import DeliveryReport, LinkState, Verdict
from kiosk.sync.outbox import Waiting
from kiosk.sync.road import hub_key, note
from kiosk.sync.signing import verified
from kiosk.sync.wire import BatchClaims, Checkpoint, Given, Jwk, Reply

_LOSSES: Final = "hub-losses"

ROUND: Final = timedelta(seconds=10)
"""A round takes no new batch after so long: the clerk sees how far it is, and a window can close."""


def deliver(
    store: Store, client: HubClient, identity: StationIdentity, clock: Clock, batch: int = 200
) -> DeliveryReport:
    """Send what waits, at most ``batch`` entries at a time, for some seconds; say what became of it.

    The road's failures are told in the report, not raised. Raises KioskError of the store.
    """
    sending = _Sending(store, client, identity, clock, batch)
    link, code, later = LinkState.UP, "", 0
    try:
        sending.run()
    except KioskError as wrong:
        if is_ours(wrong.code):
            raise
        link, code, later = link_of(wrong.code), wrong.code, asked_to_wait(wrong)
    if code in pace.BAD_LINE:
        sending.size = pace.cut(batch)
    with store.begin() as conn:
        note(conn, link, clock.now())
        pace.keep(conn, sending.size)
        waiting = outbox.counts(conn).waiting
    return DeliveryReport(link, sending.accepted, sending.refused, waiting, code, retry_after=later)


@dataclass
class _Sending:
    """One round."""

    store: Store
    client: HubClient
    identity: StationIdentity
    clock: Clock
    most: int
    accepted: int = 0
    refused: int = 0
    size: int = 0
    """Entries that the next batch takes; 0 before it is known."""
    _asked_again: set[int] = field(default_factory=set)

    def run(self) -> None:
        key, began = self._hub_key(), self.clock.now()
        waiting = self._next() or self._missed()
        while waiting is not None:
            packed = pack(
                waiting.items,
                waiting.prev_head,
                self.identity.device,
                waiting.epoch,
                self.identity.private_key,
            )
            try:
                reply = self.client.send(packed)
            except KioskError as refused:
                self._mend(refused, waiting)
                waiting = self._next()
            else:
                more = self.clock.now() - began < ROUND
                waiting = self._settle(packed, reply, key, more=more)

    def _hub_key(self) -> Jwk:
        with self.store.read() as conn:
            key = hub_key(conn)
            self.size = pace.pace(conn, self.most)
        if key is None:
            raise KioskError("not-enrolled")
        return key

    def _next(self) -> Waiting | None:
        with self.store.begin() as conn:
            return self._taken(conn)

    def _taken(self, conn: Connection) -> Waiting | None:
        waiting = outbox.next_waiting(conn, self.size)
        if waiting is not None:
            outbox.tried(conn, waiting, self.clock.now())
        return waiting

    def _missed(self) -> Waiting | None:
        """Ask where the hub's log ends, and send again what it lost with its disk (docs/decisions/0130).

        The road is only said to be open when the hub has answered.
        """
        with self.store.read() as conn:
            ends = {journal.epoch(conn): 0} | outbox.ends(conn)
        for epoch, last in ends.items():
            tip = self.client.head(self.identity, epoch)
            if tip.seq < last:
                with self.store.begin() as conn:
                    send_again(conn, epoch, tip.seq + 1)
        return self._next()

    def _mend(self, refused: KioskError, waiting: Waiting) -> None:
        """Send again what the hub lost, once for each place it names; any other refusal ends the round."""
        place = refused.values.get("next_expected")
        if refused.code != "batch-gap" or not isinstance(place, int) or place in self._asked_again:
            raise refused
        self._asked_again.add(place)
        with self.store.begin() as conn:
            if send_again(conn, waiting.epoch, place) == 0:
                raise refused

    def _settle(self, packed: Batch, reply: Reply, key: Jwk, *, more: bool) -> Waiting | None:
        """Mark what was answered and take what goes next, in one transaction: each waits for the disk."""
        with self.store.begin() as conn:
            done = acknowledge(conn, packed.claims, reply, key)
            vouch(conn, done.time)
            through = done.accepted + done.refused
            self.size = pace.grown(self.size, self.most)
            waiting = self._taken(conn) if through and more else None
        self.accepted += done.accepted
        self.refused += done.refused
        if not through:
            raise KioskError("hub-head-differs")
        return waiting


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the hub's reply to one batch changed."""

    accepted: int
    refused: int
    time: datetime
    """The hub's, as signed."""


def acknowledge(conn: Connection, claims: BatchClaims, reply: Reply, key: Jwk) -> Acknowledged:
    """Mark the entries of a batch as far as the hub's signed reply vouches for them, whatever way it came.

    Raises KioskError ``hub-answer-foreign``; where the hub's head is not ours, nothing is accepted.
    """
    checkpoint, answers = believed(reply, key, claims)
    good = _vouched(conn, checkpoint, answers)
    refused = outbox.settle(conn, claims.epoch, good)
    return Acknowledged(len(good) - refused, refused, checkpoint.time)


def send_again(conn: Connection, epoch: int, seq: int) -> int:
    """Let what the hub lost, from ``seq`` on, wait again; returns how many entries do."""
    reopened = outbox.reopen(conn, epoch, seq)
    if reopened:
        closing_queue.reopen(conn, seq - 1)
        remember(conn, _LOSSES, str(losses(conn) + 1))
    return reopened


def losses(conn: Connection) -> int:
    """Return how often a hub was found to have lost entries: what it signed before proves nothing now."""
    return int(recall(conn, _LOSSES) or 0)


def believed(reply: Reply, key: Jwk, claims: BatchClaims) -> tuple[Checkpoint, list[Given]]:
    """Return what the hub signed, once it is sure that it speaks of this batch.

    Raises KioskError ``hub-answer-foreign``.
    """
    try:
        checkpoint = verified(reply.checkpoint, key, Checkpoint)
    except KioskError as wrong:
        raise KioskError("hub-answer-foreign") from wrong
    raw = bytes(reply.answers)
    mine = (checkpoint.device, checkpoint.epoch) == (claims.device, claims.epoch)
    if not mine or sha256(raw).hexdigest() != checkpoint.answers:
        raise KioskError("hub-answer-foreign")
    answers = _given(raw)
    if [answer.seq for answer in answers] != list(range(claims.first, claims.last + 1)):
        raise KioskError("hub-answer-foreign")
    return checkpoint, answers


def _given(raw: bytes) -> list[Given]:
    try:
        return from_json(raw, list[Given])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("hub-answer-foreign") from wrong


def _vouched(conn: Connection, checkpoint: Checkpoint, answers: Sequence[Given]) -> list[Given]:
    """Keep the answers that may be acted on: conflicts, and what the hub's head, equal to ours, covers."""
    same = journal.head_at(conn, checkpoint.epoch, checkpoint.seq) == checkpoint.head
    return [
        answer
        for answer in answers
        if answer.verdict is Verdict.CONFLICT or (same and answer.seq <= checkpoint.seq)
    ]

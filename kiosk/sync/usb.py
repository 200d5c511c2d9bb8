"""Sending and hearing by a stick, where no line leads to the hub (docs/decisions/0135).

What goes out changes nothing here. What comes back is believed as over the line: an entry is delivered only
by a signed head that is our own, and a page of the feed is taken where it follows what was heard. So any
stick may come twice, late or never.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import zstandard
from sqlalchemy import Connection

from kiosk.cases import journal
from kiosk.cases.closing_queue import unsent
from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.sync import closings, feed, outbox
from kiosk.sync.batch import Batch, pack
from kiosk.sync.client import LEVEL, SentPage
from kiosk.sync.delivery import acknowledge, losses, send_again
from kiosk.sync.road import hub_key
from kiosk.sync.signing import sign, verified
from kiosk.sync.stick import (
    ENTRIES_LIMIT,
    AnsweredBatch,
    Inbound,
    Outbound,
    SentBatch,
    StickAsking,
    StickPage,
    Vouched,
    believed,
    digest,
    sealed,
    unsealed,
)
from kiosk.sync.taking import Taken, take
from kiosk.sync.wire import BatchClaims, Jwk

Statement = TypeVar("Statement", StickAsking, BatchClaims)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file for the stick."""

    content: bytes = field(repr=False)
    entries: int
    """How many go with it; they wait on until the hub's answer comes back."""
    left: int
    """How many wait that had no room, or that stand behind a broken place of the journal."""


@dataclass(slots=True)
class Returned:
    """What an answer on a stick changed here."""

    accepted: int = 0
    refused: int = 0
    waiting: int = 0
    pages: int = 0
    """Pages of the feed that were new; none of an older stick's."""
    taken: Taken = field(default_factory=Taken)
    code: str = ""
    """Failure code of the first batch that the hub refused; empty where it took all."""


def outgoing(store: Store, identity: StationIdentity, batch: int) -> Outgoing:
    """Return what waits, in batches of at most ``batch`` entries, for the hub's eyes only.

    Raises KioskError ``not-enrolled``, or ``journal-chain-broken`` where not even the first batch is whole.
    """
    with store.read() as conn:
        key = _trusted(conn)
        packed = list(_packed(conn, identity, batch))
        asking = StickAsking(identity.device, feed.cursor(conn), losses(conn))
        waiting, days = outbox.counts(conn).waiting, tuple(map(closings.sent, unsent(conn)))
    entries = sum(one.claims.last - one.claims.first + 1 for one in packed)
    batches = tuple(SentBatch(one.token, zstandard.compress(one.body, LEVEL)) for one in packed)
    content = Outbound(sign(asking, identity.private_key), batches, days)
    return Outgoing(sealed(content, key), entries, waiting - entries)


def returned(store: Store, identity: StationIdentity, file: bytes, clock: Clock) -> Returned:
    """Take the hub's answer in; taking it twice is taking it once.

    Raises KioskError ``not-enrolled``, ``stick-unreadable``, ``stick-misaddressed``, ``hub-answer-foreign``,
    or ``stick-other-history`` where a copy of this disk, or this register before a restoration, filled the
    stick; then nothing is changed.
    """
    with store.read() as conn:
        key = _trusted(conn)
    answer = believed(unsealed(file, identity.private_key, Vouched), key)
    reading = _Reading(store, identity, key, answer, clock)
    reading.run()
    with store.read() as conn:
        reading.done.waiting = outbox.counts(conn).waiting
    return reading.done


@dataclass
class _Reading:
    """One answer."""

    store: Store
    identity: StationIdentity
    key: Jwk
    answer: Inbound
    clock: Clock
    done: Returned = field(default_factory=Returned)

    def run(self) -> None:
        asking = self._signed(self.answer.asking, StickAsking)
        claims = [self._signed(one.signature, BatchClaims) for one in self.answer.answers]
        with self.store.read() as conn:
            current = losses(conn) == asking.losses
            if any(journal.head_at(conn, one.epoch, one.last) != one.head for one in claims):
                raise KioskError("stick-other-history")
        if current:
            for one, batch in zip(self.answer.answers, claims, strict=True):
                self._acknowledge(one, batch)
            with self.store.begin() as conn:
                closings.hear(conn, self.answer.closings, self.key)
        self._hear(asking.after)

    def _signed(self, token: str, kind: type[Statement]) -> Statement:
        """Return what we ourselves signed before the stick went out."""
        try:
            return verified(token, dict(self.identity.public_jwk), kind)
        except KioskError as wrong:
            raise KioskError("hub-answer-foreign") from wrong

    def _acknowledge(self, one: AnsweredBatch, claims: BatchClaims) -> None:
        with self.store.begin() as conn:
            if one.reply is None:
                self._refused(conn, one, claims)
                return
            done = acknowledge(conn, claims, one.reply, self.key)
        self.done.accepted += done.accepted
        self.done.refused += done.refused

    def _refused(self, conn: Connection, one: AnsweredBatch, claims: BatchClaims) -> None:
        """What the hub lost waits again, and goes with the next stick."""
        lost = one.code == "batch-gap" and one.next_expected is not None and not self.done.code
        if lost:
            send_again(conn, claims.epoch, one.next_expected or 1)
        self.done.code = self.done.code or one.code

    def _hear(self, place: str) -> None:
        """Take the pages that follow what we have heard; those of an older stick are passed over."""
        for sent in self.answer.pages:
            page = feed.believed(self._sent(sent), self.key)
            with self.store.begin() as conn:
                if feed.cursor(conn) == place:
                    now = self.clock.now()
                    self.done.taken += take(conn, feed.known_items(page), self.key, self.identity, now)
                    feed.go_on(conn, page.next)
                    self.done.pages += 1
            place = page.next

    def _sent(self, page: StickPage) -> SentPage:
        asked = digest(self.answer.asking)
        return SentPage(page.body, "", page.claims, asked, unchanged=False)


def _trusted(conn: Connection) -> Jwk:
    key = hub_key(conn)
    if key is None:
        raise KioskError("not-enrolled")
    return key


def _packed(conn: Connection, identity: StationIdentity, limit: int) -> Iterator[Batch]:
    """Yield the waiting batches, as far as they have room and the journal's chain is whole."""
    size, after = 0, (0, 0)
    while (waiting := outbox.next_waiting(conn, limit, after)) is not None:
        try:
            packed = pack(
                waiting.items, waiting.prev_head, identity.device, waiting.epoch, identity.private_key
            )
        except KioskError:
            if not size:
                raise
            return
        size += len(packed.body)
        if size > ENTRIES_LIMIT:
            return
        yield packed
        after = waiting.epoch, waiting.items[-1].seq

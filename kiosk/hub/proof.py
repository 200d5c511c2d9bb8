"""Proving a log once more: every hash, every head, and the station's own signature on every batch (0169).

Nothing that the hub computed is believed: entries are hashed anew from their bytes, batches are put together
as they were signed, and the key is the one that the station proved at its enrolment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import zstandard
from sqlalchemy import Connection, select

from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.errors import KioskError
from kiosk.hub.batches import Kept, items, kept, ndjson
from kiosk.hub.packing import opened
from kiosk.hub.tables import log_end, station
from kiosk.shapes import from_json
from kiosk.sync.signing import verified
from kiosk.sync.wire import BatchClaims, Jwk

_PAGE: Final = 1000


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, from a place of a log on."""

    seq: int
    what: str
    """``missing``, ``hash``, ``head``, ``end`` or ``signature``; ``unsigned`` where none was kept."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A log, proved as far as it is."""

    office: str
    device: str
    epoch: int
    entries: int
    batches: int
    flaws: tuple[Flaw, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong; what was stored before signatures were kept counts as wrong."""
        return not self.flaws


def proven(connection: Connection, office: str) -> Iterator[Proof]:
    """Yield the proof of each log of an office's stations."""
    wanted = (
        select(log_end, station.c.key)
        .join(station, station.c.device == log_end.c.device)
        .where(station.c.office == office)
        .order_by(log_end.c.device, log_end.c.epoch)
    )
    for end in connection.execute(wanted).all():
        signed = kept(connection, end.device, end.epoch)
        walk = _Walk(connection, end)
        walk.through(signed)
        yield Proof(office, end.device, end.epoch, end.seq, len(signed), tuple(walk.flaws))


class _Walk:
    """Goes through one log from its beginning, and notes what does not hold."""

    def __init__(self, connection: Connection, end: Any) -> None:
        self._connection, self._end = connection, end
        self._key = from_json(end.key, Jwk)
        self._seq, self._head = 0, BEFORE_FIRST
        self._heads = {0: BEFORE_FIRST}
        self.flaws: list[Flaw] = []

    def through(self, signed: Sequence[Kept]) -> None:
        for one in signed:
            self._unsigned(one.first - 1)
            self._chain(one.last)
            self._signature(one)
        self._unsigned(self._end.seq)
        if self._head != self._end.head.hex():
            self._note(self._end.seq, "end")

    def _unsigned(self, last: int) -> None:
        if last > self._seq:
            self._note(self._seq + 1, "unsigned")
        while self._seq < last:
            self._chain(min(self._seq + _PAGE, last))

    def _chain(self, last: int) -> None:
        """Hash the entries up to a place anew, and compare what the hub says of them."""
        rows = {row.seq: row for row in self._rows(self._seq + 1, last)}
        for seq in range(self._seq + 1, last + 1):
            row = rows.get(seq)
            if row is None:
                self._note(seq, "missing")
                continue
            body = _readable(row.body)
            if body != b"" and (body is None or sha256(body).digest() != row.hash):
                self._note(seq, "hash")
            self._head = next_head(self._head, row.hash.hex())
            if self._head != row.head.hex():
                self._note(seq, "head")
                self._head = row.head.hex()
            self._heads[seq] = self._head
        self._seq = max(self._seq, last)

    def _signature(self, one: Kept) -> None:
        try:
            claims = verified(one.token, self._key, BatchClaims)
            told = ndjson(claims, list(self._rows(one.first, one.last)))
            digest = sha256(told).hexdigest()
            holds = claims == self._claims(one, digest, claims.withheld)
        except (KioskError, zstandard.ZstdError):
            holds = False
        if not holds:
            self._note(one.first, "signature")

    def _claims(self, one: Kept, body: str, withheld: dict[int, str]) -> BatchClaims:
        """Return what the station must have signed, for the log to be as it stands here."""
        before, after = (self._heads.get(seq, "") for seq in (one.first - 1, one.last))
        place = self._end.device, self._end.epoch, one.first, one.last
        return BatchClaims(*place, before, after, body, withheld)

    def _rows(self, first: int, last: int) -> Iterator[Any]:
        return items(self._connection, self._end.device, self._end.epoch, first, last)

    def _note(self, seq: int, what: str) -> None:
        self.flaws.append(Flaw(seq, what))


def _readable(body: bytes) -> bytes | None:
    try:
        return opened(body)
    except zstandard.ZstdError:
        return None

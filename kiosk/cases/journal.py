"""The journal: append-only entries whose exact bytes are made once and chained by hash, station by station.

``head_n = SHA-256(head_{n-1} ‖ hash_n)`` over the raw 32-byte values; the head before the first is zeros.
There is no code that changes or deletes an entry.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.cases.canonical import canonical
from kiosk.cases.case import Event, Happening
from kiosk.cases.identity import StationIdentity
from kiosk.cases.memory import whose
from kiosk.cases.seen import see
from kiosk.cases.tables import instant_text, journal, outbox
from kiosk.errors import KioskError

BEFORE_FIRST = "0" * 64
"""The head before the first entry of an epoch."""

_LAST = (
    select(journal.c.seq, journal.c.head)
    .where(journal.c.device == bindparam("device"), journal.c.epoch == bindparam("epoch"))
    .order_by(journal.c.seq.desc())
    .limit(1)
)
_WRITE = insert(journal)
_SEND = insert(outbox)


@dataclass(frozen=True, slots=True)
class Subject:
    """The file an entry speaks of."""

    case_id: str
    reference: str
    training: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as written."""

    epoch: int
    seq: int
    body: bytes = field(repr=False)
    hash: str
    head: str
    clock_trusted: bool


def next_head(head: str, hash_: str) -> str:
    """Return the head of a chain after one more entry; all three are SHA-256 in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(head) + bytes.fromhex(hash_)).hexdigest()


def last(conn: Connection, epoch: int) -> tuple[int, str]:
    """Return the sequence number and head of our last entry in an epoch: 0 and zeros before the first."""
    row = conn.execute(_LAST, {"device": whose(conn), "epoch": epoch}).first()
    return (row.seq, row.head) if row else (0, BEFORE_FIRST)


def append(
    conn: Connection,
    identity: StationIdentity,
    subject: Subject,
    happening: Happening,
    content: dict[str, Any] | None = None,
) -> Entry:
    """Write one entry and its outbox row; ``content`` (deposited, corrected) stands in place of ``detail``.

    For the connection of :meth:`Store.begin` only: two writers would take the same sequence number.
    Raises KioskError ``case-not-writable``.
    """
    trusted = see(conn, happening.instant)
    seq, head = last(conn, identity.epoch)
    stamp = {
        "device": identity.device,
        "epoch": identity.epoch,
        "seq": seq + 1,
        "clock": "trusted" if trusted else "untrusted",
    }
    body = canonical(_told(subject, happening) | stamp | (content or {"detail": dict(happening.detail)}))
    hash_ = hashlib.sha256(body).hexdigest()
    entry = Entry(identity.epoch, seq + 1, body, hash_, next_head(head, hash_), trusted)
    _write(conn, entry, subject, happening)
    return entry


def _told(subject: Subject, happening: Happening) -> dict[str, Any]:
    return {
        "v": 1,
        "event": happening.event.value,
        "case": subject.case_id,
        "reference": subject.reference,
        "training": subject.training,
        "instant": instant_text(happening.instant),
        "clerk": happening.clerk,
    }


def _write(conn: Connection, entry: Entry, subject: Subject, happening: Happening) -> None:
    place = {"device": whose(conn), "epoch": entry.epoch, "seq": entry.seq}
    key = {**place, "case_id": subject.case_id}
    conn.execute(
        _WRITE,
        {
            **key,
            "event": happening.event.value,
            "instant": happening.instant,
            "clerk": happening.clerk,
            "detail": dict(happening.detail),
            "body": entry.body,
            "hash": entry.hash,
            "head": entry.head,
        },
    )
    waiting = {"state": "waiting", "verdict": "", "reason": "", "attempts": 0, "tried": None}
    conn.execute(_SEND, {**key, **waiting})


def verify(conn: Connection) -> int:
    """Recompute the chain of every station from the kept bytes and return how many entries hold.

    Raises KioskError ``journal-broken`` (epoch, seq) at the first entry that does not.
    """
    columns = (journal.c[name] for name in ("device", "epoch", "seq", "body", "hash", "head"))
    in_order = select(*columns).order_by(journal.c.device, journal.c.epoch, journal.c.seq)
    log, seq, head, count = ("", 0), 0, BEFORE_FIRST, 0
    with conn.execute(in_order.execution_options(yield_per=1000)) as rows:
        for row in rows:
            if (row.device, row.epoch) != log:
                log, seq, head = (row.device, row.epoch), 0, BEFORE_FIRST
            hash_ = hashlib.sha256(row.body).hexdigest()
            seq, head = seq + 1, next_head(head, hash_)
            if (row.seq, row.hash, row.head) != (seq, hash_, head):
                raise KioskError("journal-broken", epoch=row.epoch, seq=row.seq)
            count += 1
    return count


@dataclass(frozen=True, slots=True)
class Line:
    """One event of a file's life, as kept."""

    event: Event
    instant: datetime
    clerk: str
    detail: Mapping[str, str]


def of_case(conn: Connection, case_id: str) -> tuple[Line, ...]:
    """Return the events of a file, oldest first."""
    rows = conn.execute(
        select(journal.c.event, journal.c.instant, journal.c.clerk, journal.c.detail)
        .where(journal.c.case_id == case_id)
        .order_by(journal.c.line)
    )
    return tuple(Line(Event(row.event), row.instant, row.clerk, row.detail) for row in rows)

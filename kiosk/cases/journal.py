"""The journal: append-only entries whose exact bytes are made once and chained by hash, station by station.

``head_n = SHA-256(head_{n-1} ‖ hash_n)`` over the raw 32-byte values; the head before the first is zeros.
There is no code that changes or deletes an entry.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.cases.canonical import canonical
from kiosk.cases.case import Event, Happening
from kiosk.cases.memory import recall, remember, whose
from kiosk.cases.seen import see
from kiosk.cases.tables import instant_text, journal, outbox
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.cases.identity import StationIdentity

_EPOCH: Final = "epoch"

BEFORE_FIRST = "0" * 64
"""The head before the first entry of an epoch."""

_LAST = (
    select(journal.c.seq, journal.c.head)
    .where(journal.c.device == bindparam("device"), journal.c.epoch == bindparam("epoch"))
    .order_by(journal.c.seq.desc())
    .limit(1)
)
_HEAD = select(journal.c.head).where(
    journal.c.device == bindparam("device"),
    journal.c.epoch == bindparam("epoch"),
    journal.c.seq == bindparam("seq"),
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


@dataclass(frozen=True, slots=True)
class End:
    """Where a log ends: its epoch, the last sequence number and the head after it; 0 and zeros before one."""

    epoch: int = 1
    seq: int = 0
    head: str = BEFORE_FIRST


def epoch(conn: Connection) -> int:
    """Return the epoch of our log, from 1; a restored or cloned register goes on in a new one."""
    return int(recall(conn, _EPOCH) or 1)


def begin_epoch(conn: Connection, number: int) -> None:
    """Go on in a new log: the one before has another history at the hub, or on paper, than here."""
    remember(conn, _EPOCH, str(number))


def end(conn: Connection) -> End:
    """Return where our log ends."""
    present = epoch(conn)
    row = conn.execute(_LAST, {"device": whose(conn), "epoch": present}).first()
    return End(present, row.seq, row.head) if row else End(present)


def head_at(conn: Connection, epoch: int, seq: int) -> str:
    """Return the head after that entry of ours: zeros before the first, empty where there is none."""
    if seq == 0:
        return BEFORE_FIRST
    return conn.scalar(_HEAD, {"device": whose(conn), "epoch": epoch, "seq": seq}) or ""


def append(
    conn: Connection,
    identity: "StationIdentity",
    subject: Subject,
    happening: Happening,
    content: dict[str, Any] | None = None,
) -> Entry:
    """Write one entry and its outbox row; ``content`` (deposited, corrected) stands in place of ``detail``.

    For the connection of :meth:`Store.begin` only: two writers would take the same sequence number.
    Raises KioskError ``case-not-writable``.
    """
    trusted = see(conn, happening.instant)
    before = end(conn)
    seq = before.seq + 1
    stamp = {
        "device": identity.device,
        "epoch": before.epoch,
        "seq": seq,
        "clock": "trusted" if trusted else "untrusted",
    }
    body = canonical(_told(subject, happening) | stamp | (content or {"detail": dict(happening.detail)}))
    hash_ = hashlib.sha256(body).hexdigest()
    entry = Entry(before.epoch, seq, body, hash_, next_head(before.head, hash_), trusted)
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

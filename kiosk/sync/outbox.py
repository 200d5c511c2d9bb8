"""What waits to be sent, in the order it was written, and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, func, select, tuple_, update

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.cases.tables import journal, outbox
from kiosk.sync.envelope import Answer, LogItem, Verdict

WAITING: Final = "waiting"
ACKNOWLEDGED: Final = "acknowledged"
REFUSED: Final = "refused"

BATCH_BYTES: Final = 1024 * 1024
"""Bytes of entries in one batch before compression; the first entry always goes."""

_TAKEN: Final = {Verdict.STORED, Verdict.DUPLICATE}

_SETTLE = (
    update(outbox)
    .where(outbox.c.epoch == bindparam("of_epoch"), outbox.c.seq == bindparam("of_seq"))
    .values(state=bindparam("to_state"), verdict=bindparam("told"), reason=bindparam("why"))
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Consecutive entries of one epoch that wait, oldest first, and the head they follow."""

    epoch: int
    prev_head: str
    items: tuple[LogItem, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Entries by what became of them."""

    waiting: int
    refused: int


def counts(conn: Connection) -> Counts:
    """Return how many entries wait and how many the hub did not take for good."""
    wanted = select(outbox.c.state, func.count().label("entries")).group_by(outbox.c.state)
    found: dict[str, int] = {row.state: row.entries for row in conn.execute(wanted)}
    return Counts(found.get(WAITING, 0), found.get(REFUSED, 0))


def next_waiting(conn: Connection, limit: int, after: tuple[int, int] = (0, 0)) -> Waiting | None:
    """Return the next entries to send: at most ``limit`` and about a megabyte; None where nothing waits.

    ``after`` is the epoch and sequence number that they come after.
    """
    oldest = (
        select(outbox.c.epoch, outbox.c.seq)
        .where(outbox.c.state == WAITING, tuple_(outbox.c.epoch, outbox.c.seq) > tuple_(*after))
        .order_by(outbox.c.epoch, outbox.c.seq)
        .limit(1)
    )
    start = conn.execute(oldest).one_or_none()
    if start is None:
        return None
    items = tuple(_fitting(_run(conn, start.epoch, start.seq, limit)))
    return Waiting(start.epoch, head_at(conn, start.epoch, start.seq - 1), items)


def head_at(conn: Connection, epoch: int, seq: int) -> str:
    """Return the head after that entry: zeros before the first, empty where there is no such entry."""
    if seq == 0:
        return BEFORE_FIRST
    wanted = select(journal.c.head).where(journal.c.epoch == epoch, journal.c.seq == seq)
    return conn.scalar(wanted) or ""


def tried(conn: Connection, waiting: Waiting, instant: datetime) -> None:
    """Note that these entries are being sent."""
    first, last = waiting.items[0].seq, waiting.items[-1].seq
    conn.execute(
        update(outbox)
        .where(outbox.c.epoch == waiting.epoch, outbox.c.seq.between(first, last))
        .values(attempts=outbox.c.attempts + 1, tried=instant)
    )


def settle(conn: Connection, epoch: int, answers: Sequence[Answer]) -> int:
    """Mark entries as acknowledged or refused by the hub's answers, and return how many it refused."""
    rows: list[dict[str, Any]] = [
        {
            "of_epoch": epoch,
            "of_seq": answer.seq,
            "to_state": ACKNOWLEDGED if answer.verdict in _TAKEN else REFUSED,
            "told": answer.verdict.value,
            "why": answer.reason,
        }
        for answer in answers
    ]
    if rows:
        conn.execute(_SETTLE, rows)
    return sum(row["to_state"] == REFUSED for row in rows)


def ends(conn: Connection) -> dict[int, int]:
    """Return for each epoch the last entry that the hub said to hold, acknowledged or kept for a person."""
    held = outbox.c.state != WAITING, outbox.c.verdict != Verdict.CONFLICT
    wanted = select(outbox.c.epoch, func.max(outbox.c.seq).label("seq")).where(*held).group_by(outbox.c.epoch)
    return {row.epoch: row.seq for row in conn.execute(wanted)}


def reopen(conn: Connection, epoch: int, seq: int) -> int:
    """Let entries from ``seq`` on wait again, because the hub has lost them; returns how many do."""
    changed = conn.execute(
        update(outbox)
        .where(outbox.c.epoch == epoch, outbox.c.seq >= seq, outbox.c.state != WAITING)
        .values(state=WAITING)
    )
    return changed.rowcount


def _run(conn: Connection, epoch: int, seq: int, limit: int) -> list[LogItem]:
    """Return waiting entries from ``seq`` on, as far as their numbers follow one another."""
    together = and_(outbox.c.epoch == journal.c.epoch, outbox.c.seq == journal.c.seq)
    wanted = (
        select(journal.c.seq, journal.c.body, journal.c.hash, journal.c.head)
        .join(outbox, together)
        .where(journal.c.epoch == epoch, journal.c.seq >= seq, outbox.c.state == WAITING)
        .order_by(journal.c.seq)
        .limit(limit)
    )
    rows = enumerate(conn.execute(wanted))
    return [LogItem(*row) for at, row in rows if row.seq == seq + at]


def _fitting(items: Iterable[LogItem]) -> Iterator[LogItem]:
    size = 0
    for item in items:
        size += len(item.body)
        if size > BATCH_BYTES and size > len(item.body):
            return
        yield item

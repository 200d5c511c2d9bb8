"""What waits to be sent of this station's log, in the order it was written, and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import Connection, and_, bindparam, func, select, tuple_, update

from kiosk.cases.journal import head_at
from kiosk.cases.memory import whose
from kiosk.cases.tables import case_file, journal, outbox
from kiosk.sync.envelope import LogItem, Verdict
from kiosk.sync.wire import Given

WAITING: Final = "waiting"
ACKNOWLEDGED: Final = "acknowledged"
REFUSED: Final = "refused"

BATCH_BYTES: Final = 1024 * 1024
"""Bytes of entries in one batch before compression; the first entry always goes."""

_TAKEN: Final = {Verdict.STORED, Verdict.DUPLICATE}

_MINE = outbox.c.device == bindparam("mine")
_SPAN = (
    _MINE,
    outbox.c.epoch == bindparam("of_epoch"),
    outbox.c.seq.between(bindparam("from_seq"), bindparam("to_seq")),
)
_SETTLE = (
    update(outbox)
    .where(*_SPAN)
    .values(state=bindparam("to_state"), verdict=bindparam("told"), reason=bindparam("why"))
)
_TRIED = update(outbox).where(*_SPAN).values(attempts=outbox.c.attempts + 1, tried=bindparam("at"))
_OLDEST = (
    select(outbox.c.epoch, outbox.c.seq)
    .where(
        _MINE,
        outbox.c.state == WAITING,
        tuple_(outbox.c.epoch, outbox.c.seq) > tuple_(bindparam("after_epoch"), bindparam("after_seq")),
    )
    .order_by(outbox.c.epoch, outbox.c.seq)
    .limit(1)
)
_RUN = (
    select(journal.c.seq, journal.c.body, journal.c.hash, journal.c.head)
    .join(outbox, and_(*(outbox.c[name] == journal.c[name] for name in ("device", "epoch", "seq"))))
    .where(
        journal.c.device == bindparam("mine"),
        journal.c.epoch == bindparam("of_epoch"),
        journal.c.seq >= bindparam("from_seq"),
        outbox.c.state == WAITING,
    )
    .order_by(journal.c.seq)
    .limit(bindparam("most"))
)
"""Statements of every batch, made once."""


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
    wanted = select(outbox.c.state, func.count().label("entries")).where(_MINE).group_by(outbox.c.state)
    rows = conn.execute(wanted, {"mine": whose(conn)})
    found: dict[str, int] = {row.state: row.entries for row in rows}
    return Counts(found.get(WAITING, 0), found.get(REFUSED, 0))


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Entries of a neighbour's log in a shared register that nobody sends any more."""

    station: str
    waiting: int
    since: datetime
    """When the newest of them was written."""


def left_behind(conn: Connection, before: datetime) -> tuple[LeftBehind, ...]:
    """Return the logs of other computers that have been silent since ``before`` with entries that wait.

    Only the computer that wrote a log can sign it: its data folder must be brought back (0151).
    """
    newest = func.max(journal.c.instant, type_=journal.c.instant.type)
    station = select(func.max(case_file.c.station)).where(case_file.c.device == outbox.c.device)
    wanted = (
        select(outbox.c.device, func.count().label("waiting"), newest.label("since"))
        .add_columns(func.coalesce(station.scalar_subquery(), "").label("station"))
        .join(journal, and_(*(outbox.c[name] == journal.c[name] for name in ("device", "epoch", "seq"))))
        .where(outbox.c.state == WAITING, outbox.c.device != whose(conn))
        .group_by(outbox.c.device)
        .having(newest < before)
        .order_by(newest)
    )
    return tuple(LeftBehind(row.station, row.waiting, row.since) for row in conn.execute(wanted))


def next_waiting(conn: Connection, limit: int, after: tuple[int, int] = (0, 0)) -> Waiting | None:
    """Return the next entries to send: at most ``limit`` and about a megabyte; None where nothing waits.

    ``after`` is the epoch and sequence number that they come after.
    """
    place = {"mine": whose(conn), "after_epoch": after[0], "after_seq": after[1]}
    start = conn.execute(_OLDEST, place).one_or_none()
    if start is None:
        return None
    items = tuple(_fitting(_run(conn, start.epoch, start.seq, limit)))
    return Waiting(start.epoch, head_at(conn, start.epoch, start.seq - 1), items)


def tried(conn: Connection, waiting: Waiting, instant: datetime) -> None:
    """Note that these entries are being sent."""
    span = _span(conn, waiting.epoch, waiting.items[0].seq, waiting.items[-1].seq)
    conn.execute(_TRIED, span | {"at": instant})


def settle(conn: Connection, epoch: int, answers: Sequence[Given]) -> int:
    """Mark entries as acknowledged or refused by the hub's answers, and return how many it refused.

    ``answers`` are in the order of the log; those that follow one another and say the same are one statement.
    """
    refused = 0
    for (verdict, reason, _), run in groupby(enumerate(answers), _told):
        seqs = [answer.seq for _, answer in run]
        state = ACKNOWLEDGED if verdict in _TAKEN else REFUSED
        refused += len(seqs) if state == REFUSED else 0
        values = {"to_state": state, "told": verdict.value, "why": reason}
        conn.execute(_SETTLE, values | _span(conn, epoch, seqs[0], seqs[-1]))
    return refused


def judged_again(conn: Connection, device: str, epoch: int, answer: Given) -> None:
    """Note what the hub says by now of an entry that it had answered for; one that waits is answered anew."""
    mine = outbox.c.device == device, outbox.c.epoch == epoch, outbox.c.seq == answer.seq
    state = ACKNOWLEDGED if answer.verdict in _TAKEN else REFUSED
    conn.execute(
        update(outbox)
        .where(*mine, outbox.c.state != WAITING)
        .values(state=state, verdict=answer.verdict.value, reason=answer.reason)
    )


def ends(conn: Connection) -> dict[int, int]:
    """Return for each epoch the last entry that the hub said to hold, acknowledged or kept for a person."""
    held = outbox.c.device == whose(conn), outbox.c.state != WAITING, outbox.c.verdict != Verdict.CONFLICT
    wanted = select(outbox.c.epoch, func.max(outbox.c.seq).label("seq")).where(*held).group_by(outbox.c.epoch)
    return {row.epoch: row.seq for row in conn.execute(wanted)}


def reopen(conn: Connection, epoch: int, seq: int) -> int:
    """Let entries from ``seq`` on wait again, because the hub has lost them; returns how many do."""
    mine = outbox.c.device == whose(conn), outbox.c.epoch == epoch, outbox.c.seq >= seq
    changed = conn.execute(update(outbox).where(*mine, outbox.c.state != WAITING).values(state=WAITING))
    return changed.rowcount


def _span(conn: Connection, epoch: int, first: int, last: int) -> dict[str, object]:
    return {"mine": whose(conn), "of_epoch": epoch, "from_seq": first, "to_seq": last}


def _told(placed: tuple[int, Given]) -> tuple[Verdict, str, int]:
    """Return what is the same for answers that stand side by side and say the same."""
    at, answer = placed
    return answer.verdict, answer.reason, answer.seq - at


def _run(conn: Connection, epoch: int, seq: int, limit: int) -> list[LogItem]:
    """Return waiting entries from ``seq`` on, as far as their numbers follow one another."""
    asked = {"mine": whose(conn), "of_epoch": epoch, "from_seq": seq, "most": limit}
    rows = enumerate(conn.execute(_RUN, asked))
    return [LogItem(*row) for at, row in rows if row.seq == seq + at]


def _fitting(items: Iterable[LogItem]) -> Iterator[LogItem]:
    size = 0
    for item in items:
        size += len(item.body)
        if size > BATCH_BYTES and size > len(item.body):
            return
        yield item

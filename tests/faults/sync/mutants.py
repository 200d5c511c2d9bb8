"""Planted bugs: each is a mistake that other systems were shipped with, and that the oracle must see.

They stand in the tests alone, put over the product's code for one run.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import msgspec
import pytest
from sqlalchemy import Connection, delete, func, insert, select, update

from kiosk.cases import journal as journals
from kiosk.cases import numbers, register
from kiosk.cases.canonical import canonical
from kiosk.cases.case import Case
from kiosk.cases.tables import journal, outbox
from kiosk.hub import intake, verdicts
from kiosk.hub.database import Database
from kiosk.hub.log import Log
from kiosk.hub.tables import log_item
from kiosk.hub.verdicts import Found, Source
from kiosk.sync import delivery
from kiosk.sync import outbox as waiting_entries
from kiosk.sync.envelope import LogItem, Verdict
from kiosk.sync.outbox import Waiting
from kiosk.sync.signing import claimed
from kiosk.sync.wire import BatchClaims, Checkpoint, Given, Reply

Patch = pytest.MonkeyPatch


class Scene(Protocol):
    """Where a bug is planted."""

    @property
    def database(self) -> Database:
        """The hub's."""
        ...

    def hand_over(self, case: Case) -> None:
        """Let a receipt leave a station."""
        ...


def receipt_first(patch: Patch, scene: Scene) -> None:
    """The receipt leaves the station before COMMIT."""
    entered = register._entered

    def told_early(*asked: Any) -> Case:
        case = entered(*asked)
        scene.hand_over(case)
        return case

    patch.setattr(register, "_entered", told_early)


def ack_on_send(patch: Patch, _scene: Scene) -> None:
    """What was sent is taken for delivered."""
    tried = waiting_entries.tried

    def believed(conn: Connection, waiting: Waiting, instant: Any) -> None:
        tried(conn, waiting, instant)
        sent = outbox.c.seq.between(waiting.items[0].seq, waiting.items[-1].seq)
        conn.execute(update(outbox).where(outbox.c.epoch == waiting.epoch, sent).values(state="acknowledged"))

    patch.setattr(waiting_entries, "tried", believed)


def new_seq_on_retry(patch: Patch, _scene: Scene) -> None:
    """What is sent a second time is written anew, under a new sequence number."""
    next_waiting = waiting_entries.next_waiting

    def renumbered(conn: Connection, limit: int) -> Waiting | None:
        found = next_waiting(conn, limit)
        if found is None or not _tried_before(conn, found):
            return found
        for item in found.items:
            _write_anew(conn, found.epoch, item)
        return next_waiting(conn, limit)

    patch.setattr(waiting_entries, "next_waiting", renumbered)


def _tried_before(conn: Connection, found: Waiting) -> bool:
    place = outbox.c.epoch == found.epoch, outbox.c.seq == found.items[0].seq
    return bool(conn.scalar(select(outbox.c.attempts).where(*place)))


def _write_anew(conn: Connection, epoch: int, item: LogItem) -> None:
    seq = conn.execute(select(func.max(journal.c.seq)).where(journal.c.epoch == epoch)).scalar_one()
    head = journals.head_at(conn, epoch, seq)
    body = canonical(msgspec.json.decode(item.body) | {"seq": seq + 1})
    hash_ = journals.hashlib.sha256(body).hexdigest()
    fresh = {"seq": seq + 1, "body": body, "hash": hash_, "head": journals.next_head(head, hash_)}
    for table in (journal, outbox):
        place = table.c.epoch == epoch, table.c.seq == item.seq
        row = dict(conn.execute(select(table).where(*place)).one()._mapping)
        row.pop("line", None)  # the register counts these itself
        known = {name: value for name, value in fresh.items() if name in table.c}
        conn.execute(insert(table).values(row | known | ({"attempts": 0} if table is outbox else {})))
    for table in (outbox, journal):
        conn.execute(delete(table).where(table.c.epoch == epoch, table.c.seq == item.seq))


def trust_any_checkpoint(patch: Patch, _scene: Scene) -> None:
    """Whoever answers is believed."""

    def believed(reply: Reply, key: Any, claims: BatchClaims) -> tuple[Checkpoint, list[Given]]:
        given = msgspec.json.decode(bytes(reply.answers), type=list[Given])
        return claimed(reply.checkpoint, Checkpoint), given

    def vouched(conn: Connection, checkpoint: Checkpoint, answers: Sequence[Given]) -> list[Given]:
        return list(answers)

    patch.setattr(delivery, "believed", believed)
    patch.setattr(delivery, "_vouched", vouched)


def never_again(patch: Patch, _scene: Scene) -> None:
    """What the hub says it lacks is not sent again."""
    patch.setattr(waiting_entries, "reopen", lambda conn, epoch, seq: 0)


def no_unique(patch: Patch, scene: Scene) -> None:
    """The hub neither looks for what it holds nor forbids to hold it twice."""
    held = Log.held
    patch.setattr(Log, "held", lambda log, first, last: held(log, first, first))
    with scene.database.write() as connection:
        for table in ("log_item", "batch"):
            connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {table}_kept")
            connection.exec_driver_sql(f"CREATE TABLE {table} AS SELECT * FROM {table}_kept")


def drop_quarantined(patch: Patch, _scene: Scene) -> None:
    """What the hub judges to be of no use is told as such, and not kept."""
    mark = verdicts._mark

    def dropped(connection: Connection, source: Source, changed: Sequence[Found], now: Any) -> None:
        mark(connection, source, changed, now)
        seqs = [one.held.seq for one, why in changed if why]
        mine = log_item.c.device == source.device, log_item.c.epoch == source.epoch
        connection.execute(delete(log_item).where(*mine, log_item.c.seq.in_(seqs)))

    patch.setattr(verdicts, "_mark", dropped)


def conflict_as_duplicate(patch: Patch, _scene: Scene) -> None:
    """A place that is held is answered as if the same entry held it."""
    patch.setattr(intake, "answer_of", lambda item, held: Given(item.seq, Verdict.DUPLICATE))


def dispute_forgotten(patch: Patch, _scene: Scene) -> None:
    """An entry that claims the place of another is refused, and not kept."""
    patch.setattr(Log, "dispute", lambda log, items, answers, received: None)


def numbers_begin_anew(patch: Patch, _scene: Scene) -> None:
    """A station that is enrolled again gives out numbers that its earlier computer gave out."""
    patch.setattr(numbers, "carry", lambda _conn, _to: None)


PLANTS: dict[str, Callable[[Patch, Scene], None]] = {
    "ack_on_send": ack_on_send,
    "conflict_as_duplicate": conflict_as_duplicate,
    "dispute_forgotten": dispute_forgotten,
    "drop_quarantined": drop_quarantined,
    "never_again": never_again,
    "new_seq_on_retry": new_seq_on_retry,
    "no_unique": no_unique,
    "numbers_begin_anew": numbers_begin_anew,
    "receipt_first": receipt_first,
    "trust_any_checkpoint": trust_any_checkpoint,
}
"""Every planted bug by name, to be put over one run."""

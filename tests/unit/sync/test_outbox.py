"""What waits is sent in order, and only answers move it."""

import pytest
from sqlalchemy import select, update

from kiosk.cases.journal import BEFORE_FIRST, head_at
from kiosk.cases.tables import journal
from kiosk.cases.tables import outbox as rows
from kiosk.sync import outbox
from kiosk.sync.envelope import Verdict
from kiosk.sync.outbox import Counts, Waiting
from kiosk.sync.wire import Given
from tests.fakes.station import Station


def seqs(waiting: Waiting | None) -> list[int] | None:
    return [item.seq for item in waiting.items] if waiting else None


def test_entries_wait_in_the_order_they_were_written(desk: Station) -> None:
    cases = [desk.deposit() for _ in range(3)]
    with desk.store.read() as conn:
        waiting = outbox.next_waiting(conn, 2)
        assert outbox.next_waiting(conn, 10).items[:2] == waiting.items
    assert seqs(waiting) == [1, 2]
    assert (waiting.epoch, waiting.prev_head) == (1, BEFORE_FIRST)
    assert [item.hash for item in waiting.items] == [case.hash for case in cases[:2]]


def test_nothing_waits_at_first(desk: Station) -> None:
    with desk.store.read() as conn:
        assert outbox.next_waiting(conn, 10) is None
        assert outbox.counts(conn) == Counts(0, 0)


def test_answers_settle_entries_and_the_next_run_follows_them(desk: Station) -> None:
    for _ in range(5):
        desk.deposit()
    answers = [
        Given(1, Verdict.STORED),
        Given(2, Verdict.DUPLICATE),
        Given(3, Verdict.QUARANTINED, "item-form-problems"),
    ]
    with desk.store.begin() as conn:
        assert outbox.settle(conn, 1, answers) == 1
        assert outbox.settle(conn, 1, []) == 0
        assert outbox.settle(conn, 1, [Given(5, Verdict.STORED)]) == 0
    with desk.store.read() as conn:
        waiting = outbox.next_waiting(conn, 10)
        assert outbox.counts(conn) == Counts(1, 1)
        assert waiting.prev_head == head_at(conn, 1, 3) != ""
    assert seqs(waiting) == [4]
    assert desk.outbox()[2] == (3, "refused", "quarantined", "item-form-problems")


def test_a_run_stops_where_the_numbers_do(desk: Station) -> None:
    for _ in range(4):
        desk.deposit()
    with desk.store.begin() as conn:
        outbox.settle(conn, 1, [Given(2, Verdict.CONFLICT)])
        assert seqs(outbox.next_waiting(conn, 10)) == [1]


def test_a_batch_stays_below_a_megabyte_but_never_empty(
    desk: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        desk.deposit()
    with desk.store.read() as conn:
        size = len(outbox.next_waiting(conn, 1).items[0].body)
        monkeypatch.setattr(outbox, "BATCH_BYTES", 2 * size + 100)
        assert seqs(outbox.next_waiting(conn, 10)) == [1, 2]
        monkeypatch.setattr(outbox, "BATCH_BYTES", 10)
        assert seqs(outbox.next_waiting(conn, 10)) == [1]


def test_each_try_is_counted(desk: Station) -> None:
    desk.deposit()
    with desk.store.begin() as conn:
        waiting = outbox.next_waiting(conn, 10)
        outbox.tried(conn, waiting, desk.clock.now())
        outbox.tried(conn, waiting, desk.clock.now())
        assert tuple(conn.execute(select(rows.c.attempts, rows.c.tried)).one()) == (2, desk.clock.now())


def test_what_the_hub_lost_waits_again(desk: Station) -> None:
    for _ in range(3):
        desk.deposit()
    with desk.store.begin() as conn:
        outbox.settle(conn, 1, [Given(1, Verdict.STORED), Given(2, Verdict.CONFLICT)])
        assert outbox.reopen(conn, 1, 2) == 1
        assert outbox.reopen(conn, 1, 2) == 0
        assert seqs(outbox.next_waiting(conn, 10)) == [2, 3]


def test_the_oldest_epoch_goes_first(desk: Station) -> None:
    desk.deposit()
    with desk.store.begin() as conn:
        conn.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        conn.execute(update(journal).values(epoch=2))
        conn.execute(update(rows).values(epoch=2))
        assert outbox.next_waiting(conn, 10).epoch == 2

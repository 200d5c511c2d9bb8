"""Each authentic entry is stored exactly once, answered for, and vouched for; on both engines."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import Table, event, func, insert, select

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.errors import KioskError
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.keys import public_jwk
from kiosk.hub.log import Log
from kiosk.hub.packing import opened
from kiosk.hub.tables import batch, disputed_item, file, log_end, log_item
from kiosk.sync.batch import Batch, pack
from kiosk.sync.envelope import LogItem
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import Checkpoint, Reply
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen, given


def checkpoint(pen: Pen, reply: Reply) -> Checkpoint:
    return verified(reply.checkpoint, public_jwk(pen.house.key), Checkpoint)


def stored(pen: Pen, table: Table = log_item) -> Sequence[Any]:
    with pen.house.database.read() as connection:
        return connection.execute(select(table).order_by(table.c.seq)).all()


def test_a_batch_is_stored_as_exact_bytes_and_signed_for(pen: Pen) -> None:
    pen.write()
    pen.write(missing=["rsu"])
    reply = pen.send()

    assert given(reply) == [(1, "stored", ""), (2, "stored", "")]
    found = checkpoint(pen, reply)
    assert (found.device, found.epoch, found.seq, found.head) == (pen.device, 1, 2, pen.items[1].head)
    assert (found.time, found.answers) == (NOON, sha256(bytes(reply.answers)).hexdigest())
    rows = stored(pen)
    assert [opened(row.body) for row in rows] == [item.body for item in pen.items]
    assert [row.hash.hex() for row in rows] == [item.hash for item in pen.items]
    assert {row.received for row in rows} == {NOON}
    files = stored(pen, file)
    assert [row.state for row in files] == ["complete", "incomplete"]
    assert (files[0].persons, files[0].training, f"{files[0].day}") == (4, True, "2026-11-21")


def test_sending_again_changes_nothing_and_says_the_same(pen: Pen) -> None:
    pen.write()
    pen.raw(b"no json")
    pen.send()
    pen.write()

    assert given(pen.send()) == [
        (1, "duplicate", ""),
        (2, "quarantined", "item-unreadable"),
        (3, "stored", ""),
    ]
    assert [row.seq for row in stored(pen)] == [1, 2, 3]
    assert given(pen.send(2, 2)) == [(2, "quarantined", "item-unreadable")]


def test_a_gap_is_told_with_the_place_that_is_waited_for(pen: Pen) -> None:
    for _ in range(3):
        pen.write()
    with pytest.raises(KioskError, match="batch-gap next_expected=1"):
        pen.send(2)
    pen.send(1, 1)
    with pytest.raises(KioskError, match="batch-gap next_expected=2"):
        pen.send(3)
    assert len(stored(pen)) == 1


def test_another_history_never_replaces_the_first_and_is_kept_beside_it(pen: Pen) -> None:
    pen.write()
    pen.write()
    pen.send()
    clone = Pen(pen.house)
    clone.key = pen.key
    clone.raw(pen.items[0].body)
    clone.write(clerk="c-02")
    clone.write(clerk="c-02")

    reply = clone.send()

    assert given(reply) == [
        (1, "duplicate", ""),
        (2, "conflict", "item-content-differs"),
        (3, "conflict", "item-chain-broken"),
    ]
    assert (checkpoint(pen, reply).seq, checkpoint(pen, reply).head) == (1, pen.items[0].head)
    assert given(clone.send()) == given(reply)
    assert [row.hash.hex() for row in stored(pen)] == [item.hash for item in pen.items]
    kept = stored(pen, disputed_item)
    assert [row.hash.hex() for row in kept] == [item.hash for item in clone.items[1:]]
    assert [opened(row.body) for row in kept] == [item.body for item in clone.items[1:]]


def test_a_history_that_differs_from_its_first_entry_is_checked_against_nothing(pen: Pen) -> None:
    pen.write()
    pen.send()
    clone = Pen(pen.house)
    clone.key = pen.key
    clone.write(clerk="c-02")
    found = checkpoint(pen, clone.send())
    assert (found.seq, found.head) == (0, BEFORE_FIRST)


def test_the_same_entry_after_another_history_is_a_broken_chain(pen: Pen) -> None:
    pen.write()
    pen.write()
    pen.send()
    item = pen.items[1]
    forged = pack([moved(item, "1" * 64)], "1" * 64, pen.device, 1, pen.key)
    reply = send(pen, forged)
    assert given(reply) == [(2, "conflict", "item-chain-broken")]
    assert (checkpoint(pen, reply).seq, checkpoint(pen, reply).head) == (1, pen.items[0].head)


def moved(item: LogItem, before: str) -> LogItem:
    from kiosk.cases.journal import next_head
    from kiosk.sync.envelope import LogItem

    return LogItem(item.seq, item.body, item.hash, next_head(before, item.hash))


def send(pen: Pen, batch: Batch, **told: Any) -> Reply:
    parcel = Parcel(**{"device": pen.device, "epoch": 1, "token": batch.token, "body": batch.body, **told})
    return take(pen.house.database, pen.house.key, parcel, NOON)


def test_an_epoch_is_a_log_of_its_own(pen: Pen) -> None:
    pen.write()
    pen.send()
    pen.items, pen.epoch = [], 2
    pen.write(case="other", reference=pen.reference(9))
    assert given(pen.send()) == [(1, "stored", "")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"device": "0199a5b0-0000-7000-8000-00000000ffff"}, "station-unknown"),
        ({"device": "\x00"}, "station-unknown"),
        ({"epoch": 2}, "batch-misaddressed"),
        ({"token": "x"}, "signature-broken"),
        ({"body": b"other\n"}, "batch-altered"),
    ],
)
def test_what_is_not_authentic_is_not_stored(pen: Pen, told: dict[str, Any], code: str) -> None:
    pen.write()
    with pytest.raises(KioskError, match=code):
        send(pen, pen.batch(), **told)
    assert stored(pen) == []


def test_a_batch_signed_by_another_station_is_refused(pen: Pen) -> None:
    pen.write()
    other = Pen(pen.house)
    with pytest.raises(KioskError, match="signature-broken"):
        send(pen, pen.batch(), token=sign(pen.batch().claims, other.key))


def test_later_events_move_the_file(pen: Pen) -> None:
    pen.write(missing=["rsu"])
    pen.event("completed", "case-1")
    pen.send()
    pen.event("reprinted", "case-1")
    pen.event("withdrawn", "case-1")
    pen.event("withdrawn", "case-1")
    pen.event("withdrawn", "case-9")

    assert {answer[1] for answer in given(pen.send(3))} == {"stored"}
    assert pen.verdicts()[2:] == [
        ("stored", ""),
        ("stored", ""),
        ("quarantined", "item-event-impossible"),
        ("quarantined", "item-case-unknown"),
    ]
    assert [row.state for row in stored(pen, file)] == ["withdrawn"]
    assert len(stored(pen)) == 6


def test_a_file_or_a_reference_counts_once(pen: Pen) -> None:
    pen.write()
    pen.write(case="case-1")
    pen.write(reference=pen.reference(1))
    expected = [("quarantined", "item-case-repeated"), ("quarantined", "item-reference-repeated")]
    pen.send()
    assert pen.verdicts()[1:] == expected
    pen.write(case="case-1")
    pen.write(reference=pen.reference(1))
    pen.send(4)
    assert pen.verdicts()[3:] == expected
    assert [answer[1:] for answer in given(pen.hand_in(4))] == expected
    assert len(stored(pen, file)) == 1


def test_somebody_else_at_the_same_place_at_the_same_time_stores_nothing(pen: Pen) -> None:
    pen.write()
    pen.write()
    foreign = {"hash": bytes(32), "head": bytes(32), "body": b"", "verdict": "stored", "reason": ""}
    with pen.house.database.write() as connection:
        place = {"device": pen.device, "epoch": 1, "seq": 2, "received": NOON}
        connection.execute(insert(log_item).values(place | foreign))
    with pytest.raises(KioskError, match="hub-busy"):
        pen.send()
    with pen.house.database.read() as connection:
        counts = [
            connection.scalar(select(func.count()).select_from(one)) for one in (log_end, log_item, batch)
        ]
    assert counts == [0, 1, 0]


def test_a_batch_that_follows_is_one_statement_on_postgresql(postgres_house: House) -> None:
    pen, sent = Pen(postgres_house), list[str]()
    pen.enrol()
    event.listen(postgres_house.database.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))
    for seq in (1, 2):
        pen.write()
        assert given(pen.hand_in(seq)) == [(seq, "stored", "")]
    assert sent == [], "all of it went past SQLAlchemy"
    pen.hand_in(1)
    assert sent, "a batch that is held is looked at question by question"


def test_no_log_begins_after_a_head_of_another(pen: Pen) -> None:
    item = pen.write()
    forged = pack([moved(item, "1" * 64)], "1" * 64, pen.device, 1, pen.key)
    assert given(send(pen, forged)) == [(1, "conflict", "item-chain-broken")]
    assert stored(pen) == []


def test_two_who_send_the_same_batch_at_once_store_it_once(pen: Pen) -> None:
    for _ in range(4):
        pen.write()
    with ThreadPoolExecutor(2) as both:
        replies = [one.result(timeout=20) for one in [both.submit(pen.hand_in) for _ in range(2)]]
    verdicts = sorted({answer[1] for answer in given(reply)} for reply in replies)
    assert sorted(map(sorted, verdicts)) == [["duplicate"], ["stored"]]
    assert [row.seq for row in stored(pen)] == [1, 2, 3, 4]


def test_a_stations_log_has_one_writer_at_a_time(pen: Pen) -> None:
    pen.write()
    with ThreadPoolExecutor(1) as second:
        with pen.house.database.write() as connection:
            Log(connection, pen.device, 1).hold()
            sending = second.submit(pen.send)
            with pytest.raises(TimeoutError):
                sending.result(timeout=0.3)
        assert given(sending.result(timeout=20)) == [(1, "stored", "")]

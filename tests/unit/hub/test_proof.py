"""A log proves itself to whoever comes later: bytes, heads and the station's own signatures."""

from typing import Any

import pytest
import zstandard
from sqlalchemy import delete, select, update

from kiosk.cases.journal import next_head
from kiosk.hub.batches import kept
from kiosk.hub.proof import Flaw, Proof, proven
from kiosk.hub.tables import batch, log_end, log_item
from kiosk.sync.batch import ITEM_LIMIT
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE


@pytest.fixture
def filled(pen: Pen) -> Pen:
    """Three batches of five entries, the second of which overlaps the first; one entry is withheld."""
    pen.write()
    pen.raw(b"x" * (ITEM_LIMIT + 1))
    pen.write()
    pen.raw(b"no json")
    pen.write()
    pen.hand_in(1, 2)
    pen.hand_in(2, 4)
    pen.hand_in(5)
    return pen


def proof(pen: Pen) -> Proof:
    with pen.house.database.read() as connection:
        (one,) = proven(connection, OFFICE.code)
        return one


def spoil(pen: Pen, *statements: Any) -> tuple[Flaw, ...]:
    with pen.house.database.write() as connection:
        for one in statements:
            connection.execute(one)
    assert not proof(pen).whole
    return proof(pen).flaws


def at(seq: int) -> Any:
    return update(log_item).where(log_item.c.seq == seq)


def test_a_log_is_proved_from_its_bytes_and_signatures(filled: Pen) -> None:
    assert proof(filled) == Proof(OFFICE.code, DEVICE, 1, 5, 3, ())
    assert proof(filled).whole
    with filled.house.database.read() as connection:
        assert [(one.first, one.last) for one in kept(connection, DEVICE, 1)] == [(1, 2), (2, 4), (5, 5)]
        assert [(one.first, one.last) for one in kept(connection, DEVICE, 1, 2)] == [(2, 4), (5, 5)]
        assert list(proven(connection, "RABAT")) == []


def test_what_brings_nothing_new_keeps_no_signature(filled: Pen) -> None:
    filled.hand_in()
    filled.hand_in(3, 4)
    assert proof(filled).batches == 3


def test_changed_bytes_are_named(filled: Pen) -> None:
    found = spoil(filled, at(3).values(body=zstandard.compress(b"other")))
    assert found == (Flaw(3, "hash"), Flaw(2, "signature"))


def test_bytes_that_cannot_be_opened_are_named(filled: Pen) -> None:
    assert spoil(filled, at(3).values(body=b"x")) == (Flaw(3, "hash"), Flaw(2, "signature"))


def test_a_missing_entry_is_named(filled: Pen) -> None:
    found = spoil(filled, delete(log_item).where(log_item.c.seq == 3))
    assert [one.what for one in found] == ["missing", "head", "signature"]


def test_a_missing_end_is_named(filled: Pen) -> None:
    found = spoil(filled, delete(log_item).where(log_item.c.seq == 5))
    assert found == (Flaw(5, "missing"), Flaw(5, "signature"), Flaw(5, "end"))


def test_an_entry_written_anew_with_its_hash_and_heads_is_not_what_was_signed(filled: Pen) -> None:
    from hashlib import sha256

    digest = sha256(b"other").digest()
    head = bytes.fromhex(next_head(filled.items[3].head, digest.hex()))
    found = spoil(
        filled,
        at(5).values(body=zstandard.compress(b"other"), hash=digest, head=head),
        update(log_end).values(head=head),
    )
    assert found == (Flaw(5, "signature"),)


def test_what_was_stored_before_signatures_were_kept_is_named(filled: Pen) -> None:
    assert spoil(filled, delete(batch).where(batch.c.last == 2)) == (Flaw(1, "unsigned"),)
    assert spoil(filled, delete(batch)) == (Flaw(1, "unsigned"),)


def test_the_signature_of_another_batch_proves_nothing(filled: Pen) -> None:
    with filled.house.database.read() as connection:
        token = connection.scalar(select(batch.c.token).where(batch.c.last == 2))
    assert spoil(filled, update(batch).where(batch.c.last == 5).values(token=token)) == (
        Flaw(5, "signature"),
    )
    assert spoil(filled, update(batch).where(batch.c.last == 5).values(token="x")) == (Flaw(5, "signature"),)

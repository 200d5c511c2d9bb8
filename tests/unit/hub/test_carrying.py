"""A region's stick carries what its line would, and its answer moves what a reply on the line would."""

import pytest
from sqlalchemy import update

from kiosk.errors import KioskError
from kiosk.hub import carrying
from kiosk.hub.body import decoded
from kiosk.hub.carrying import outgoing, returned
from kiosk.hub.forwarding import Forwarded
from kiosk.hub.keys import public_jwk
from kiosk.hub.tables import batch, forwarded, log_item
from kiosk.hub.usb import StickAnswer, answered
from kiosk.sync.stick import Outbound, unsealed
from tests.fakes.lost import lose
from tests.fakes.nation import CODE, Road, filled, forwarder, rows
from tests.fakes.pen import DEVICE, Pen


def out(pen: Pen, road: Road) -> carrying.Carried:
    return outgoing(pen.house, CODE, public_jwk(road.nation.key))


def back(pen: Pen, road: Road, answer: StickAnswer) -> Forwarded:
    return returned(pen.house, public_jwk(road.nation.key), answer.content)


def test_a_stick_there_and_back_is_a_round_on_the_line(pen: Pen, road: Road) -> None:
    filled(pen)
    gone = out(pen, road)
    assert (gone.batches, gone.entries, gone.left) == (2, 4, 0)
    assert (out(pen, road).entries, rows(road.nation)) == (4, []), "going out changes nothing"
    answer = answered(road.nation, gone.content)
    assert (answer.region, answer.refused, answer.pages) == (CODE, (), 0)
    assert back(pen, road, answer) == Forwarded(batches=2, entries=5)
    assert rows(road.nation, batch) == rows(pen.house, batch)
    assert out(pen, road).entries == 0
    assert forwarder(pen, road).round() == Forwarded(), "the line knows what the stick did"


def test_a_stick_is_for_the_nation_alone(pen: Pen, road: Road) -> None:
    filled(pen)
    told = unsealed(out(pen, road).content, road.nation.key, Outbound)
    assert all(one.region for one in told.batches)
    with pytest.raises(KioskError) as refused:
        answered(pen.house, out(pen, road).content)
    assert refused.value.code == "stick-misaddressed"


def test_any_answer_may_come_twice_or_late(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    first = answered(road.nation, out(pen, road).content)
    pen.write()
    pen.hand_in(2)
    second = answered(road.nation, out(pen, road).content)
    assert back(pen, road, second) == Forwarded(2, 2)
    assert back(pen, road, first) == Forwarded(1, 1)
    assert back(pen, road, second) == Forwarded(2, 2)
    assert out(pen, road).entries == 0


def test_what_the_nation_lost_goes_with_the_next_stick(pen: Pen, road: Road) -> None:
    filled(pen)
    back(pen, road, answered(road.nation, out(pen, road).content))
    with road.nation.database.write() as connection:
        lose(connection, 0)
    pen.write()
    pen.hand_in(5)
    answer = answered(road.nation, out(pen, road).content)
    assert answer.refused == ("batch-gap",)
    assert back(pen, road, answer) == Forwarded(waiting=5, code="batch-gap")
    assert back(pen, road, answered(road.nation, out(pen, road).content)) == Forwarded(3, 6)


def test_another_history_at_the_nation_is_named(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    gone = out(pen, road)
    answered(road.nation, gone.content)
    with road.nation.database.write() as connection:
        connection.execute(update(log_item).values(head=bytes(32), hash=bytes(32)))
    assert back(pen, road, answered(road.nation, gone.content)) == Forwarded(waiting=1, differing=(DEVICE,))


def test_a_region_restored_to_an_earlier_day_does_not_take_what_it_no_longer_knows(
    pen: Pen, road: Road
) -> None:
    pen.write()
    pen.hand_in()
    answer = answered(road.nation, out(pen, road).content)
    with pen.house.database.write() as connection:
        connection.execute(batch.delete())
        connection.execute(forwarded.delete())
    assert back(pen, road, answer) == Forwarded(waiting=1, differing=(DEVICE,))


def test_an_answer_to_a_strangers_stick_is_refused(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    answer = answered(road.nation, out(pen, road).content)
    with pytest.raises(KioskError) as refused:
        returned(pen.house, public_jwk(pen.house.key), answer.content)
    assert refused.value.code == "hub-answer-foreign"
    for cut in (answer.content[:-9], b"", b"x" * 99):
        with pytest.raises(KioskError) as refused:
            returned(pen.house, public_jwk(road.nation.key), cut)
        assert refused.value.code == "stick-unreadable"


def test_a_region_that_the_nation_does_not_know_is_refused(pen: Pen, road: Road) -> None:
    gone = outgoing(pen.house, "11", public_jwk(road.nation.key))
    with pytest.raises(KioskError) as refused:
        answered(road.nation, gone.content)
    assert refused.value.code == "region-unknown"


def test_a_stick_takes_whole_batches_as_far_as_it_has_room(
    pen: Pen, road: Road, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(pen)
    first = out(pen, road)
    (one, _) = unsealed(first.content, road.nation.key, Outbound).batches
    monkeypatch.setattr(carrying, "ENTRIES_LIMIT", len(decoded(one.body, "zstd")))
    gone = out(pen, road)
    assert 0 < gone.entries < first.entries
    assert gone.left == first.entries - gone.entries
    assert back(pen, road, answered(road.nation, gone.content)).waiting == gone.left


def test_a_log_without_its_first_signature_stays_here(pen: Pen, road: Road) -> None:
    filled(pen)
    with pen.house.database.write() as connection:
        connection.execute(batch.delete().where(batch.c.last == 2))
    gone = out(pen, road)
    assert (gone.entries, gone.left) == (0, 4)

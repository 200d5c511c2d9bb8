"""A region passes its stations' own signed bytes on to the nation, once each, whatever is lost on the way."""

from pathlib import Path

from sqlalchemy import select, update

from kiosk.clock import FixedClock
from kiosk.hub.admin import add_office
from kiosk.hub.forwarding import Forwarded, Forwarder, Nation
from kiosk.hub.house import House
from kiosk.hub.judging import caught_up
from kiosk.hub.keys import public_jwk
from kiosk.hub.proof import proven
from kiosk.hub.regions import add_region
from kiosk.hub.tables import batch, file, forwarded, log_item, station
from kiosk.sync.wire import (
    OfficeNames,
)
from tests.fakes.filings import NOON
from tests.fakes.lost import lose
from tests.fakes.nation import CODE, Road, filled, forwarder, rows
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE


def test_the_nation_holds_the_same_log_and_proves_it_itself(pen: Pen, road: Road) -> None:
    filled(pen)
    assert pen.judge() == 0
    assert forwarder(pen, road).round() == Forwarded(batches=2, entries=5)
    caught_up(road.nation.database, None, road.nation.clock)
    assert rows(road.nation) == rows(pen.house)
    assert rows(road.nation, batch) == rows(pen.house, batch)
    assert rows(road.nation, file) == rows(pen.house, file)
    with road.nation.database.read() as connection:
        (proof,) = proven(connection, OFFICE.code)
    assert (proof.whole, proof.entries, proof.batches) == (True, 4, 2)


def test_what_was_forwarded_is_not_sent_again(pen: Pen, road: Road) -> None:
    filled(pen)
    one = forwarder(pen, road)
    one.round()
    assert one.round() == Forwarded()
    pen.write()
    pen.hand_in(5)
    assert forwarder(pen, road).round() == Forwarded(batches=1, entries=1)


def test_a_line_that_is_cut_loses_and_doubles_nothing(pen: Pen, road: Road) -> None:
    filled(pen)
    one = forwarder(pen, road)
    road.left = 1
    assert one.round() == Forwarded(1, 2, waiting=2, code="hub-unreachable")
    road.left, road.deaf = 1, True
    assert one.round() == Forwarded(waiting=2, code="hub-slow")
    road.left, road.deaf = 9, False
    assert one.round() == Forwarded(1, 3)
    assert rows(road.nation, batch) == rows(pen.house, batch)


def test_a_nation_that_lost_entries_is_sent_them_again(pen: Pen, road: Road) -> None:
    filled(pen)
    one = forwarder(pen, road)
    one.round()
    with road.nation.database.write() as connection:
        lose(connection, 0)
    pen.write()
    pen.hand_in(5)
    assert one.round() == Forwarded(waiting=5)
    assert one.round() == Forwarded(3, 6)
    assert [row[2] for row in rows(road.nation)] == [1, 2, 3, 4, 5]


def test_a_nation_that_forgot_a_station_is_told_of_it_again(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    one = forwarder(pen, road)
    one.round()
    with road.nation.database.write() as connection:
        connection.execute(station.delete())
    pen.write()
    pen.hand_in(2)
    assert one.round().code == "station-unknown"
    assert one.round() == Forwarded(1, 1)


def test_another_history_at_the_nation_is_named(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    one = forwarder(pen, road)
    one.round()
    with road.nation.database.write() as connection:
        other = bytes(32)
        connection.execute(update(log_item).values(head=other, hash=other))
    with pen.house.database.write() as connection:
        connection.execute(update(forwarded).values(seq=0))
    assert one.round() == Forwarded(waiting=1, differing=(DEVICE,))


def test_what_was_stored_before_signatures_were_kept_needs_a_person(pen: Pen, road: Road) -> None:
    filled(pen)
    with pen.house.database.write() as connection:
        connection.execute(batch.delete().where(batch.c.last == 2))
    assert forwarder(pen, road).round() == Forwarded(waiting=4, differing=(DEVICE,))


def test_an_answer_that_the_nation_did_not_sign_moves_nothing(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    false = Forwarder(pen.house, CODE, Nation(road, public_jwk(pen.house.key)))
    assert false.round().code == "signature-broken"
    with pen.house.database.read() as connection:
        assert connection.execute(select(forwarded)).all() == []


def test_two_regions_forward_to_one_nation(pen: Pen, road: Road, tmp_path: Path) -> None:
    other = House.open(f"sqlite:///{tmp_path}/other.db", FixedClock(NOON))
    add_region(road.nation.database, "06", public_jwk(other.key), road.nation.clock)
    from kiosk.hub.admin import add_station
    from kiosk.hub.enrolment import enrol

    far = Pen(other, f"{DEVICE[:-1]}9")
    add_office(
        other.database, OfficeNames("CASA1", "الدار البيضاء", "Casablanca", "06.141.01.0"), other.clock
    )
    code = add_station(other.database, "CASA1", "A1", other.clock)
    enrol(other.database, other.key, far.enrolment(code, office="CASA1"), NOON)
    from kiosk.cases.reference import Reference

    far.write(office="CASA1", reference=str(Reference("CASA1", "A1", 26, 1, training=True)))
    far.hand_in()
    pen.write()
    pen.hand_in()
    assert forwarder(pen, road).round() == Forwarded(1, 1)
    assert forwarder(far, road, "06").round() == Forwarded(1, 1)
    caught_up(road.nation.database, None, road.nation.clock)
    assert {row[6] for row in rows(road.nation, file)} == {"CASA1", OFFICE.code}
    other.database.close()

"""A region passes its stations' own signed bytes on to the nation, once each, whatever is lost on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office
from kiosk.hub.forwarding import Forwarded, Forwarder, Nation
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.judging import caught_up
from kiosk.hub.keys import public_jwk
from kiosk.hub.proof import proven
from kiosk.hub.regions import add_region, heard
from kiosk.hub.tables import batch, file, forwarded, log_item, office, region, station
from kiosk.sync.batch import Batch
from kiosk.sync.client import HubClient
from kiosk.sync.signing import sign
from kiosk.sync.wire import (
    REGION,
    Forwarding,
    OfficeNames,
    RegionStation,
    RegionStations,
    Reply,
    StationsHeard,
    ToldStations,
)
from tests.fakes.filings import NOON
from tests.fakes.lost import lose
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE

CODE = "04"
CASA = OfficeNames("CASA1", "الدار البيضاء", "Casablanca", "06.141.01.0")


class Road(HubClient):
    """The way to the nation's hub, done by a call; it can be cut, or lose answers."""

    def __init__(self, nation: House) -> None:
        self.nation = nation
        self.left = 10**6
        """Batches until the line is cut."""
        self.deaf = False
        """Answers are lost on the way back."""
        self.headers: list[dict[str, str]] = []

    def send(self, batch: Batch, more: Mapping[str, str] | None = None) -> Reply:
        if self.left == 0:
            raise KioskError("hub-unreachable")
        self.left -= 1
        self.headers.append(dict(more or {}))
        claims = batch.claims
        parcel = Parcel(claims.device, claims.epoch, batch.token, batch.body, (more or {}).get(REGION, ""))
        reply = take(self.nation.database, self.nation.key, parcel, self.nation.clock.now())
        if self.deaf:
            raise KioskError("hub-slow")
        return reply

    def stations(self, told: ToldStations) -> StationsHeard:
        return heard(self.nation, msgspec.json.encode(told))


@pytest.fixture
def nation(tmp_path: Path) -> Iterator[House]:
    nation = House.open(f"sqlite:///{tmp_path}/nation.db", FixedClock(NOON))
    yield nation
    nation.database.close()


@pytest.fixture
def road(nation: House, pen: Pen) -> Road:
    """On both engines of the region; the nation knows it."""
    add_region(nation.database, CODE, public_jwk(pen.house.key), nation.clock)
    return Road(nation)


def forwarder(pen: Pen, road: Road, code: str = CODE) -> Forwarder:
    return Forwarder(pen.house, code, Nation(road, public_jwk(road.nation.key)))


def rows(house: House, table: Any = log_item) -> list[Any]:
    columns = [one for one in table.c if one.name not in {"received", "body"}]
    with house.database.read() as connection:
        return [
            tuple(row) for row in connection.execute(select(*columns).order_by(table.c.device, table.c[2]))
        ]


def filled(pen: Pen) -> Pen:
    """Good entries, bad ones, and one that only the region can know to be out of place."""
    pen.write()
    pen.raw(b"no json")
    pen.write(office="OTHER")
    pen.write(answers={})
    pen.hand_in(1, 2)
    pen.hand_in(2, 4)
    return pen


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


def test_a_region_says_nothing_of_another_regions_offices(pen: Pen, road: Road) -> None:
    add_office(road.nation.database, CASA, road.nation.clock)
    moved = msgspec.structs.replace(CASA, commune="04.421.01.0")
    nowhere = OfficeNames("RABAT", "الرباط", "Rabat")
    for lie in (CASA, moved, nowhere):
        told = RegionStations(CODE, forwarder(pen, road)._nation.kid, (lie,), ())
        with pytest.raises(KioskError, match="office-elsewhere"):
            road.stations(ToldStations(sign(told, pen.house.key)))
    with road.nation.database.read() as connection:
        assert connection.scalars(select(office.c.code)).all() == ["CASA1"]


def test_a_deposit_in_another_regions_office_is_set_apart(pen: Pen, road: Road) -> None:
    from kiosk.cases.reference import Reference

    add_office(road.nation.database, CASA, road.nation.clock)
    pen.write(office="CASA1", reference=str(Reference("CASA1", "A1", 26, 1, training=True)))
    pen.hand_in()
    with pen.house.database.write() as connection:
        connection.execute(update(log_item).values(verdict="stored", reason=""))
    forwarder(pen, road).round()
    assert [row[-2:] for row in rows(road.nation)] == [("quarantined", "item-elsewhere")]


@pytest.mark.parametrize("wrong", ["region", "nation", "batch", "key", "absent", "own"])
def test_only_its_own_region_passes_a_stations_batch_on(pen: Pen, road: Road, wrong: str) -> None:
    pen.write()
    pen.hand_in()
    one = forwarder(pen, road)
    one._tell()
    told = Forwarding(CODE, one._nation.kid, "0" * 64)
    sent, leave = one._batch(one._open()[0], batches(pen))
    from kiosk.sync.signing import claimed

    good = claimed(leave, Forwarding)
    changed = {
        "region": msgspec.structs.replace(good, region="06"),
        "nation": msgspec.structs.replace(good, nation="x"),
        "batch": told,
    }
    header = sign(changed.get(wrong, good), pen.key if wrong == "key" else pen.house.key)
    more = {} if wrong == "absent" else {REGION: header}
    if wrong == "own":
        with road.nation.database.write() as connection:
            connection.execute(update(station).values(region=""))
    with pytest.raises(KioskError, match=r"station-unknown|signature-broken"):
        road.send(sent, more)
    assert rows(road.nation) == []


def batches(pen: Pen) -> Any:
    from kiosk.hub.batches import kept

    with pen.house.database.read() as connection:
        return kept(connection, DEVICE, 1)[0]


def test_a_region_that_is_unknown_tells_nothing(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    assert forwarder(pen, road, "07").round().code == "region-unknown"
    with road.nation.database.write() as connection:
        connection.execute(region.delete())
    assert forwarder(pen, road).round() == replace(Forwarded(waiting=1), code="region-unknown")


def test_a_telling_that_is_none_is_refused(nation: House) -> None:
    with pytest.raises(KioskError, match="body-malformed"):
        heard(nation, b"{}")
    with pytest.raises(KioskError, match="signature-broken"):
        heard(nation, b'{"statement":"x"}')


@pytest.mark.parametrize("code", ["4", "004", "ab", "٠٤"])
def test_a_regions_code_is_two_digits(nation: House, code: str) -> None:
    with pytest.raises(KioskError, match="region-code"):
        add_region(nation.database, code, public_jwk(nation.key), nation.clock)


def test_a_region_gets_a_new_key(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    add_region(road.nation.database, CODE, public_jwk(road.nation.key), road.nation.clock)
    assert forwarder(pen, road).round().code == "signature-broken"
    add_region(road.nation.database, CODE, public_jwk(pen.house.key), road.nation.clock)
    assert forwarder(pen, road).round() == Forwarded(1, 1)


def test_a_station_that_the_nation_enrolled_itself_is_nobodys_to_tell(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    forwarder(pen, road).round()
    with road.nation.database.write() as connection:
        connection.execute(update(station).values(region=""))
    assert forwarder(pen, road).round().code == "station-taken"


def test_a_closed_epochs_log_is_passed_on_whole(pen: Pen, road: Road) -> None:
    pen.write()
    pen.hand_in()
    from kiosk.hub.admin import add_station
    from kiosk.hub.enrolment import enrol

    code = add_station(pen.house.database, OFFICE.code, "A1", pen.house.clock, again=True)
    enrol(pen.house.database, pen.house.key, pen.enrolment(code, epoch=2), NOON)
    pen.items, pen.epoch = [], 2
    pen.write(case="other", reference=pen.reference(9))
    pen.hand_in()
    assert forwarder(pen, road).round() == Forwarded(2, 2)
    assert [row[1:3] for row in rows(road.nation)] == [(1, 1), (2, 1)]


def test_what_the_region_alone_knows_to_be_out_of_place_is_set_apart_at_the_nation_too(
    pen: Pen, road: Road
) -> None:
    """A number of another station of the same region: only the region knows whose it is."""
    from kiosk.cases.reference import Reference

    neighbours = str(Reference(OFFICE.code, "B2", 26, 1, training=True))
    pen.write(station="B2", reference=neighbours)
    pen.hand_in()
    assert pen.verdicts() == [("quarantined", "item-elsewhere")]
    forwarder(pen, road).round()
    assert rows(road.nation) == rows(pen.house)


def test_a_certificate_that_names_no_computer_or_an_unknown_office_is_refused(pen: Pen, road: Road) -> None:
    with pen.house.database.read() as connection:
        token = connection.scalar(select(station.c.certificate))
    kid = forwarder(pen, road)._nation.kid
    for device, code in (("x", "signature-broken"), (DEVICE, "office-elsewhere")):
        told = RegionStations(CODE, kid, (), (RegionStation(device, token),))
        with pytest.raises(KioskError, match=code):
            road.stations(ToldStations(sign(told, pen.house.key)))


def test_what_is_told_for_another_nation_is_not_heard(pen: Pen, road: Road) -> None:
    told = RegionStations(CODE, "x", (), ())
    with pytest.raises(KioskError, match="signature-broken"):
        road.stations(ToldStations(sign(told, pen.house.key)))

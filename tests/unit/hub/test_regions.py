"""What the nation takes from a region, and of whom: its own stations, and nothing that it alone says."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from kiosk.errors import KioskError
from kiosk.hub.admin import add_office
from kiosk.hub.forwarding import Forwarded
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.regions import add_region, heard
from kiosk.hub.tables import log_item, office, region, station
from kiosk.sync.signing import sign
from kiosk.sync.wire import (
    REGION,
    Forwarding,
    OfficeNames,
    RegionStation,
    RegionStations,
    ToldStations,
)
from tests.fakes.filings import NOON
from tests.fakes.nation import CASA, CODE, Road, forwarder, rows
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE


def test_a_region_says_nothing_of_another_regions_offices(pen: Pen, road: Road) -> None:
    add_office(road.nation.database, CASA, road.nation.clock)
    moved = msgspec.structs.replace(CASA, commune="04.421.01.0")
    nowhere = OfficeNames("RABAT", "الرباط", "Rabat")
    for lie in (CASA, moved, nowhere):
        told = RegionStations(CODE, forwarder(pen, road)._ledger.nation, (lie,), ())
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
    told = Forwarding(CODE, one._ledger.nation, "0" * 64)
    passing = one._ledger.passing(one._ledger.open()[0], batches(pen))
    from kiosk.sync.signing import claimed

    good = claimed(passing.leave, Forwarding)
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
        road.send(passing.batch, more)
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
    kid = forwarder(pen, road)._ledger.nation
    for device, code in (("x", "signature-broken"), (DEVICE, "office-elsewhere")):
        told = RegionStations(CODE, kid, (), (RegionStation(device, token),))
        with pytest.raises(KioskError, match=code):
            road.stations(ToldStations(sign(told, pen.house.key)))


def test_what_is_told_for_another_nation_is_not_heard(pen: Pen, road: Road) -> None:
    told = RegionStations(CODE, "x", (), ())
    with pytest.raises(KioskError, match="signature-broken"):
        road.stations(ToldStations(sign(told, pen.house.key)))

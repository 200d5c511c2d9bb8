"""A register restored by its server to an earlier moment: what left the stations is given to nobody else."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.station import means
from kiosk.cases import journal, numbers, reach, register
from kiosk.cases.identity import Issuer
from kiosk.cases.memory import recall, remember
from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.clock import FixedClock
from kiosk.desk import road
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.house import House
from kiosk.settings.declared import Register, Settings
from kiosk.sync.enrol import enrol
from tests.fakes.closings import close
from tests.fakes.filings import HOUSEHOLD, NOON
from tests.fakes.near import NearHub
from tests.fakes.station import OFFICE, Station, training_filing
from tests.faults.sync.evidence import facts
from tests.faults.sync.oracle import Findings, Receipt, judged
from tests.services.postgres import Cluster

pytestmark = [pytest.mark.postgres, pytest.mark.logs("a register set back is warned of")]


@dataclass
class Office:
    """Stations with folders of their own and one register between them, near a hub."""

    folder: Path
    address: str
    cluster: Cluster
    near: NearHub
    receipts: list[Receipt] = field(default_factory=list)
    desks: dict[str, Station] = field(default_factory=dict)

    def opened(self, code: str) -> Station:
        """The desk of a station, as its program finds it when it starts."""
        if code in self.desks:
            self.desks[code].store.close()
        desk = Station(Store.open(self.folder / code, self.address), code)
        self.desks[code] = desk
        return desk

    def enrolled(self, code: str) -> Station:
        desk, database = self.opened(code), self.near.house.database
        told = add_station(database, OFFICE.code, code, desk.clock)
        enrol(self.near, desk.store, desk.identity, OFFICE.code, code, told)
        return desk

    def deposit(self, desk: Station) -> int:
        """Hand out a receipt, and return its number."""
        case = desk.deposit()
        self.receipts.append(Receipt(str(case.reference), case.hash))
        return case.reference.number

    def dump(self) -> None:
        self.cluster.dump("register", "night")

    def set_back(self) -> None:
        """Let the server's administrator restore the night's dump."""
        self.cluster.restore("register", "night")

    def found(self) -> Findings:
        return judged(
            facts(self.receipts, self.near.house.database, [one.store for one in self.desks.values()])
        )


@pytest.fixture
def office(register_address: str, cluster: Cluster, tmp_path: Path) -> Iterator[Office]:
    house = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOON))
    add_office(house.database, OFFICE)
    made = Office(tmp_path, register_address, cluster, NearHub(house))
    yield made
    for desk in made.desks.values():
        desk.store.close()
    house.database.close()


def test_no_number_is_given_twice_and_the_hub_takes_what_comes_after(office: Office) -> None:
    first, second = office.enrolled("A1"), office.enrolled("A2")
    assert [office.deposit(one) for one in (first, second, first)] == [1, 1, 2]
    first.deliver(office.near)
    office.dump()
    assert [office.deposit(one) for one in (first, second, first, second)] == [3, 2, 4, 3]
    first.deliver(office.near)
    second.deliver(office.near)
    assert office.deposit(first) == 5  # never sent: only who holds the receipt knows it
    office.set_back()

    first = office.opened("A1")
    assert (first.epoch, office.deposit(first)) == (2, 6)
    assert (second.deliver(office.near).waiting, second.epoch) == (0, 2)  # open all the while
    assert office.deposit(second) == 4

    for desk in (first, second):
        report = desk.deliver(office.near)
        assert (report.waiting, report.refused) == (0, 0)
    assert len({one.reference for one in office.receipts}) == len(office.receipts)
    assert office.found() == Findings(lost=1)
    with first.store.read() as conn:
        assert journal.verify(conn) == 5  # three of the night, two since


def test_without_a_witness_a_number_is_given_twice(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "go_on", lambda *_: None)
    desk = office.enrolled("A1")
    office.dump()
    first = office.deposit(desk)
    desk.deliver(office.near)
    office.set_back()
    assert office.deposit(desk) == first
    assert desk.deliver(office.near).refused == 1


def test_a_station_tells_that_its_register_was_set_back_until_a_closing_names_the_numbers(
    office: Office, register_address: str
) -> None:
    desk = office.enrolled("A1")
    office.dump()
    office.deposit(desk)
    office.set_back()
    office.deposit(desk)

    chosen = Settings(register=Register(database=register_address))
    with closing(means(office.folder / "A1", settings=chosen, clock=FixedClock(NOON))) as station:
        assert [one.code for one in road.troubles(station)] == ["register-set-back"]
        made = close(desk)
        assert [gap.reference for gap in made.register.gaps if gap.code == "number-missing"] == [
            str(Reference(OFFICE.code, "A1", 26, 1, training=True))
        ]
        with desk.store.begin() as conn:
            reach.accounted_for(conn)
        assert road.troubles(station) == ()


def test_a_new_computer_goes_on_behind_the_numbers_it_was_told_at_its_enrolment(office: Office) -> None:
    first = office.enrolled("A1")
    office.dump()
    with first.store.begin() as conn:
        numbers.carry(conn, Reference(OFFICE.code, "A1", 26, 42, training=True))
    office.set_back()
    assert (office.deposit(first), first.epoch) == (43, 1)


def test_a_second_setting_back_begins_no_epoch_a_second_time(office: Office) -> None:
    desk = office.enrolled("A1")
    office.deposit(desk)
    office.dump()
    for _ in range(2):
        office.deposit(desk)
        office.set_back()
    assert (office.deposit(desk), desk.epoch) == (4, 3)


def test_an_epoch_without_an_entry_is_not_begun_again(office: Office) -> None:
    desk = office.enrolled("A1")
    office.dump()
    with desk.store.begin() as conn:
        journal.begin_epoch(conn, 2)
    office.set_back()
    assert (office.deposit(desk), desk.epoch) == (1, 3)
    with desk.store.read() as conn:
        assert reach.was_set_back(conn)


def test_what_was_kept_while_the_power_went_is_witnessed_by_the_next_call(office: Office) -> None:
    desk = office.enrolled("A1")
    before, filing = remembered(desk), training_filing()
    office.dump()
    told: dict[str, Any] = {
        "issuer": Issuer(OFFICE.code, "A1", desk.identity),
        "instant": NOON,
        "media": "a4",
    }
    register.deposit(desk.store, filing, HOUSEHOLD, **told)
    with desk.store.own.begin() as conn:
        remember(conn, reach.KEY, before)
    with pytest.raises(KioskError, match="already-deposited"):  # the clerk tries again, and prints
        register.deposit(desk.store, filing, HOUSEHOLD, **told)
    office.set_back()
    assert (office.deposit(desk), desk.epoch) == (2, 2)


def test_what_fails_after_a_setting_back_leaves_the_next_call_to_begin_the_epoch(office: Office) -> None:
    desk = office.enrolled("A1")
    office.dump()
    office.deposit(desk)
    office.set_back()
    with pytest.raises(ZeroDivisionError), desk.store.begin():
        1 / 0  # noqa: B018 -- anything that fails
    assert desk.epoch == 1
    assert (office.deposit(desk), desk.epoch) == (2, 2)


def test_a_computer_without_room_keeps_what_the_register_took(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = office.enrolled("A1")

    def full(*_: object) -> None:
        raise KioskError("disk-full")

    monkeypatch.setattr(reach, "keep", full)
    assert office.deposit(desk) == 1
    assert "disk-full" in caplog.text


def remembered(desk: Station) -> str:
    with desk.store.own.read() as conn:
        return recall(conn, reach.KEY)


_SERIES = st.builds(
    Reference, st.just("SALTB"), st.sampled_from(["A1", "A2"]), st.just(26), st.integers(1, 9), st.booleans()
)
_REACHES = st.builds(
    reach.Reach,
    st.builds(journal.End, st.integers(1, 3), st.integers(0, 3), st.just("0" * 64)),
    st.lists(_SERIES, unique_by=lambda one: (one.station, one.training)).map(
        lambda found: tuple(sorted(found, key=str))
    ),
)


@given(_REACHES, _REACHES)
def test_the_further_of_two_is_behind_neither_in_any_part(one: reach.Reach, other: reach.Reach) -> None:
    both = one.beside(other)
    assert both == other.beside(one) == both.beside(one)
    assert (both.log.epoch, both.log.seq) >= max((end.epoch, end.seq) for end in (one.log, other.log))
    last = {replace(given, number=0): given.number for given in both.numbers}
    assert all(last[replace(given, number=0)] >= given.number for given in (*one.numbers, *other.numbers))

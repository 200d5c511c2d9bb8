"""What the hub tells reaches the desk without a restart: forms, law, the office's name; closings go out."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.app import station
from kiosk.cli import doctor
from kiosk.clock import FixedClock
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.hub import publications
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.closings import closed_days
from kiosk.hub.feed import append
from kiosk.hub.house import House
from kiosk.settings import load
from kiosk.sync.feed_items import DisputeItem
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.published import LAW, SECOND
from tests.fakes.station import OFFICE

TODAY = SECOND.replace("since = 2027-01-01", "since = 2026-11-21")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOON))
    yield house
    house.database.close()


@pytest.fixture
def means(house: House, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Means]:
    """A station that is enrolled, with a hub at the other end of a call."""

    @contextmanager
    def near(_means: Means) -> Iterator[NearHub]:
        yield NearHub(house)

    monkeypatch.setattr(road, "_client", near)
    add_office(house.database, OFFICE)
    code = add_station(house.database, OFFICE.code, "A1", house.clock)
    station.enrol(data_folder, "http://127.0.0.1:9", OFFICE.code, "A1", code)
    with closing(station.means(data_folder, training=True, clock=FixedClock(NOON))) as means:
        yield means


def publish(house: House, text: str, file: str = "tadamon-2.toml") -> None:
    publications.publish_form(house.database, file, text.encode(), NOON)


def test_a_new_form_is_begun_at_once_and_a_file_under_way_keeps_its_own(
    means: Means, house: House, household: Answers
) -> None:
    desk = CounterDesk(means)
    before = desk.keep(desk.begin("tadamon", "ar"), household, "")
    publish(house, TODAY)
    assert desk.begin("tadamon", "ar").form_version == 1
    road.send(means, asked=True)
    assert desk.begin("tadamon", "ar").form_version == 2
    assert [one.version for one in desk.shelf.offered(means.today) if one.id == "tadamon"] == [2]
    assert desk.deposit(desk.resume(before.id), household, "c-01").filing.form_version == 1
    assert desk.deposit(desk.begin("tadamon", "ar"), household, "c-01").filing.form_version == 2
    assert road.send(means, asked=True).accepted == 2


def test_the_hubs_law_counts_from_the_next_question_on(means: Means, house: House) -> None:
    desk = CounterDesk(means)
    publications.publish_law(
        house.database, "law.toml", LAW.replace("2027-01-01", "2026-11-01").encode(), NOON
    )
    road.send(means, asked=True)
    (now,) = [one for one in desk.law() if one.id == "deposit-delay" and one.since == date(2026, 11, 1)]
    assert (now.value, now.origin) == ("45", "hub")


def test_a_station_that_never_met_its_hub_works_with_its_own_and_makes_no_register(tmp_path: Path) -> None:
    with closing(station.means(tmp_path / "empty")) as fresh:
        assert fresh.published.aside == ()
        assert len(fresh.shelf.forms) == 5
    assert not (tmp_path / "empty").exists()


def test_an_office_that_is_renamed_has_its_new_name_at_the_next_start(means: Means, house: House) -> None:
    road.send(means, asked=True)
    own = (means.folder / "kiosk.toml").read_text(encoding="utf-8")
    road.send(means, asked=True)
    assert (means.folder / "kiosk.toml").read_text(encoding="utf-8") == own
    add_office(house.database, msgspec.structs.replace(OFFICE, name_fr="Annexe de Bettana"), house.clock)
    road.send(means, asked=True)
    assert load(means.folder / "kiosk.toml").office.name_fr == "Annexe de Bettana"


def test_a_days_closing_follows_the_log(means: Means, house: House, household: Answers) -> None:
    desk = CounterDesk(means)
    case = desk.deposit(desk.begin("tadamon", "ar"), household, "c-01")
    desk.close_day(means.today, "c-01")
    road.send(means, asked=True)
    with house.database.read() as connection:
        (day,) = closed_days(connection, [OFFICE.code], means.today, means.today, training=True)
    assert day.references == (str(case.reference),)


def findings(means: Means) -> dict[str, tuple[bool, str]]:
    told = [doctor._told(one) for one in doctor._told_by_hub(CounterDesk(means))]
    assert all(one["ok"] or (one["fr"] and one["ar"]) for one in told)
    return {one["name"]: (one["ok"], one["code"]) for one in told}


def test_the_doctor_names_what_cannot_be_used_and_a_copied_disk(means: Means, house: House) -> None:
    well = {"published": (True, ""), "closings": (True, ""), "copies": (True, "")}
    assert findings(means) == well
    CounterDesk(means).close_day(means.today - timedelta(days=1), "c-01")
    with means.store.begin() as conn:
        conn.exec_driver_sql("UPDATE closing SET register = X'7B'")
    newer = json.dumps(TODAY + "hologram = true")
    with house.database.write() as connection:
        append(connection, [publications.FormItem("tadamon", 2, newer)], "", NOON)
        append(connection, [DisputeItem(means.identity.device, 1, "A1", 1, NOON)], OFFICE.code, NOON)
    road.send(means, asked=True)
    assert findings(means) == {
        "published": (False, "publication-aside"),
        "closings": (False, "closing-malformed"),
        "copies": (False, "register-copied"),
    }
    assert CounterDesk(means).begin("tadamon", "ar").form_version == 1


def test_a_settings_file_that_is_write_protected_keeps_the_old_name(
    means: Means, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise KioskError("settings-read-only", file="kiosk.toml")

    road.send(means, asked=True)
    monkeypatch.setattr(road.settings, "save", refuse)
    add_office(house.database, msgspec.structs.replace(OFFICE, name_fr="Annexe de Bettana"), house.clock)
    assert road.send(means, asked=True).code == ""
    assert load(means.folder / "kiosk.toml").office.name_fr == OFFICE.name_fr

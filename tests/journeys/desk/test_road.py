import csv
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases.acts import Act
from kiosk.clock import FixedClock, SystemClock
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.settings import load
from kiosk.sync.envelope import LinkState
from kiosk.sync.fetch import ExportAsked
from kiosk.sync.wire import OfficeNames
from tests.fakes.people import ADMIN, CHEAP, HEAD, PASSWORD
from tests.services.postgres import HubProcess


@pytest.fixture
def enrolled(shared_hub: HubProcess, data_folder: Path) -> Path:
    with closing(opened(shared_hub.database)) as database:
        names = OfficeNames(f"R{abs(hash(data_folder)) % 10**6}", "ملحقة", "Annexe", "04.441.01.0")
        add_office(database, names)
        code = add_station(database, names.code, "A1", SystemClock())
    station.enrol(data_folder, shared_hub.url, names.code, "A1", code)
    return data_folder


def test_enrolment_writes_who_the_station_is_into_its_settings(
    enrolled: Path, shared_hub: HubProcess
) -> None:
    known = load(enrolled / "kiosk.toml")
    assert known.office.name_ar == "ملحقة"
    assert known.delivery.hub == shared_hub.url


def test_an_idle_station_asks_its_hub_once_a_minute(
    enrolled: Path, household: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FixedClock(SystemClock().now())
    means = station.means(enrolled, training=True, clock=clock)
    asked = []
    monkeypatch.setattr(road.delivery, "deliver", lambda *_: asked.append(clock.now()) or report)
    report = road.DeliveryReport(LinkState.UP)
    with closing(means):
        road.send(means)
        with means.store.begin() as conn:
            road.memory.note(conn, LinkState.UP, clock.now())
        road.send(means)
        clock.instant += road.FRESH
        road.send(means)
        desk = CounterDesk(means)
        desk.deposit(desk.begin("tadamon", "ar"), household, "")
        road.send(means)
    assert len(asked) == 3


def test_without_an_address_nothing_is_asked(desk: CounterDesk, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="hub-unset"):
        road.export(desk.means, ExportAsked(desk.means.today, "csv", training=True), tmp_path / "x.csv")
    assert road.last(desk.means).link is LinkState.UNSET


def test_the_hub_of_a_command_takes_the_place_of_the_settings(enrolled: Path) -> None:
    with station.desk(enrolled, hub="http://127.0.0.1:9") as desk:
        assert desk.send().link is LinkState.UNREACHABLE


def test_a_day_that_the_hub_holds_nothing_of_is_an_empty_export(enrolled: Path, tmp_path: Path) -> None:
    with station.desk(enrolled) as desk:
        day = desk.means.today - timedelta(days=1)
        assert road.export(desk.means, ExportAsked(day, "csv", training=False), tmp_path / "x.csv").count == 0


def test_an_export_of_an_office_with_people_names_who_took_it_out(
    enrolled: Path, household: Answers, tmp_path: Path
) -> None:
    out = tmp_path / "x.csv"
    with station.desk(enrolled, training=True) as desk:
        desk.deposit(desk.begin("tadamon", "ar"), household, "")
        assert desk.send().accepted == 1
        desk.means.hashing, desk.means.marks = CHEAP, tmp_path / "marks"
        for one in (ADMIN, HEAD):
            desk.unlock(one.login, desk.add_person(one.login, one.name, one.role))
            desk.change_secret(PASSWORD)
            desk.unlock(ADMIN.login, PASSWORD)
        asked = ExportAsked(desk.means.today, "csv", training=True)
        with pytest.raises(KioskError, match="right-missing"):
            road.export(desk.means, asked, out)
        desk.unlock(HEAD.login, PASSWORD)
        road.export(desk.means, asked, out)
        (told,) = (one for one in desk.accesses() if one.act is Act.EXPORTED)
    assert (told.who, told.why) == (HEAD.login, "csv 1 training")
    assert told.subject == f"office:{desk.settings.office.code} {asked.day}/{asked.day}"


def test_a_file_completed_later_stands_complete_in_the_export(
    enrolled: Path, household: Answers, tmp_path: Path
) -> None:
    with station.desk(enrolled, training=True) as desk:
        incomplete = household.with_value("documents", ("cnie-copy",))
        reference = str(desk.deposit(desk.begin("tadamon", "ar"), incomplete, "").reference)
        assert desk.send().accepted == 1
        desk.receive(reference, ["signed-form"], "")
        assert desk.send().accepted == 1
        road.export(desk.means, ExportAsked(desk.means.today, "csv", training=True), tmp_path / "x.csv")
    (row,) = csv.DictReader((tmp_path / "x.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert (row["reference"], row["state"]) == (reference, "complete")


def test_a_corrected_file_stands_corrected_in_the_export_under_its_own_number(
    enrolled: Path, household: Answers, tmp_path: Path
) -> None:
    with station.desk(enrolled, training=True) as desk:
        reference = str(desk.deposit(desk.begin("tadamon", "ar"), household, "").reference)
        assert desk.send().accepted == 1
        draft = desk.begin_correction(reference)
        right = Answers.from_json(draft.answers).with_value("applicant.family_name_fr", "EL BEKKALI")
        desk.correct(draft, right, "")
        assert desk.send().accepted == 1
        road.export(desk.means, ExportAsked(desk.means.today, "csv", training=True), tmp_path / "x.csv")
    (row,) = csv.DictReader((tmp_path / "x.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert (row["reference"], row["applicant.family_name_fr"]) == (reference, "EL BEKKALI")


def test_files_of_training_are_exported_apart_and_carry_their_t(
    enrolled: Path, household: Answers, tmp_path: Path
) -> None:
    out = tmp_path / "x.csv"
    with station.desk(enrolled, training=True) as desk:
        desk.deposit(desk.begin("tadamon", "ar"), household, "")
        assert desk.send().accepted == 1
        day = desk.means.today
        assert road.export(desk.means, ExportAsked(day, "csv", training=False), out).count == 0
        assert road.export(desk.means, ExportAsked(day, "csv", training=True), out).count == 1
    (row,) = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert "-TA1-" in row["reference"]

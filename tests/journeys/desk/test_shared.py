"""Two stations of an office that share one register on PostgreSQL, and the hub that both of them send to."""

import csv
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases import journal, projection
from kiosk.cases.case import Among, Event
from kiosk.cli import doctor
from kiosk.cli.main import main
from kiosk.clock import SystemClock, local
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.forms.answers import Answers
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.hub.feed import append
from kiosk.sync.feed_items import DecisionItem
from kiosk.sync.fetch import ExportAsked
from kiosk.sync.outbox import left_behind
from kiosk.sync.wire import OfficeNames
from tests.services.postgres import HubProcess

pytestmark = pytest.mark.postgres

OFFICES = count(1)


@pytest.fixture
def office(
    shared_hub: HubProcess, register_address: str, tmp_path: Path
) -> Iterator[tuple[CounterDesk, CounterDesk]]:
    """The desks of A1 and A2, each with its own data folder, enrolled at one hub."""
    names = OfficeNames(f"SHA{next(OFFICES):03d}", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
    with closing(opened(shared_hub.database)) as database:
        add_office(database, names)
        codes = {code: add_station(database, names.code, code, SystemClock()) for code in ("A1", "A2")}
    with ExitStack() as opened_desks:
        desks = []
        for code, told in codes.items():
            folder = tmp_path / code
            folder.mkdir()
            (folder / "kiosk.toml").write_text(f'[register]\ndatabase = "{register_address}"\n')
            station.enrol(folder, shared_hub.url, names.code, code, told)
            desks.append(opened_desks.enter_context(station.desk(folder, training=True)))
        yield desks[0], desks[1]


def deposited(desk: CounterDesk, answers: Answers) -> str:
    return str(desk.deposit(desk.begin("tadamon", "ar"), answers, "c-01").reference)


def exported(desk: CounterDesk, out: Path) -> list[dict[str, str]]:
    road.export(desk.means, ExportAsked(desk.means.today, "csv", training=True), out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_what_one_station_deposits_the_other_finds_corrects_and_sends(
    office: tuple[CounterDesk, CounterDesk], household: Answers, tmp_path: Path
) -> None:
    first, second = office
    reference = deposited(first, household)
    own = deposited(second, household)
    assert {one.reference for one in second.find("العلوي", 10, Among.ALL)} == {reference, own}

    draft = second.begin_correction(reference)
    right = Answers.from_json(draft.answers).with_value("applicant.family_name_fr", "EL BEKKALI")
    view = second.correct(draft, right, "c-02")
    assert [line.event for line in view.history] == [Event.DEPOSITED, Event.CORRECTED]
    assert first.open(reference).case == view.case

    # The correction reaches the hub before the deposit that it corrects.
    assert second.send().waiting == 0
    assert first.send().waiting == 0
    rows = exported(first, tmp_path / "first.csv")
    assert exported(second, tmp_path / "second.csv") == rows
    assert {row["reference"]: row["applicant.family_name_fr"] for row in rows} == {
        reference: "EL BEKKALI",
        own: "EL ALAOUI",
    }
    with second.means.store.read() as conn:
        assert journal.verify(conn) == 3
        assert projection.differing(conn) == ()


def test_a_decision_told_to_both_stations_is_recorded_once(
    office: tuple[CounterDesk, CounterDesk], household: Answers, shared_hub: HubProcess
) -> None:
    first, second = office
    reference = deposited(first, household)
    first.send()
    day = local(SystemClock().now()).date()
    with closing(opened(shared_hub.database)) as database, database.write() as connection:
        item = DecisionItem(reference, "registered", day, registration="123456789")
        append(connection, [item], first.settings.office.code, SystemClock().now())

    assert second.send(asked=True).decisions == 1
    assert first.send(asked=True).decisions == 0
    assert [line.event for line in first.open(reference).history] == [Event.DEPOSITED, Event.REGISTERED]
    assert road.set_aside(first.means) == ()


def test_each_station_has_its_own_drafts_papers_days_and_log(
    office: tuple[CounterDesk, CounterDesk], household: Answers
) -> None:
    first, second = office
    kept = first.keep(first.begin("tadamon", "ar"), household, "")
    references = deposited(first, household), deposited(second, household)
    today = first.means.today

    assert [one.id for one in first.day().drafts] == [kept.id]
    assert second.day().drafts == ()
    assert first.day().deposits == second.day().deposits == 2
    for desk, reference in zip(office, references, strict=True):
        assert [line.reference for line in desk.day_register(today).lines] == [reference]
        assert [job.reference for job in desk.unfinished_prints()] == [reference]
        assert desk.close_day(today, "c-01").seq == 1
        assert desk.open_days() == ()
        assert len(desk.closings(10)) == 1
    assert first.send().accepted == second.send().accepted == 1


def test_a_reprint_at_the_neighbours_is_a_duplicate_from_its_own_printer(
    office: tuple[CounterDesk, CounterDesk], household: Answers
) -> None:
    first, second = office
    reference = deposited(first, household)
    assert second.start_print(reference, "c-02").copy == 1
    assert [job.copy for job in first.unfinished_prints()] == [0]


def test_a_log_whose_computer_is_gone_is_named_and_sent_once_its_folder_is_back(
    office: tuple[CounterDesk, CounterDesk], household: Answers, tmp_path: Path
) -> None:
    first, second = office
    safe = shutil.copytree(tmp_path / "A1", tmp_path / "safe")
    deposited(first, household)
    with second.means.store.read() as conn:
        assert left_behind(conn, SystemClock().now() - timedelta(days=3)) == ()
        (lost,) = left_behind(conn, SystemClock().now() + timedelta(minutes=1))
    assert (lost.station, lost.waiting) == ("A1", 1)

    # The copy was made before the file was deposited: what a computer alone knows never changes.
    with station.desk(safe, training=True) as again:
        assert again.send().accepted == 1
    with second.means.store.read() as conn:
        assert left_behind(conn, SystemClock().now() + timedelta(minutes=1)) == ()


def test_the_doctor_names_a_log_that_nobody_sends(
    office: tuple[CounterDesk, CounterDesk],
    household: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    deposited(office[0], household)
    monkeypatch.setattr(doctor, "_SILENT", -timedelta(minutes=1))
    main(["doctor", "--json", "--data", str(tmp_path / "A2")])
    told = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert told["register"]["ok"]
    assert told["register.neighbours"]["code"] == "register-log-left"
    assert "A1" in told["register.neighbours"]["fr"]


def test_the_command_moves_a_stations_own_register(
    register_address: str, household: Answers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with station.desk(tmp_path, training=True) as desk:
        reference = deposited(desk, household)
    assert main(["register", "share", "--data", str(tmp_path)]) == 1
    assert "register-not-set" in capsys.readouterr().err
    (tmp_path / "kiosk.toml").write_text(f'[register]\ndatabase = "{register_address}"\n')
    assert main(["register", "share", "--data", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": 1, "entries": 1}
    with station.desk(tmp_path, training=True) as desk:
        assert str(desk.open(reference).case.reference) == reference

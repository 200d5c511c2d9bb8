"""``kiosk schedule``: a person's word that a timer exports without them; each run names whose it was."""

from functools import partial
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases.acts import SCHEDULE, Act
from kiosk.cases.rights import Person, Role
from kiosk.cli import people
from kiosk.desk import exporting, schedule
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.sync.wire import Manifest
from tests.fakes.filings import NOON
from tests.fakes.people import ADMIN, CHEAP, CLERK, HEAD, PASSWORD, PIN
from tests.helpers.commands import Run

SUPERVISOR = Person("slaoui", "M. Slaoui", Role.SUPERVISOR)
TOLD = Manifest("SALTB", "2026-11-20", False, "csv", 12, 0, "0" * 64, NOON)
EXPORT = ("export", "--day", "2026-11-20", "--format", "csv", "--out", "x.csv", "--scheduled")


@pytest.fixture(autouse=True)
def office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data_folder: Path) -> None:
    """Four people, who type their secrets at the terminal; no hub, at which an export that may run ends."""
    monkeypatch.setattr(station, "Means", partial(Means, hashing=CHEAP, marks=tmp_path / "marks"))
    secrets = {one.login: PIN if one is CLERK else PASSWORD for one in (ADMIN, HEAD, SUPERVISOR, CLERK)}
    monkeypatch.setattr(people, "secret_of", secrets.__getitem__)
    with station.desk(data_folder) as desk:
        for one in (ADMIN, HEAD, SUPERVISOR, CLERK):
            desk.unlock(one.login, desk.add_person(one.login, one.name, one.role))
            desk.change_secret(secrets[one.login])
            desk.unlock(ADMIN.login, PASSWORD)
        desk.lock()


def journal(folder: Path, *acts: Act) -> list[tuple[str, str, str]]:
    with station.desk(folder) as desk:
        desk.unlock(ADMIN.login, PASSWORD)
        return [(one.who, one.subject, one.why) for one in desk.accesses() if one.act in acts]


def test_a_timer_exports_nothing_before_somebody_who_may_allowed_it(run: Run, data_folder: Path) -> None:
    assert run(*EXPORT)[2].startswith("schedule-none")
    assert run(*EXPORT[:-1])[2].startswith("session-locked")
    for login in (CLERK.login, ADMIN.login):
        assert run("schedule", "allow", "--by", login)[2].startswith("right-missing")
    assert run("schedule", "show")[1] is None
    code, given, _ = run("schedule", "allow", "--by", SUPERVISOR.login)
    assert (code, given["by"], given["holds"]) == (0, SUPERVISOR.login, True)
    assert run("schedule", "show")[1] == given
    assert run(*EXPORT)[2].startswith("hub-unset"), "allowed: what is missing now is a hub"
    assert journal(data_folder, Act.SCHEDULE) == [(SUPERVISOR.login, "export", "allowed")]


def test_each_run_is_written_down_under_who_allowed_it_and_when(run: Run, data_folder: Path) -> None:
    _, given, _ = run("schedule", "allow", "--by", HEAD.login)
    with station.desk(data_folder) as desk:
        schedule.begin(desk.means)
        exporting.may_export(desk.means)
        exporting.noted(desk.means, TOLD)
    ((who, _, why),) = journal(data_folder, Act.EXPORTED)
    assert who == SCHEDULE
    assert why.endswith(f" allowed-by={HEAD.login} allowed-on={given['on'][:10]}")


@pytest.mark.parametrize("one", [SUPERVISOR, HEAD, ADMIN])
def test_who_may_export_or_sees_to_people_withdraws_it(run: Run, data_folder: Path, one: Person) -> None:
    run("schedule", "allow", "--by", SUPERVISOR.login)
    assert run("schedule", "withdraw", "--by", CLERK.login)[2].startswith("right-missing")
    assert run("schedule", "withdraw", "--by", one.login)[0] == 0
    assert run("schedule", "show")[1] is None
    assert run(*EXPORT)[2].startswith("schedule-none")
    assert journal(data_folder, Act.SCHEDULE)[0] == (one.login, "export", "withdrawn")


def test_it_lapses_with_the_person_who_allowed_it(run: Run, data_folder: Path) -> None:
    run("schedule", "allow", "--by", SUPERVISOR.login)
    run("people", "revoke", SUPERVISOR.login, "--by", ADMIN.login)
    assert run("schedule", "show")[1]["holds"] is False
    assert run(*EXPORT)[2].startswith("schedule-lapsed")
    run("schedule", "allow", "--by", HEAD.login)
    assert run(*EXPORT)[2].startswith("hub-unset")


def test_where_nobody_is_known_nobody_needs_to_have_allowed_it(run: Run, tmp_path: Path) -> None:
    alone = ("--data", str(tmp_path / "alone"))
    assert run(*EXPORT, *alone)[2].startswith("hub-unset")
    with station.desk(tmp_path / "alone") as desk, pytest.raises(KioskError, match="session-locked"):
        schedule.allow(desk.means)


def test_a_schedule_and_a_person_are_not_named_at_once(run: Run) -> None:
    assert run(*EXPORT, "--by", HEAD.login)[0] == 2

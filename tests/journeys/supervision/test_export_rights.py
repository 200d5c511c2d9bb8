"""Exports of an office with people: asked of who has unlocked, and written down before the first row."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases import accesses
from kiosk.cases import people as staff
from kiosk.cases.acts import COMMAND, Act
from kiosk.cases.case import CaseState
from kiosk.cases.rights import Person
from kiosk.cases.rights import Role as LocalRole
from kiosk.clock import FixedClock
from kiosk.desk import access
from kiosk.desk.means import Means
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.errors import KioskError
from kiosk.flows.supervising import Format, Right, Supervising
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.settings import Settings
from tests.fakes.people import ADMIN, CHEAP, CLERK, HEAD, PASSWORD, PIN
from tests.fakes.registered import in_register
from tests.fakes.sources import HERE, MONTH, OFFICE, hub_source, of
from tests.fakes.supervised import NOW

SUPERVISOR = Person("slaoui", "M. Slaoui", LocalRole.SUPERVISOR)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Means]:
    """An office of four; nobody has unlocked."""
    folder = tmp_path / "office"
    folder.mkdir()
    made = station.means(folder, settings=Settings(office=OFFICE), clock=FixedClock(NOW))
    made.hashing, made.marks = CHEAP, tmp_path / "marks"
    with closing(made):
        in_register(made.store, HERE)
        with made.store.begin() as conn:
            for one in (ADMIN, HEAD, SUPERVISOR, CLERK):
                staff.add(conn, one, CHEAP, "", NOW)
                staff.choose(conn, one.login, PIN if one is CLERK else PASSWORD, CHEAP, NOW)
        yield made


@pytest.fixture(params=["register", "hub"])
def source(request: pytest.FixtureRequest, office: Means) -> Supervising:
    if request.param == "register":
        return RegisterOverseeing(office)
    return hub_source(request.getfixturevalue("house"), office, Role.HEAD)


def noted(means: Means) -> list[tuple[str, str, str]]:
    """What the access journal tells of exports, newest first."""
    with means.store.read() as conn:
        told = accesses.newest(conn, 9)
    return [(one.who, one.subject, one.why) for one in told if one.act is Act.EXPORTED]


@pytest.mark.parametrize("one", [HEAD, SUPERVISOR])
def test_who_may_exports_and_is_written_down_with_choice_and_count(
    source: Supervising, office: Means, tmp_path: Path, one: Person
) -> None:
    access.unlock(office, one.login, PASSWORD)
    choice = replace(MONTH, state=CaseState.TRANSMITTED, station="A2")
    done = source.export(choice, Format.CSV, tmp_path / "month.csv")
    assert done.count == len(of(choice)) > 0
    why = f"csv {done.count} state=transmitted station=A2"
    assert noted(office) == [(one.login, "office:SALTB 2026-11-01/2026-11-30", why)]


@pytest.mark.parametrize(("one", "secret"), [(CLERK, PIN), (ADMIN, PASSWORD)])
def test_who_may_not_gets_no_file_and_is_offered_none(
    source: Supervising, office: Means, tmp_path: Path, one: Person, secret: str
) -> None:
    access.unlock(office, one.login, secret)
    assert Right.EXPORT not in source.overseer().rights
    refused(source, tmp_path, "right-missing")
    assert noted(office) == []


def test_whoever_has_not_unlocked_gets_no_file(source: Supervising, tmp_path: Path) -> None:
    refused(source, tmp_path, "session-locked")


def test_an_export_that_cannot_be_written_down_is_none(
    source: Supervising, office: Means, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access.unlock(office, HEAD.login, PASSWORD)

    def full(*_: object) -> None:
        raise KioskError("disk-full")

    monkeypatch.setattr(access, "journal_access", full)
    refused(source, tmp_path, "disk-full")


def refused(source: Supervising, tmp_path: Path, code: str) -> None:
    """Make sure that an export ends with a failure, and leaves nothing."""
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(KioskError, match=code):
        source.export(MONTH, Format.CSV, out / "month.csv")
    assert list(out.iterdir()) == []


def test_the_name_of_a_clerk_that_was_asked_for_is_not_repeated(
    office: Means, house: House, tmp_path: Path
) -> None:
    access.unlock(office, HEAD.login, PASSWORD)
    clerk = next(one.file.clerk for one in HERE if one.file.clerk)
    choice = replace(MONTH, clerk=clerk, training=True, reason="")
    for source in (RegisterOverseeing(office), hub_source(house, office, Role.HEAD)):
        source.export(choice, Format.CSV, tmp_path / "none.csv")
    assert [why for _, _, why in noted(office)] == ["csv 0 training clerk reason="] * 2


def test_where_nobody_is_known_an_export_is_written_down_too(
    means: Means, house: House, tmp_path: Path
) -> None:
    hub_source(house, means, Role.HEAD).export(MONTH, Format.CSV, tmp_path / "month.csv")
    assert noted(means)[0] == (COMMAND, "office:SALTB 2026-11-01/2026-11-30", f"csv {len(of(MONTH))}")

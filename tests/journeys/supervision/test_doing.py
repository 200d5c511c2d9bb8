"""What supervision does: decisions, closings, people, offices and stations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.cases import people as staff
from kiosk.cases.certificates import RevocationReason
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.period import Period
from kiosk.cases.rights import Person
from kiosk.cases.rights import Role as LocalRole
from kiosk.desk.means import Means
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.errors import KioskError
from kiosk.flows.access import Session
from kiosk.flows.supervising import NewPerson, Right, Supervising
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.sync.wire import OfficeNames
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.people import CHEAP, PASSWORD, PIN
from tests.fakes.registered import in_register
from tests.fakes.sources import HERE, MONTH, OFFICE, hub_source
from tests.fakes.supervised import NOW, TODAY

WAITS = [one for one in HERE if one.file.state == "transmitted" and one.file.day >= MONTH.period.first][:4]
LIST = (
    "reference;decision;date;registration;reason\r\n"
    f"{WAITS[0].file.reference};registered;2026-11-19;123456789;\r\n"
    f"{WAITS[1].file.reference};rejected;2026-11-19;;threshold\r\n"
    f"{WAITS[2].file.reference};registered;2027-01-01;123456789;\r\n"
    f"{WAITS[3].file.reference[:-2]}00;registered;2026-11-19;123456789;\r\n"
).encode()


@pytest.fixture(params=["register", "hub"])
def changing(request: pytest.FixtureRequest, office: Means) -> Supervising:
    if request.param == "register":
        in_register(office.store, HERE)
        return RegisterOverseeing(office)
    return hub_source(request.getfixturevalue("region"), office, Role.DECIDER)


def test_decisions_are_looked_at_line_by_line_then_recorded_once(changing: Supervising) -> None:
    seen = changing.preview(LIST).lines
    assert [(one.line, one.problem) for one in seen] == [
        (2, ""), (3, ""), (4, "decision-date-future"), (5, "reference-check"),
    ]  # fmt: skip
    assert seen[0].decision is not None
    assert (seen[0].decision.registration, seen[0].before) == ("123456789", "transmitted")
    assert seen[1].decision is not None
    assert seen[1].decision.reason == "threshold"
    assert seen[2].decision is None
    before = changing.figures(MONTH, By.STATE).total
    refused = changing.decide(LIST, whole=True)
    assert (refused.recorded, len(refused.refused)) == (0, 2)
    assert changing.figures(MONTH, By.STATE).total == before
    done = changing.decide(LIST, whole=False)
    assert (done.recorded, done.known, [one.line for one in done.refused]) == (2, 0, [4, 5])
    again = changing.decide(LIST, whole=False)
    assert (again.recorded, again.known) == (0, 2)
    after = changing.figures(MONTH, By.STATE).total
    assert after.states["transmitted"] == before.states["transmitted"] - 2


def test_a_list_that_cannot_be_read_is_refused_alike(changing: Supervising) -> None:
    with pytest.raises(KioskError, match="decisions-heading"):
        changing.preview(b"a;b;c\r\n1;2;3\r\n")


def test_a_day_of_this_station_is_closed_once_and_named_as_closed(office: Means) -> None:
    in_register(office.store, [one for one in HERE if one.file.station == "A1"])
    source = RegisterOverseeing(office)
    day = source.open_days()[-1]
    signed = source.close(day)
    assert (signed.register.day, signed.clerk) == (day, "")
    assert day not in source.open_days()
    (told,) = source.closings(Period.day(day))
    assert (told.closed, told.open, told.ordinal) == (NOW, False, 1)
    assert [one.day for one in source.balance(Period.day(day)).offices[0].closings] == [day.isoformat()]
    with pytest.raises(KioskError, match="day-closed"):
        source.close(day)


def test_the_hubs_holder_closes_this_stations_days(office: Means, region: House) -> None:
    in_register(office.store, [one for one in HERE if one.file.station == "A1"])
    source = hub_source(region, office, Role.HEAD)
    day = source.open_days()[0]
    assert source.close(day).clerk == source.overseer().name
    auditor = hub_source(region, office, Role.AUDITOR)
    assert auditor.open_days() == ()
    with pytest.raises(KioskError, match="not-allowed"):
        auditor.close(day)
    office.guard.begin(session(office, LocalRole.ADMINISTRATOR))
    assert source.open_days() == ()


def session(means: Means, role: LocalRole) -> Session:
    """Somebody known in the register who has unlocked."""
    session = Session("souad.b", "السيدة سعاد بنعمر", role)
    with means.store.begin() as conn:
        staff.add(conn, Person("first", "Première", LocalRole.ADMINISTRATOR), CHEAP, "", NOW)
        staff.add(conn, Person(session.login, session.name, role), CHEAP, "first", NOW)
        staff.choose(conn, session.login, PIN if role is LocalRole.CLERK else PASSWORD, CHEAP, NOW)
    return session


@pytest.mark.parametrize("role", LocalRole)
def test_who_has_unlocked_looks_by_that_ones_rights(office: Means, role: LocalRole) -> None:
    office.guard.begin(session(office, role))
    source = RegisterOverseeing(office)
    who = source.overseer()
    assert (who.name, who.role) == ("السيدة سعاد بنعمر", role.value)
    calls = {
        Right.FIGURES: lambda: source.figures(MONTH),
        Right.DECIDE: lambda: source.preview(LIST),
        Right.CLOSE: lambda: source.close(TODAY + timedelta(days=1)),
        Right.EXPORT: lambda: source.export(
            replace(MONTH, scope="x"), next(iter(who.formats)), office.folder
        ),
    }
    for right, asked in calls.items():
        if right in who.rights:
            assert refusal(asked) in {"", "day-not-over", "scope-unknown"}
        else:
            assert refusal(asked) == "right-missing"


def refusal(asked: Callable[[], object]) -> str:
    try:
        asked()
    except KioskError as told:
        return told.code
    return ""


@pytest.mark.parametrize(
    "asked",
    [
        lambda source: source.people(),
        lambda source: source.add_person(NewPerson("a.b", "head", "nation")),
        lambda source: source.renew_person("a.b"),
        lambda source: source.revoke_person("a.b"),
        lambda source: source.set_office(OfficeNames("A", "a", "a")),
        lambda source: source.enrolment_code("SALTB", "A1"),
        lambda source: source.revoke_station(DEVICE, RevocationReason.LOST),
    ],
)
def test_what_only_a_hub_can_do_is_told_by_the_register(office: Means, asked: object) -> None:
    with pytest.raises(KioskError, match="supervision-hub-only"):
        asked(RegisterOverseeing(office))  # type: ignore[operator]  # each is a call
    assert RegisterOverseeing(office).offices() == (
        OfficeNames("SALTB", OFFICE.name_ar, OFFICE.name_fr, OFFICE.commune),
    )


def test_an_administrator_sets_people_offices_and_stations(office: Means, region: House) -> None:
    pen = Pen(region)
    pen.enrol()
    source = hub_source(region, office, Role.ADMINISTRATOR, "region:04")
    second = hub_source(region, office, Role.ADMINISTRATOR, "province:04.441")
    wanted = NewPerson("brahim.k", "head", "office:SALTB", 30)
    assert source.add_person(wanted).text == ""
    with pytest.raises(KioskError, match="second-person"):
        source.add_person(wanted)
    made = second.add_person(wanted)
    assert made.text not in repr(made)
    assert second.renew_person("brahim.k", 60).text == ""
    renewed = source.renew_person("brahim.k", 60)
    assert renewed.text != made.text
    (known,) = [one for one in source.people() if one.login == "brahim.k"]
    assert (known.expires, known.revoked) == (NOW + timedelta(days=60), None)
    source.revoke_person("brahim.k")
    assert {one.login: one.revoked for one in source.people()}["brahim.k"] == NOW
    names = OfficeNames("RABAG", "ملحقة", "Annexe", "04.421.01.0")
    source.set_office(names)
    assert names in source.offices()
    assert len(source.enrolment_code("RABAG", "A1", screen=True)) == 19
    assert source.revoke_station(DEVICE, RevocationReason.LOST) is False
    with pytest.raises(KioskError, match="second-person"):
        source.revoke_station(DEVICE, RevocationReason.LOST)
    assert second.revoke_station(DEVICE, RevocationReason.LOST) is True

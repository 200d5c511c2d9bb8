"""What supervision does: decisions, closings, the token, people, offices and stations."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.app import station
from kiosk.app.late import LateDesk
from kiosk.app.late_supervision import LateSupervision
from kiosk.cases import people as staff
from kiosk.cases.certificates import RevocationReason
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.period import Period
from kiosk.cases.rights import Person
from kiosk.cases.rights import Role as LocalRole
from kiosk.cases.tables import memory
from kiosk.clock import FixedClock
from kiosk.desk import supervision
from kiosk.desk.means import Means
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.desk.supervision import DeskSupervision
from kiosk.errors import KioskError, failure
from kiosk.flows.access import Session
from kiosk.flows.supervising import NewPerson, Right, Source, Supervising
from kiosk.hub import people
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.settings import Settings
from kiosk.settings.declared import Delivery
from kiosk.sync.wire import OfficeNames
from tests.fakes.asgi_adapter import URL, client_of
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.people import CHEAP, PASSWORD, PIN
from tests.fakes.registered import at_hub, in_register
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


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Means]:
    settings = Settings(office=OFFICE, delivery=Delivery(hub=URL))
    made = station.means(tmp_path / "office", settings=settings, clock=FixedClock(NOW))
    (tmp_path / "office").mkdir()
    with closing(made):
        yield made


@pytest.fixture
def region(tmp_path: Path) -> Iterator[House]:
    made = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOW))
    at_hub(made, HERE)
    yield made
    made.database.close()


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


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch, region: House) -> House:
    """The station's way to its hub leads to the one in this process."""
    client, _ = client_of(hub_app(region), region.clock)
    monkeypatch.setattr(supervision, "client_of", lambda _means: client)
    return region


def test_a_token_is_asked_for_kept_used_and_forgotten(office: Means, reached: House) -> None:
    token = people.add(reached.database, "amina.b", Role.HEAD, Scope.parse("office:SALTB"), reached.clock)
    desk = DeskSupervision(office)
    assert desk.sources() == (Source.REGISTER,)
    with pytest.raises(KioskError, match="token-none"):
        desk.open(Source.HUB)
    who = desk.enter(f" {token[:20]}\n{token[20:]} ")
    assert (who.name, who.role, who.source) == ("amina.b", "head", Source.HUB)
    assert desk.sources() == (Source.HUB, Source.REGISTER)
    assert desk.open(Source.HUB).overseer() == who
    assert isinstance(desk.open(Source.REGISTER), RegisterOverseeing)
    assert token.encode() not in b"".join(
        one.read_bytes() for one in office.folder.iterdir() if one.is_file()
    )
    desk.forget()
    assert desk.sources() == (Source.REGISTER,)


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("", "token-format"),
        ("tdm_x", "token-format"),
        ("tdm_" + "é" * 43, "token-format"),
        ("tdm_" + "A" * 43, "person-unknown"),
    ],
)
def test_a_token_that_is_not_good_is_not_kept(office: Means, reached: House, token: str, code: str) -> None:
    good = people.add(reached.database, "amina.b", Role.HEAD, Scope.parse("nation"), reached.clock)
    desk = DeskSupervision(office)
    desk.enter(good)
    with pytest.raises(KioskError, match=code) as told:
        desk.enter(token)
    assert "tdm_x" not in str(failure(told.value).said)
    with office.store.own.read() as conn:
        assert conn.scalar(select(memory.c.value).where(memory.c.key == "person-token")) == good


def test_without_a_hub_there_is_the_register_alone(tmp_path: Path) -> None:
    made = station.means(tmp_path, settings=Settings(office=OFFICE), clock=FixedClock(NOW))
    with closing(made):
        with made.store.own.begin() as conn:
            supervision.person_token.keep(conn, "tdm_" + "A" * 43)
        assert DeskSupervision(made).sources() == (Source.REGISTER,)
        with pytest.raises(KioskError, match="hub-unset"):
            DeskSupervision(made).open(Source.HUB)


def test_a_windows_supervision_opens_nothing_before_it_is_asked(tmp_path: Path) -> None:
    desk = LateDesk(tmp_path, Settings(office=OFFICE))
    late = LateSupervision(desk)
    assert list(tmp_path.iterdir()) == []
    assert late.sources() == (Source.REGISTER,)
    assert late.open(Source.REGISTER).overseer().scope == "office:SALTB"
    late.forget()
    with pytest.raises(KioskError, match="token-format"):
        late.enter("")
    desk.close()

"""Figures add up, say how long citizens wait, and never count what lies beyond the asker's scope."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from kiosk.cases.overview.counts import By, Figures
from kiosk.clock import FixedClock
from kiosk.hub import people
from kiosk.hub.admin import add_office
from kiosk.hub.api import hub_app
from kiosk.hub.figures import Question, told
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.presence import presences
from kiosk.hub.scope import EVERYWHERE, Level, Scope
from kiosk.hub.selection import Selection
from kiosk.hub.tables import decision, disclosure, file
from kiosk.sync.wire import OfficeNames
from tests.fakes.asgi import Response, call
from tests.fakes.filed import DAY, HERE, filed, full, put
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

MONDAY = date(2026, 11, 16)
WEEK = Selection(EVERYWHERE, MONDAY, training=False, last=date(2026, 11, 22))
REJECTED: dict[str, Any] = {"told_state": "rejected", "told_reason": "threshold"}
OFFICES = {"SALTB": "04.441.01.01", "RABAT": "04.421.01.01", "FESME": "03.231.01.01"}
SCOPES = [
    EVERYWHERE,
    Scope(Level.REGION, "04"),
    Scope(Level.PROVINCE, "04.441"),
    Scope(Level.OFFICE, "FESME"),
]


@pytest.fixture
def filled(house: House) -> House:
    for code, commune in OFFICES.items():
        add_office(house.database, OfficeNames(code, code, code, commune), house.clock)
    put(
        house,
        [
            filed(1, day=MONDAY, persons=4),
            filed(2, day=MONDAY, clerk="c-02", **REJECTED),
            filed(3, day=DAY, station="B1", state="registered", registration="1"),
            filed(4, day=DAY, office="RABAT", form="student", held={}),
            filed(5, day=DAY, training=True),
        ],
    )
    decide(house, ("R2", "rejected", MONDAY + timedelta(days=10)), ("R2", "transmitted", MONDAY))
    decide(house, ("R3", "registered", DAY + timedelta(days=3)), ("R3", "rejected", DAY + timedelta(days=9)))
    return house


_PLAIN = {"registration": "", "reason": "", "imported": NOON}


def decide(house: House, *told: tuple[str, str, date]) -> None:
    rows = [
        {
            "reference": reference,
            "event": event,
            "day": day,
            "registration": "",
            "reason": "",
            "imported": NOON,
        }
        for reference, event, day in told
    ]
    with house.database.write() as connection:
        connection.execute(insert(decision), rows)


def counted(house: House, by: By = By.DAY, **changed: Any) -> Figures:
    with house.database.read() as connection:
        return told(connection, Question(replace(WEEK, **changed), by))


def files_by(house: House, by: By) -> dict[str, int]:
    return {one.key: one.files for one in counted(house, by).groups}


def test_files_are_counted_by_anything(filled: House) -> None:
    assert files_by(filled, By.DAY) == {"2026-11-16": 2, "2026-11-21": 2}
    assert files_by(filled, By.WEEK) == {"2026-11-16": 4}
    assert files_by(filled, By.MONTH) == {"2026-11-01": 4}
    assert files_by(filled, By.OFFICE) == {"RABAT": 1, "SALTB": 3}
    assert files_by(filled, By.STATION) == {"RABAT A1": 1, "SALTB A1": 2, "SALTB B1": 1}
    assert files_by(filled, By.CLERK) == {"c-01": 3, "c-02": 1}
    assert files_by(filled, By.STATE) == {"complete": 2, "registered": 1, "rejected": 1}
    assert files_by(filled, By.REASON) == {"": 3, "threshold": 1}
    assert files_by(filled, By.FORM) == {"student": 1, "tadamon": 3}


def test_persons_states_reasons_and_delays_are_told(filled: House) -> None:
    total = counted(filled).total
    assert (total.files, total.persons) == (4, 7)
    assert total.states == {"complete": 2, "registered": 1, "rejected": 1}
    assert total.reasons == {"threshold": 1}
    assert (total.answered, total.median_days, total.worst_days) == (2, 6.5, 10)
    (monday, _saturday) = counted(filled).groups
    assert (monday.answered, monday.median_days, monday.worst_days) == (1, 10.0, 10)


def test_nothing_answered_has_no_delay(filled: House) -> None:
    total = counted(filled, scope=Scope(Level.OFFICE, "RABAT")).total
    assert (total.answered, total.median_days, total.worst_days) == (0, None, None)


def test_an_answer_before_the_deposit_waited_no_day(filled: House) -> None:
    decide(filled, ("R1", "registered", MONDAY - timedelta(days=9)))
    assert counted(filled, last=MONDAY).groups[0].median_days == 5.0


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 60), min_size=1, max_size=9))
def test_the_median_is_the_one_in_the_middle(small_house: House, waits: list[int]) -> None:
    with small_house.database.write() as connection:
        connection.execute(file.delete())
        connection.execute(decision.delete())
    put(small_house, [filed(seq) for seq in range(len(waits))])
    decide(
        small_house,
        *((f"R{seq}", "registered", DAY + timedelta(days=days)) for seq, days in enumerate(waits)),
    )
    ordered = sorted(waits)
    middle = (ordered[(len(waits) - 1) // 2] + ordered[len(waits) // 2]) / 2
    total = counted(small_house).total
    assert (total.median_days, total.worst_days, total.answered) == (middle, ordered[-1], len(waits))


def token(house: House, scope: Scope, role: Role = Role.HEAD) -> str:
    return people.add(
        house.database, f"p-{str(scope).replace(':', '-').lower()}-{role}", role, scope, FixedClock(NOON)
    )


def ask(app: FastAPI, leave: str, path: str) -> Response:
    return call(app, "GET", path, headers={"Authorization": f"Bearer {leave}"})


DAYS = "first=2026-11-16&last=2026-11-22"


@pytest.mark.parametrize("scope", SCOPES, ids=str)
@pytest.mark.parametrize("part", ["", "nation", "region:03", "province:04.421", "office:SALTB"])
def test_whatever_is_asked_nothing_beyond_the_scope_comes_back(
    small_house: House, app: FastAPI, scope: Scope, part: str
) -> None:
    for at, (code, commune) in enumerate(OFFICES.items()):
        add_office(small_house.database, OfficeNames(code, code, code, commune), small_house.clock)
        put(small_house, [filed(10 * at + seq, office=code, reference=f"{code}-{seq}") for seq in range(2)])
    leave = token(small_house, scope)
    with small_house.database.read() as connection:
        mine = set(connection.scalars(scope.offices()))
        asked = mine & set(connection.scalars(Scope.parse(part).offices())) if part else mine
    query = f"{DAYS}&scope={part}"
    figures = ask(app, leave, f"/v1/figures?{query}&by=office").json()
    assert {one["key"] for one in figures["groups"]} == asked
    assert figures["total"]["files"] == 2 * len(asked)
    listed = ask(app, leave, f"/v1/files?{query}").json()["files"]
    assert {one["office"] for one in listed} == asked
    balanced = ask(app, leave, f"/v1/balance?first=2020-01-01&scope={part}").json()
    assert {one["office"] for one in balanced["offices"]} == asked
    exported = ask(app, leave, f"/v1/exports/2026-11-16_2026-11-22.csv?scope={part}")
    assert {line.split(b";")[1].decode() for line in exported.body.splitlines()[1:]} == asked
    for code in OFFICES:
        seen = ask(app, leave, f"/v1/files/{code}-1")
        assert (seen.status == 200) == (code in mine)


@pytest.fixture
def head(small_house: House) -> str:
    return token(small_house, EVERYWHERE)


def test_files_come_page_by_page_and_name_nobody(small_house: House, app: FastAPI, head: str) -> None:
    put(small_house, [filed(seq, full(), clerk="c-02" if seq == 3 else "c-01") for seq in range(1, 6)])
    first = ask(app, head, f"/v1/files?{DAYS}&limit=2")
    assert [one["reference"] for one in first.json()["files"]] == ["R1", "R2"]
    assert first.json()["more"]
    last = ask(app, head, f"/v1/files?{DAYS}&after=R4").json()
    assert ([one["reference"] for one in last["files"]], last["more"]) == (["R5"], False)
    some = ask(app, head, f"/v1/files?{DAYS}&clerk=c-02&station=A1").json()["files"]
    assert [one["reference"] for one in some] == ["R3"]
    assert "العلوي".encode() not in first.body


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"/v1/files?{DAYS}&limit=0", "files-query"),
        (f"/v1/files?{DAYS}&limit=1001", "files-query"),
        (f"/v1/files?{DAYS}&after=%00", "files-query"),
        (f"/v1/files?{DAYS}&clerk=%00", "files-query"),
        (f"/v1/files?{DAYS}&scope=office:%00", "scope-unknown"),
        ("/v1/files", "export-day"),
        ("/v1/files/%00", "file-unknown"),
        ("/v1/files/R99", "file-unknown"),
        (f"/v1/figures?{DAYS}&by=name", "figures-by"),
        ("/v1/balance?first=20261121", "export-day"),
    ],
)
def test_what_cannot_be_asked_is_refused(app: FastAPI, head: str, path: str, code: str) -> None:
    assert ask(app, head, path).code == code


def test_the_answers_of_a_file_are_shown_to_who_may_export_and_it_is_noted(
    small_house: House, app: FastAPI, head: str
) -> None:
    put(small_house, [filed(1, full(), **REJECTED)])
    decide(small_house, ("R1", "rejected", DAY))
    plain = ask(app, head, "/v1/files/R1").json()
    assert (plain["file"]["state"], plain["answers"], len(plain["decisions"])) == ("rejected", None, 1)
    with small_house.database.read() as connection:
        assert connection.execute(select(disclosure)).all() == []
    seen = ask(app, head, "/v1/files/R1?answers=1").json()
    assert seen["answers"]["applicant.family_name_ar"] == "العلوي"
    with small_house.database.read() as connection:
        note = connection.execute(select(disclosure)).one()
    assert (note.device, note.format, note.scope) == ("p-nation-head", "file", "office:SALTB")
    administrator = token(small_house, EVERYWHERE, Role.ADMINISTRATOR)
    assert ask(app, administrator, "/v1/files/R1?answers=1").code == "not-allowed"
    assert ask(app, administrator, "/v1/files/R1").status == 200


def test_a_station_that_is_silent_is_told_with_what_needs_a_person(pen: Pen) -> None:
    pen.write()
    pen.raw(b"unreadable")
    pen.send()
    now = NOON + timedelta(days=2)
    with pen.house.database.read() as connection:
        (one,) = presences(connection, HERE, now)
        assert presences(connection, Scope(Level.OFFICE, "RABAT"), now) == ()
    assert (one.device, one.office, one.station, one.epoch) == (DEVICE, "SALTB", "A1", 1)
    assert (one.entries, one.pending, one.set_apart, one.disputed) == (2, 0, 1, 0)
    assert (one.heard, one.silent_seconds) == (NOON, 2 * 24 * 3600)


def test_a_first_page_shows_no_station_beyond_the_scope(pen: Pen) -> None:
    add_office(pen.house.database, OfficeNames("FESME", "ملحقة", "Annexe", OFFICES["FESME"]), pen.house.clock)
    app, seen = hub_app(pen.house), {}
    for scope in (HERE, Scope(Level.OFFICE, "FESME"), EVERYWHERE):
        leave = token(pen.house, scope)
        for part in ("", "nation", "office:SALTB", "office:FESME"):
            told = ask(app, leave, f"/v1/board?{DAYS}&scope={part}&by=day,clerk,day").json()
            assert [one["by"] for one in told["figures"]] == ["day", "clerk"]
            seen[str(scope), part] = [one["office"] for one in told["stations"]]
    shown = {asked for asked, offices in seen.items() if offices == ["SALTB"]}
    assert shown == {
        (scope, part) for scope in (str(HERE), "nation") for part in ("", "nation", "office:SALTB")
    }
    assert [offices for asked, offices in seen.items() if asked not in shown] == [[]] * 6


@pytest.mark.parametrize("by", ["", "day,name", "day,", "name"])
def test_a_first_page_by_what_is_not_counted_is_refused(app: FastAPI, head: str, by: str) -> None:
    assert ask(app, head, f"/v1/board?{DAYS}&by={by}").code == "figures-by"


def test_a_station_that_was_never_heard_of_is_told_too(pen: Pen) -> None:
    leave = token(pen.house, HERE)
    (one,) = ask(hub_app(pen.house), leave, "/v1/stations").json()
    assert (one["entries"], one["heard"], one["silent_seconds"]) == (0, None, None)
    assert one["certified_until"] is not None


def test_a_balance_over_the_line_says_what_waits(pen: Pen) -> None:
    pen.write()
    pen.write(reference=pen.reference(3))
    pen.send()
    leave = token(pen.house, HERE)
    told = ask(hub_app(pen.house), leave, "/v1/balance?first=2026-11-21&training=1&proof=1").json()
    assert (told["whole"], told["pending"]) == (False, 0)
    assert [one["reference"] for one in told["offices"][0]["series"][0]["missing"]] == [pen.reference(2)]

"""A station hears where a file of its office stands, by reference and year; whoever tries years waits."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import event

from kiosk.cases.case import CaseState
from kiosk.clock import FixedClock
from kiosk.forms.load import form
from kiosk.forms.schema import stem
from kiosk.forms.views.records import columns
from kiosk.hub import people
from kiosk.hub.admin import add_station
from kiosk.hub.api import hub_app
from kiosk.hub.enrolment import enrol
from kiosk.hub.guesses import PACE
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.presence import presences
from kiosk.hub.scope import EVERYWHERE
from kiosk.hub.standing import born
from kiosk.paths import RESOURCES
from kiosk.sync.signing import sign
from kiosk.sync.wire import Access
from tests.fakes.asgi import Response, call
from tests.fakes.filed import filed, full, put
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.station import OFFICE

REJECTED: dict[str, Any] = {"told_state": "rejected", "told_reason": "threshold"}


@pytest.fixture
def office(pen: Pen) -> Pen:
    """On both engines: an enrolled station, and files of its office and of another."""
    put(
        pen.house,
        [
            filed(1, full(), persons=4),
            filed(2, full(), station="B1", **REJECTED),
            filed(3, full(), state="registered", registration="178824615"),
            filed(4, full(), office="RABAT"),
            filed(5, {}),
            filed(6, {"applicant.birth_date": None}),
        ],
    )
    return pen


@pytest.fixture
def small_office(small_pen: Pen) -> Pen:
    """On SQLite only."""
    put(small_pen.house, [filed(1, full(), persons=4)])
    return small_pen


def follow(pen: Pen, reference: str, year: str = "1984", app: FastAPI | None = None) -> Response:
    return get(pen, f"/v1/standings/{reference}?born={year}", app)


def get(pen: Pen, path: str, app: FastAPI | None = None) -> Response:
    leave = sign(Access(pen.device, path, int(pen.house.clock.now().timestamp())), pen.key)
    return call(app or hub_app(pen.house), "GET", path, headers={"Authorization": f"Bearer {leave}"})


def wait(pen: Pen, seconds: float) -> None:
    clock = pen.house.clock
    assert isinstance(clock, FixedClock)
    clock.instant += timedelta(seconds=seconds)


def test_what_the_counter_would_say_is_told_and_nothing_of_the_person(office: Pen) -> None:
    told = follow(office, "R1").json()
    assert told == {
        "reference": "R1",
        "form": "tadamon",
        "form_version": 1,
        "state": "complete",
        "reason": "",
        "registration": "",
        "deposited": (NOON + timedelta(minutes=1)).isoformat().replace("+00:00", "Z"),
        "as_of": NOON.isoformat().replace("+00:00", "Z"),
        "persons": 4,
    }


def test_a_decision_is_told_before_the_station_heard_of_it_and_whichever_station_has_the_file(
    office: Pen,
) -> None:
    rejected, registered = follow(office, "R2").json(), follow(office, "R3").json()
    assert (rejected["state"], rejected["reason"]) == (CaseState.REJECTED, "threshold")
    assert (registered["state"], registered["registration"]) == (CaseState.REGISTERED, "178824615")


MISFITS = [
    ("R1", "1985"),
    ("R1", ""),
    ("R1", "198"),
    ("R1", "1984-03"),
    ("R1", "%D9%A1%D9%A9%D9%A8%D9%A4"),
    ("R1", "%00"),
    ("R9", "1984"),
    ("R4", "1984"),
    ("R5", ""),
    ("R6", ""),
    ("R6", "None"),
    ("\0", "1984"),
    ("R1\0", "1984"),
    ("'-OR-1=1", "1984"),
]


def test_a_pair_that_does_not_fit_is_refused_alike_whatever_is_wrong(office: Pen) -> None:
    app, bodies = hub_app(office.house), set()
    for reference, year in MISFITS:
        refused = follow(office, reference, year, app)
        assert (refused.status, refused.code) == (404, "file-unknown"), (reference, year)
        bodies.add(refused.body)
        wait(office, PACE.forgiven.total_seconds())
    assert len(bodies) == 1


def test_a_file_is_told_of_as_soon_as_it_came(small_pen: Pen) -> None:
    small_pen.write()
    small_pen.hand_in()
    assert follow(small_pen, small_pen.reference(1)).json()["persons"] == 4


def test_one_question_to_the_database_answers_a_right_pair_and_a_wrong_one(small_office: Pen) -> None:
    asked: list[str] = []
    event.listen(
        small_office.house.database.engine,
        "before_cursor_execute",
        lambda *told: asked.append(told[2]) if " file" in told[2] else None,
    )
    counts = []
    for reference, year in (("R1", "1984"), ("R1", "1985"), ("R9", "1984")):
        asked.clear()
        follow(small_office, reference, year)
        counts.append(len(asked))
    assert counts == [1, 1, 1]


def test_wrong_pairs_wait_longer_and_longer_and_so_does_a_right_one_meanwhile(small_office: Pen) -> None:
    app = hub_app(small_office.house)
    waits = []
    for year in range(1930, 1930 + PACE.free + 7):
        assert follow(small_office, "R1", str(year), app).code == "file-unknown"
        held = follow(small_office, "R1", app=app)
        if held.status == 200:
            continue
        assert (held.status, held.code) == (429, "follow-later")
        waits.append(int(held.headers["retry-after"]))
        wait(small_office, waits[-1])
    assert waits == [10, 20, 40, 80, 160, 300, 300]
    assert follow(small_office, "R1", app=app).status == 200


def test_an_hour_without_a_wrong_pair_is_forgiven_and_a_right_one_is_no_way_round(small_office: Pen) -> None:
    app = hub_app(small_office.house)
    for _ in range(PACE.free):
        follow(small_office, "R9", app=app)
        assert follow(small_office, "R1", app=app).status == 200
    follow(small_office, "R9", app=app)
    assert follow(small_office, "R1", app=app).status == 429
    wait(small_office, PACE.forgiven.total_seconds())
    follow(small_office, "R9", app=app)
    assert follow(small_office, "R1", app=app).status == 200


def test_a_station_that_guesses_holds_up_no_other(small_office: Pen) -> None:
    app, other = hub_app(small_office.house), Pen(small_office.house, _OTHER, "B1")
    other.enrol()
    for _ in range(PACE.free + 1):
        follow(small_office, "R9", app=app)
    assert follow(small_office, "R1", app=app).status == 429
    assert follow(other, "R1", app=app).status == 200


_OTHER = "0199a5b0-0000-7000-8000-000000000002"


def test_a_citizens_screen_follows_and_may_see_nothing_else(small_house: House) -> None:
    screen = Pen(small_house, station="B1", screen=True)
    screen.enrol()
    put(small_house, [filed(1, full(), station="A1")])
    assert follow(screen, "R1").status == 200
    for path in OTHERS:
        assert get(screen, path).code == "not-allowed"


OTHERS = ("/v1/files/R1", "/v1/files/R1?answers=1", "/v1/exports/2026-11-21.csv", "/v1/self")


def test_a_counter_whose_letter_is_k_keeps_its_rights(small_house: House) -> None:
    counter = Pen(small_house, station="K1")
    counter.enrol()
    assert get(counter, "/v1/self").json()["rights"] == ["export", "figures", "follow", "hear"]


def test_a_screen_enrolled_again_stays_a_screen_and_is_told_of(small_house: House) -> None:
    screen = Pen(small_house, station="B1", screen=True)
    screen.enrol()
    code = add_station(small_house.database, OFFICE.code, "B1", small_house.clock, again=True)
    enrol(small_house.database, small_house.key, screen.enrolment(code, epoch=2), NOON)
    with small_house.database.read() as connection:
        (one,) = presences(connection, EVERYWHERE, NOON)
    assert (one.station, one.epoch, one.screen) == ("B1", 2, True)


def test_no_person_follows_by_a_token(small_house: House) -> None:
    app = hub_app(small_house)
    for role in Role:
        token = people.add(small_house.database, f"{role}.b", role, EVERYWHERE, small_house.clock)
        headers = {"Authorization": f"Bearer {token}"}
        assert call(app, "GET", "/v1/standings/R1?born=1984", headers=headers).code == "not-allowed"


@pytest.mark.parametrize("path", sorted((RESOURCES / "forms").glob("*.toml")), ids=lambda path: path.stem)
def test_the_first_date_of_birth_of_a_record_is_the_applicants(path: Any) -> None:
    name, _, version = path.stem.rpartition("-")
    asked = form(name, int(version))
    first = next((section for section in asked.sections if section.role), None)
    if first is None:
        return
    found = [one.id for one in columns(asked) if one.id.rpartition(".")[2] == "birth_date"]
    assert (first.role, found[0]) == ("applicant", f"{stem(first, None)}birth_date")


@pytest.mark.parametrize(
    ("record", "year"),
    [
        ("{}", ""),
        ('{"a.sex":"F"}', ""),
        ('{"a.birth_date":null,"b.birth_date":"1999-01-01"}', ""),
        ('{"a.birth_date":"1984-00-00","b.birth_date":"1999-01-01"}', "1984"),
    ],
)
def test_the_year_of_a_record_is_its_applicants_or_none(record: str, year: str) -> None:
    assert born(record) == year

"""Offices and stations administered over the line: within a scope, and a revocation by two people."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from fastapi import FastAPI
from sqlalchemy import delete, false, select

from kiosk.cases.certificates import RevocationReason
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import people, revocations, two_people
from kiosk.hub.access import Asker
from kiosk.hub.access_tables import asked_once
from kiosk.hub.admin import add_office
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import RIGHTS, Role
from kiosk.hub.revocations import Wanted
from kiosk.hub.scope import Scope
from kiosk.hub.tables import office, station
from kiosk.sync.wire import OfficeNames
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE

NAMES = {"name_ar": "ملحقة", "name_fr": "Annexe", "commune": "04.421.01.0"}
REVOCATION = f"/v1/stations/{DEVICE}/revocation"


class Administrator:
    """Somebody with a token, and an application to ask."""

    def __init__(
        self, house: House, scope: str, login: str = "amina.b", role: Role = Role.ADMINISTRATOR
    ) -> None:
        token = people.add(house.database, login, role, Scope.parse(scope), house.clock)
        self._app: FastAPI = hub_app(house)
        self._leave = {"Authorization": f"Bearer {token}"}

    def asks(self, method: str, path: str, body: Any = None) -> Response:
        return call(self._app, method, path, b"" if body is None else msgspec.json.encode(body), self._leave)


@pytest.fixture
def offices(house: House) -> House:
    add_office(house.database, OfficeNames("FESME", "ملحقة", "Annexe", "03.231.01.0"))
    add_office(house.database, OFFICE)
    return house


def codes(told: Response) -> list[str]:
    assert told.status == 200
    return [one["code"] for one in told.json()]


def test_offices_of_the_scope_are_named_and_no_other(offices: House) -> None:
    assert codes(Administrator(offices, "nation").asks("GET", "/v1/offices")) == ["FESME", OFFICE.code]
    other = Administrator(offices, "region:03", "yto")
    assert codes(other.asks("GET", "/v1/offices")) == ["FESME"]


def test_an_office_is_added_and_renamed_within_the_region(offices: House) -> None:
    one = Administrator(offices, f"region:{OFFICE.commune[:2]}")
    told = one.asks("PUT", "/v1/offices/RABAG", NAMES)
    assert (told.status, told.json()["code"]) == (200, "RABAG")
    assert one.asks("PUT", "/v1/offices/RABAG", {**NAMES, "name_fr": "Annexe Agdal"}).status == 200
    with offices.database.read() as connection:
        row = connection.execute(select(office).where(office.c.code == "RABAG")).one()
    assert (row.name_fr, row.province, row.region) == ("Annexe Agdal", "04.421", "04")


def test_nobody_adds_or_takes_an_office_of_another_region(offices: House) -> None:
    one = Administrator(offices, "region:03")
    assert one.asks("PUT", "/v1/offices/RABAG", NAMES).code == "not-allowed"
    moved = {**NAMES, "commune": "03.231.01.0"}
    assert one.asks("PUT", f"/v1/offices/{OFFICE.code}", moved).code == "office-unknown"


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/v1/offices/x", NAMES, "office-code"),
        ("/v1/offices/RABAG", {**NAMES, "name_ar": " "}, "office-name"),
        ("/v1/offices/RABAG", {**NAMES, "commune": "04.4\0"}, "office-commune"),
        ("/v1/offices/RABAG", {"name_ar": "ملحقة"}, "body-malformed"),
        ("/v1/offices/RABAG", {**NAMES, "more": 1}, "body-malformed"),
    ],
)
def test_what_cannot_be_an_office_is_refused(offices: House, path: str, body: Any, code: str) -> None:
    assert Administrator(offices, "nation").asks("PUT", path, body).code == code


def test_a_body_that_is_no_json_or_too_large_is_refused(offices: House) -> None:
    one = Administrator(offices, "nation")
    assert one.asks("PUT", "/v1/offices/RABAG", "x" * 20_000).code == "batch-too-large"
    assert one.asks("PUT", "/v1/offices/RABAG").code == "body-malformed"


def test_a_one_time_code_is_given_within_the_scope_only(offices: House) -> None:
    path, body = f"/v1/offices/{OFFICE.code}/stations", {"station": "B1"}
    told = Administrator(offices, f"office:{OFFICE.code}").asks("POST", path, body)
    assert (told.status, len(told.json()["code"])) == (200, 19)
    assert Administrator(offices, "region:03", "yto").asks("POST", path, body).code == "office-unknown"


def test_only_administrators_administer(offices: House) -> None:
    one = Administrator(offices, "nation", role=Role.HEAD)
    assert one.asks("PUT", "/v1/offices/RABAG", NAMES).code == "not-allowed"
    assert one.asks("POST", REVOCATION, {"reason": "lost"}).code == "not-allowed"


def test_two_people_revoke_a_station_and_one_cannot(pen: Pen) -> None:
    first, second = Administrator(pen.house, "nation"), Administrator(pen.house, "nation", "brahim.k")
    reason = {"reason": RevocationReason.STOLEN.value}
    assert first.asks("POST", REVOCATION, reason).json() == {"done": False}
    assert first.asks("POST", REVOCATION, reason).code == "second-person"
    assert second.asks("POST", REVOCATION, reason).json() == {"done": True}
    with pen.house.database.read() as connection:
        assert connection.scalar(select(station.c.revoked)) == NOON
    assert second.asks("POST", REVOCATION, reason).code == "station-absent"


def test_another_reason_is_another_asking(pen: Pen) -> None:
    first, second = Administrator(pen.house, "nation"), Administrator(pen.house, "nation", "brahim.k")
    reasons = list(RevocationReason)
    assert first.asks("POST", REVOCATION, {"reason": reasons[0].value}).json() == {"done": False}
    assert second.asks("POST", REVOCATION, {"reason": reasons[1].value}).json() == {"done": False}


def test_another_instant_is_another_asking(pen: Pen) -> None:
    first, second = Administrator(pen.house, "nation"), Administrator(pen.house, "nation", "brahim.k")
    stolen = {"reason": "stolen"}
    since = {**stolen, "since": (NOON - timedelta(days=2)).isoformat()}
    for one, told in ((first, stolen), (second, since)):
        assert one.asks("POST", REVOCATION, told).json() == {"done": False}


def test_who_asks_at_the_very_moment_is_told_to_wait(pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL lets two ask at once: the second finds the first one's asking only when it keeps its own."""
    asked = two_people.Asked(two_people.Deed.TOKEN, "amina.b", (90,))
    one, two = (Asker(who, Scope.parse("nation"), RIGHTS[Role.ADMINISTRATOR]) for who in ("yto.l", "driss.k"))
    with pen.house.database.write() as connection:
        assert not asked.seconded(connection, one, NOON)
    gone = delete(asked_once).where(false())
    monkeypatch.setattr(two_people, "delete", lambda _: gone)
    with pen.house.database.write() as connection:
        assert not asked.seconded(connection, two, NOON)
    monkeypatch.undo()
    with pen.house.database.write() as connection:
        assert asked.seconded(connection, two, NOON)


def test_an_asking_waits_a_day(pen: Pen) -> None:
    wanted = Wanted(DEVICE, RevocationReason.STOLEN)
    one, two = (
        Asker(who, Scope.parse("nation"), RIGHTS[Role.ADMINISTRATOR]) for who in ("amina.b", "brahim.k")
    )
    assert not revocations.ask(pen.house.database, one, wanted, FixedClock(NOON))
    assert not revocations.ask(pen.house.database, two, wanted, FixedClock(NOON + two_people.LIFE))


def test_a_revocation_stays_within_the_scope_and_the_past(pen: Pen) -> None:
    one = Administrator(pen.house, "nation")
    add_office(pen.house.database, OfficeNames("FESME", "ملحقة", "Annexe", "03.231.01.0"))
    other = Administrator(pen.house, "region:03", "yto")
    told = {"reason": RevocationReason.STOLEN.value}
    assert other.asks("POST", REVOCATION, told).code == "office-unknown"
    later = {**told, "since": (NOON + timedelta(minutes=1)).isoformat()}
    assert one.asks("POST", REVOCATION, later).code == "revocation-to-come"


def test_a_revocation_says_since_when(pen: Pen) -> None:
    since = NOON - timedelta(days=2)
    told = {"reason": RevocationReason.STOLEN.value, "since": since.isoformat()}
    askers = [Administrator(pen.house, "nation", login) for login in ("amina.b", "brahim.k")]
    assert [one.asks("POST", REVOCATION, told).json()["done"] for one in askers] == [False, True]
    with pytest.raises(KioskError, match="station-absent"):
        revocations.ask(
            pen.house.database,
            Asker("x", Scope.parse("nation"), frozenset()),
            Wanted(DEVICE, RevocationReason.STOLEN),
            pen.house.clock,
        )


def test_an_instant_without_its_zone_and_a_zero_byte_are_refused(pen: Pen) -> None:
    one = Administrator(pen.house, "nation")
    naive = {"reason": "stolen", "since": "2026-11-20T09:00:00"}
    assert one.asks("POST", REVOCATION, naive).code == "body-malformed"
    assert one.asks("POST", "/v1/stations/\0/revocation", {"reason": "stolen"}).code == "station-absent"
    assert one.asks("POST", "/v1/offices/\0/stations", {"station": "B1"}).code == "office-unknown"
    assert one.asks("PUT", "/v1/offices/\0", NAMES).code == "office-code"

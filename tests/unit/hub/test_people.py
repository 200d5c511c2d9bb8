"""People at the hub: who may ask what, of which offices, and for how long."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import people
from kiosk.hub.access import asker
from kiosk.hub.access_tables import asked_once, person
from kiosk.hub.admin import add_office
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Level, Right, Scope, within
from kiosk.hub.tables import office
from kiosk.sync.wire import OfficeNames
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON

CLOCK = FixedClock(NOON)


@pytest.fixture
def offices(house: House) -> House:
    for code, commune in (("SALTB", "04.441.01.0"), ("RABAG", "04.421.01.0"), ("FESME", "03.231.01.0")):
        add_office(house.database, OfficeNames(code, "ملحقة", "Annexe", commune))
    return house


def seen(house: House, scope: str) -> set[str]:
    with house.database.read() as connection:
        return set(connection.scalars(select(office.c.code).where(Scope.parse(scope).clause(office.c.code))))


@pytest.mark.parametrize(
    ("scope", "codes"),
    [
        ("nation", {"SALTB", "RABAG", "FESME"}),
        ("region:04", {"SALTB", "RABAG"}),
        ("province:04.441", {"SALTB"}),
        ("office:FESME", {"FESME"}),
    ],
)
def test_a_scope_holds_its_offices_and_no_other(offices: House, scope: str, codes: set[str]) -> None:
    assert seen(offices, scope) == codes
    with offices.database.read() as connection:
        assert {code for (code,) in connection.execute(Scope.parse(scope).offices())} == codes


@pytest.mark.parametrize("text", ["", "region", "nation:04", "commune:04", "office:", "REGION:04"])
def test_a_scope_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(KioskError, match="scope-unknown"):
        Scope.parse(text)


@pytest.mark.parametrize("text", ["nation", "region:04", "province:04.441", "office:SALTB"])
def test_a_scope_is_written_as_it_is_read(text: str) -> None:
    assert str(Scope.parse(text)) == text


def test_a_person_asks_by_the_token_within_role_and_scope(offices: House) -> None:
    scope = Scope(Level.REGION, "04")
    token = people.add(offices.database, "amina.b", Role.HEAD, scope, CLOCK)
    with offices.database.read() as connection:
        found = asker(connection, (f"Bearer {token}", "/v1/figures"), Right.FIGURES, NOON)
        with pytest.raises(KioskError, match="not-allowed"):
            asker(connection, (f"Bearer {token}", "/v1/offices"), Right.ADMINISTER, NOON)
    assert (found.id, found.scope, found.station) == ("amina.b", scope, None)


def test_the_token_is_not_kept(offices: House) -> None:
    token = people.add(offices.database, "amina.b", Role.HEAD, Scope(Level.NATION), CLOCK)
    with offices.database.read() as connection:
        row = connection.execute(select(person)).one()
    assert token.encode() not in b"".join(str(value).encode() for value in row)
    assert len(row.token) == 32


@pytest.mark.parametrize("token", ["tdm_", "tdm_x", "tdm_" + "A" * 43, "tdm_\u0627"])
def test_a_token_of_nobody_is_refused(offices: House, token: str) -> None:
    with offices.database.read() as connection, pytest.raises(KioskError, match="person-unknown"):
        asker(connection, (f"Bearer {token}", "/"), Right.FIGURES, NOON)


def test_a_token_ends_with_its_day(offices: House) -> None:
    life = timedelta(days=3)
    token = people.add(offices.database, "amina.b", Role.HEAD, Scope(Level.NATION), CLOCK, life)
    with offices.database.read() as connection:
        people.holder(connection, token, NOON + life - timedelta(seconds=1))
        with pytest.raises(KioskError, match="person-expired"):
            people.holder(connection, token, NOON + life)


def test_a_new_token_ends_the_old_one(offices: House) -> None:
    old = people.add(offices.database, "amina.b", Role.AUDITOR, Scope(Level.NATION), CLOCK)
    new = people.renew(offices.database, "amina.b", CLOCK)
    with offices.database.read() as connection:
        assert people.holder(connection, new, NOON).role is Role.AUDITOR
        with pytest.raises(KioskError, match="person-unknown"):
            people.holder(connection, old, NOON)


def test_who_is_revoked_asks_no_more_and_stays_named(offices: House) -> None:
    token = people.add(offices.database, "amina.b", Role.HEAD, Scope(Level.NATION), CLOCK)
    people.revoke(offices.database, "amina.b", CLOCK)
    people.revoke(offices.database, "amina.b", FixedClock(NOON + timedelta(days=1)))
    with offices.database.read() as connection:
        with pytest.raises(KioskError, match="person-revoked"):
            people.holder(connection, token, NOON)
        assert [(one.login, one.revoked) for one in people.listed(connection)] == [("amina.b", NOON)]
    with pytest.raises(KioskError, match="person-revoked"):
        people.renew(offices.database, "amina.b", CLOCK)


@pytest.mark.parametrize(
    ("login", "scope", "days", "code"),
    [
        ("Amina", "nation", 1, "person-login"),
        ("a" * 41, "nation", 1, "person-login"),
        ("taken.name", "nation", 1, "person-known"),
        ("amina.b", "region:99", 1, "scope-unknown"),
        ("amina.b", "office:NONE", 1, "scope-unknown"),
        ("amina.b", "nation", 0, "person-life"),
        ("amina.b", "nation", 367, "person-life"),
    ],
)
def test_a_person_that_cannot_be_is_refused(
    offices: House, login: str, scope: str, days: int, code: str
) -> None:
    people.add(offices.database, "taken.name", Role.DECIDER, Scope(Level.NATION), CLOCK)
    with pytest.raises(KioskError, match=code):
        people.add(offices.database, login, Role.HEAD, Scope.parse(scope), CLOCK, timedelta(days=days))


def test_nobody_can_be_renewed_or_revoked(offices: House) -> None:
    with pytest.raises(KioskError, match="person-unknown"):
        people.renew(offices.database, "nobody", CLOCK)
    with pytest.raises(KioskError, match="person-unknown"):
        people.revoke(offices.database, "nobody", CLOCK)


@pytest.mark.parametrize(
    ("wide", "narrow", "holds"),
    [
        ("nation", "nation", True),
        ("region:04", "nation", False),
        ("region:04", "region:04", True),
        ("region:04", "province:04.441", True),
        ("region:04", "office:RABAG", True),
        ("region:04", "region:03", False),
        ("province:04.441", "region:04", False),
        ("province:04.441", "office:FESME", False),
    ],
)
def test_a_scope_is_within_another_where_all_its_offices_are(
    offices: House, wide: str, narrow: str, *, holds: bool
) -> None:
    with offices.database.read() as connection:
        assert within(connection, Scope.parse(wide), Scope.parse(narrow)) is holds


def test_an_administrator_sees_who_asks_within_the_region(offices: House) -> None:
    token = people.add(offices.database, "amina.b", Role.ADMINISTRATOR, Scope(Level.REGION, "04"), CLOCK)
    people.add(offices.database, "brahim.k", Role.HEAD, Scope(Level.OFFICE, "SALTB"), CLOCK)
    people.add(offices.database, "yto", Role.HEAD, Scope(Level.OFFICE, "FESME"), CLOCK)
    app, leave = hub_app(offices), {"Authorization": f"Bearer {token}"}
    told = call(app, "GET", "/v1/people", b"", leave).json()
    assert [(one["login"], one["role"], one["scope"]) for one in told] == [
        ("amina.b", "administrator", "region:04"),
        ("brahim.k", "head", "office:SALTB"),
    ]
    oneself = call(app, "GET", "/v1/self", b"", leave).json()
    assert oneself == {
        "id": "amina.b",
        "scope": "region:04",
        "rights": ["administer", "figures", "watch"],
        "role": "administrator",
    }


class Administrator:
    """An administrator of region 04 who asks over the line."""

    def __init__(self, house: House, login: str = "amina.b") -> None:
        token = people.add(house.database, login, Role.ADMINISTRATOR, Scope(Level.REGION, "04"), CLOCK)
        self._app, self._leave = hub_app(house), {"Authorization": f"Bearer {token}"}

    def asks(self, path: str, **body: Any) -> Response:
        return call(self._app, "POST", path, msgspec.json.encode(body), self._leave)


HEAD = {"login": "brahim.k", "role": "head", "scope": "office:SALTB", "days": 30}


def test_two_administrators_make_a_person_known_and_the_second_is_told_the_token(
    offices: House,
) -> None:
    one, two = Administrator(offices), Administrator(offices, "driss.k")
    assert one.asks("/v1/people", **HEAD).json() == {"login": "brahim.k", "token": ""}
    assert one.asks("/v1/people", **HEAD).code == "second-person"
    with offices.database.read() as connection:
        assert people.known(connection, "brahim.k") is None
    told = two.asks("/v1/people", **HEAD)
    assert (told.status, told.json()["login"]) == (200, "brahim.k")
    with offices.database.read() as connection:
        found = people.holder(connection, told.json()["token"], NOON)
    assert (found.role, str(found.scope), found.expires) == (
        Role.HEAD,
        "office:SALTB",
        NOON + timedelta(days=30),
    )
    assert one.asks("/v1/people", **HEAD).code == "person-known"


@pytest.mark.parametrize("changed", [{"role": "auditor"}, {"scope": "region:04"}, {"days": 31}])
def test_what_the_second_asks_otherwise_waits_for_another(offices: House, changed: dict[str, Any]) -> None:
    one, two = Administrator(offices), Administrator(offices, "driss.k")
    one.asks("/v1/people", **HEAD)
    assert two.asks("/v1/people", **HEAD | changed).json()["token"] == ""
    assert one.asks("/v1/people", **HEAD | changed).json()["token"] != ""


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"scope": "nation"}, "not-allowed"),
        ({"scope": "office:FESME"}, "not-allowed"),
        ({"scope": "office:NONE"}, "scope-unknown"),
        ({"scope": "office:\0"}, "scope-unknown"),
        ({"scope": ""}, "scope-unknown"),
        ({"login": "Amina"}, "person-login"),
        ({"login": "amina.b"}, "person-known"),
        ({"days": 10**12}, "person-life"),
        ({"days": -1}, "person-life"),
        ({"role": "clerk"}, "body-malformed"),
        ({"more": 1}, "body-malformed"),
    ],
)
def test_a_person_that_an_administrator_cannot_add_is_refused(
    offices: House, changed: dict[str, Any], code: str
) -> None:
    wanted = {"login": "brahim.k", "role": "head", "scope": "office:SALTB"} | changed
    assert Administrator(offices).asks("/v1/people", **wanted).code == code
    with offices.database.read() as connection:
        assert [one.login for one in people.listed(connection)] == ["amina.b"]
        assert connection.execute(select(asked_once)).all() == []


def test_an_administrator_renews_and_revokes_within_the_region(offices: House) -> None:
    one, two = Administrator(offices), Administrator(offices, "driss.k")
    old = people.add(offices.database, "brahim.k", Role.HEAD, Scope(Level.OFFICE, "SALTB"), CLOCK)
    assert one.asks("/v1/people/brahim.k/token", days=9).json() == {"login": "brahim.k", "token": ""}
    assert one.asks("/v1/people/brahim.k/token", days=9).code == "second-person"
    with offices.database.read() as connection:
        assert people.holder(connection, old, NOON).login == "brahim.k"
    new = two.asks("/v1/people/brahim.k/token", days=9).json()["token"]
    with offices.database.read() as connection:
        assert people.holder(connection, new, NOON).expires == NOON + timedelta(days=9)
        with pytest.raises(KioskError, match="person-unknown"):
            people.holder(connection, old, NOON)
    assert one.asks("/v1/people/brahim.k/revocation").json() == {"login": "brahim.k"}
    assert one.asks("/v1/people/brahim.k/revocation").status == 200
    with offices.database.read() as connection, pytest.raises(KioskError, match="person-revoked"):
        people.holder(connection, new, NOON)
    assert one.asks("/v1/people/brahim.k/token").code == "person-ended"


@pytest.mark.parametrize(
    ("login", "code"),
    [
        ("yto", "person-absent"),
        ("nobody", "person-absent"),
        ("%00", "person-absent"),
        ("amina.b", "person-oneself"),
    ],
)
@pytest.mark.parametrize("what", ["token", "revocation"])
def test_nobody_sets_people_of_another_region_or_oneself(
    offices: House, login: str, code: str, what: str
) -> None:
    people.add(offices.database, "yto", Role.HEAD, Scope(Level.OFFICE, "FESME"), CLOCK)
    assert Administrator(offices).asks(f"/v1/people/{login}/{what}").code == code

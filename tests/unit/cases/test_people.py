"""Who works here: added, revoked, given another secret; on each engine."""

from datetime import timedelta

import pytest

from kiosk.cases import people
from kiosk.cases.people_tables import staff
from kiosk.cases.rights import MANAGES, RIGHTS, Person, Right, Role
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON
from tests.fakes.people import CHEAP

ADMIN = Person("admin", "Nadia Berrada", Role.ADMINISTRATOR)
CLERK = Person("amrani", "سعيد العمراني", Role.CLERK)


def add(store: Store, one: Person) -> str:
    with store.begin() as conn:
        return people.add(conn, one, CHEAP, "admin", NOON)


@pytest.fixture
def peopled(store: Store) -> Store:
    """A register with an administrator and a clerk."""
    add(store, ADMIN)
    add(store, CLERK)
    return store


def test_a_new_register_knows_nobody_until_the_last_one_known_is_current(store: Store) -> None:
    with store.read() as conn:
        assert not people.anyone(conn)
    add(store, ADMIN)
    with store.read() as conn:
        assert people.anyone(conn)


def test_a_person_is_kept_without_the_secret_that_is_told_once(peopled: Store) -> None:
    with peopled.read() as conn:
        admin, clerk = sorted(people.listed(conn), key=lambda one: one.login)
        row = people.row_of(conn, "amrani")
    assert (clerk.login, clerk.name, clerk.role, clerk.one_time, clerk.created) == (
        "amrani", "سعيد العمراني", Role.CLERK, True, NOON,
    )  # fmt: skip
    assert admin.login == "admin"
    assert row is not None
    assert row.secret.startswith("$argon2id$")
    assert row.secret not in repr(clerk)


def test_the_first_person_is_an_administrator(store: Store) -> None:
    with pytest.raises(KioskError, match="staff-first"):
        add(store, CLERK)


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (Person("A", "x", Role.CLERK), "person-login"),
        (Person("é.a", "x", Role.CLERK), "person-login"),
        (Person("benali", "  ", Role.CLERK), "staff-name"),
        (Person("benali", "a\x00b", Role.CLERK), "staff-name"),
        (Person("benali", "x" * 61, Role.CLERK), "staff-name"),
        (Person("amrani", "Autre Nom", Role.CLERK), "staff-known"),
        (Person("benali", "Nadia  Berrada ", Role.CLERK), "staff-known"),
    ],
)
def test_a_person_that_cannot_be_is_refused(peopled: Store, one: Person, code: str) -> None:
    with pytest.raises(KioskError, match=code):
        add(peopled, one)


def test_whoever_is_revoked_stays_by_name_and_a_namesake_may_come(peopled: Store) -> None:
    with peopled.begin() as conn:
        people.revoke(conn, "amrani", "admin", NOON)
    with peopled.read() as conn:
        assert [(one.login, one.revoked) for one in people.listed(conn)] == [
            ("admin", None),
            ("amrani", NOON),
        ]
        with pytest.raises(KioskError, match="staff-revoked"):
            people.found(conn, "amrani")
        with pytest.raises(KioskError, match="staff-unknown"):
            people.found(conn, "nobody")
    add(peopled, Person("amrani2", CLERK.name, Role.CLERK))


def test_the_only_administrator_cannot_be_revoked(peopled: Store) -> None:
    with peopled.begin() as conn:
        with pytest.raises(KioskError, match="staff-last"):
            people.revoke(conn, "admin", "admin", NOON)
        people.add(conn, Person("second", "B", Role.ADMINISTRATOR), CHEAP, "admin", NOON)
        people.revoke(conn, "admin", "second", NOON)


def test_a_chosen_secret_takes_the_place_of_the_one_given(peopled: Store) -> None:
    with peopled.begin() as conn:
        assert not people.choose(conn, "amrani", "904716", CHEAP, NOON).one_time
        with pytest.raises(KioskError, match="secret-same"):
            people.choose(conn, "amrani", "904716", CHEAP, NOON)
        with pytest.raises(KioskError, match="secret-easy"):
            people.choose(conn, "amrani", "123456", CHEAP, NOON)


def test_another_secret_lifts_the_lock_and_must_be_changed(peopled: Store) -> None:
    with peopled.begin() as conn:
        people.choose(conn, "amrani", "904716", CHEAP, NOON)
        people.keep_tries(conn, "amrani", people.Tries(12, NOON))
        assert people.found(conn, "amrani").locked
        secret = people.reset(conn, "amrani", CHEAP, "admin", NOON + timedelta(days=1))
        one = people.found(conn, "amrani")
        row = people.row_of(conn, "amrani")
    assert row is not None
    assert CHEAP.verified(secret, row.secret)
    assert (one.one_time, one.locked, row.changed_by) == (True, False, "admin")


def test_every_role_has_its_rights_and_only_an_administrator_manages_those_above(store: Store) -> None:
    assert set(RIGHTS) == set(MANAGES) == set(Role)
    assert set().union(*RIGHTS.values()) == set(Right)
    people.managed(Role.HEAD, Role.CLERK)
    people.managed(Role.ADMINISTRATOR, Role.ADMINISTRATOR)
    for by, role in ((Role.HEAD, Role.ADMINISTRATOR), (Role.CLERK, Role.CLERK)):
        with pytest.raises(KioskError, match="right-missing"):
            people.managed(by, role)
    assert staff.name == "staff"

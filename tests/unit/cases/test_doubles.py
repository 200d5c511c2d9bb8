"""Members known by their name and birth date, where no number gives them away."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from kiosk.cases import register
from kiosk.cases.case import Event, PersonRow
from kiosk.cases.doubles import Double, doubles
from kiosk.cases.identity import Issuer
from kiosk.cases.store import Store
from tests.fakes.filings import FATIMA, HOUSEHOLD, MOHAMED, Deposit, happening

NEW = PersonRow("applicant", family_ar="علوي", given_ar="فاطمه الزهرا", birth_date="1984-03-07")
"""FATIMA as another hand writes her, without her numbers."""


@pytest.fixture
def conn(store: Store, deposited: Deposit) -> Iterator[Connection]:
    deposited()
    with store.read() as connection:
        yield connection


def by(conn: Connection, *persons: PersonRow, but: str = "") -> list[str]:
    return [one.by for one in doubles(conn, persons, but=but)]


def test_a_member_is_known_by_name_and_birth_date(conn: Connection) -> None:
    (found,) = doubles(conn, (PersonRow("child", given_ar="آدم"), NEW))
    assert found == Double(1, "SALTB-A1-26-00001-02", "name")


@pytest.mark.parametrize(
    "written",
    [
        {"family_fr": "Alaoui", "given_fr": "Fatima-Zohra"},
        {"family_ar": "التازي", "given_ar": "فاطمة الزهراء"},
        {"family_ar": "العلوي", "given_ar": "فاطمة"},
        {"family_ar": "", "given_ar": ""},
    ],
)
def test_another_name_is_another_person(conn: Connection, written: dict[str, str]) -> None:
    blank = replace(NEW, family_ar="", given_ar="")
    assert by(conn, replace(blank, **written)) == []


def test_one_script_is_enough(conn: Connection) -> None:
    latin = PersonRow("applicant", family_fr="ALAOUI", given_fr="Zahra Fatima", birth_date="1984-03-07")
    other = replace(latin, family_ar="التازي", given_ar="مريم")
    assert by(conn, latin) == by(conn, other) == ["name"]


@pytest.mark.parametrize("born", ["1984-03-07", "1984-03-00", "1984-00-00"])
def test_an_unknown_day_or_month_may_be_the_same_day(conn: Connection, born: str) -> None:
    assert by(conn, replace(NEW, birth_date=born)) == ["name"]


@pytest.mark.parametrize("born", ["1979-00-00", "1979-06-00", "1979-06-21"])
def test_an_unknown_day_of_the_other_file_too(conn: Connection, born: str) -> None:
    one = PersonRow("spouse", family_ar="بنعلي", given_ar="محمد", birth_date=born)
    assert by(conn, one) == ["name"]


@pytest.mark.parametrize("born", ["1984-03-08", "1984-04-00", "1985-00-00", "1985-03-07", ""])
def test_another_birth_date_is_another_person(conn: Connection, born: str) -> None:
    assert by(conn, replace(NEW, birth_date=born)) == []


def test_the_number_is_told_where_number_and_name_are_the_same(conn: Connection) -> None:
    assert by(conn, FATIMA) == ["idcs"]
    assert by(conn, replace(FATIMA, idcs="")) == ["cnie"]
    assert by(conn, replace(FATIMA, idcs="", cnie="")) == ["name"]


def test_a_file_is_left_out_by_its_id_or_its_reference(store: Store, deposited: Deposit) -> None:
    case = deposited()
    with store.read() as conn:
        assert len(doubles(conn, HOUSEHOLD)) == 3
        for name in (case.filing.id, str(case.reference)):
            assert doubles(conn, HOUSEHOLD, but=name) == ()


def test_a_name_in_a_closed_file_or_in_training_warns_nobody(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    case = deposited(training=True)
    with store.read() as conn:
        assert doubles(conn, (NEW, MOHAMED)) == ()
        assert len(doubles(conn, (NEW, MOHAMED), training=True)) == 2
    register.append(store, str(case.reference), happening(Event.WITHDRAWN), issuer.identity)
    with store.read() as conn:
        assert doubles(conn, (NEW, MOHAMED), training=True) == ()

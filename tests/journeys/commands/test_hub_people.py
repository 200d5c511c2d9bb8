"""Who asks a hub, its offices and its figures: administered and told by commands."""

from pathlib import Path

import pytest

from kiosk.clock import FixedClock, SystemClock
from kiosk.hub.enrolment import enrol
from kiosk.hub.house import House
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.helpers.commands import Run

NAMES = ("--name-ar", "ملحقة تابريكت", "--name-fr", "Annexe de Tabriquet", "--commune", "04.441.01.0")


@pytest.fixture
def database(run: Run, tmp_path: Path) -> tuple[str, str]:
    to_hub = ("--database", f"sqlite:///{tmp_path}/hub.db")
    assert run("hub", "office", "add", "SALTB", *NAMES, *to_hub)[0] == 0
    return to_hub


def test_offices_are_listed(run: Run, database: tuple[str, str]) -> None:
    code, told, _ = run("hub", "office", "list", *database)
    assert (code, [one["code"] for one in told["offices"]]) == (0, ["SALTB"])
    assert told["offices"][0]["commune"] == "04.441.01.0"


def test_stations_are_listed_and_a_citizens_screen_is_named(run: Run, database: tuple[str, str]) -> None:
    house = House.open(database[1], FixedClock(NOON))
    code, told, _ = run("hub", "station", "add", "SALTB", "K1", "--kiosk", *database)
    assert code == 0
    enrol(house.database, house.key, Pen(house, station="K1").enrolment(told["code"]), SystemClock().now())
    house.database.close()
    code, told, _ = run("hub", "station", "list", *database)
    (one,) = told["stations"]
    assert (code, one["office"], one["station"], one["screen"]) == (0, "SALTB", "K1", True)


def test_a_person_is_added_renewed_revoked_and_stays_named(run: Run, database: tuple[str, str]) -> None:
    place = ("--role", "head", "--scope", "region:04", "--days", "90")
    code, first, _ = run("hub", "person", "add", "amina.b", *place, *database)
    assert (code, first["token"][:4]) == (0, "tdm_")
    code, second, _ = run("hub", "person", "renew", "amina.b", *database)
    assert (code, second["token"] != first["token"]) == (0, True)
    assert run("hub", "person", "revoke", "amina.b", *database)[0] == 0
    code, told, _ = run("hub", "person", "list", *database)
    (one,) = told["people"]
    assert (code, one["login"], one["role"], one["scope"]) == (0, "amina.b", "head", "region:04")
    assert one["revoked"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "Amina", "--role", "head", "--scope", "nation"), "person-login"),
        (("add", "amina.b", "--role", "head", "--scope", "region:99"), "scope-unknown"),
        (("add", "amina.b", "--role", "head", "--scope", "moon"), "scope-unknown"),
        (("renew", "nobody"), "person-unknown"),
        (("revoke", "nobody"), "person-unknown"),
    ],
)
def test_what_cannot_be_is_refused_by_its_code(
    run: Run, database: tuple[str, str], arguments: tuple[str, ...], code: str
) -> None:
    exit_code, _, told = run("hub", "person", *arguments, *database)
    assert (exit_code, told.partition(":")[0]) == (1, code)


def test_figures_of_an_empty_region_are_zero(run: Run, database: tuple[str, str]) -> None:
    code, told, _ = run("hub", "figures", "--day", "2026-11-01", "--to", "2026-11-30", *database)
    assert (code, told["total"]["files"]) == (0, 0)

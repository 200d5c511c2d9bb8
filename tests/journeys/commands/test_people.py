"""``kiosk people``: the first administrator, those after, and what each of them may."""

from functools import partial
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cli import agreed, people
from kiosk.desk.means import Means
from tests.fakes.people import CHEAP, PASSWORD
from tests.helpers.commands import Run


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(station, "Means", partial(Means, hashing=CHEAP, marks=tmp_path / "marks"))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What each person types at the terminal."""
    secrets: dict[str, str] = {}
    for module in (people, agreed):
        monkeypatch.setattr(module, "secret_of", lambda login: secrets[login])
    return secrets


@pytest.fixture
def first(run: Run, typed: dict[str, str], data_folder: Path) -> dict[str, str]:
    """The first administrator, with a secret of their own."""
    code, told, _ = run("people", "add", "berrada", "--name", "Nadia Berrada", "--role", "administrator")
    assert code == 0
    with station.desk(data_folder) as desk:
        desk.unlock("berrada", told["secret"])
        desk.change_secret(PASSWORD)
    typed["berrada"] = PASSWORD
    return typed


def test_the_first_person_is_an_administrator_and_needs_nobody(run: Run) -> None:
    assert run("people", "list")[1] == []
    code, _, told = run("people", "add", "amrani", "--name", "S. Amrani", "--role", "clerk")
    assert (code, told.split(":")[0]) == (1, "staff-first")
    code, given, _ = run("people", "add", "berrada", "--name", "Nadia Berrada", "--role", "administrator")
    assert (code, len(given["secret"])) == (0, 12)
    (one,) = run("people", "list")[1]
    assert (one["login"], one["one_time"], one["locked"], one["revoked"]) == ("berrada", True, False, None)


def test_nobody_is_added_after_the_first_without_a_person_who_may(run: Run, first: dict[str, str]) -> None:
    add = ("people", "add", "amrani", "--name", "S. Amrani", "--role", "clerk")
    assert run(*add)[2].startswith("session-locked")
    code, given, _ = run(*add, "--by", "berrada")
    assert (code, given["login"], len(given["secret"])) == (0, "amrani", 8)
    first["amrani"] = given["secret"]
    assert run("people", "revoke", "berrada", "--by", "amrani")[2].startswith("right-missing")


def test_a_person_is_reset_unlocked_and_revoked(run: Run, first: dict[str, str]) -> None:
    run("people", "add", "amrani", "--name", "S. Amrani", "--role", "clerk", "--by", "berrada")
    first["amrani"] = "wrong"
    assert [run("people", "journal", "--by", "amrani")[2].split(":")[0] for _ in range(4)] == [
        *["secret-wrong"] * 3,
        "secret-wait",
    ]
    assert next(one for one in run("people", "list")[1] if one["login"] == "amrani")["wrong"] == 3
    assert run("people", "unlock", "amrani", "--by", "berrada")[0] == 0
    assert len(run("people", "reset", "amrani", "--by", "berrada")[1]["secret"]) == 8
    assert run("people", "revoke", "amrani", "--by", "berrada")[0] == 0
    assert run("people", "revoke", "berrada", "--by", "berrada")[2].startswith("staff-last")
    assert run("people", "list")[1][-1]["revoked"] is not None


def test_the_access_journal_is_told_and_held_to_its_chain(run: Run, first: dict[str, str]) -> None:
    told = run("people", "journal", "berrada", "--by", "berrada")[1]
    assert [one["act"] for one in told["accesses"]] == ["changed", "added"]
    assert told["holds"] > len(told["accesses"])


def test_a_secret_is_asked_at_a_terminal_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run("people", "journal", "--by", "berrada")[0] == 2
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr(people, "getpass", lambda prompt: prompt)
    assert "berrada" in people.secret_of("berrada")


def test_an_export_by_command_is_asked_who_it_is(run: Run, first: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "day.csv"
    day = ("export", "--day", "2026-11-21", "--format", "csv", "--out", str(out))
    assert run(*day)[2].startswith("session-locked")
    assert run(*day, "--by", "berrada")[2].startswith("right-missing")
    first["tazi"] = run("people", "add", "tazi", "--name", "H. Tazi", "--role", "head", "--by", "berrada")[1][
        "secret"
    ]
    assert run(*day, "--by", "tazi")[2].startswith("right-missing"), "before the secret is their own"
    assert not out.exists()


def test_the_doctor_says_that_nobody_has_a_secret(run: Run, first: dict[str, str]) -> None:
    told = run("doctor", "--json")[1]
    assert next(one for one in told if one["name"] == "people")["code"] == ""


@pytest.fixture
def backup(run: Run, first: dict[str, str], tmp_path: Path) -> tuple[str, ...]:
    """A backup of an office of two, and what restores it."""
    run("people", "add", "tazi", "--name", "H. Tazi", "--role", "head", "--by", "berrada")
    phrase = tmp_path / "phrase"
    phrase.write_text("une longue phrase secrète\n", encoding="utf-8")
    file = str(tmp_path / "a1.backup")
    assert run("backup", file, "--passphrase-file", str(phrase))[0] == 0
    return ("restore", file, "--passphrase-file", str(phrase))


def test_a_register_that_knows_people_is_replaced_by_two_of_them(
    run: Run, first: dict[str, str], backup: tuple[str, ...], data_folder: Path
) -> None:
    with station.desk(data_folder) as desk:
        desk.unlock("berrada", PASSWORD)
        given = desk.reset_person("tazi")
        desk.unlock("tazi", given)
        desk.change_secret(first.setdefault("tazi", "encore une phrase"))
    asked = (*backup, "--replace", "--by", "berrada")
    assert run(*backup, "--replace")[2].startswith("approval-needed")
    assert run(*asked, "--second", "berrada")[2].startswith("approval-same")
    assert run(*backup, "--replace", "--by", "tazi", "--second", "berrada")[2].startswith("right-missing")
    assert run(*asked, "--second", "tazi")[0] == 0
    told = run("people", "journal", "a1.backup", "--by", "berrada")[1]["accesses"]
    assert [(one["who"], one["act"], one["why"]) for one in told] == [("berrada", "restored", "tazi")]


def test_a_register_that_does_not_open_asks_nobody(
    run: Run, backup: tuple[str, ...], data_folder: Path
) -> None:
    (data_folder / "register.db").write_bytes(b"x" * 4096)
    assert run(*backup, "--replace")[0] == 0
    assert run(*backup)[2].startswith("register-present")

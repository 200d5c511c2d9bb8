"""Whatever a command is given, and wherever it runs: a code, one line, the right exit; never a traceback."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import form
from kiosk.cli.main import main
from kiosk.paths import HOUSEHOLD
from tests.services.postgres import HubProcess

FORM = str(HOUSEHOLD)
C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
HOSTILE: tuple[Any, ...] = (
    "", " ", "\x00", "a\x00b", "\ud800", "\u202eABC", "e\u0301" * 50, "é" * 200, "ا" * 200, "\U0001f600",
    "٢٠٢٦-٠٢-٠١", "2026-02-30", "9999-12-31", "0000-00-00", "2026-00-00", "9,12345678", "9.1234567", "9 123",
    "٩٫٣", "1e400", "NaN", "-0", "1" * 5000, "=1+1", "\r\n", "\u2028", "{field}", "%s", "\\", "ﷺ" * 50, "ß",
    "١٢٣٤٥٦٧٨٩٠", "²³", "①", "½", 0, -1, 1.5, 10**400, float("inf"), float("nan"), True, None, [], {}, [[]],
    [{}], [None], [1, 2], ["x"], ["\ud800"], [{}] * 10_000, {"a": {"b": {"c": {"d": {"e": {}}}}}}, {"": ""},
    {"\ud800": "\ud800"}, {"a.b": 1, "a[0]": 1}, "\ufeff", "\ue000", "\u0378", "İ", "𞤀", "<b>",
)  # fmt: skip


def kiosk(
    *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        check=False,
    )


def shell(script: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as ``$KIOSK`` of a shell, which can close and redirect what it stands in."""
    env = {**os.environ, "KIOSK": f"{sys.executable} -m kiosk", "FORM": FORM}
    return subprocess.run(["bash", "-c", script], capture_output=True, env=env, check=False)


def places(tree: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place inside a tree of JSON, the root last."""
    branches = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for name, branch in branches:
        yield from places(branch, (*place, name))
    yield place


def spoilt(tree: Any, seed: int) -> Any:
    """The tree with something else at one place, or under a name that nobody asked for."""
    draw = random.Random(seed)  # the same files on every machine
    made, place = deepcopy(tree), draw.choice([place for place in places(tree) if place])
    branch = made
    for step in place[:-1]:
        branch = branch[step]
    strange = draw.random() < 0.1 and isinstance(branch, dict)
    names = [one for one in HOSTILE if isinstance(one, str)]
    branch[draw.choice(names) if strange else place[-1]] = draw.choice(HOSTILE)
    return made


def test_hundreds_of_spoilt_forms_are_checked_and_refused(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    household, file = json.loads(HOUSEHOLD.read_text(encoding="utf-8")), tmp_path / "form.json"
    for seed in range(300):
        file.write_text(json.dumps(spoilt(household, seed)), encoding="ascii")
        found = main(["form", "check", "tadamon", str(file), "--training"])
        problems = json.loads(capsys.readouterr().out)
        assert (found == 1) == bool(problems), seed
        if seed % 5 == 0:
            assert main(["deposit", "tadamon", str(file), "--training"]) == found, seed
            told = capsys.readouterr()
            assert told.err.count("\n") == found, seed
            assert not found or told.err.startswith("form-has-problems: "), seed
    del data_folder


def test_the_language_of_the_machine_changes_nothing(data_folder: Path) -> None:
    papers = ("papers", "x", "--out", str(data_folder))
    for arguments in (("doctor",), ("--help",), papers):
        plain, told = kiosk(*arguments, env={"PYTHONUTF8": "1"}), kiosk(*arguments, env=C_LOCALE)
        assert (told.stdout, told.stderr, told.returncode) == (plain.stdout, plain.stderr, plain.returncode)
        assert (told.stdout + told.stderr).decode()


@pytest.mark.parametrize(
    ("script", "code", "exit_code"),
    [
        ("$KIOSK form check tadamon - <&-", "input-absent", 2),
        ("$KIOSK form check tadamon $FORM >/dev/full", "output-not-writable", 3),
        ("$KIOSK deposit tadamon $FORM --training >/dev/full", "output-not-writable", 3),
        ("KIOSK_CLERK=$'\\xff' $KIOSK deposit tadamon $FORM --training", "clerk-name", 2),
        ("$KIOSK form check $'\\xff' $FORM", "form-unknown", 2),
    ],
)
@pytest.mark.usefixtures("data_folder")
def test_odd_surroundings_are_told_in_one_line(script: str, code: str, exit_code: int) -> None:
    told = shell(script)
    assert told.stderr.decode().startswith(f"{code}: ")
    assert (told.returncode, told.stderr.count(b"\n")) == (exit_code, 1)


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (("form", "check", "tadamon", "/dev/null"), "input-not-json", 2),
        (("form", "check", "tadamon", "/"), "input-absent", 2),
        (("form", "check", "tadamon", "a\nb\x1b[31m"), "input-absent", 2),
        (("deposit", "tadamon", FORM, "--training", "--papers", "/proc/none"), "output-not-writable", 3),
        (("deposit", "tadamon", FORM, "--training", "--data", FORM), "settings-unreadable", 2),
        (("deposit", "tadamon", FORM, "--training", "--data", "/dev/null/x"), "settings-unreadable", 2),
        (("papers", "9" * 6000, "--out", "/tmp"), "reference-format", 1),
        (("papers", f"DEMO-A1-26-{'9' * 6000}-11", "--out", "/tmp"), "reference-format", 1),
        (("card", "read", "--mrz", "/dev/zero"), "mrz-shape", 2),
        (("receipt", "verify", "/dev/zero"), "seal-file-unreadable", 1),
        (("enrol", "--hub", f"https://{'a' * 64}.ma", "--office", "X", "--station", "A1", "--code", "C"),
         "hub-address", 2),
        (("hub", "migrate", "--database", "sqlite:///x?y=z"), "hub-database-address", 2),
        (("hub", "migrate", "--database", "postgresql:///x?y=z"), "hub-database-address", 2),
        (("demo", "--out", FORM), "output-not-writable", 3),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("data_folder")
def test_odd_arguments_are_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: str, exit_code: int
) -> None:
    found = main(list(arguments))
    told = capsys.readouterr().err
    assert told.startswith(f"{code}: ")
    assert (found, told.count("\n")) == (exit_code, 1)


def test_a_name_of_two_lines_signs_nothing(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_CLERK", "a\nb")
    assert main(["deposit", "tadamon", FORM, "--training"]) == 2
    assert capsys.readouterr().err.startswith("clerk-name: ")
    del data_folder


@pytest.mark.usefixtures("data_folder")
def test_a_reader_that_leaves_is_no_failure_to_tell() -> None:
    told = shell("$KIOSK form check tadamon $FORM | true; echo ${PIPESTATUS[0]}")
    assert told.stderr == b""
    assert shell("$KIOSK form check tadamon $FORM --training >&-").returncode == 0
    assert shell("$KIOSK form check tadamon none 2>&-").returncode == 2
    assert shell("$KIOSK form check tadamon none 2>/dev/full").returncode == 2


def test_the_doctor_looks_at_everything_also_where_the_register_is_broken(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data_folder / "register.db").write_bytes(b"no register at all" * 300)
    assert main(["doctor", "--json"]) == 3
    codes = {one["name"]: one["code"] for one in json.loads(capsys.readouterr().out)}
    assert (codes["register"], codes["hub"]) == ("register-key-missing", "register-key-missing")
    assert {"card.service", "printer"} <= set(codes)


@pytest.mark.usefixtures("data_folder")
def test_a_defect_of_ours_is_told_without_its_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("something of the answers")

    monkeypatch.setattr(form, "check", broken)
    assert main(["form", "check", "tadamon", FORM]) == 1
    told = capsys.readouterr().err
    assert told.startswith("unexpected: ")
    assert told.rstrip().endswith("]")
    assert "RuntimeError form.py:" in told
    assert "answers" not in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("names", [("\udcff", "b"), ("a", "b\n"), (" ", "b"), ("a", "")])
def test_an_office_has_a_name_that_can_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, str]
) -> None:
    address = f"sqlite:///{tmp_path}/hub.db"
    arguments = ["hub", "office", "add", "SALTB", "--name-ar", names[0], "--name-fr", names[1]]
    assert main([*arguments, "--database", address]) == 2
    assert capsys.readouterr().err.startswith("office-name: ")


def test_two_processes_deposit_and_a_third_sends_and_no_number_is_lost(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"sqlite:///{tmp_path}/hub.db"
    hub = HubProcess(address)
    hub.start()
    try:
        main(["hub", "office", "add", "SALTB", "--name-ar", "م", "--name-fr", "A", "--database", address])
        main(["hub", "station", "add", "SALTB", "A1", "--database", address])
        code = json.loads(capsys.readouterr().out.splitlines()[-1])["code"]
        place = ["--office", "SALTB", "--station", "A1", "--code", code]
        assert main(["enrol", "--hub", hub.url, *place]) == 0
        many = f"for n in 1 2 3; do $KIOSK deposit tadamon {FORM} --training; done"
        with ThreadPoolExecutor(3) as threads:
            clerks = [threads.submit(shell, many) for _ in range(2)]
            courier = threads.submit(shell, "for n in 1 2; do $KIOSK sync --once; done")
            told = [line for clerk in clerks for line in clerk.result().stdout.splitlines()]
            assert courier.result().stderr == b""
        assert sorted(json.loads(line)["number"] for line in told) == list(range(1, 7))
        capsys.readouterr()
        assert main(["sync"]) == 0
        assert json.loads(capsys.readouterr().out)["waiting"] == 0
    finally:
        hub.kill()
    del data_folder

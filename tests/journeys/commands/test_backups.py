"""Backups by commands alone: a computer is lost and its register comes back; a hub likewise."""

import json
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from kiosk.cases.reference import Reference
from kiosk.cli import passphrase
from kiosk.cli.main import main
from kiosk.hub.admin import add_office
from kiosk.hub.database import opened
from kiosk.paths import HOUSEHOLD
from tests.fakes.station import OFFICE

SECRET = "quatre mots sans lien"

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def kiosk(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> tuple[int, Any, str]:
        code = main(list(map(str, arguments)))
        out, err = capsys.readouterr()
        return code, json.loads(out.splitlines()[-1]) if out else None, err

    return run


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    file = tmp_path / "phrase"
    file.write_text(f"{SECRET}\nnot this line\n", encoding="utf-8")
    return file


def deposit(kiosk: Run, *where: object) -> Reference:
    code, told, _ = kiosk("deposit", "tadamon", HOUSEHOLD, "--training", *where)
    assert code == 0
    return Reference.parse(told["reference"])


def test_a_lost_computers_register_comes_back_elsewhere(kiosk: Run, phrase: Path, tmp_path: Path) -> None:
    first, file, elsewhere = deposit(kiosk), tmp_path / "register.backup", tmp_path / "elsewhere"
    code, made, _ = kiosk("backup", file, "--passphrase-file", phrase)
    assert (code, made["holds"]["case_file"]) == (0, 1)
    assert file.stat().st_mode & 0o777 == 0o600
    last = deposit(kiosk)

    there = "--data", elsewhere
    code, done, _ = kiosk("restore", file, "--passphrase-file", phrase, "--last-receipt", last, *there)
    assert (code, done["set_aside"], done["numbers_after"]) == (0, "", [str(last)])
    assert deposit(kiosk, *there).number == first.number + 2

    code, _, told = kiosk("restore", file, "--passphrase-file", phrase, *there)
    assert (code, told.partition(":")[0]) == (1, "register-present")
    code, done, _ = kiosk("restore", file, "--passphrase-file", phrase, "--replace", *there)
    assert code == 0
    assert (elsewhere / done["set_aside"] / "register.db").exists()


def test_a_passphrase_is_typed_twice_where_nobody_could_mend_it(
    kiosk: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    typed = [SECRET, SECRET, SECRET, "something else", SECRET]
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(passphrase, "getpass", lambda _asked: typed.pop(0))
    deposit(kiosk)
    assert kiosk("backup", tmp_path / "one")[0] == 0
    code, _, told = kiosk("backup", tmp_path / "two")
    assert (code, told.partition(":")[0]) == (2, "backup-passphrase-differs")
    assert kiosk("restore", tmp_path / "one", "--data", tmp_path / "new")[0] == 0
    assert typed == []


@pytest.mark.parametrize("content", ["", "\n", "court"])
def test_a_passphrase_that_is_none_is_refused(kiosk: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "phrase").write_text(content, encoding="utf-8")
    code, _, told = kiosk("backup", tmp_path / "out", "--passphrase-file", tmp_path / "phrase")
    assert (code, told.partition(":")[0]) == (2, "backup-passphrase-short")
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_asked_or_read_or_written_is_named(
    kiosk: Run, phrase: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    with_phrase = "--passphrase-file", phrase
    for asked, named in (
        (("backup", tmp_path / "out"), "backup-passphrase-absent"),
        (("backup", tmp_path / "no" / "out", *with_phrase), "export-not-writable"),
        (("restore", tmp_path / "absent", *with_phrase), "input-absent"),
        (("restore", "a\0b", *with_phrase), "input-absent"),
        (("restore", phrase, *with_phrase), "backup-foreign"),
        (("restore", phrase, "--last-receipt", "no reference", *with_phrase), "reference-format"),
        (("hub", "restore", tmp_path / "absent", "--database", "sqlite:///x"), "input-absent"),
        (("hub", "backup", tmp_path / "out", "--database", f"sqlite:///{tmp_path}/none.db"), "hub-empty"),
    ):
        code, _, told = kiosk(*asked)
        assert (bool(code), told.partition(":")[0]) == (True, named)


def test_a_hub_becomes_a_file_and_a_hub_again(kiosk: Run, tmp_path: Path) -> None:
    old, new = (f"sqlite:///{tmp_path}/{name}.db" for name in ("old", "new"))
    with closing(opened(old)) as database:
        add_office(database, OFFICE)
    file = tmp_path / "hub.backup"
    code, made, _ = kiosk("hub", "backup", file, "--database", old)
    assert (code, made["kind"], made["holds"]["office"]) == (0, "hub-sqlite", 1)
    code, again, _ = kiosk("hub", "restore", file, "--database", new)
    assert (code, again) == (0, made)
    code, _, told = kiosk("hub", "restore", file, "--database", new)
    assert (code, told.partition(":")[0]) == (1, "hub-not-empty")

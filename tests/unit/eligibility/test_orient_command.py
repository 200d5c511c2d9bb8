"""``kiosk orient``, ``kiosk law`` and the desk's own: the contract of their answers and failures."""

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import station
from kiosk.card.virtual.reader import VirtualReader
from kiosk.cli.main import main
from kiosk.clock import FixedClock
from kiosk.desk import orienting
from kiosk.desk.means import Means
from kiosk.eligibility.orientation import Scheme
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD

Told = Callable[..., tuple[int, Any, str]]
NEW_THRESHOLD = '[[tadamon-threshold.spans]]\nvalue = "8.5"\nsince = 2027-01-01\nsource = "BO 7500"\n'


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))

    def run(*arguments: str) -> tuple[int, Any, str]:
        code = main(["orient", *arguments])
        out, err = capsys.readouterr()
        return code, json.loads(out) if out else None, err

    return run


def test_the_household_of_demonstrations_is_ready_for_tadamon(kiosk: Told) -> None:
    code, told, err = kiosk(str(HOUSEHOLD), "--on", "2026-11-21")
    assert (code, err) == (0, "")
    assert set(told) == {"best", "ready", "outcomes", "on", "parameters"}
    assert (told["best"], told["ready"], told["on"]) == ("tadamon", True, "2026-11-21")
    assert told["outcomes"][0] == {
        "scheme": "tadamon",
        "fit": "yes",
        "reasons": ["score-within-threshold", "ramed-expired", "applicant-wife"],
        "missing": [],
        "members": [],
    }
    assert {one["scheme"] for one in told["outcomes"]} == set(Scheme)
    assert told["parameters"]["tadamon-threshold"] == "9.3264284"


def test_an_answer_of_no_ends_well_too(kiosk: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = {"applicant": {"idcs": "7267770186"}, "rsu": {"registered": True, "score": "12"}}
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(tree).encode())))
    code, told, _ = kiosk("-")
    assert (code, told["best"]) == (0, "achamil")


def test_words_are_added_only_when_asked_for(kiosk: Told) -> None:
    plain = kiosk(str(HOUSEHOLD), "--on", "2026-11-21")[1]
    for lang, yes in (("fr", "ne dépasse pas"), ("ar", "لا يتجاوز")):
        told = kiosk(str(HOUSEHOLD), "--on", "2026-11-21", "--lang", lang)[1]
        said = told.pop("words")
        assert told == plain
        assert yes in said["reasons"]["score-within-threshold"]
        assert set(said["steps"]) == {"ramed-expired", "applicant-wife"}
        assert set(said["schemes"]) == set(Scheme)


def test_the_law_is_that_of_the_day_asked_about_and_of_the_administrator(kiosk: Told, tmp_path: Path) -> None:
    (tmp_path / "law.toml").write_text(NEW_THRESHOLD, encoding="utf-8")
    assert kiosk(str(HOUSEHOLD), "--on", "2026-12-31")[1]["best"] == "tadamon"
    assert kiosk(str(HOUSEHOLD), "--on", "2027-01-01")[1]["best"] == "achamil"


def test_a_broken_law_file_is_named_and_nothing_is_answered(kiosk: Told, tmp_path: Path) -> None:
    (tmp_path / "law.toml").write_text('[[tadamon-threshold.spans]]\nvalue = "9,5"\nsource = "BO"\n')
    code, told, err = kiosk(str(HOUSEHOLD))
    assert (code, told) == (1, None)
    assert err.startswith("law-value: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("x", "--on", "tomorrow"), ("x", "--lang", "en")])
def test_wrong_usage_ends_by_two(kiosk: Told, arguments: tuple[str, ...]) -> None:
    assert kiosk(*arguments)[0] == 2


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff"])
def test_what_is_no_form_is_refused_in_a_line(kiosk: Told, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "form.json").write_bytes(content)
    code, told, err = kiosk(str(tmp_path / "form.json"))
    assert (code > 0, told, err.count("\n")) == (True, None, 1)
    assert err.startswith("input-not-json: ")


def test_the_administrator_sees_every_figure_with_its_days_and_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    (tmp_path / "law.toml").write_text(NEW_THRESHOLD, encoding="utf-8")
    assert main(["law"]) == 0
    told = [one for one in json.loads(capsys.readouterr().out) if one["id"] == "tadamon-threshold"]
    assert [(one["value"], one["since"], one["until"]) for one in told] == [
        ("9.3264284", None, "2026-12-31"),
        ("8.5", "2027-01-01", None),
    ]
    assert all(one["source"] and one["label"]["ar"] and one["label"]["fr"] for one in told)


@pytest.mark.parametrize(("text", "code"), [(NEW_THRESHOLD, ""), ("[", "law-syntax")])
def test_the_doctor_looks_at_the_administrator_s_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, code: str
) -> None:
    (tmp_path / "law.toml").write_text(text, encoding="utf-8")
    main(["doctor", "--json", "--data", str(tmp_path)])
    (told,) = (one for one in json.loads(capsys.readouterr().out) if one["name"] == "law")
    assert (told["ok"], told["code"]) == (not code, code)


def means(folder: Path) -> Means:
    noon = FixedClock(datetime(2027, 1, 1, 12, tzinfo=UTC))
    return station.means(folder, reader=VirtualReader(), clock=noon)


def test_the_desk_orients_by_the_law_of_today(tmp_path: Path) -> None:
    answers = Answers.from_json(json.loads(HOUSEHOLD.read_text("utf-8")))
    assert orienting.orient(means(tmp_path), answers).best is Scheme.TADAMON
    (tmp_path / "law.toml").write_text(NEW_THRESHOLD, encoding="utf-8")
    told = orienting.orient(means(tmp_path), answers)
    assert (told.best, told.on) == (Scheme.ACHAMIL, date(2027, 1, 1))


def test_the_desk_shows_the_administrator_s_own_parameters_too(tmp_path: Path) -> None:
    (tmp_path / "law.toml").write_text(NEW_THRESHOLD, encoding="utf-8")
    known = [one for one in orienting.known_law(means(tmp_path)) if one.id == "tadamon-threshold"]
    assert [one.source[:7] for one in known] == ["L’Opini", "BO 7500"]
    (tmp_path / "law.toml").write_text("[", encoding="utf-8")
    with pytest.raises(KioskError, match="law-syntax"):
        orienting.known_law(means(tmp_path))

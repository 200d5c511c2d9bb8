"""``kiosk follow`` and ``kiosk close-day`` from the shell."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.main import main
from kiosk.clock import SystemClock, local
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD

Told = Callable[..., tuple[int, dict[str, Any], str]]


@pytest.fixture
def kiosk(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    def run(*arguments: str) -> tuple[int, dict[str, Any], str]:
        code = main(list(arguments))
        out, err = capsys.readouterr()
        return code, json.loads(out.splitlines()[-1]) if out else {}, err

    return run


@pytest.fixture
def reference(kiosk: Told) -> str:
    return str(kiosk("deposit", "tadamon", str(HOUSEHOLD), "--training")[1]["reference"])


@pytest.fixture
def lacking(kiosk: Told, tmp_path: Path) -> str:
    tree = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    file = tmp_path / "lacking.json"
    file.write_text(json.dumps(tree | {"documents": ["cnie-copy"]}), encoding="utf-8")
    return str(kiosk("deposit", "tadamon", str(file), "--training")[1]["reference"])


def test_a_file_is_followed_with_words_in_both_languages(kiosk: Told, lacking: str) -> None:
    code, told, _ = kiosk("follow", lacking, "--birth-year", "1984")
    assert code == 0
    assert (told["state"]["code"], told["reason"], told["persons"]) == ("incomplete", None, 4)
    assert [one["code"] for one in told["missing"]] == ["signed-form"]
    assert [one["code"] for one in told["next_steps"]] == ["bring-documents"]
    for said in (told["state"], *told["missing"], *told["next_steps"]):
        assert said["ar"] != said["fr"] != said["code"]


def test_a_cancelled_file_tells_its_reason(kiosk: Told, desk: CounterDesk, household: Answers) -> None:
    reference = str(desk.deposit(desk.begin("tadamon", "ar"), household, "").reference)
    desk.cancel(reference, "", "duplicate")
    told = kiosk("follow", reference, "--birth-year", "1984")[1]
    assert (told["state"]["code"], told["reason"]["code"]) == ("cancelled", "duplicate")
    assert told["reason"]["fr"]


@pytest.mark.parametrize(
    ("year", "code"), [("1985", "follow-unknown"), ("85", "birth-year"), ("\u202e4891", "birth-year")]
)
def test_a_file_not_followed_is_one_line_on_standard_error(
    kiosk: Told, reference: str, year: str, code: str
) -> None:
    ended, told, err = kiosk("follow", reference, "--birth-year", year)
    assert (ended, told) == (1, {})
    assert err.startswith(f"{code}: ")
    assert err.count("\n") == 1


def test_following_needs_a_year(kiosk: Told, reference: str) -> None:
    assert kiosk("follow", reference)[0] == 2


def test_today_is_closed_with_its_papers(
    kiosk: Told, reference: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CLERK", "سعاد")
    code, told, _ = kiosk("close-day", "--training", "--out", str(tmp_path / "papers"))
    assert code == 0
    assert (told["files"], told["counts"], told["clerk"]) == (1, {"complete": 1}, "سعاد")
    assert (told["training"], told["ordinal"], told["balanced"]) == (True, 1, False)
    assert {gap["reference"] for gap in told["gaps"]} == {reference}
    assert told["signature"].count(".") == 2
    day = local(SystemClock().now()).date().isoformat()
    assert told["papers"] == [f"{day}-{paper}.pdf" for paper in ("register", "bordereau", "closing")]
    assert all((tmp_path / "papers" / name).read_bytes().startswith(b"%PDF") for name in told["papers"])
    again, _, err = kiosk("close-day", "--training")
    assert (again, err.partition(":")[0]) == (1, "day-closed")


def test_real_files_and_training_are_closed_apart(kiosk: Told, reference: str) -> None:
    code, told, _ = kiosk("close-day")
    assert (code, told["files"], told["balanced"], told["papers"]) == (0, 0, True, [])


@pytest.mark.parametrize(("day", "code"), [("2999-01-01", "day-not-over")])
def test_a_day_that_cannot_be_closed_is_named(kiosk: Told, day: str, code: str) -> None:
    ended, _, err = kiosk("close-day", "--day", day)
    assert (ended, err.partition(":")[0]) == (1, code)


def test_a_day_that_is_no_date_is_wrong_usage(kiosk: Told) -> None:
    assert kiosk("close-day", "--day", "yesterday")[0] == 2


def test_a_clerk_whose_name_no_hub_takes_closes_nothing(kiosk: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CLERK", "x" * 201)
    ended, _, err = kiosk("close-day", "--training")
    assert err.startswith("clerk-name: ")
    assert ended != 0


def test_papers_that_cannot_be_written_are_named_and_the_day_is_closed(
    kiosk: Told, reference: str, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    ended, _, err = kiosk("close-day", "--training", "--out", str(tmp_path / "file"))
    assert err.startswith("output-not-writable: ")
    assert ended != 0
    assert kiosk("close-day", "--training")[2].startswith("day-closed: ")


def test_a_form_that_ends_in_no_deposit_is_not_deposited(desk: CounterDesk) -> None:
    with pytest.raises(KioskError, match="form-not-deposited"):
        desk.deposit(desk.begin("macnss", "ar"), Answers(), "")

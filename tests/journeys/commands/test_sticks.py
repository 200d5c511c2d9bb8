"""An office without a line, by commands alone: a stick goes out, the hub's answer comes back."""

from itertools import count
from pathlib import Path

import pytest

from kiosk.clock import SystemClock, local
from kiosk.paths import HOUSEHOLD
from tests.helpers.commands import Run
from tests.services.postgres import HubProcess

_NUMBERS = count(1)


@pytest.fixture
def enrolled(run: Run, shared_hub: HubProcess) -> str:
    """The data folder's computer as station A1 of a new office."""
    code, to_hub = f"K{next(_NUMBERS):03d}", ("--database", shared_hub.database)
    run("hub", "office", "add", code, "--name-ar", "ملحقة", "--name-fr", "Annexe", *to_hub)
    one_time = run("hub", "station", "add", code, "A1", *to_hub)[1]["code"]
    place = ("--hub", shared_hub.url, "--office", code, "--station", "A1", "--code", one_time)
    assert run("enrol", *place)[0] == 0
    return code


def test_a_day_travels_by_stick_and_its_decisions_come_back(
    run: Run, enrolled: str, shared_hub: HubProcess, tmp_path: Path
) -> None:
    stick, answer, to_hub = f"{tmp_path}/out", f"{tmp_path}/back", ("--database", shared_hub.database)
    reference = run("deposit", "tadamon", str(HOUSEHOLD), "--training")[1]["reference"]
    assert run("sync", "export", stick)[:2] == (0, {"entries": 1, "left": 0})
    assert reference.encode() not in Path(stick).read_bytes()

    code, told, _ = run("hub", "usb", "import", stick, "--out", answer, *to_hub)
    assert (code, told["office"], told["entries"]["stored"], told["refused"]) == (0, enrolled, 1, [])
    decisions = tmp_path / "cnss.csv"
    decisions.write_text(
        f"reference;decision;date;registration\n{reference};transmitted;{local(SystemClock().now()).date()};\n",
        encoding="utf-8",
    )
    assert run("hub", "decisions", "import", str(decisions), *to_hub)[1]["recorded"] == 1
    run("hub", "usb", "import", stick, "--out", answer, *to_hub)

    code, told, _ = run("sync", "import", answer)
    assert (code, told["accepted"], told["decisions"], told["waiting"]) == (0, 1, 1, 1)
    again = run("sync", "import", answer)
    assert (again[0], again[1]["decisions"], again[1]["waiting"]) == (0, 0, 1)
    assert run("sync", "--once")[1]["waiting"] == 0


def test_the_hub_counts_a_day_once_more(
    run: Run, enrolled: str, shared_hub: HubProcess, data_folder: Path
) -> None:
    to_hub = ("--database", shared_hub.database)
    asked = ("hub", "reconcile", "--day", str(local(SystemClock().now()).date()), "--training", *to_hub)
    run("deposit", "tadamon", str(HOUSEHOLD), "--training")
    run("sync", "--once")

    code, told, _ = run(*asked, "--office", enrolled)
    assert (code, told["whole"]) == (0, True)
    (office,) = told["offices"]
    assert (office["office"], office["states"], office["series"][0]["deposited"]) == (
        enrolled,
        {"complete": 1},
        1,
    )
    assert enrolled in [one["office"] for one in run(*asked)[1]["offices"]]
    assert run(*asked, "--office", "NONE")[2].startswith("office-unknown: ")


def test_a_stick_that_cannot_be_read_or_written_is_told_by_its_code(
    run: Run, enrolled: str, shared_hub: HubProcess, tmp_path: Path
) -> None:
    broken, answer, to_hub = tmp_path / "broken", tmp_path / "back", ("--database", shared_hub.database)
    run("sync", "export", str(broken))
    broken.write_bytes(broken.read_bytes()[:-9])
    code, _, err = run("hub", "usb", "import", str(broken), "--out", str(answer), *to_hub)
    assert (code, err.split(":")[0], answer.exists()) == (1, "stick-unreadable", False)
    assert run("sync", "import", str(broken))[2].startswith("stick-misaddressed: ")
    assert run("sync", "export", str(tmp_path / "absent" / "stick"))[2].startswith("export-not-writable: ")
    assert run("sync", "import", str(tmp_path / "none"))[2].startswith("input-absent: ")


def test_a_stick_of_a_computer_that_is_not_enrolled_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("sync", "export", str(tmp_path / "out"))[2].startswith("not-enrolled: ")
    assert not (tmp_path / "out").exists()


def test_the_data_folder_may_be_named_before_or_after_the_action(run: Run, tmp_path: Path) -> None:
    named, out = ("--data", str(tmp_path / "named")), str(tmp_path / "out")
    for command in (("sync", *named, "export", out), ("sync", "export", out, *named)):
        assert run(*command)[2].startswith("not-enrolled: ")
    assert (tmp_path / "named" / "register.db").exists()

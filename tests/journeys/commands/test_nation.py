"""A station, its region's hub and the nation's, by commands alone: the same bytes, proved at both."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.hub.database import opened
from kiosk.hub.tables import file, log_item
from kiosk.paths import HOUSEHOLD
from tests.helpers.commands import Run
from tests.services.postgres import HubProcess
from tests.services.waiting import until

NAMES = ("--name-ar", "ملحقة تابريكت", "--name-fr", "Annexe de Tabriquet", "--commune", "04.441.01.0")


@contextmanager
def serving(address: str) -> Iterator[HubProcess]:
    hub = HubProcess(address)
    hub.start()
    try:
        yield hub
    finally:
        hub.stop()


@pytest.fixture
def nation(tmp_path: Path) -> Iterator[HubProcess]:
    with serving(f"sqlite:///{tmp_path}/nation.db") as hub:
        yield hub


@pytest.fixture
def region(postgres_address: str) -> Iterator[HubProcess]:
    with serving(postgres_address) as hub:
        yield hub


def held(address: str) -> list[Any]:
    with closing(opened(address)) as database, database.read() as connection:
        columns = log_item.c.device, log_item.c.seq, log_item.c.hash, log_item.c.head, log_item.c.verdict
        return list(connection.execute(select(*columns).order_by(log_item.c.device, log_item.c.seq)))


def files(address: str) -> list[str]:
    with closing(opened(address)) as database, database.read() as connection:
        return list(connection.scalars(select(file.c.reference).order_by(file.c.reference)))


@pytest.mark.postgres
def test_what_a_station_signed_is_proved_at_the_nation(
    run: Run, region: HubProcess, nation: HubProcess, tmp_path: Path
) -> None:
    here, there = ("--database", region.database), ("--database", nation.database)
    assert run("hub", "office", "add", "SALTB", *NAMES, *here)[0] == 0
    code = run("hub", "station", "add", "SALTB", "A1", *here)[1]["code"]
    assert run("enrol", "--hub", region.url, "--office", "SALTB", "--station", "A1", "--code", code)[0] == 0
    for _ in range(2):
        assert run("deposit", "tadamon", str(HOUSEHOLD), "--training")[0] == 0
    assert run("sync", "--once")[0] == 0

    keys = {}
    for name, database in (("region", here), ("nation", there)):
        keys[name] = str(tmp_path / f"{name}.key")
        Path(keys[name]).write_text(json.dumps(run("hub", "key", *database)[1]), encoding="utf-8")
    assert run("hub", "region", "add", "04", keys["region"], *there)[0] == 0
    to = ("--to", nation.url, "--region", "04", "--nation", keys["nation"])
    assert run("hub", "forward", *to, *here)[:2] == (
        0, {"batches": 1, "entries": 2, "waiting": 0, "differing": [], "code": ""},
    )  # fmt: skip
    assert run("hub", "forward", *to, *here)[1]["batches"] == 0

    assert held(nation.database) == held(region.database)
    until(lambda: len(files(nation.database)) == 2, seconds=60)
    for database in (here, there):
        code, told, _ = run("hub", "verify", *database)
        assert (code, told["whole"], [one["entries"] for one in told["logs"]]) == (0, True, [2])
    before = files(nation.database)
    assert run("hub", "rebuild", "--office", "SALTB", *there)[:2] == (0, {"offices": 1, "entries": 2})
    assert files(nation.database) == before


def test_a_region_without_a_line_passes_its_logs_on_by_stick(run: Run, tmp_path: Path) -> None:
    here, there = (("--database", f"sqlite:///{tmp_path}/{name}.db") for name in ("region", "nation"))
    files = {name: str(tmp_path / name) for name in ("region.key", "nation.key", "out", "back")}
    assert run("hub", "office", "add", "SALTB", *NAMES, *here)[0] == 0
    code = run("hub", "station", "add", "SALTB", "A1", *here)[1]["code"]
    with serving(here[1]) as hub:
        assert run("enrol", "--hub", hub.url, "--office", "SALTB", "--station", "A1", "--code", code)[0] == 0
        assert run("deposit", "tadamon", str(HOUSEHOLD), "--training")[0] == 0
        assert run("sync", "--once")[0] == 0
    for name, database in (("region.key", here), ("nation.key", there)):
        Path(files[name]).write_text(json.dumps(run("hub", "key", *database)[1]), encoding="utf-8")
    assert run("hub", "region", "add", "04", files["region.key"], *there)[0] == 0
    to = ("--nation", files["nation.key"])
    out = ("hub", "usb", "export", "--region", "04", *to, "--out", files["out"], *here)
    assert run(*out)[:2] == (0, {"batches": 1, "entries": 1, "left": 0})
    code, told, _ = run("hub", "usb", "import", files["out"], "--out", files["back"], *there)
    assert (code, told["region"], told["entries"]["stored"]) == (0, "04", 1)
    done = {"batches": 1, "entries": 1, "waiting": 0, "differing": [], "code": ""}
    assert run("hub", "usb", "hear", files["back"], *to, *here)[:2] == (0, done)
    assert run(*out)[1] == {"batches": 0, "entries": 0, "left": 0}
    assert held(there[1]) == held(here[1])


@pytest.mark.parametrize("held", ["", "x", "{}", '{"kty":"EC","crv":"P-256","x":"A","y":"A"}'])
def test_a_file_that_holds_no_key_is_refused(run: Run, tmp_path: Path, held: str) -> None:
    key = tmp_path / "key"
    key.write_text(held, encoding="utf-8")
    database = ("--database", f"sqlite:///{tmp_path}/hub.db")
    code, _, said = run("hub", "region", "add", "04", str(key), *database)
    assert (code, "region-key-file" in said) == (1, True)
    assert not (tmp_path / "hub.db").exists()


def test_a_hub_that_holds_nothing_has_nothing_wrong(run: Run, tmp_path: Path) -> None:
    database = ("--database", f"sqlite:///{tmp_path}/hub.db")
    assert run("hub", "verify", *database)[:2] == (0, {"whole": True, "logs": []})
    assert run("hub", "rebuild", *database)[:2] == (0, {"offices": 0, "entries": 0})
    code, _, said = run("hub", "verify", "--office", "NOWHERE", *database)
    assert (code, "office-unknown" in said) == (1, True)

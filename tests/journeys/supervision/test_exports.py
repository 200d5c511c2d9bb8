"""Exports for supervision: whole or not at all, with a signed manifest, of a hub and a register alike."""

import csv
import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest

from kiosk.cases import accesses
from kiosk.cases.acts import Act
from kiosk.cases.overview.columns import OUR_COLUMNS
from kiosk.desk.means import Means
from kiosk.desk.overseeing_hub import HubOverseeing
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.errors import KioskError
from kiosk.flows.supervising import Format, Supervising
from kiosk.hub import people
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.sync.overseeing import PersonLine
from kiosk.sync.signing import verified
from kiosk.sync.watch import Watch
from kiosk.sync.wire import Manifest
from tests.fakes.asgi_adapter import client_of
from tests.fakes.sources import MONTH, hub_source, of
from tests.fakes.supervising import FakeSupervising


@pytest.mark.parametrize("kind", [Format.CSV, Format.XLSX])
def test_an_export_holds_the_files_of_the_choice_with_its_manifest_beside(
    source: Supervising, tmp_path: Path, kind: Format
) -> None:
    choice, out, told = replace(MONTH, station="A2"), tmp_path / f"month.{kind}", list[tuple[int, int]]()
    done = source.export(choice, kind, out, Watch(told=lambda *how: told.append(how)))
    assert done.count == len(of(choice)) > 0
    assert told[-1][0] == told[-1][1] > 0
    assert (done.file, done.manifest.exists()) == (out, True)
    if not isinstance(source, FakeSupervising):
        body = out.read_bytes()
        assert (done.size, done.sha256) == (len(body), sha256(body).hexdigest())
        manifest = json.loads(done.manifest.read_text(encoding="utf-8"))["manifest"]
        assert (manifest["count"], manifest["narrowed"]) == (done.count, {"station": "A2"})
        assert columns(out) == [
            one.file.reference for one in sorted(of(choice), key=lambda one: one.file.instant)
        ]


def columns(out: Path) -> list[str]:
    """The references of an export, in its order."""
    if out.suffix == ".xlsx":
        return [
            str(row[0]) for row in openpyxl.load_workbook(out).worksheets[0].iter_rows(2, values_only=True)
        ]
    with out.open(encoding="utf-8-sig", newline="") as file:
        return [row["reference"] for row in csv.DictReader(file, delimiter=";")]


def test_an_export_that_nobody_waits_for_leaves_the_old_file(source: Supervising, tmp_path: Path) -> None:
    out = tmp_path / "month.csv"
    out.write_bytes(b"old")
    with pytest.raises(KioskError, match="export-cancelled"):
        source.export(MONTH, Format.CSV, out, Watch(cancelled=lambda: True))
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]


def test_a_register_writes_what_a_hub_writes(house: House, means: Means, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    RegisterOverseeing(means).export(MONTH, Format.CSV, ours)
    hub_source(house, means, Role.HEAD).export(MONTH, Format.CSV, theirs)
    here, there = (
        list(csv.DictReader(one.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
        for one in (ours, theirs)
    )
    assert list(here[0]) == list(there[0])
    names = [column.id for column in OUR_COLUMNS]
    assert [[row[name] for name in names] for row in here] == [[row[name] for name in names] for row in there]


def test_an_export_of_the_register_is_signed_by_its_station_and_noted(means: Means, tmp_path: Path) -> None:
    done = RegisterOverseeing(means).export(MONTH, Format.CSV, tmp_path / "month.csv")
    kept = json.loads(done.manifest.read_text(encoding="utf-8"))
    told = verified(kept["signed"], means.identity.public_jwk, Manifest)
    assert (told.sha256, told.scope) == (done.sha256, "office:SALTB")
    with means.store.read() as conn:
        newest = accesses.newest(conn, 1)[0]
    assert (newest.act, newest.subject) == (Act.EXPORTED, "office:SALTB 2026-11-01/2026-11-30")
    assert newest.why == f"csv {done.count}"
    with pytest.raises(KioskError, match="export-format"):
        RegisterOverseeing(means).export(MONTH, Format.PARQUET, tmp_path / "month.parquet")


def test_an_export_over_a_line_that_breaks_is_taken_up_where_it_broke(
    house: House, means: Means, tmp_path: Path
) -> None:
    token = people.add(house.database, "cut.off", Role.HEAD, Scope.parse("nation"), house.clock)
    client, adapter = client_of(hub_app(house), house.clock)
    adapter.cut = 2
    done = HubOverseeing(means, PersonLine(client, token)).export(MONTH, Format.CSV, tmp_path / "month.csv")
    assert done.sha256 == sha256((tmp_path / "month.csv").read_bytes()).hexdigest()
    assert len(adapter.asked) == 3

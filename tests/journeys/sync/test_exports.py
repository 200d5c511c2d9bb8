"""What is exported is what was deposited, row by row, and the file is the one the hub signed."""

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kiosk.cases.case import CaseState
from kiosk.clock import FixedClock, SystemClock, local
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.fetch import ExportAsked, fetch_export
from kiosk.sync.wire import Manifest
from tests.fakes.station import Station
from tests.services.postgres import HubProcess


def today(desk: Station) -> date:
    return local(desk.clock.now()).date()


def fetched(desk: Station, client: HubClient, out: Path, **told: Any) -> Manifest:
    wanted = ExportAsked(**{"day": today(desk), "kind": "csv", "training": True, **told})
    return fetch_export(client, desk.store, desk.identity, wanted, out)


def test_the_rows_of_a_csv_are_the_deposits(desk: Station, client: HubClient, tmp_path: Path) -> None:
    cases = [desk.deposit() for _ in range(3)]
    desk.withdraw(cases[1])
    desk.deliver(client)

    manifest = fetched(desk, client, tmp_path / "day.csv")

    assert (manifest.count, manifest.quarantined, manifest.office) == (3, 0, desk.office.code)
    raw = (tmp_path / "day.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfreference;office;station;instant;clerk;persons;")
    assert raw.count(b"\r\n") == 4
    with (tmp_path / "day.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["reference"] for row in rows] == [str(case.reference) for case in cases]
    assert [row["state"] for row in rows] == ["complete", "withdrawn", "complete"]
    assert {row["persons"] for row in rows} == {"4"}
    assert rows[0]["applicant.family_name_ar"] == "العلوي"
    assert rows[0]["instant"] == f"{local(cases[0].instant):%Y-%m-%d %H:%M:%S}"
    assert (tmp_path / "day.csv").stat().st_mode & 0o077 == 0


def test_an_xlsx_reads_right_to_left_with_typed_cells(
    desk: Station, client: HubClient, tmp_path: Path
) -> None:
    case = desk.deposit()
    desk.deliver(client)

    fetched(desk, client, tmp_path / "day.xlsx", kind="xlsx")

    book = load_workbook(tmp_path / "day.xlsx")
    sheet, dictionary = book.worksheets
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "B2"
    header, row = ([cell.value for cell in line] for line in sheet.iter_rows())
    cells = dict(zip(header, row, strict=True))
    assert cells["reference"] == str(case.reference)
    assert cells["persons"] == 4
    assert cells["applicant.birth_date"] == "1984-03-07"
    assert f"{cells['rsu.score_date']:%Y-%m-%d}" == "2026-10-02"
    assert cells["rsu.score"] == 8.7412093
    assert cells["applicant.phone"].startswith("0")
    assert [line[0].value for line in dictionary.iter_rows()][1:] == header


def test_training_files_are_left_out_unless_asked_for(
    desk: Station, client: HubClient, tmp_path: Path
) -> None:
    desk.deposit()
    desk.deliver(client)

    assert fetched(desk, client, tmp_path / "real.csv", training=False).count == 0


def test_several_days_and_one_state_are_exported_as_signed(
    desk: Station, client: HubClient, tmp_path: Path
) -> None:
    cases = [desk.deposit() for _ in range(2)]
    desk.withdraw(cases[1])
    desk.deliver(client)
    week = {"day": today(desk) - timedelta(days=6), "last": today(desk)}

    assert fetched(desk, client, tmp_path / "week.csv", **week).count == 2
    manifest = fetched(desk, client, tmp_path / "gone.csv", **week, state=CaseState.WITHDRAWN)

    assert (manifest.count, manifest.state, manifest.last) == (1, "withdrawn", today(desk).isoformat())
    assert str(cases[1].reference) in (tmp_path / "gone.csv").read_text(encoding="utf-8-sig")


def test_a_station_whose_clock_is_wrong_can_still_read(
    desk: Station, shared_hub: HubProcess, client: HubClient, tmp_path: Path
) -> None:
    desk.deposit()
    desk.deliver(client)
    late = HubClient(shared_hub.url, FixedClock(SystemClock().now() - timedelta(days=400)))

    assert fetched(desk, late, tmp_path / "day.csv").count == 1
    late.close()


def test_nothing_is_left_of_an_export_that_was_refused(
    desk: Station, client: HubClient, tmp_path: Path
) -> None:
    with pytest.raises(KioskError, match="export-format"):
        fetched(desk, client, tmp_path / "day.pdf", kind="pdf")
    assert list(tmp_path.glob("*day*")) == []

"""What is exported is what was deposited, row by row, and the file is the one the hub signed."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pyarrow import parquet

from kiosk.cases.case import Case, CaseState, Event, Filing, Happening
from kiosk.cases.register import append_on, found
from kiosk.clock import FixedClock, SystemClock, local
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.check import settled
from kiosk.forms.load import form
from kiosk.hub.database import Database
from kiosk.hub.decisions import record
from kiosk.sync.client import HubClient
from kiosk.sync.fetch import ExportAsked, fetch_export
from kiosk.sync.wire import Manifest
from tests.fakes.station import Station, household, training_filing
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


REGULARISATION = {
    "applicant": {
        "document": "cnie", "cnie": "ZZ999901", "family_name_ar": "العلوي", "given_name_ar": "فاطمة",
        "family_name_fr": "EL ALAOUI", "given_name_fr": "FATIMA", "birth_date": "1984-00-00", "sex": "F",
        "phone": "0612345678", "commune": "04.441.01.0", "address": "حي السلام",
    },
    "rsu": {"rnp_registered": True, "registered": False},
    "ramed": {"held": True},
    "portal": {"answer": "unknown", "on": "2026-11-20"},
    "channel": "self",
    "documents": ["signed-form", "cnie-copy"],
}  # fmt: skip


def corrected(desk: Station, case: Case, filing: Filing) -> None:
    """Put another content in the place of a file's."""
    happening = Happening(Event.CORRECTED, desk.clock.now(), "c-02", {"why": "typing"}, filing)
    with desk.store.begin() as conn:
        row = found(conn, str(case.reference))
        told = replace(happening, detail={**happening.detail, "corrects": row.hash})
        append_on(conn, row.reference, told, desk.identity)


def read_back(file: Path) -> list[dict[str, Any]]:
    """The rows of an export in any format, every value as text."""
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines, delimiter=";"))
    if file.suffix == ".parquet":
        rows = [list(row.items()) for row in parquet.read_table(file).to_pylist()]
        return [{name: "" if value is None else value for name, value in row} for row in rows]
    header, *rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [{name: "" if one is None else one for name, one in zip(header, row, strict=True)} for row in rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet"])
def test_an_export_of_several_forms_is_row_by_row_what_receipts_say(
    desk: Station, database: Database, client: HubClient, tmp_path: Path, kind: str
) -> None:
    other = settled(form("regularisation"), Answers.from_json(REGULARISATION)).to_json()
    cases = [desk.deposit(), desk.deposit(form="regularisation", answers=other), desk.deposit()]
    content: dict[str, Any] = household()
    content["applicant"] |= {"given_name_fr": "FATIMA", "address": "=1+1"}
    corrected(desk, cases[2], training_filing(id=cases[2].filing.id, answers=content))
    desk.deliver(client)
    day = today(desk).isoformat()
    told = f"reference;decision;date;registration;reason\n{cases[0].reference};registered;{day};123456789;\n"
    record(database, told.encode(), desk.clock, whole=True)

    fetched(desk, client, tmp_path / f"day.{kind}", kind=kind)

    rows = read_back(tmp_path / f"day.{kind}")
    assert [row["reference"] for row in rows] == [str(case.reference) for case in cases]
    assert [row["form"] for row in rows] == ["tadamon", "regularisation", "tadamon"]
    assert rows[0]["state"] == "registered"
    assert [str(row["registration"]) for row in rows] == ["123456789", "", ""]
    assert [str(row["persons"]) for row in rows] == ["4", "1", "4"]
    assert [row["applicant.family_name_ar"] for row in rows] == ["العلوي"] * 3
    assert [row["portal.answer"] for row in rows] == ["", "unknown", ""]
    assert str(rows[1]["ramed.held"]) in {"1", "True"}
    assert str(rows[1]["portal.on"]).startswith("2026-11-20")
    assert rows[1]["applicant.birth_date"] == "1984-00-00"
    assert rows[1]["applicant.phone"].startswith("0")
    assert rows[2]["applicant.given_name_fr"] == "FATIMA"
    assert rows[2]["applicant.address"] == ("'=1+1" if kind == "csv" else "=1+1")


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

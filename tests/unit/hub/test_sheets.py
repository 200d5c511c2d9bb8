"""Spreadsheets open as meant: no formula runs, no zero is lost, Arabic reads from the right."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook
from pyarrow import parquet as arrow

from kiosk.cases.overview import xlsx
from kiosk.errors import KioskError
from kiosk.forms.kinds import ColumnType
from kiosk.forms.load import shipped
from kiosk.forms.views import Column
from kiosk.hub import parquet
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.selection import Selection
from kiosk.hub.sheets import WRITERS
from kiosk.text import Words
from tests.fakes.filed import DAY, HERE, filed, full, put

COLUMNS = (
    Column("text", Words("نص", "Texte"), ColumnType.TEXT, options=(("F", Words("أنثى", "Femme")),)),
    Column("number", Words("عدد", "Nombre"), ColumnType.NUMBER),
    Column("date", Words("تاريخ", "Date"), ColumnType.DATE),
    Column("yes", Words("نعم", "Oui"), ColumnType.YES_NO),
)
ROWS = [
    {"text": "0612", "number": "8.7412093", "date": "2026-10-02", "yes": True},
    {"text": "=1+1", "number": "much", "date": "1979-00-00", "yes": False},
    {"text": "العلوي", "number": 3, "date": "1850-01-01", "yes": None},
    {"text": "", "number": "nan"},
]
INSTANT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(params=["plain", "quick"])
def book(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """A workbook read back, from each writer in turn."""
    quick = request.param == "quick"
    monkeypatch.setattr(xlsx, "has_quick_writer", lambda: quick)
    monkeypatch.setattr(xlsx, "MANY", -1)

    def written(rows: list[dict[str, Any]], columns: tuple[Column, ...] = COLUMNS) -> Any:
        out = io.BytesIO()
        assert xlsx.write(columns, iter(rows), out, len(rows)) == len(rows)
        return load_workbook(out)

    return written


@pytest.mark.parametrize("text", ["=1+1", "+212", "-5", "@SUM(A1)", "\uff1d1", " =1", "http://x.ma"])
def test_nothing_is_computed_or_followed(book: Callable[..., Any], text: str) -> None:
    cell = book([{"text": text}]).worksheets[0]["A2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


def test_cells_are_typed_and_unknown_dates_stay_text(book: Callable[..., Any]) -> None:
    sheet = book(ROWS).worksheets[0]
    assert sheet.title == xlsx.DEPOSITS
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "B2"
    assert sheet["A1"].font.bold
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert sheet["C2"].number_format == "yyyy-mm-dd"
    assert f"{cells[0].pop(2):%Y-%m-%d}" == "2026-10-02"
    assert cells[0] == ["0612", 8.7412093, True]
    assert cells[1] == ["=1+1", "much", "1979-00-00", False]
    assert cells[2] == ["العلوي", 3, "1850-01-01", None]
    assert cells[3] == [None, "nan", None, None]


def test_an_instant_is_told_by_the_clock_of_morocco(book: Callable[..., Any]) -> None:
    told = book([{"text": INSTANT}]).worksheets[0]["A2"].value
    assert told == "2026-11-21 12:00:00"


def test_the_dictionary_says_each_column_in_both_languages(book: Callable[..., Any]) -> None:
    sheet = book(ROWS).worksheets[1]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[2]] == ["text", "نص", "Texte", "text", "F = أنثى", "F = Femme"]


def test_a_day_without_deposits_is_a_header() -> None:
    out = io.BytesIO()
    assert xlsx.write(COLUMNS, iter(()), out, 0) == 0
    sheet = load_workbook(out).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["text", "number", "date", "yes"]
    assert sheet.max_row == 1


def test_more_rows_than_a_sheet_has_are_refused_before_any_is_written() -> None:
    with pytest.raises(KioskError, match="export-too-long"):
        xlsx.write(COLUMNS, iter(()), io.BytesIO(), xlsx.MOST_ROWS + 1)


def test_parquet_has_types_names_in_both_languages_and_what_was_asked() -> None:
    columns = (
        *COLUMNS,
        Column("instant", Words("تاريخ", "Date"), ColumnType.TEXT),
        Column("children.count", Words("عدد", "Nombre"), ColumnType.NUMBER),
    )
    rows = [ROWS[0] | {"instant": INSTANT, "children.count": 2}, {"text": "العلوي", "yes": False}]
    out = io.BytesIO()
    assert parquet.write(columns, iter(rows), out, {"scope": "nation"}) == 2
    table = arrow.read_table(io.BytesIO(out.getvalue()))
    assert table.to_pylist() == [
        {
            "text": "0612",
            "number": 8.7412093,
            "date": date(2026, 10, 2),
            "yes": True,
            "instant": INSTANT,
            "children.count": 2,
        },
        {
            "text": "العلوي",
            "number": None,
            "date": None,
            "yes": False,
            "instant": None,
            "children.count": None,
        },
    ]
    assert table.schema.field("text").metadata == {b"ar": "نص".encode(), b"fr": b"Texte"}
    told = arrow.read_metadata(io.BytesIO(out.getvalue()))
    assert told.metadata[b"scope"] == b"nation"
    assert told.row_group(0).column(0).compression == "ZSTD"


def test_parquet_is_written_a_group_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", 2)
    out = io.BytesIO()
    assert parquet.write(COLUMNS, iter([ROWS[0]] * 5), out, {}) == 5
    assert arrow.read_metadata(io.BytesIO(out.getvalue())).num_row_groups == 3


def test_what_two_forms_type_differently_is_text(small_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    put(small_house, [filed(1), filed(2, held={}, form="student")])
    with small_house.database.read() as connection:
        found = Found(connection, Selection(HERE, DAY, training=False, last=DAY), shipped())
        types = {"tadamon": ColumnType.NUMBER, "student": ColumnType.DATE}
        monkeypatch.setattr(
            "kiosk.hub.found.columns", lambda form: (Column("same", Words("نفس", "Même"), types[form.id]),)
        )
        assert found.columns[-1].type is ColumnType.TEXT


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_every_format_holds_every_deposit(small_house: House, kind: str) -> None:
    put(small_house, [filed(1, full()), filed(2, held={}, form="student"), filed(3, full())])
    out = io.BytesIO()
    with small_house.database.read() as connection:
        found = Found(connection, Selection(HERE, DAY, training=False, last=DAY), shipped())
        assert WRITERS[kind].write(found, out) == 3
    assert len(out.getvalue()) > 1000

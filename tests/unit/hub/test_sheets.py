"""Spreadsheets open as meant: no formula runs, no zero is lost, Arabic reads from the right."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from kiosk.forms.kinds import ColumnType
from kiosk.forms.views import Column
from kiosk.hub.sheets import WRITERS, neutral
from kiosk.text import Words

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


def written(kind: str, rows: list[dict[str, Any]] = ROWS, columns: tuple[Column, ...] = COLUMNS) -> bytes:
    out = io.BytesIO()
    assert WRITERS[kind].write(columns, iter(rows), out) == len(rows)
    return out.getvalue()


def test_csv_has_a_bom_semicolons_and_crlf() -> None:
    assert written("csv").decode("utf-8-sig").split("\r\n") == [
        "text;number;date;yes",
        "0612;8.7412093;2026-10-02;1",
        "'=1+1;much;1979-00-00;0",
        "العلوي;3;1850-01-01;",
        ";nan;;",
        "",
    ]
    assert written("csv").startswith(b"\xef\xbb\xbf")


def test_a_separator_or_quote_inside_a_value_is_quoted() -> None:
    row = {"text": 'a;"b"\nc'}
    assert written("csv", [row]).endswith(b'"a;""b""\nc";;;\r\n')


FORMULAS = ["=1+1", "+212", "-5", "@SUM(A1)", "\tx", "\rx", "\n=1", " =1"]
WIDE = ["\uff1d1", "\uff0b1", "\uff0d1", "\uff20A"]


@pytest.mark.parametrize("text", [*FORMULAS, *WIDE])
def test_nothing_is_computed(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert neutral(f"a{text}") == f"a{text}"
    cell = load_workbook(io.BytesIO(written("xlsx", [{"text": text}]))).worksheets[0]["A2"]
    assert cell.data_type == "s"


def test_xlsx_cells_are_typed_and_unknown_dates_stay_text() -> None:
    sheet = load_workbook(io.BytesIO(written("xlsx"))).worksheets[0]
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "B2"
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert f"{cells[0].pop(2):%Y-%m-%d}" == "2026-10-02"
    assert cells[0] == ["0612", 8.7412093, True]
    assert cells[1] == ["=1+1", "much", "1979-00-00", False]
    assert cells[2] == ["العلوي", 3, "1850-01-01", None]
    assert cells[3] == [None, "nan", None, None]


def test_the_dictionary_says_each_column_in_both_languages() -> None:
    sheet = load_workbook(io.BytesIO(written("xlsx"))).worksheets[1]
    assert [cell.value for cell in sheet[2]] == ["text", "نص", "Texte", "text", "F = أنثى", "F = Femme"]


def test_a_day_without_deposits_is_a_header() -> None:
    assert written("csv", []) == b"\xef\xbb\xbftext;number;date;yes\r\n"
    assert load_workbook(io.BytesIO(written("xlsx", []))).worksheets[0].max_row == 1

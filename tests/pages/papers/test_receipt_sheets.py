"""How many sheets a receipt needs: one for every ordinary household."""

import dataclasses
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.forms.load import form
from kiosk.print import receipt_pdf
from kiosk.print.lettering import Style
from kiosk.print.receipt import receipt
from kiosk.print.receipt_pdf import pdf
from kiosk.print.receipt_setting import AIRY, CLOSE
from kiosk.print.sheet import Sheet
from kiosk.settings import Station
from kiosk.text import Words
from tests.fakes.deposited import OFFICE, case, household, receipt_of, sealed


def reader(paper: bytes) -> PdfReader:
    return PdfReader(BytesIO(paper))


MISSING = ("schooling-certificate", "kafala-deed")


def sheets(persons: int, missing: int, *, training: bool, media: str = "a4") -> int:
    filed = {"missing": MISSING[:missing], "missing_until": date(2026, 12, 21)} if missing else {}
    made = case(household(persons - 2), training=training, **filed)
    return len(reader(pdf(receipt_of(made), media)).pages)


@pytest.mark.parametrize(
    ("missing", "training", "most"),
    [(0, False, 14), (1, False, 12), (2, False, 10), (0, True, 12), (1, True, 10), (2, True, 8)],
)
def test_a_household_has_one_sheet_up_to_its_limit_and_two_beyond(
    missing: int, training: bool, most: int
) -> None:
    assert sheets(most, missing, training=training) == 1
    assert sheets(most + 1, missing, training=training) == 2
    assert sheets(most, missing, training=training, media="a5") == 2


def test_a_reprint_of_an_ordinary_household_needs_one_sheet() -> None:
    assert len(reader(pdf(receipt_of(case(household(6)), copy=1), "a4")).pages) == 1


@pytest.mark.parametrize("training", [False, True])
def test_an_incomplete_file_of_one_person_needs_one_sheet(training: bool) -> None:
    codes = ("cnie-copy", "ramed-copy", "portal-picture")
    filed = case(
        form="regularisation",
        training=training,
        received=("signed-form",),
        missing=codes,
        missing_until=date(2026, 12, 21),
    )
    made = receipt(filed, OFFICE, Station(), form("regularisation"), 60, 0, sealed(filed))
    assert len(reader(pdf(made, "a4")).pages) == 1


def test_a_small_household_keeps_its_air() -> None:
    sheet = Sheet(210, 297, title="air")
    (half,) = receipt_pdf._halves(sheet, receipt_of(), Words("نسخة", "Exemplaire"))
    assert half.setting is AIRY


@pytest.mark.parametrize("persons", [15, 16, 17])
def test_no_row_stands_alone_on_the_second_sheet(persons: int) -> None:
    _, last = reader(pdf(receipt_of(case(household(persons - 2))), "a4")).pages
    for number in (13, 14, persons):
        assert last.extract_text().count(f"{number}.") == 2


def test_no_type_is_set_too_small_to_read() -> None:
    styles = [getattr(CLOSE, name.name) for name in dataclasses.fields(CLOSE)]
    for style in [style for style in styles if isinstance(style, Style)]:
        assert style.fr >= 6.5
        assert style.ar >= 7.5

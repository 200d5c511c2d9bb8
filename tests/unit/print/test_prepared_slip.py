"""The slip of a prepared application: read back by a scanner from any paper, and silent about its owner."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest
import zxingcpp

from kiosk.cases.prepared.parts import LARGEST, MOST, split
from kiosk.forms import load
from kiosk.print.prepared_slip import MODULE, PreparedPaper, pdf
from kiosk.print.qr import modules
from kiosk.print.raster import pictures
from kiosk.settings import Office
from tests.helpers.papers import said, structure, well_made

HEAD = 203
"""Dots to the inch of a receipt printer."""
FORM = load.form("tadamon")
SLIP = PreparedPaper(
    form=FORM,
    codes=split(Random(1).randbytes(LARGEST * 2)),
    made=datetime(2026, 11, 22, 9, 42, tzinfo=UTC),
    until=date(2026, 12, 22),
    persons=25,
    documents=("cnie-copy",),
)
OFFICE = Office(code="SALTB", name_ar="ملحقة تابريكت", name_fr="Annexe de Tabriquet")


@pytest.mark.parametrize("media", ["a4", "a5", "80mm"])
def test_the_largest_codes_are_read_back_from_the_dots_of_a_receipt_printer(media: str) -> None:
    paper = pdf(SLIP, OFFICE, media)
    pages = [page.convert("L") for page in pictures(paper, dpi=HEAD)]
    found = {code.text for page in pages for code in zxingcpp.read_barcodes(page)}
    assert found == set(SLIP.codes)
    well_made(paper)
    assert structure(paper).count("Figure") == 2


def test_a_module_is_four_dots_of_the_head_and_the_largest_code_fits_the_roll() -> None:
    assert MODULE >= 0.4
    assert pytest.approx(4, abs=0.001) == MODULE * HEAD / 25.4
    assert (max(len(modules(code)) for code in SLIP.codes) + 8) * MODULE <= 72


def test_it_says_what_it_is_until_when_and_what_to_bring_in_both_languages() -> None:
    words = said(pdf(SLIP, OFFICE, "a4"))
    label = next(one.label for one in FORM.documents if one.code == "cnie-copy")
    for expected in (
        "هذه الورقة ليست وصل إيداع",
        "Cette feuille n’est pas un récépissé",
        "صالحة إلى غاية الثلاثاء 22 دجنبر 2026",
        "Valable jusqu’au mardi 22 décembre 2026",
        "تاريخ التحضير: الأحد 22 نونبر 2026 على الساعة 09:42",
        "Préparée le dimanche 22 novembre 2026 à 09:42",
        FORM.title.ar,
        FORM.title.fr,
        label.ar,
        label.fr,
        "1 sur 2",
        "2 sur 2",
        "Personnes : 25",
        OFFICE.name_fr,
        OFFICE.name_ar,
    ):
        assert expected in words, expected
    assert "tél." not in words


def test_without_documents_and_on_one_code_it_says_so() -> None:
    one = replace(SLIP, codes=SLIP.codes[:1], documents=())
    words = said(pdf(one, replace(OFFICE, phone="05 37 00 00 00"), "a4"))
    assert "Aucune pièce n’est demandée." in words
    assert "Code à scanner au guichet" in words
    assert "sur 1" not in words.replace("Page 1 sur 1", "")
    assert "05 37 00 00 00" in words


def test_the_same_slip_makes_the_same_bytes_and_training_is_marked() -> None:
    assert pdf(SLIP, OFFICE, "a5") == pdf(SLIP, OFFICE, "a5")
    assert "FORMATION" in said(pdf(replace(SLIP, training=True), OFFICE, "80mm"))
    assert "FORMATION" not in said(pdf(SLIP, OFFICE, "80mm"))


def test_as_many_codes_as_a_slip_can_have_go_on_over_the_pages() -> None:
    many = replace(SLIP, codes=split(Random(2).randbytes(LARGEST * MOST)))
    found = {
        code.text
        for page in pictures(pdf(many, OFFICE, "a4"), dpi=HEAD)
        for code in zxingcpp.read_barcodes(page.convert("L"))
    }
    assert found == set(many.codes)

"""The receipt as a person holds it: text in reading order, fonts inside, nothing clipped, always the same."""

import dataclasses
import hashlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kiosk.print import receipt_pdf
from kiosk.print.raster import pictures
from kiosk.print.receipt import Receipt
from kiosk.print.receipt_pdf import pdf
from kiosk.print.sheet import Sheet
from kiosk.text import Words, plain
from tests.fakes.deposited import case, household, receipt_of

LONG_AR = "بن عبد الجليل الإدريسي القيطوني الحسني العلوي المدغري السلوي"
LONG_FR = "BEN ABDELJALIL EL IDRISSI EL KITOUNI EL HASSANI EL ALAOUI SL"


def reader(paper: bytes) -> PdfReader:
    return PdfReader(BytesIO(paper))


@cache
def text(paper: bytes) -> str:
    return "\n".join(page.extract_text() for page in reader(paper).pages)


def flat(words: str) -> str:
    """Line ends are the paper's own; a sentence is the same wherever it breaks."""
    return re.sub(r"\s+", " ", plain(words))


@pytest.fixture(scope="module")
def a4() -> bytes:
    return pdf(receipt_of(), "a4")


def test_every_word_extracts_in_reading_order_in_both_scripts(a4: bytes) -> None:
    made, found = receipt_of(), flat(text(a4))
    rows = [entry.value for entry in (*made.entries, *made.notices)]
    for words in (*made.headings, *rows, *made.persons, made.number, made.when):
        assert flat(words.ar) in found
        assert flat(words.fr) in found
    assert made.reference in found


def test_letters_extract_as_letters_and_never_as_their_shapes(a4: bytes) -> None:
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff\ue000-\uf8ff\ufffd]", text(a4))
    assert not re.search("[\u200e-\u200f\u202a-\u202e\u2066-\u2069]", text(a4))


def test_poppler_reads_the_same_words(a4: bytes, tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(a4)
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    found = flat(done.stdout.decode())
    for words in ("المملكة المغربية", "وزارة الداخلية", "Récépissé de dépôt", "EL ALAOUI FATIMA ZAHRA"):
        assert words in found


def test_all_fonts_are_embedded_subsets_with_a_way_back_to_text(a4: bytes, tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(a4)
    listed = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    rows = listed.splitlines()[2:]
    assert len(rows) == 4
    for row in rows:
        assert re.match(r"[A-Z]{6}\+Tadamon(Sans|Naskh)-\w+ +CID TrueType +Identity-H +yes yes yes ", row)


def test_the_same_file_makes_the_same_bytes_here_and_in_another_process(a4: bytes) -> None:
    script = (
        "import hashlib\n"
        "from tests.fakes.deposited import receipt_of\n"
        "from kiosk.print.receipt_pdf import pdf\n"
        "pdf(receipt_of(copy=3), 'a5')\n"
        "print(hashlib.sha256(pdf(receipt_of(), 'a4')).hexdigest())\n"
    )
    elsewhere = subprocess.run(
        [sys.executable, "-c", script],
        env={"PATH": "", "PYTHONPATH": "."},
        capture_output=True,
        check=True,
        text=True,
    )
    assert pdf(receipt_of(), "a4") == a4
    assert elsewhere.stdout.strip() == hashlib.sha256(a4).hexdigest()


def test_its_metadata_tell_what_it_is_and_of_nobody(a4: bytes) -> None:
    read = reader(a4)
    about = read.metadata
    assert about is not None
    assert about.title == "وصل إيداع · Récépissé de dépôt"
    assert read.trailer["/Root"]["/Lang"] == "ar-MA"
    told = " ".join(str(value) for value in about.values())
    applicant = household()["applicant"]
    assert not [answer for answer in applicant.values() if len(str(answer)) > 3 and str(answer) in told]
    assert str(case().reference) not in told


def test_no_full_number_of_anybody_stands_on_the_paper(a4: bytes) -> None:
    found = text(a4)
    tree = household()
    for person in (tree["applicant"], *tree["spouses"], *tree["children"]):
        assert person["idcs"] not in found
        assert person.get("cnie", "ZZ9999") not in found


def test_a4_carries_both_copies_on_one_sheet(a4: bytes) -> None:
    (page,) = reader(a4).pages
    assert [float(side) * 25.4 / 72 for side in page.mediabox[2:]] == pytest.approx([210, 297], abs=0.1)
    found = page.extract_text()
    assert found.count(str(case().reference)) == 2
    for copy in ("نسخة المرتفق", "نسخة الإدارة", "Exemplaire de l’usager", "Exemplaire de l’administration"):
        assert found.count(copy) == 1


def test_a5_carries_one_copy_on_each_page() -> None:
    citizen, office = reader(pdf(receipt_of(), "a5")).pages
    assert [float(side) * 25.4 / 72 for side in citizen.mediabox[2:]] == pytest.approx([210, 148], abs=0.1)
    assert "نسخة المرتفق" in citizen.extract_text()
    assert "نسخة الإدارة" in office.extract_text()


def test_a_reprint_a_practice_file_and_a_doubtful_clock_are_marked_on_both_copies() -> None:
    paper = pdf(receipt_of(case(training=True, clock_trusted=False), copy=2), "a4")
    first = flat(reader(paper).pages[0].extract_text())
    for mark in ("DUPLICATA n° 2", "نسخة طبق الأصل رقم 2", "Horloge du poste non vérifiée"):
        assert first.count(mark) == 2
    assert first.count("FORMATION – SANS VALEUR") == 4  # the strip and the words across, on each copy
    assert "SALTB-TA1-26-00042" in first


def test_an_ordinary_receipt_bears_no_mark(a4: bytes) -> None:
    for mark in ("DUPLICATA", "FORMATION", "Horloge", "تدريب"):
        assert mark not in text(a4)


@pytest.mark.parametrize("media", ["a4", "a5"])
def test_a_large_household_goes_on_on_the_next_sheet_and_nobody_is_left_out(media: str) -> None:
    made = receipt_of(case(household(20)))
    paper = pdf(made, media)
    assert len(reader(paper).pages) == {"a4": 2, "a5": 4}[media]
    found = flat(text(paper))
    assert len(made.persons) == 22
    for name in made.persons[2:]:
        assert found.count(flat(name.ar)) >= 2
    assert "Page 2 sur 2" in found
    assert "صفحة 2 من 2" in found


def fits(made: Receipt) -> None:
    sheet = Sheet(210, 297, title="fits")
    for half in receipt_pdf._halves(sheet, made, Words("نسخة", "Exemplaire")):
        parts = (half.head, half.rows, half.foot)
        used = sum(part.height(sheet, receipt_pdf._INNER) for part in parts)
        room = receipt_pdf._HALF - half.setting.above(training=made.training) - half.setting.bottom
        assert used <= room + 1e-6


@settings(max_examples=12)
@given(
    children=st.integers(0, 20),
    long=st.booleans(),
    training=st.booleans(),
    clock_trusted=st.booleans(),
    copy=st.sampled_from([0, 12]),
    missing=st.booleans(),
)
def test_nothing_ever_runs_into_the_notices_or_off_the_paper(
    children: int, long: bool, training: bool, clock_trusted: bool, copy: int, missing: bool
) -> None:
    names = {"family_name_ar": LONG_AR, "given_name_ar": LONG_AR, "given_name_fr": LONG_FR} if long else {}
    filed = {"missing": ("schooling-certificate",), "missing_until": date(2026, 12, 21)} if missing else {}
    made = case(household(children, **names), training=training, clock_trusted=clock_trusted, **filed)
    fits(receipt_of(made, copy=copy))


def test_the_edges_no_printer_reaches_stay_white() -> None:
    made = receipt_of(case(household(3, family_name_ar=LONG_AR, given_name_fr=LONG_FR)), copy=1)
    for page in pictures(pdf(made, "a5"), dpi=127):
        ink = page.convert("L").point(lambda grey: 255 if grey < 250 else 0).getbbox()
        assert ink is not None
        left, top, right, bottom = (edge / 5 for edge in ink)  # five dots to the mm
        assert left > 8
        assert top > 4.2
        assert right < 202
        assert bottom < 148 - 4.2


def test_a_name_in_signs_of_the_other_family_still_prints() -> None:
    made = dataclasses.replace(receipt_of(), agent="№ ğ İ ½ ڭ")
    assert "№ ğ İ ½ ڭ" in text(pdf(made, "a5"))


def test_a_name_nobody_foresaw_still_gets_a_receipt() -> None:
    made = receipt_of(case(household(family_name_fr="王 \U0001f600 NGUYỄN")))
    assert "NGUY" in text(pdf(made, "a5"))


def test_four_threads_make_the_same_paper(a4: bytes) -> None:
    with ThreadPoolExecutor(4) as workers:
        assert set(workers.map(lambda _: pdf(receipt_of(), "a4"), range(8))) == {a4}


def test_a_worker_beside_a_running_window_makes_the_same_paper(a4: bytes) -> None:
    script = (
        "import hashlib, threading\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "from tests.fakes.deposited import receipt_of\n"
        "from kiosk.print.receipt_pdf import pdf\n"
        "app = QApplication([])\n"
        "label = QLabel('وصل')\n"
        "label.show()\n"
        "made = []\n"
        "worker = threading.Thread(target=lambda: made.append(pdf(receipt_of(), 'a4')))\n"
        "timer = QTimer()\n"
        "timer.timeout.connect(lambda: worker.is_alive() or app.quit())\n"
        "worker.start()\n"
        "timer.start(5)\n"
        "app.exec()\n"
        "print(hashlib.sha256(made[0]).hexdigest())\n"
    )
    environment = {"PATH": "", "PYTHONPATH": ".", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == hashlib.sha256(a4).hexdigest()


def test_a_roll_says_all_that_a_sheet_says_and_marks_it_likewise() -> None:
    made = receipt_of(case(household(9), training=True, clock_trusted=False), copy=2)
    paper = pdf(made, "80mm")
    citizen, office = (flat(page.extract_text()) for page in reader(paper).pages)
    for told in (citizen, office):
        for mark in ("DUPLICATA n° 2", "نسخة طبق الأصل رقم 2", "Horloge du poste non vérifiée"):
            assert mark in told
        assert told.count("FORMATION – SANS VALEUR") == 1
        for words in (*made.persons, *(entry.value for entry in (*made.entries, *made.notices))):
            assert flat(words.ar) in told
            assert flat(words.fr) in told
    assert "Exemplaire de l’usager" in citizen
    assert "Exemplaire de l’administration" in office
    assert {round(float(page.mediabox.width) * 25.4 / 72) for page in reader(paper).pages} == {80}

"""Seals read back from papers: PDF, PNG, JPEG; and files that are none of these."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from kiosk.errors import KioskError, sentence
from kiosk.print.qr import QrCode, read_seal
from kiosk.print.raster import pictures
from kiosk.print.receipt_pdf import pdf
from kiosk.print.sheet import INK, Frame, Sheet
from tests.fakes.deposited import case, receipt_of, sealed

SEALED = sealed()


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf(receipt_of(), "a4")


def refusal(path: Path) -> str:
    with pytest.raises(KioskError) as refused:
        read_seal(path)
    assert path.name in sentence(refused.value, "fr")
    return refused.value.code


def test_the_seal_is_read_back_from_the_pdf(tmp_path: Path, paper: bytes) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(paper)
    assert read_seal(path) == SEALED


@pytest.mark.parametrize("name", ["scan.png", "scan.jpg"])
def test_the_seal_is_read_back_from_a_grey_skewed_scan(tmp_path: Path, paper: bytes, name: str) -> None:
    (page,) = pictures(paper, dpi=150)
    scan = page.convert("L").rotate(3, expand=True, fillcolor=225).filter(ImageFilter.GaussianBlur(0.6))
    scan.save(tmp_path / name)
    assert read_seal(tmp_path / name) == SEALED


def test_the_code_is_at_least_25_mm_wide_without_its_quiet_zone(paper: bytes) -> None:
    (page,) = pictures(paper, dpi=254)
    found = zxingcpp.read_barcodes(page)
    assert len(found) == 2
    for code in found:
        assert code.position.top_right.x - code.position.top_left.x >= 250 - 2  # tenths of mm, and edges


def test_four_white_modules_stand_around_the_code() -> None:
    sheet = Sheet(40, 40, title="QR")
    QrCode("TK1:TEST", 40).draw(sheet, 0, 0, 40)
    sheet.next_page()
    (page,) = pictures(sheet.bytes(), dpi=254)
    module = 400 / (21 + 8)
    box = page.convert("L").point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    assert box[:2] == pytest.approx((4 * module, 4 * module), abs=1.5)


def test_its_height_is_its_side() -> None:
    assert QrCode("TK1:", 30).height(Sheet(40, 40, title="QR"), 10) == 30


def test_a_picture_without_a_seal_is_told(tmp_path: Path) -> None:
    Image.new("L", (60, 60), 255).save(tmp_path / "white.png")
    assert refusal(tmp_path / "white.png") == "seal-absent"


def test_a_code_of_something_else_is_no_seal(tmp_path: Path) -> None:
    sheet = Sheet(60, 60, title="QR")
    QrCode("https://example.org", 60).draw(sheet, 0, 0, 60)
    sheet.next_page()
    (tmp_path / "other.pdf").write_bytes(sheet.bytes())
    assert refusal(tmp_path / "other.pdf") == "seal-absent"


def test_two_receipts_in_one_file_are_not_guessed_between(tmp_path: Path) -> None:
    sheet = Sheet(140, 70, title="QR")
    QrCode(SEALED, 60).draw(sheet, 5, 5, 60)
    QrCode(sealed(case(hash="77" * 32)), 60).draw(sheet, 75, 5, 60)
    sheet.next_page()
    (tmp_path / "two.pdf").write_bytes(sheet.bytes())
    assert refusal(tmp_path / "two.pdf") == "seal-several"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.pdf") == "seal-file-missing"
    assert refusal(tmp_path) == "seal-file-missing"


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_a_file_of_no_picture_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(content)
    assert refusal(path) == "seal-file-unreadable"


def test_a_picture_larger_than_any_scanner_makes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (300, 300)).save(path)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert refusal(path) == "seal-file-unreadable"


def blank(pages: int, side: float) -> bytes:
    sheet = Sheet(side, side, title="blank")
    for _ in range(pages):
        sheet.fill(Frame(0, 0, 1, 1), INK)
        sheet.next_page()
    return sheet.bytes()


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4 broken", blank(41, 10), blank(1, 4000)], ids=["broken", "41 pages", "4 metres"]
)
def test_a_pdf_no_office_makes_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(content)
    with pytest.raises(KioskError) as refused:
        read_seal(path)
    assert refused.value.code == "paper-unreadable"


@pytest.mark.parametrize("kind", ["EPS", "TIFF", "GIF"])
def test_only_the_kinds_we_name_are_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def started(*_: object, **__: object) -> None:
        pytest.fail("another program was handed a stranger's file")

    monkeypatch.setattr("subprocess.check_call", started)
    Image.new("RGB", (64, 64)).save(tmp_path / "scan.png", kind)
    assert refusal(tmp_path / "scan.png") == "seal-file-unreadable"


def test_a_file_without_end_is_not_read_to_its_end() -> None:
    assert refusal(Path("/dev/zero")) == "seal-file-unreadable"


@pytest.mark.parametrize("name", ["loop", "none", "a\x00b", "x" * 5000, "."])
def test_a_file_that_cannot_be_opened_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(KioskError, match="seal-file-missing"):
        read_seal(tmp_path / name)


@given(st.sampled_from(["PNG", "JPEG"]), st.integers(0, 10**6), st.binary(min_size=1, max_size=20))
def test_a_spoilt_picture_is_told(kind: str, place: int, noise: bytes) -> None:
    held = BytesIO()
    Image.new("RGB", (24, 24), "red").save(held, kind)
    spoilt = held.getvalue()
    place %= len(spoilt)
    with TemporaryDirectory() as folder:
        path = Path(folder, "scan")
        path.write_bytes(spoilt[:place] + noise + spoilt[place + len(noise) :])
        assert refusal(path) in {"seal-absent", "seal-file-unreadable"}

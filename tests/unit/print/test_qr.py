"""QR codes on papers: large enough, with room around them."""

import pytest
import zxingcpp

from kiosk.print.qr import QrCode
from kiosk.print.raster import pictures
from kiosk.print.receipt_pdf import pdf
from kiosk.print.sheet import Sheet
from tests.fakes.deposited import receipt_of


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf(receipt_of(), "a4")


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

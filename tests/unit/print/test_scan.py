"""Seals read back: from PDF, PNG and JPEG, from files of another kind, and from scanners' keyboards."""

import string
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from pypdfium2 import PdfPage  # type: ignore[import-untyped]  # ships no types

from kiosk.errors import KioskError, sentence
from kiosk.print import raster, scan
from kiosk.print.qr import QrCode
from kiosk.print.raster import pictures
from kiosk.print.receipt_pdf import pdf
from kiosk.print.scan import seal_text, straightened
from kiosk.print.sheet import INK, Frame, Sheet
from tests.fakes.deposited import case, receipt_of, sealed

SEALED = sealed()


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf(receipt_of(), "a4")


def refusal(content: bytes) -> str:
    with pytest.raises(KioskError) as refused:
        seal_text(content)
    assert sentence(refused.value, "fr")
    return refused.value.code


def written(picture: Image.Image, kind: str = "PNG") -> bytes:
    held = BytesIO()
    picture.save(held, kind)
    return held.getvalue()


def drawn(*texts: str) -> bytes:
    sheet = Sheet(5 + 70 * len(texts), 70, title="QR")
    for at, text in enumerate(texts):
        QrCode(text, 60).draw(sheet, 5 + 70 * at, 5, 60)
    sheet.next_page()
    return sheet.bytes()


def test_the_seal_is_read_back_from_the_pdf(paper: bytes) -> None:
    assert seal_text(paper) == SEALED


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_seal_is_read_back_from_a_grey_skewed_scan(paper: bytes, kind: str) -> None:
    (page,) = pictures(paper, dpi=150)
    grey = page.convert("L").rotate(3, expand=True, fillcolor=225).filter(ImageFilter.GaussianBlur(0.6))
    assert seal_text(written(grey, kind)) == SEALED


def test_a_picture_without_a_code_is_told() -> None:
    assert refusal(written(Image.new("L", (60, 60), 255))) == "seal-absent"


def test_a_code_of_something_else_is_given_to_be_judged() -> None:
    assert seal_text(drawn("https://example.org")) == "https://example.org"


def test_our_code_is_found_beside_another_programs() -> None:
    assert seal_text(drawn("https://example.org", SEALED)) == SEALED


def test_two_receipts_in_one_file_are_not_guessed_between() -> None:
    assert refusal(drawn(SEALED, sealed(case(hash="77" * 32)))) == "seal-several"


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_a_file_of_no_picture_is_told(content: bytes) -> None:
    assert refusal(content) == "seal-file-unreadable"


def test_a_picture_larger_than_any_scanner_makes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = written(Image.new("1", (300, 300)))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert refusal(bomb) == "seal-file-unreadable"


def test_a_file_larger_than_any_scan_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "LARGEST", 10)
    assert refusal(b"%PDF-1.4 ..") == "seal-file-unreadable"


def blank(pages: int, side: float) -> bytes:
    sheet = Sheet(side, side, title="blank")
    for _ in range(pages):
        sheet.fill(Frame(0, 0, 1, 1), INK)
        sheet.next_page()
    return sheet.bytes()


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4 broken", blank(41, 10), blank(1, 4000)], ids=["broken", "41 pages", "4 metres"]
)
def test_a_pdf_no_office_makes_is_told(content: bytes) -> None:
    assert refusal(content) == "paper-unreadable"


def test_a_page_is_drawn_when_it_is_asked_for_and_several_papers_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[float] = []
    draw = raster._drawn

    def told(page: PdfPage, scale: float) -> Image.Image:
        drawn.append(scale)
        return draw(page, scale)

    monkeypatch.setattr(raster, "_drawn", told)
    first, other = pictures(blank(3, 10), dpi=72), pictures(blank(2, 10), dpi=144)
    small, large = next(first), next(other)
    assert drawn == [1, 2]
    assert large.width == pytest.approx(2 * small.width, abs=1)
    left = [len(list(pages)) for pages in (other, first)]
    assert left[1] == left[0] + 1
    assert len(drawn) == 2 + sum(left)


@pytest.mark.parametrize("kind", ["EPS", "TIFF", "GIF"])
def test_only_the_kinds_we_name_are_opened(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    def started(*_: object, **__: object) -> None:
        pytest.fail("another program was handed a stranger's file")

    monkeypatch.setattr("subprocess.check_call", started)
    assert refusal(written(Image.new("RGB", (64, 64)), kind)) == "seal-file-unreadable"


@given(st.sampled_from(["PNG", "JPEG"]), st.integers(0, 10**6), st.binary(min_size=1, max_size=20))
def test_a_spoilt_picture_is_told(kind: str, place: int, noise: bytes) -> None:
    spoilt = written(Image.new("RGB", (24, 24), "red"), kind)
    place %= len(spoilt)
    changed = spoilt[:place] + noise + spoilt[place + len(noise) :]
    assert refusal(changed) in {"seal-absent", "seal-file-unreadable"}


AZERTY = {
    **dict(zip("1234567890", "&é\"'(-è_çà", strict=True)),
    **{sign: sign for sign in string.ascii_uppercase},
    "A": "Q",
    "Q": "A",
    "Z": "W",
    "W": "Z",
    "M": "?",
    " ": " ",
    "$": "4",
    "%": "5",
    "*": "8",
    "+": "+",
    "-": ")",
    ".": ":",
    "/": "!",
    ":": "M",
}
"""Sign by sign: what a French keyboard writes for the key, and the shift, that an American one has it on."""


@pytest.mark.parametrize(
    "typed", [SEALED, SEALED.lower(), f"{SEALED}\r\n", f"\t{SEALED.capitalize()}", f"\u2066 {SEALED}"]
)
def test_a_scanners_capitals_and_line_ends_do_not_matter(typed: str) -> None:
    assert straightened(typed) == SEALED


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", max_size=300))
def test_a_scanner_of_qwerty_at_a_french_keyboard_is_understood(text: str) -> None:
    told = f"TK1:{text}"
    assert straightened("".join(AZERTY[sign] for sign in told)) == told


@pytest.mark.parametrize("typed", ["tk!" + "x" * 200, "لإ،1:" + "ش" * 200])
def test_a_scanner_at_another_keyboard_is_told_so(typed: str) -> None:
    with pytest.raises(KioskError, match="seal-scanner-layout"):
        straightened(typed)


@pytest.mark.parametrize("typed", ["SALTB-A1-26-00042-57", "", "٤٢", "hello", "x" * 500])
def test_what_no_scanner_typed_is_left_alone(typed: str) -> None:
    assert straightened(typed) == typed

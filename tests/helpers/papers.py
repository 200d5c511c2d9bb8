"""Papers as a person holds them: their text in reading order, what every paper must be, approved pictures."""

import os
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kiosk.print.raster import pictures
from kiosk.text import plain

KEPT = Path(__file__).parents[1] / "pages" / "papers" / "pictures"
DPI = 90
TOLERANCE = 0.5
"""Mean difference, in grey steps of 255, that another build of the renderer may make."""


def reader(paper: bytes) -> PdfReader:
    """Open a paper."""
    return PdfReader(BytesIO(paper))


@cache
def text(paper: bytes) -> str:
    """Return the text of all pages, lines as they stand."""
    return "\n".join(page.extract_text() for page in reader(paper).pages)


def flat(words: str) -> str:
    """Return words without bidi controls, on one line: a sentence is the same wherever it breaks."""
    return re.sub(r"\s+", " ", plain(words))


def said(paper: bytes) -> str:
    """Return everything a paper says, on one line."""
    return flat(text(paper))


def well_made(paper: bytes) -> None:
    """Hold a paper to what all have: fonts inside with a way back to text, letters as letters, tags."""
    assert not re.search(
        "[\ufb50-\ufdff\ufe70-\ufeff\ue000-\uf8ff\ufffd\u200e\u200f\u202a-\u202e]", text(paper)
    )
    read = reader(paper)
    fonts = [font for page in read.pages for font in _fonts(page["/Resources"])]
    assert fonts
    for font in fonts:
        assert re.match(r"/[A-Z]{6}\+Tadamon(Sans|Naskh)-", font["/BaseFont"])
        assert "/ToUnicode" in font
        assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ar-MA"
    assert "H1" in structure(paper)
    assert sorted(_named(read)) == sorted(_marked(read))


def structure(paper: bytes) -> list[str]:
    """Return the types of the structure's elements, in reading order."""
    found: list[str] = []

    def walk(element: object) -> None:
        if isinstance(element, DictionaryObject) and "/S" in element:
            found.append(str(element["/S"])[1:])
            for kid in element.get("/K", []):
                walk(kid.get_object())

    walk(reader(paper).trailer["/Root"]["/StructTreeRoot"]["/K"].get_object())
    return found


def _named(read: PdfReader) -> Iterator[tuple[int, int]]:
    """Yield page and MCID of each part that the parent tree leads back from."""
    numbers = read.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for page, owners in zip(numbers[::2], numbers[1::2], strict=True):
        for marked, owner in enumerate(owners.get_object()):
            assert marked in owner.get_object()["/K"]
            yield page, marked


def _marked(read: PdfReader) -> Iterator[tuple[int, int]]:
    """Yield page and MCID of each part marked on the pages; what is in none is an artifact."""
    for number, page in enumerate(read.pages):
        content = page.get_contents()
        assert content is not None
        drawn = content.get_data()
        assert drawn.count(b"BDC") + drawn.count(b"BMC") == drawn.count(b"EMC")
        yield from ((number, int(marked)) for marked in re.findall(rb"/MCID (\d+)", drawn))


def _fonts(resources: DictionaryObject) -> list[DictionaryObject]:
    return [font.get_object() for font in resources["/Font"].values()]


def _sixteen_greys(grey: int) -> int:
    """Return a grey that packs well; kept and drawn pictures have the same."""
    return round(grey / 17) * 17


def looks_as_approved(paper: bytes, name: str, seen: Path) -> None:
    """Compare each page with the picture a person looked at; ``KIOSK_KEEP_PICTURES=1`` keeps new ones."""
    for number, page in enumerate(pictures(paper, dpi=DPI), start=1):
        file, drawn = f"{name}-{number}.png", page.convert("L").point(_sixteen_greys)
        if os.environ.get("KIOSK_KEEP_PICTURES"):
            drawn.save(KEPT / file, optimize=True)
        drawn.save(seen / file)
        with Image.open(KEPT / file) as kept:
            assert kept.size == drawn.size
            difference = ImageStat.Stat(ImageChops.difference(kept.convert("L"), drawn)).mean[0]
        assert difference < TOLERANCE, f"look at {seen / file}"

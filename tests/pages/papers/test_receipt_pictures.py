"""How receipts look: drawn, and compared with the pictures a person looked at and kept.

After a wanted change, run with ``KIOSK_KEEP_PICTURES=1`` and look at each new picture before it is committed.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from kiosk.print.raster import pictures
from kiosk.print.receipt_pdf import pdf
from tests.fakes.deposited import case, household, receipt_of

KEPT = Path(__file__).parent / "pictures"
DPI = 90
TOLERANCE = 0.5
"""Mean difference, in grey steps of 255, that another build of the renderer may make."""


def ordinary() -> bytes:
    return pdf(receipt_of(), "a4")


def marked() -> bytes:
    made = case(
        training=True,
        clock_trusted=False,
        missing=("schooling-certificate", "kafala-deed"),
        missing_until=date(2026, 12, 21),
    )
    return pdf(receipt_of(made, copy=1), "a5")


def large() -> bytes:
    return pdf(receipt_of(case(household(11))), "a4")


@pytest.mark.parametrize(("draw", "page"), [(ordinary, 0), (marked, 0), (marked, 1), (large, 0), (large, 1)])
def test_the_paper_looks_as_it_was_approved(draw: Callable[[], bytes], page: int, tmp_path: Path) -> None:
    name = f"receipt-{draw.__name__}-{page + 1}.png"
    drawn = list(pictures(draw(), dpi=DPI))[page].convert("L")
    if os.environ.get("KIOSK_KEEP_PICTURES"):
        drawn.save(KEPT / name, optimize=True)
    drawn.save(tmp_path / name)
    with Image.open(KEPT / name) as kept:
        assert kept.size == drawn.size
        difference = ImageStat.Stat(ImageChops.difference(kept.convert("L"), drawn)).mean[0]
    assert difference < TOLERANCE, f"look at {tmp_path / name}"


def test_one_moved_word_is_seen() -> None:
    drawn = next(iter(pictures(ordinary(), dpi=DPI))).convert("L")
    word = drawn.crop((400, 20, 700, 100))
    moved = drawn.copy()
    moved.paste(255, (400, 20, 700, 100))
    moved.paste(word, (400, 60))
    assert ImageStat.Stat(ImageChops.difference(moved, drawn)).mean[0] > TOLERANCE

"""The register of a day of 200 files, against bare reportlab pages with as many glyph runs.

    python benchmarks/day_register.py

Budget: 1 s for 200 lines on a two-core office PC. The floor is drawn in the same run: for each run of text
on the register, its pages included, one string of as many letters in two of reportlab's own built-in faces,
with no layout, no embedding and no structure.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from kiosk.print.day_register import pdf
from tests.fakes.day import GAPS, register
from tests.fakes.deposited import OFFICE

FILES = 200
ROUNDS = 7
BUDGET = 1000.0


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def runs(paper: bytes) -> list[list[int]]:
    """Return for each page how many letters each run of text has."""
    drawn = (page.get_contents() for page in PdfReader(BytesIO(paper)).pages)
    found = (re.findall(rb"BT (.*?) ET", page.get_data(), re.DOTALL) for page in drawn if page is not None)
    return [[run.count(b"Tj") for run in page] for page in found]


def bare(pages: list[list[int]]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=landscape(A4), invariant=1, pageCompression=1)
    for page in pages:
        for place, letters in enumerate(page):
            canvas.setFont("Helvetica" if place % 2 else "Times-Roman", 8)
            text = "abcdefghijklmnopqrstuvwxyz" * (letters // 26 + 1)
            canvas.drawString(40 + 70 * (place % 10), 560 - 3 * (place // 10), text[:letters])
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def main() -> None:
    first = milliseconds(lambda: pdf(register(1), OFFICE))
    day = register(FILES, GAPS)
    paper = pdf(day, OFFICE)
    drawn = runs(paper)
    letters, count = sum(map(sum, drawn)), sum(map(len, drawn))
    later = [milliseconds(lambda: pdf(day, OFFICE)) for _ in range(ROUNDS)]
    began = time.process_time()
    pdf(day, OFFICE)
    processor = (time.process_time() - began) * 1000
    floor = [milliseconds(lambda: bare(drawn)) for _ in range(ROUNDS)]
    typical, least = statistics.median(later), statistics.median(floor)
    print(f"first register     {first:7.1f} ms  of one file (loads the faces)")
    print(f"{FILES} files          {typical:7.1f} ms  median of {ROUNDS}, worst {max(later):.1f}")
    print(f"                   {processor:7.1f} ms  of processor time")
    print(
        f"                   {len(drawn):7d} pages, {len(paper) // 1024} KiB, {count} runs, {letters} letters"
    )
    print(f"bare pages         {least:7.1f} ms  floor, as many runs and letters")
    print(f"ratio              {typical / least:7.1f}")
    print(f"budget             {BUDGET:7.1f} ms  {'kept' if typical <= BUDGET else 'EXCEEDED'}")


if __name__ == "__main__":
    main()

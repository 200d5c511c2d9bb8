"""Receipts on A4 (two copies): the first and the later ones, against a bare reportlab page of as many glyphs.

    python benchmarks/receipt.py

Budget: 60 ms for a receipt after the first on a two-core office PC. The floor is drawn in the same run: the
same number of letters, in two of reportlab's own built-in faces, with no layout, no embedding and no code.
"""

import dataclasses
import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kiosk.print.receipt import Receipt, receipt
from kiosk.print.receipt_pdf import pdf
from kiosk.print.seal import seal
from kiosk.settings import Station
from tests.fakes.deposited import FORM, OFFICE, SIGNER, case

ROUNDS = 40
BUDGET = 60.0
LINE = 60


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def made(number: int) -> Receipt:
    """Return the receipt of another file each time, so that nothing of it was seen before."""
    filed = case(hash=f"{number:064x}")
    filed = dataclasses.replace(filed, reference=dataclasses.replace(filed.reference, number=number))
    return receipt(filed, OFFICE, Station(), FORM, 60, 0, seal(filed, FORM, SIGNER))


def bare(glyphs: int) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pageCompression=1)
    for line in range(glyphs // LINE):
        canvas.setFont("Helvetica" if line % 2 else "Times-Roman", 8)
        canvas.drawString(
            40, 820 - line * 9, "abcdefghijklmnopqrstuvwxyz 0123456789 ABCDEFGHIJKLMNOPQRSTUV"[:LINE]
        )
    canvas.save()
    return file.getvalue()


def main() -> None:
    first = milliseconds(lambda: pdf(made(1), "a4"))
    glyphs = len(PdfReader(BytesIO(pdf(made(2), "a4"))).pages[0].extract_text())
    later, floor = [], []
    for number in range(3, 3 + ROUNDS):
        later.append(milliseconds(lambda number=number: pdf(made(number), "a4")))
        floor.append(milliseconds(lambda: bare(glyphs)))
    typical, least = statistics.median(later), statistics.median(floor)
    print(f"first receipt      {first:7.1f} ms  (loads the faces)")
    print(f"later receipts     {typical:7.1f} ms  median of {ROUNDS}, worst {max(later):.1f}")
    print(f"bare page          {least:7.1f} ms  floor, {glyphs} letters")
    print(f"ratio              {typical / least:7.1f}")
    print(f"budget             {BUDGET:7.1f} ms  {'kept' if typical <= BUDGET else 'EXCEEDED'}")


if __name__ == "__main__":
    main()

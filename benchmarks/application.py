"""Application forms of twelve persons, against a bare reportlab page of as many letters.

    python benchmarks/application.py

Budget: 120 ms for a form after the first on a two-core office PC.
"""

import statistics
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pypdf import PdfReader

from benchmarks.receipt import bare, milliseconds
from kiosk.forms.answers import Answers
from kiosk.print.application import Application, pdf
from kiosk.settings import Station
from tests.fakes.deposited import FORM, OFFICE, household

BUDGET = 120.0
ROUNDS = 25


def made(number: int) -> Application:
    """Return another household each time: nothing laid out for one serves the next."""
    tree = household(10, given_name_fr=f"FATIMA {number}", given_name_ar=f"فاطمة {number}")
    for place, child in enumerate(tree["children"]):
        child["given_name_ar"] = f"هبة {number} {place}"
        child["given_name_fr"] = f"HIBA {number} {place}"
    return Application(FORM, Answers.from_json(tree), date(2026, 11, 21))


def main() -> None:
    first = milliseconds(lambda: pdf(made(1), OFFICE, Station()))
    pages = PdfReader(BytesIO(pdf(made(2), OFFICE, Station()))).pages
    letters = sum(len(page.extract_text()) for page in pages)
    later, floor = [], []
    for number in range(3, 3 + ROUNDS):
        later.append(milliseconds(lambda number=number: pdf(made(number), OFFICE, Station())))
        floor.append(milliseconds(lambda: bare(letters)))
    typical, least = statistics.median(later), statistics.median(floor)
    print(f"first form         {first:7.1f} ms  (loads the faces)")
    print(f"later forms        {typical:7.1f} ms  median of {ROUNDS}, worst {max(later):.1f}")
    print(f"bare page          {least:7.1f} ms  floor, {letters} letters")
    print(f"ratio              {typical / least:7.1f}")
    print(f"budget             {BUDGET:7.1f} ms  {'kept' if typical <= BUDGET else 'EXCEEDED'}")


if __name__ == "__main__":
    main()

"""Orientation of a household of twelve against the least that its answers must be looked at for.

``python -m benchmarks.orientation`` prints the time of one orientation, the floor measured in the same run
(every number read as digits and checked, every birth date read and aged, one decimal compared) and their
ratio; ends by 1 where an orientation takes over 1 ms. The law is read once before, as at the counter.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from stdnum import verhoeff

from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import orient
from kiosk.eligibility.parameters import load
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD

BUDGET_MS = 1.0
TODAY = date(2026, 11, 21)
CHILDREN = 10
ROUNDS, TIMES = 7, 200


def main() -> int:
    """Measure and print."""
    answers = twelve()
    known = load()
    today = law(TODAY, known)
    took = milliseconds(lambda: orient(answers, today, TODAY))
    floor = milliseconds(lambda: bare(answers))
    picked = milliseconds(lambda: law(TODAY, known))
    print(
        f"orientation of 12 persons: {took:.3f} ms; floor, numbers, dates and one decimal: {floor:.3f} ms; "
        f"ratio {took / floor:.1f}; budget {BUDGET_MS:.0f} ms; the law of a day, beside it: {picked:.3f} ms"
    )
    return int(took > BUDGET_MS)


def twelve() -> Answers:
    """Return the household of demonstrations with ten children."""
    tree = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    child = tree["children"][0]
    return Answers.from_json({**tree, "children": [child] * CHILDREN})


def bare(answers: Answers) -> int:
    """Do by hand the work that no orientation can leave out."""
    within = Decimal(answers.text("rsu.score").replace(",", ".")) <= Decimal("9.3264284")
    paths = ("applicant", "spouses[0]", *(f"children[{row}]" for row in range(CHILDREN)))
    good = sum(verhoeff.is_valid(answers.text(f"{path}.idcs")) for path in paths)
    return within + good + sum(age(answers.text(f"{path}.birth_date")) for path in paths)


def age(typed: str) -> int:
    """Return the greatest age in full years of a date as forms write it."""
    year, month, day = (int(part) for part in typed.split("-"))
    born = date(year, month or 1, day or 1)
    return TODAY.year - born.year - ((TODAY.month, TODAY.day) < (born.month, born.day))


def milliseconds(work: Callable[[], object]) -> float:
    """Return the least of several rounds, for one call: other programs only ever add to it."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for _ in range(TIMES):
            work()
        rounds.append((time.perf_counter() - begun) * 1000 / TIMES)
    return min(rounds)


if __name__ == "__main__":
    sys.exit(main())

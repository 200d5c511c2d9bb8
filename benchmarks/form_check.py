"""Checking a household, as counter and hub do for each file: everything typed is read once.

    python benchmarks/form_check.py

Budget: 1 ms for the household of the demonstration (4 persons), from its JSON to problems and kept values;
the least of many rounds, since other programs only ever add to it. The floor, measured in turn in the same
run, is a bare msgspec decode of the same bytes and one match of each answer against the pattern of its kind:
C alone, with no way through the form, no rule between two answers, no check digit, no canonical value.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import msgspec

from kiosk.forms.answers import Answers
from kiosk.forms.check import Checked, checked, settled
from kiosk.forms.kinds import KINDS
from kiosk.forms.load import form
from kiosk.forms.schema import Form, every_path
from kiosk.forms.warm import warm
from kiosk.paths import HOUSEHOLD

ROUNDS, TIMES, BUDGET = 60, 10, 1.0
TODAY = date(2026, 11, 21)


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    for _ in range(TIMES):
        work()
    return (time.perf_counter() - started) * 1000 / TIMES


def grown(tree: dict[str, Any], children: int) -> dict[str, Any]:
    """Return a household with so many children; each number that repeats is a problem more."""
    return tree | {"children": [tree["children"][number % 2] for number in range(children)]}


def patterns(asked: Form, answers: Answers) -> list[tuple[re.Pattern[str], str]]:
    """Return the pattern and the text of every answer that is text."""
    found = []
    for one in every_path(asked, answers):
        pattern = KINDS[one.field.kind].schema(one.field).get("pattern", "")
        if answers.text(one.path):
            found.append((re.compile(pattern), answers.text(one.path)))
    return found


def bare(raw: bytes, matched: list[tuple[re.Pattern[str], str]]) -> int:
    msgspec.json.decode(raw)
    return sum(pattern.search(text) is not None for pattern, text in matched)


def judged(asked: Form, raw: bytes) -> Checked:
    return checked(asked, Answers.from_json(msgspec.json.decode(raw)), today=TODAY, training=True)


def measured(asked: Form, tree: dict[str, Any]) -> tuple[float, float, int]:
    """Return the least milliseconds of a check and of its floor, and how many answers there are."""
    raw = json.dumps(tree, ensure_ascii=False).encode()
    answers = settled(asked, Answers.from_json(tree))
    matched = patterns(asked, answers)
    whole, floor = [], []
    for _ in range(ROUNDS):
        whole.append(milliseconds(lambda: judged(asked, raw)))
        floor.append(milliseconds(lambda: bare(raw, matched)))
    return min(whole), min(floor), len(answers.values)


def main() -> int:
    warm()
    asked, tree = form("tadamon"), json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    first = 0.0
    for children in (2, 10, 20):
        took, floor, count = measured(asked, grown(tree, children))
        first = first or took
        print(f"{children + 2:2d} persons, {count:3d} answers  {took:7.3f} ms")
        print(f"   floor                 {floor:7.3f} ms  ratio {took / floor:.0f}")
    print(f"budget, 4 persons        {BUDGET:7.3f} ms  {'kept' if first <= BUDGET else 'EXCEEDED'}")
    return 0 if first <= BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())

"""A search by name in a large register against reading the same lines by their keys.

``python -m benchmarks.search [FILES]`` fills a register (20,000 files unless told), prints the slowest
search, the floor measured in the same run and their ratio; ends by 1 where a search takes over 200 ms.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from kiosk.cases import persons
from kiosk.cases.case import PersonRow
from kiosk.cases.reference import Reference
from kiosk.cases.search import find
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file

FILES = 20_000
BUDGET_MS = 200.0
GIVEN = (("محمد", "MOHAMED"), ("فاطمة", "FATIMA"), ("أحمد", "AHMED"), ("خديجة", "KHADIJA"), ("سعيد", "SAID"))
FAMILY = (("العلوي", "EL ALAOUI"), ("بن علي", "BEN ALI"), ("الإدريسي", "EL IDRISSI"), ("التازي", "TAZI"))
SYLLABLES = ("ba", "ka", "da", "ra", "mi", "no", "su", "te", "zi", "fo", "la", "chi")
SEARCHES = ("", "محمد", "mohamed", "fatima ben ali", "العلوي فاطمة", "a", "محمد ا", "ZZ4500", "42", "xyz")
FIRST = datetime(2020, 1, 1, 9, tzinfo=UTC)


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        fill(store, files)
        store.tidy()
        with store.read() as conn:
            took = {words: median(lambda words=words: find(conn, words)) for words in SEARCHES}
            floor = median(lambda: by_key(conn))
        store.close()
    slowest = max(took, key=lambda words: took[words])
    print(f"{files} files; slowest search {slowest!r}: {took[slowest]:.1f} ms; budget {BUDGET_MS:.0f} ms")
    print(f"floor: 200 lines read by key {floor:.2f} ms; ratio {took[slowest] / floor:.1f}")
    return int(took[slowest] > BUDGET_MS)


def by_key(conn: Connection) -> list[Any]:
    """Read 200 lines of the register and their applicants, by key."""
    lines = "SELECT * FROM case_file JOIN person ON case_line = line WHERE position = 0 AND line <= 200"
    return list(conn.execute(text(lines)).all())


def fill(store: Store, files: int) -> None:
    """Make households of one to four persons, a third of them with common family names."""
    dice = random.Random(1)
    with store.begin() as conn:
        for line in range(1, files + 1):
            conn.execute(insert(case_file), row(line))
            persons.keep(conn, line, tuple(household(dice, line)))


def household(dice: random.Random, line: int) -> Iterator[PersonRow]:
    """Yield the persons of one file."""
    rare = "".join(dice.choices(SYLLABLES, k=3))
    family_ar, family_fr = dice.choice(FAMILY) if dice.random() < 1 / 3 else (rare, rare.upper())
    for position in range(dice.randint(1, 4)):
        given_ar, given_fr = dice.choice(GIVEN)
        cnie = f"ZZ{line * 4 + position}"
        yield PersonRow("child", "7267770186", cnie, family_ar, given_ar, family_fr, given_fr)


def row(line: int) -> dict[str, Any]:
    """Return a file's row with answers of an ordinary length."""
    instant = FIRST + timedelta(minutes=20 * line)
    reference = Reference("SALTB", "A1", 20 + line // 20_000, line % 20_000 + 1)
    return {
        "line": line,
        "id": f"case-{line}",
        "reference": str(reference),
        "office": "SALTB",
        "station": "A1",
        "training": False,
        "year": reference.year,
        "number": reference.number,
        "form": "tadamon",
        "form_version": 1,
        "lang": "ar",
        "law_date": "2026-01-01",
        "clerk": "c-01",
        "answers": {"text": "x" * 3000},
        "instant": instant,
        "day": instant.date().isoformat(),
        "clock_trusted": True,
        "hash": "0" * 64,
        "state": "complete",
        "received": [],
        "missing": [],
        "missing_until": None,
        "registration": "",
        "reason": "",
    }


def median(work: Callable[[], object]) -> float:
    """Return the median of five runs, in milliseconds."""
    took = []
    for _ in range(5):
        begun = time.perf_counter()
        work()
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took)


if __name__ == "__main__":
    sys.exit(main())

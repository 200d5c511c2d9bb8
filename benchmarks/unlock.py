"""Unlocking at a counter: from the secret typed to a session, as the desk does it off the screen's thread.

    python benchmarks/unlock.py

Wanted: 100 to 300 ms. Most of it is meant: Argon2id with 64 MiB, three passes, four lanes (RFC 9106 §4), so
that whoever copies the register pays as much for each guess. The floor, measured in turn in the same run, is
that hash alone; what is above it are three transactions on the disk: the try counted before it is compared,
forgotten when it was right, and the line of the access journal.
"""

import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kiosk.app import station
from kiosk.cases.rights import Role
from kiosk.cases.secret import Hashing
from kiosk.desk.counter import CounterDesk

ROUNDS = 15
CHOSEN = "un thé à la menthe"


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    with TemporaryDirectory() as folder, closing(station.means(Path(folder) / "data")) as means:
        means.marks = Path(folder) / "marks"
        desk, hashing = CounterDesk(means), Hashing()
        given = desk.add_person("berrada", "Nadia Berrada", Role.ADMINISTRATOR)
        desk.unlock("berrada", given)
        desk.change_secret(CHOSEN)
        kept = hashing.hashed(CHOSEN)
        bare, whole = [], []
        for _ in range(ROUNDS):
            bare.append(milliseconds(lambda: hashing.verified(CHOSEN, kept)))
            whole.append(milliseconds(lambda: desk.unlock("berrada", CHOSEN)))
    floor, figure = median(bare), median(whole)
    sys.stdout.write(
        f"unlock: {figure:.0f} ms (worst {max(whole):.0f}) · floor, the bare hash: {floor:.0f} ms"
        f" · ratio {figure / floor:.2f}\n"
    )


if __name__ == "__main__":
    main()

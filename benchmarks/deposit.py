"""A deposit against the same statements on bare sqlcipher3, and against the disk's own fsync.

``python -m benchmarks.deposit`` prints the medians, the floors measured in the same run and their ratio,
and ends by 1 where a deposit takes more than five times the bare statements.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import event
from sqlcipher3 import dbapi2
from uuid_utils import uuid7

from kiosk.cases import register, sqlcipher
from kiosk.cases.case import Filing, PersonRow
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.key import key_at
from kiosk.cases.store import KEY, REGISTER, Store

ROUNDS = 300
BUDGET = 5.0
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PERSONS = tuple(
    PersonRow(role, "7267770186", f"ZZ99990{n}", "العلوي", "فاطمة", "EL ALAOUI", "FATIMA", "1984-03-07")
    for n, role in enumerate(("applicant", "spouse", "child", "child"))
)
ANSWERS = {"applicant": {f"field_{n}": "réponse " * 4 for n in range(75)}}

Statement = tuple[str, Any, bool]


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = side_by_side(Path(folder))
        floor = fsync(Path(folder))
    ratio = ours / bare
    print(f"deposit {ours:.3f} ms; same statements on bare sqlcipher3 {bare:.3f} ms; ratio {ratio:.2f}")
    print(f"floor: append 4 kB and fsync {floor:.3f} ms; deposit takes {ours / floor:.1f} of it")
    return int(ratio > BUDGET)


def side_by_side(folder: Path) -> tuple[float, float]:
    """Return the medians of both in milliseconds; each deposit is replayed at once on a twin register."""
    store = Store.open(folder / "ours")
    issuer = Issuer("SALTB", "A1", station_identity(store))
    store.tidy()
    shutil.copytree(folder / "ours", folder / "twin")
    twin = bare(folder / "twin")
    sent: list[Statement] = []
    event.listen(
        store.engine, "before_cursor_execute", lambda *call: sent.append((call[2], call[3], call[5]))
    )
    ours_took, bare_took = [], []
    for _ in range(ROUNDS):
        sent.clear()
        ours_took.append(timed(lambda: deposit(store, issuer)))
        bare_took.append(timed(lambda: replay(twin, sent)))
    store.close()
    twin.close()
    return median(ours_took), median(bare_took)


def deposit(store: Store, issuer: Issuer) -> None:
    """Deposit one more file."""
    filing = Filing(str(uuid7()), "tadamon", 1, "ar", ANSWERS, date(2026, 1, 1), "c-01")
    register.deposit(store, filing, PERSONS, issuer=issuer, instant=NOON, media="a4")


def bare(folder: Path) -> Any:
    """Return the driver's own connection to a register, set as ours are."""
    connection = dbapi2.connect(str(folder / REGISTER), isolation_level=None)
    sqlcipher.prepare(connection, key_at(folder / KEY, folder / REGISTER))
    return connection


def replay(connection: Any, sent: list[Statement]) -> None:
    """Send one deposit's statements, its answers read, in one transaction."""
    for sql, values, many in sent:
        (connection.executemany if many else connection.execute)(sql, values).fetchall()
    connection.execute("COMMIT")


def fsync(folder: Path) -> float:
    """Return how many milliseconds the smallest durable write of this disk takes, in the median."""
    with (folder / "fsync").open("wb", buffering=0) as file:

        def once() -> None:
            file.write(bytes(4096))
            os.fsync(file.fileno())

        return median(timed(once) for _ in range(ROUNDS))


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds the work took."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())

"""The register of a day of 200 files and its signed closing, against the same SQL on the bare driver.

``python -m benchmarks.closing [FILES]`` fills a register (20,000 files unless told), prints the median of
both, the floor measured in the same run and the ratio; ends by 1 where reading, signing and keeping the day
take over 100 ms.
"""

import sys
import tempfile
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median

from sqlalchemy import event, update

from benchmarks.deposit import bare
from benchmarks.search import Statement, fill, replay, timed
from kiosk.app import station
from kiosk.cases.tables import case_file, closing
from kiosk.clock import FixedClock
from kiosk.desk import days
from kiosk.desk.means import Means

FILES, OF_DAY, ROUNDS = 20_000, 200, 15
BUDGET_MS = 100.0
DAY = date(2026, 11, 20)


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as folder:
        means = station.means(Path(folder), clock=FixedClock(datetime(2026, 11, 21, 12, tzinfo=UTC)))
        fill(means.store, files)
        busy_day(means, files)
        ours, floor = read(means, Path(folder))
        closed = median(timed(partial(close, means)) for _ in range(ROUNDS))
        means.close()
    ratio = ours / floor
    print(
        f"{OF_DAY} files of a day among {files}: read {ours:.1f} ms; bare sqlcipher3 {floor:.1f} ms; ", end=""
    )
    print(f"ratio {ratio:.2f}; read, signed and kept {closed:.1f} ms; budget {BUDGET_MS:.0f} ms")
    return int(closed > BUDGET_MS)


def busy_day(means: Means, files: int) -> None:
    """Let the last files be of one day."""
    with means.store.begin() as conn:
        last = case_file.c.line > files - OF_DAY
        conn.execute(update(case_file).where(last).values(day=DAY.isoformat()))
    means.store.tidy()


def read(means: Means, folder: Path) -> tuple[float, float]:
    """Return the medians of reading the day, ours and on the bare driver, in turns."""
    sent: list[Statement] = []
    event.listen(means.store.engine, "before_cursor_execute", lambda *call: sent.append((call[2], call[3])))
    twin, ours, floor = bare(folder), [], []
    for _ in range(ROUNDS):
        sent.clear()
        ours.append(timed(partial(days.day_register, means, DAY)))
        floor.append(timed(partial(replay, twin, sent)))
    twin.close()
    return median(ours), median(floor)


def close(means: Means) -> None:
    """Close the day, and forget it so that it can be closed again."""
    days.close_day(means, DAY, "c-01")
    with means.store.begin() as conn:
        conn.execute(closing.delete())


if __name__ == "__main__":
    sys.exit(main())

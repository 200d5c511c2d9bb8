"""A range's deposits as CSV and XLSX from PostgreSQL, against COPY and against bare xlsxwriter.

``python -m benchmarks.export [FILES]`` fills a throw-away cluster (20,000 files unless told), prints rows a
second of each with the floor from the same run, the ratio, and the memory that the export took above idle.
Ends by 1 beyond the budget.
"""

import io
import json
import resource
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import xlsxwriter

from kiosk.clock import FixedClock
from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.forms.views import record
from kiosk.hub.database import Database
from kiosk.hub.export import Wanted, made
from kiosk.hub.house import House
from kiosk.hub.landing import land
from kiosk.hub.selection import Selection, columns, rows
from kiosk.hub.stations import Station
from kiosk.hub.tables import file
from tests.fakes.station import household
from tests.services.postgres import throw_away_cluster

FILES, SHEET = 20_000, 3_000
CSV_BUDGET, XLSX_BUDGET, MEMORY_MB = 12.0, 1.6, 64.0
"""How many times as long as the floors, and megabytes above idle; the aims are 1.7, 1.3 and 64 (0137)."""
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = date(2026, 11, 21)
MONTH = Selection("BENCH", DAY, training=False, last=DAY + timedelta(days=29))


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with throw_away_cluster() as cluster:
        house = House.open(cluster.database("bench"), FixedClock(NOON))
        with closing(house.database):
            fill(house.database, files)
            exported(house, Selection("BENCH", DAY, training=False, last=DAY), "csv")  # warm
            idle = megabytes()
            floor, ours = best(lambda: copied(house.database)), best(lambda: exported(house, MONTH, "csv"))
            grown = megabytes() - idle
            some = Selection("BENCH", DAY, training=False, last=DAY + timedelta(days=30 * SHEET // files))
            sheet = best(lambda: exported(house, some, "xlsx"))
            bare = plain_sheet(house.database, some)
    csv_ratio, xlsx_ratio = ours / floor, sheet / bare
    print(f"CSV {files / ours:.0f} rows/s; COPY {files / floor:.0f} rows/s; ratio {csv_ratio:.1f}; ", end="")
    print(f"{grown:.0f} MB above idle")
    print(f"XLSX {sheet:.2f} s; bare xlsxwriter {bare:.2f} s on the same rows; ratio {xlsx_ratio:.2f}")
    return int(csv_ratio > CSV_BUDGET or xlsx_ratio > XLSX_BUDGET or grown > MEMORY_MB)


def fill(database: Database, files: int) -> None:
    """Land the demonstration household so many times, over thirty days."""
    flat = msgspec.json.encode(record(form("tadamon", 1), Answers.from_json(household()))).decode()
    for start in range(0, files, 1000):
        batch = [deposit(seq, flat, files) for seq in range(start, min(start + 1000, files))]
        with database.write() as connection:
            land(connection, file, batch)


def deposit(seq: int, flat: str, files: int) -> dict[str, Any]:
    """Return a row of ``file``."""
    day = DAY + timedelta(days=seq * 30 // files)
    return {
        "device": "bench", "epoch": 1, "seq": seq + 1, "case_id": f"c{seq}", "reference": f"R{seq}",
        "office": "BENCH", "station": "A1", "training": False, "day": day, "instant": NOON,
        "clerk": "c-01", "persons": 4, "form": "tadamon", "form_version": 1, "state": "complete",
        "registration": "", "reason": "", "since": day, "told_state": "", "told_registration": "",
        "told_reason": "", "record": flat,
    }  # fmt: skip


def exported(house: House, chosen: Selection, kind: str) -> int:
    """Export as the hub does, and return how many bytes it was."""
    asker = Station("bench", "BENCH", "A1", {}, NOON)
    house.clock.instant += timedelta(seconds=1)
    return sum(len(piece) for piece in made(house, asker, Wanted(chosen, kind), NOON).pieces())


def copied(database: Database) -> int:
    """Let PostgreSQL write the same rows as CSV, nothing checked, and take them as they come."""
    same = "SELECT * FROM file WHERE office = 'BENCH' ORDER BY station, instant, reference"
    asked = f"COPY ({same}) TO STDOUT (FORMAT csv)"
    with database.read() as connection:
        driver: Any = connection.connection.driver_connection
        with driver.cursor().copy(asked) as copy:
            return sum(len(piece) for piece in copy)


def plain_sheet(database: Database, chosen: Selection) -> float:
    """Return the seconds that bare xlsxwriter takes to write the same values as text, already in memory."""
    with database.read() as connection:
        names = [column.id for column in columns(connection, chosen)]
        values = [[row.get(name) for name in names] for row in rows(connection, chosen)]
    texts = [[json.dumps(one) if isinstance(one, list) else one for one in row] for row in values]

    def write() -> None:
        with xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True}) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate([names, *texts]):
                sheet.write_row(at, 0, row)

    return best(write)


def megabytes() -> float:
    """Return the most that this process has held in memory."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def best(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of three rounds: others work on this machine too."""
    return min(timed(work) for _ in range(3))


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

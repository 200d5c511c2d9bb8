"""A range's deposits as CSV, XLSX and Parquet from PostgreSQL, against COPY and against bare xlsxwriter.

``python -m benchmarks.export [FILES]`` fills a throw-away cluster (24,000 files unless told), prints rows a
second of each with the floor from the same run, the ratio, and the memory that the export took above idle.
Ends by 1 beyond the budget.
"""

import io
import resource
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import xlsxwriter

from kiosk.cases.overview import cells
from kiosk.clock import FixedClock
from kiosk.forms.answers import Answers
from kiosk.forms.load import form, shipped
from kiosk.forms.views import record
from kiosk.hub.access import STATION_RIGHTS, Asker
from kiosk.hub.database import Database
from kiosk.hub.export import made
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.judging import months_made
from kiosk.hub.landing import land
from kiosk.hub.scope import Level, Scope
from kiosk.hub.selection import Selection
from kiosk.hub.tables import file
from tests.fakes.station import household
from tests.services.postgres import throw_away_cluster

FILES, SHEET = 24_000, 3_000
CSV_BUDGET, XLSX_BUDGET, MEMORY_MB = 0.6, 1.3, 64.0
"""Rows a second as a part of COPY's; time as a multiple of xlsxwriter's; megabytes above idle."""
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = date(2026, 11, 21)
HERE = Scope(Level.OFFICE, "BENCH")
ASKER = Asker("bench", HERE, STATION_RIGHTS)
MONTH = Selection(HERE, DAY, training=False, last=DAY + timedelta(days=29))
RECORD = record(form("tadamon", 1), Answers.from_json(household()))


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with throw_away_cluster() as cluster:
        house = House.open(cluster.database("bench"), FixedClock(NOON))
        with closing(house.database):
            fill(house.database, files)
            exported(house, Selection(HERE, DAY, training=False, last=DAY), "csv")  # warm
            idle = megabytes()
            ours, floor, wide = quickest(
                lambda: exported(house, MONTH, "csv"),
                lambda: copied(house.database, "flat"),
                lambda: copied(house.database, "file"),
            )
            grown = megabytes() - idle
            print(f"CSV {files / ours:.0f} rows/s; COPY of the same 81 columns {files / floor:.0f}; ", end="")
            print(f"of the table {files / wide:.0f}; ratio {floor / ours:.2f}; {grown:.0f} MB above idle")
            sheets = sheet_ratio(house, files)
            for kind in ("xlsx", "parquet"):
                took = timed(lambda kind=kind: exported(house, MONTH, kind))
                above = megabytes() - idle
                print(f"{kind} of all {files} files: {files / took:.0f} rows/s, {above:.0f} MB above idle")
    return int(floor / ours < CSV_BUDGET or sheets > XLSX_BUDGET or grown > MEMORY_MB)


def sheet_ratio(house: House, files: int) -> float:
    """Measure XLSX by the plain writer against xlsxwriter alone, on some of the rows."""
    some = Selection(HERE, DAY, training=False, last=DAY + timedelta(days=30 * SHEET // files))
    sheet, bare = quickest(lambda: exported(house, some, "xlsx"), plain_sheet(house.database, some))
    print(f"XLSX {sheet:.2f} s; bare xlsxwriter {bare:.2f} s on the same rows; ratio {sheet / bare:.2f}")
    return sheet / bare


def fill(database: Database, files: int) -> None:
    """Land the demonstration household so many times, over thirty days; and the same as a flat table."""
    flat, told = msgspec.json.encode(RECORD).decode(), cells.rendered(form("tadamon", 1), RECORD)
    months_made(database, [DAY, DAY + timedelta(days=29)], DAY)
    for start in range(0, files, 1000):
        batch = [deposit(seq, flat, told, files) for seq in range(start, min(start + 1000, files))]
        with database.write() as connection:
            land(connection, file, batch)
    names = [f"c{at}" for at in range(len(RECORD))]
    values = ", ".join(f"{quoted(one)} AS {name}" for name, one in zip(names, RECORD.values(), strict=True))
    with database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE flat AS SELECT reference, office, station, instant, clerk, persons, state, "
            f"registration, reason, form, form_version, {values} FROM file".replace("%", "%%")
        )
    with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")


def quoted(value: object) -> str:
    """Write a value of ours as text in SQL."""
    return "NULL::text" if value is None else "'" + str(value).replace("'", "''") + "'::text"


def deposit(seq: int, flat: str, told: str, files: int) -> dict[str, Any]:
    """Return a row of ``file``."""
    day = DAY + timedelta(days=seq * 30 // files)
    return {
        "device": "bench", "epoch": 1, "seq": seq + 1, "case_id": f"c{seq}", "reference": f"R{seq}",
        "office": "BENCH", "station": "A1", "training": False, "day": day, "instant": NOON,
        "clerk": "c-01", "persons": 4, "form": "tadamon", "form_version": 1, "state": "complete",
        "registration": "", "reason": "", "since": day, "told_state": "", "told_registration": "",
        "told_reason": "", "record": flat, "received": NOON, "lang": "ar", "cells": told,
        "deposit_line": cells.deposit_line(f"R{seq}", "BENCH", "A1", NOON, "c-01"),
    }  # fmt: skip


def exported(house: House, chosen: Selection, kind: str) -> int:
    """Export as the hub does, and return how many bytes it was."""
    house.clock.instant += timedelta(seconds=1)
    return sum(len(piece) for piece in made(house, ASKER, chosen, kind).pieces())


def copied(database: Database, table: str) -> int:
    """Let PostgreSQL write the same rows as CSV, nothing checked, and take them as they come."""
    same = f"SELECT * FROM {table} WHERE office = 'BENCH' ORDER BY station, instant, reference"
    asked = f"COPY ({same}) TO STDOUT (FORMAT csv, DELIMITER ';')"
    with database.read() as connection:
        driver: Any = connection.connection.driver_connection
        with driver.cursor().copy(asked) as copy:
            return sum(len(piece) for piece in copy)


def plain_sheet(database: Database, chosen: Selection) -> Callable[[], None]:
    """Return how bare xlsxwriter writes the same values as text, already in memory."""
    with database.read() as connection:
        found = Found(connection, chosen, shipped())
        names = [column.id for column in found.columns]
        values = [[row.get(name) for name in names] for row in found.records()]
    texts = [[f"{one}" if isinstance(one, datetime) else one for one in row] for row in values]

    def write() -> None:
        with xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True}) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate([names, *texts]):
                sheet.write_row(at, 0, row)

    return write


def megabytes() -> float:
    """Return the most that this process has held in memory."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def best(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of three rounds: others work on this machine too."""
    return min(timed(work) for _ in range(3))


def quickest(*works: Callable[[], object]) -> list[float]:
    """Return the seconds of each one's quickest of seven rounds, in turn: all meet the same neighbours."""
    rounds = [[timed(work) for work in works] for _ in range(7)]
    return [min(each) for each in zip(*rounds, strict=True)]


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

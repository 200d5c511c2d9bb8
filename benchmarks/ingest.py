"""What a hub takes in on PostgreSQL, beside a bare endpoint and beside the INSERT alone.

``python -m benchmarks.ingest [FILES] [--database URL]`` sends batches of 200 on four lines to a hub process,
then the same bodies to the bare endpoint, then the same rows by the INSERT alone; four rounds of each, in
turn, the quickest counts. Prints entries a second, the ratios, the processor time of an entry, and how far
behind the judging is at the last answer and how soon it has caught up. Ends by 1 beyond the budget.
"""

import argparse
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import msgspec
import psycopg
import zstandard
from sqlalchemy import func, select

from benchmarks._hub import Driven, Server, drive, hub, plain_hub, postgres, timed
from benchmarks._plain_hub import LAND, arrays
from benchmarks._stations import Author, Sent
from kiosk.clock import SystemClock
from kiosk.hub.entry import Entry
from kiosk.hub.house import House
from kiosk.hub.tables import file

FILES, BATCH, LINES, ROUNDS, PATIENCE = 4_000, 200, 4, 4, 20.0
"""Entries of a round, of a batch, lines at once, rounds, seconds that the judging may take."""

BARE_BUDGET, INSERT_BUDGET = 0.8, 0.25
"""Least ratio to the bare endpoint, and to the INSERT alone (docs/decisions/0174)."""

Lines = list[list[Sent]]


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="?", type=int, default=FILES, help="entries of a round")
    asked.add_argument("--database", default="", help="postgresql://…, an empty one")
    chosen = asked.parse_args()
    with postgres(chosen.database) as address:
        house = House.open(address, SystemClock())
        with closing(house.database), hub(address) as real, plain_hub(address) as bare:
            return measured(house, real, bare, address, chosen.files)


def measured(house: House, real: Server, bare: Server, address: str, files: int) -> int:
    """Send the rounds, print, and say whether the budget was missed."""
    ours, theirs, alone, drained, cpu = [], [], [], [], []
    for turn in range(ROUNDS):
        lines = written(house, turn, files // LINES)
        before, judged = real.cpu(), files_of(house)
        ours.append(drive(real.port, lines))
        cpu.append(real.cpu() - before)
        drained.append(caught_up(house, judged + files))
        emptied(address)
        theirs.append(drive(bare.port, lines))
        emptied(address)
        alone.append(inserted(address, lines))
    return told(ours, theirs, alone, drained, cpu)


def told(
    ours: list[Driven],
    theirs: list[Driven],
    alone: list[float],
    drained: list[tuple[int, float]],
    cpu: list[float],
) -> int:
    """Print the quickest of each, and say whether the budget was missed."""
    rate, bare, insert = max(one.rate for one in ours), max(one.rate for one in theirs), max(alone)
    print(f"ingest {rate:.0f} entries/s in batches of {BATCH} on {LINES} lines; ", end="")
    print(f"processor {min(cpu) / ours[0].entries * 1e6:.0f} µs an entry, judging so far included")
    print(f"bare endpoint {bare:.0f}; ratio {rate / bare:.2f} (at least {BARE_BUDGET})")
    print(f"INSERT alone {insert:.0f}; ratio {rate / insert:.2f} (at least {INSERT_BUDGET})")
    behind, seconds = min(drained, key=lambda one: one[1])
    print(
        f"judging: {behind} of {ours[0].entries} behind at the last answer; caught up {seconds:.1f} s later"
    )
    return int(rate / bare < BARE_BUDGET or rate / insert < INSERT_BUDGET)


def written(house: House, turn: int, each: int) -> Lines:
    """Return requests of new stations, one a line."""
    authors = [Author(f"BEN{turn}{line}", seed=turn * LINES + line) for line in range(LINES)]
    for author in authors:
        author.enrol(house)
    return [list(author.requests(each, BATCH)) for author in authors]


def files_of(house: House) -> int:
    """Return how many deposits the hub has judged good."""
    with house.database.read() as connection:
        return connection.execute(select(func.count()).select_from(file)).scalar_one()


def caught_up(house: House, wanted: int) -> tuple[int, float]:
    """Return how many deposits were not judged yet, and the seconds until all were; at most a minute."""
    began, behind, pause = time.perf_counter(), wanted - files_of(house), threading.Event()
    while files_of(house) < wanted and time.perf_counter() - began < PATIENCE:
        pause.wait(0.05)
    return behind, time.perf_counter() - began


def emptied(address: str) -> None:
    """Let the floors begin with an empty table."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("TRUNCATE floor_item")


def inserted(address: str, lines: Lines) -> float:
    """Return the entries a second of the INSERT alone: one connection, a COMMIT a batch, all made before."""
    columns = [columns_of(one) for one in flat(lines)]
    with psycopg.connect(address, autocommit=True) as connection:

        def land() -> None:
            for one in columns:
                connection.execute(LAND, one).fetchall()

        return sum(one.entries for one in flat(lines)) / timed(land)


def columns_of(one: Sent) -> list[list[Any]]:
    """Return what the INSERT of one batch takes."""
    entries = zstandard.ZstdDecompressor().decompressobj().decompress(one.body).splitlines()
    read = [msgspec.json.decode(entry, type=Entry) for entry in entries]
    return arrays(read, [zstandard.compress(entry, 3) for entry in entries])


def flat(lines: Lines) -> Iterator[Sent]:
    """Yield all requests."""
    for requests in lines:
        yield from requests


if __name__ == "__main__":
    sys.exit(main())

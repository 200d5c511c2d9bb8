"""A region's stations come back together, each with five days of files: does the hub stand, and how long?

``python -m benchmarks.storm [STATIONS]`` measures the hub's ingest of as many files by batches of 200 on four
lines, judging included as it is in the storm, then lets so many stations (170 unless told) come at once on
lines of their own, each with 180 files in batches of 20, 40, 80 and 40, as the pace of a station grows; three
rounds in turn, the quickest of each counts. A hub that asks to wait is obeyed. Prints how long it took beside
what the ingest predicts, what was refused for a while and for good, the latencies, the hub's memory; 1,700
stations are extrapolated. Ends by 1 beyond the budget.
"""

import argparse
import random
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from statistics import quantiles

from benchmarks._hub import Line, Server, drive, header, hub, postgres
from benchmarks._stations import Author, Sent
from kiosk.clock import SystemClock
from kiosk.hub.house import House

STATIONS, ALL, LINES, ROUNDS = 170, 1_700, 4, 3
STEPS = (20, 40, 80, 40)
"""Entries in the batches of one station."""
DRAIN_BUDGET, MEMORY_MB, FLAT = 2.0, 200.0, 1.25
"""Times as long as the ingest predicts; megabytes of the hub; the most it grows in the second half."""


@dataclass
class Outcome:
    """What the stations met."""

    latencies: list[float] = field(default_factory=list)
    delayed: int = 0
    """Requests that were answered 503, or by no answer, and sent again."""
    lost: list[str] = field(default_factory=list)
    """What was refused for good."""


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("stations", nargs="?", type=int, default=STATIONS)
    asked.add_argument("--database", default="", help="postgresql://…, an empty one")
    chosen = asked.parse_args()
    with postgres(chosen.database) as address:
        house = House.open(address, SystemClock())
        with closing(house.database), hub(address) as server:
            outcome, rates, took = Outcome(), [], []
            with sampled(server) as memory:
                for turn in range(ROUNDS):
                    rates.append(ingest(house, server, turn, chosen.stations * sum(STEPS)))
                    numbers = range(turn * chosen.stations, (turn + 1) * chosen.stations)
                    took.append(storm(server.port, [written(house, number) for number in numbers], outcome))
    return told(chosen.stations, max(rates), min(took), outcome, memory)


def told(stations: int, rate: float, seconds: float, outcome: Outcome, memory: list[float]) -> int:
    """Print, and say whether the budget was missed."""
    files = stations * sum(STEPS)
    predicted = files / rate
    p50, p99 = (quantiles(outcome.latencies, n=100)[at] * 1000 for at in (49, 98))
    half = len(memory) // 2
    grown = max(memory[half:]) / max(memory[:half] or memory)
    print(
        f"{stations} stations, {files} files in {seconds:.1f} s, {stations / seconds:.0f} stations/s; ",
        end="",
    )
    print(f"ingest of {rate:.0f}/s predicts {predicted:.1f} s; ratio {seconds / predicted:.2f} ", end="")
    print(f"(at most {DRAIN_BUDGET}); {ALL} stations by extrapolation {seconds * ALL / stations:.0f} s")
    print(
        f"delayed {outcome.delayed}, refused for good {len(outcome.lost)} {outcome.lost[:1] or ''}; ", end=""
    )
    print(f"p50 {p50:.0f} ms, p99 {p99:.0f} ms")
    print(f"hub {max(memory):.0f} MB (at most {MEMORY_MB:.0f}), second half {grown:.2f} of the first")
    slow = seconds / predicted > DRAIN_BUDGET
    return int(slow or bool(outcome.lost) or max(memory) > MEMORY_MB or grown > FLAT)


def ingest(house: House, server: Server, turn: int, files: int) -> float:
    """Return the entries a second of four lines in batches of 200, over as many files as the storm has.

    A shorter measurement ends before the judge has begun, and predicts nothing of one that lasts.
    """
    authors = [Author(f"ING{turn}{line}", seed=turn * LINES + line) for line in range(LINES)]
    for author in authors:
        author.enrol(house)
    return drive(server.port, [list(author.requests(files // LINES, 200)) for author in authors]).rate


def written(house: House, number: int) -> list[Sent]:
    """Return what one new station has to send."""
    author = Author(f"ST{number:04}", seed=number)
    author.enrol(house)
    return [next(author.requests(size, size)) for size in STEPS]


def storm(port: int, stations: Sequence[Sequence[Sent]], outcome: Outcome) -> float:
    """Let all come at once; note what they meet, and return the seconds until the last is done."""
    together = threading.Barrier(len(stations) + 1)
    threads = [threading.Thread(target=station, args=(port, one, outcome, together)) for one in stations]
    for thread in threads:
        thread.start()
    together.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


def station(port: int, requests: Sequence[Sent], outcome: Outcome, together: threading.Barrier) -> None:
    """Send one station's batches, again where the hub asks to wait."""
    together.wait()
    with Line(port) as line:
        for one in requests:
            while not taken(line, one, outcome):
                pass


def taken(line: Line, one: Sent, outcome: Outcome) -> bool:
    """Send one batch, and say whether nothing is left to do for it."""
    began = time.perf_counter()
    try:
        answer = line.answer(one)
    except OSError as cut:
        line.close()
        return not delayed(outcome, 1.0, type(cut).__name__)
    outcome.latencies.append(time.perf_counter() - began)
    if answer.status == HTTPStatus.SERVICE_UNAVAILABLE:
        return not delayed(outcome, float(header(answer.head, b"retry-after", b"5")), "503")
    known = answer.body.count(b'"stored"') + answer.body.count(b'"duplicate"')
    if answer.status != HTTPStatus.OK or known != one.entries:
        outcome.lost.append(f"{answer.status} {answer.body[:200]!r}")
    return True


def delayed(outcome: Outcome, seconds: float, why: str) -> bool:
    """Wait as a station does, and say whether it may try again; a thousand delays are too many."""
    outcome.delayed += 1
    if outcome.delayed > ALL * 10:
        outcome.lost.append(why)
        return False
    threading.Event().wait(seconds + 5 * random.random())
    return True


@contextmanager
def sampled(server: Server) -> Iterator[list[float]]:
    """Give a list that the hub's memory is added to, ten times a second."""
    memory, ended = [server.megabytes()], threading.Event()

    def look() -> None:
        while not ended.wait(0.1):
            memory.append(server.megabytes())

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield memory
    finally:
        ended.set()
        watcher.join()


if __name__ == "__main__":
    sys.exit(main())

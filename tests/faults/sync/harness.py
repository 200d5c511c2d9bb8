"""The harness by hand: ``harness.py {processes,simulation} [--seed N] [--seconds N] [--database sqlite]``.

Prints what went wrong how often, and what was lost, doubled or missing; exits 1 where anything was.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import asdict
from itertools import count
from pathlib import Path
from time import monotonic

from tests.faults.sync import dice
from tests.faults.sync.campaign import Campaign, Outcome
from tests.faults.sync.office import prepare
from tests.faults.sync.oracle import Findings
from tests.faults.sync.region import region
from tests.services.disk import mounted
from tests.services.standby import throw_away_pair

RAM = Path("/dev/shm")
"""Where a simulated death needs no real disk."""


def processes(folder: Path, seed: int, seconds: float, database: str) -> Outcome:
    """Run stations, proxy, hub and database as processes; on odd seeds the hub forgets, else disks."""
    with ExitStack() as ends:
        pair = ends.enter_context(throw_away_pair()) if database == "postgresql" else None
        made = ends.enter_context(region(folder, pair, forgetful=bool(seed % 2)))
        small_disk = ends.enter_context(mounted(folder / "disk"))
        return Campaign(folder, seed, made, small_disk).run(seconds)


def simulation(folder: Path, seed: int, seconds: float, _database: str) -> Outcome:
    """Play one seed after the other in one process until the time is over or one is bad."""
    prepare(folder / "office")
    end, receipts, tally = monotonic() + seconds, 0, Counter[str]()
    for one in count(seed):
        played = dice.play(folder / "office", folder / "run", one)
        receipts, tally = receipts + played.receipts, tally + played.tally
        tally["seeds"] += 1
        if played.found or monotonic() > end:
            say(f"last seed {one}")
            return Outcome(played.found, receipts, tally)
    raise AssertionError


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def report(outcome: Outcome) -> None:
    """Write the table."""
    for name, times in sorted(outcome.faults.items()):
        say(f"{times:8} {name}")
    say(f"{outcome.receipts:8} receipts handed out")
    for name, times in asdict(outcome.found).items():
        say(f"{times:8} {name}")


def main() -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(prog="scripts/harness", description=__doc__)
    parser.add_argument("kind", choices=("processes", "simulation"))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--database", choices=("postgresql", "sqlite"), default="postgresql")
    asked = parser.parse_args()
    say(f"seed {asked.seed}")
    run = processes if asked.kind == "processes" else simulation
    memory = RAM if asked.kind == "simulation" and RAM.exists() else None
    with tempfile.TemporaryDirectory(prefix="tadamon-harness-", dir=memory) as folder:
        outcome = run(Path(folder), asked.seed, asked.seconds, asked.database)
    report(outcome)
    return 1 if outcome.found != Findings() else 0


if __name__ == "__main__":
    sys.exit(main())

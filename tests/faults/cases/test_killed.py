"""Stations killed at random moments while they type and deposit (SIGKILL, two at once on one register)."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from tests.faults.cases import oracle

ROOT = Path(__file__).parents[3]
ROUNDS = 3


class Station:
    """A depositing process, its lines read as they leave."""

    def __init__(self, folder: Path, seed: int, *fault: str) -> None:
        self.lines: list[str] = []
        self.ready = threading.Event()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.cases.depositor", str(folder), str(seed), *fault],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                if line == "ready\n":
                    self.ready.set()
                elif line.endswith("\n"):
                    self.lines.append(line.strip())

    def kill(self) -> list[str]:
        self.process.kill()
        self.process.wait(20)
        self.reader.join(20)
        return self.lines


def test_whatever_the_moment_of_the_kill_every_receipt_stands_once(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 -- shown by pytest when it fails
    dice = random.Random(seed)
    told: list[str] = []
    for _ in range(ROUNDS):
        stations = [Station(tmp_path, dice.randrange(2**32)) for _ in range(2)]
        for station in stations:
            assert station.ready.wait(60)
        threading.Event().wait(dice.uniform(0.05, 0.5))
        for station in stations:
            told += station.kill()
        oracle.holds(tmp_path, told)
    assert sum(line.startswith("case") for line in told) > ROUNDS
    (tmp_path / "register.db-shm").unlink(missing_ok=True)
    oracle.holds(tmp_path, told)


def test_the_oracle_sees_a_receipt_that_leaves_before_its_commit(tmp_path: Path) -> None:
    station = Station(tmp_path, 1, "receipt-first")
    station.process.wait(60)
    receipts = [line for line in station.kill() if line.startswith("case")]
    assert oracle.holds(tmp_path, receipts[:2]) == 2
    with pytest.raises(KioskError, match="case-unknown"):
        oracle.holds(tmp_path, receipts)

"""Stations killed at random moments while they type and deposit (SIGKILL, two at once on one register)."""

import random
import threading
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from tests.faults.cases import oracle
from tests.faults.cases.stations import Station

ROUNDS = 3


def test_whatever_the_moment_of_the_kill_every_receipt_stands_once(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 -- shown by pytest when it fails
    dice = random.Random(seed)
    told: list[str] = []
    for _ in range(ROUNDS):
        stations = [Station("depositor", tmp_path, dice.randrange(2**32)) for _ in range(2)]
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
    station = Station("depositor", tmp_path, 1, "receipt-first")
    station.process.wait(60)
    receipts = [line for line in station.kill() if line.startswith("case")]
    assert oracle.holds(tmp_path, receipts[:2]) == 2
    with pytest.raises(KioskError, match="case-unknown"):
        oracle.holds(tmp_path, receipts)

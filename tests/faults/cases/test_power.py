"""The power goes while a station works: what the disk was not brought to is gone, or half there."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.cases import oracle
from tests.faults.cases.stations import Station
from tests.services import waiting
from tests.services.forgetful_disk import Disk, forgetful

CUTS = 2

Moment = Callable[[Station, Disk], None]


def lived(folder: Path, seed: int, until: Moment, *fault: str) -> tuple[Path, list[str]]:
    """Let a station work on a forgetful disk until the power goes; return what is left, and what it told."""
    with forgetful(folder, seed) as disk:
        station = Station("depositor", disk.place, seed, *fault)
        until(station, disk)
        told = station.kill()
        return disk.cut(), told


def at_work(station: Station, disk: Disk) -> None:
    assert station.ready.wait(60)
    assert station.has_said(random.randrange(5, 60))


def at_its_first_start(station: Station, disk: Disk) -> None:
    waiting.until(lambda: any(disk.place.iterdir()), seconds=60)
    station.ready.wait(random.uniform(0, 0.2))


@pytest.mark.parametrize("moment", [at_work, at_its_first_start])
def test_every_receipt_outlasts_the_power(moment: Moment, tmp_path: Path) -> None:
    for seed in random.SystemRandom().sample(range(2**32), CUTS):
        print(f"seed {seed}")  # noqa: T201 -- shown by pytest when it fails
        (folder := tmp_path / str(seed)).mkdir()
        left, told = lived(folder, seed, moment)
        assert oracle.holds(left, told) >= sum(line.startswith("case") for line in told)


def test_the_oracle_sees_a_register_that_was_not_brought_to_the_disk(tmp_path: Path) -> None:
    left, told = lived(tmp_path, 1, at_work, "unsynced")
    with pytest.raises(Exception):  # noqa: B017 -- a file is missing, or the register is no register
        oracle.holds(left, told)

"""Stations, proxy, hub and database as processes that are really killed; longer by ``scripts/harness``."""

from pathlib import Path

import pytest

from tests.faults.sync.campaign import Campaign
from tests.faults.sync.happenings import HAPPENINGS
from tests.faults.sync.region import region
from tests.services.proxy import FAULTS
from tests.services.standby import Pair

SEED = 20261122
OF_DISKS = {"disk cloned", "backup restored"}
OF_HUBS = {"hub restored"}
OF_PAIRS = {"database crashed", "primary lost"}


def test_with_disks_that_go_on_twice_every_receipt_arrives_once(small_disk: Path, tmp_path: Path) -> None:
    with region(tmp_path, None, forgetful=False) as made:
        outcome = Campaign(tmp_path, SEED, made, small_disk).run(seconds=0, stations=2)
    assert not outcome.found, f"seed {SEED}: {outcome}"
    assert FAULTS.keys() | HAPPENINGS.keys() - OF_HUBS - OF_PAIRS <= outcome.faults.keys()
    assert outcome.receipts > 50


@pytest.mark.postgres
def test_with_hubs_that_forget_every_receipt_arrives_once(
    pair: Pair, small_disk: Path, tmp_path: Path
) -> None:
    with region(tmp_path, pair, forgetful=True) as made:
        outcome = Campaign(tmp_path, SEED, made, small_disk).run(seconds=0, stations=2)
    assert not outcome.found, f"seed {SEED}: {outcome}"
    assert FAULTS.keys() | HAPPENINGS.keys() - OF_DISKS <= outcome.faults.keys()
    assert outcome.faults["entries the standby lacked"]
    assert outcome.receipts > 50


@pytest.mark.parametrize("plant", ["ack_on_send", "new_seq_on_retry"])
def test_a_bug_planted_in_a_process_is_seen(tmp_path: Path, plant: str) -> None:
    with region(tmp_path, None, forgetful=False) as made:
        assert Campaign(tmp_path, SEED, made, plant=plant).run_into("refused").found

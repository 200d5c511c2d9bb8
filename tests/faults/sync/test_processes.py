"""Stations, proxy, hub and database as processes that are really killed; longer by ``scripts/harness``."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults.sync.campaign import Campaign
from tests.services.postgres import Cluster, HubProcess
from tests.services.proxy import FAULTS

SEED = 20261122


@pytest.fixture
def other_hub(tmp_path: Path) -> Iterator[HubProcess]:
    """A hub that knows nobody here."""
    process = HubProcess(f"sqlite:///{tmp_path}/other.db")
    process.start()
    yield process
    process.kill()


def test_with_everything_killed_every_receipt_arrives_once(
    hub: HubProcess, other_hub: HubProcess, small_disk: Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    cluster: Cluster | None = None
    if hub.database.startswith("postgresql"):
        cluster = request.getfixturevalue("cluster")
    outcome = Campaign(tmp_path, SEED, hub, other_hub, cluster, small_disk).run(seconds=6)
    assert not outcome.found, f"seed {SEED}: {outcome}"
    killed = {"station killed", "hub killed", "disk cloned", "backup restored"}
    assert killed | ({"database crashed"} if cluster else set()) <= set(outcome.faults)
    assert len(FAULTS.keys() & outcome.faults) > len(FAULTS) / 2
    assert outcome.receipts > 100


@pytest.mark.parametrize("plant", ["ack_on_send", "new_seq_on_retry"])
def test_a_bug_planted_in_a_process_is_seen(other_hub: HubProcess, tmp_path: Path, plant: str) -> None:
    with ExitStack() as ends:
        hub = HubProcess(f"sqlite:///{tmp_path}/hub.db")
        hub.start()
        ends.callback(hub.kill)
        kills = frozenset({"hub killed"})
        campaign = Campaign(tmp_path, SEED, hub, other_hub, plant=plant, among=kills)
        assert campaign.run(seconds=3, stations=1).found

"""What happens to the machines of a campaign, besides what its road does to requests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from kiosk.cases.backup import back_up, restore
from kiosk.cases.store import Store
from kiosk.clock import SystemClock
from tests.faults.sync.fleet import Computer

if TYPE_CHECKING:
    from tests.faults.sync.campaign import Campaign

PASSPHRASE = "a phrase of five words here"


@dataclass(frozen=True)
class Happening:
    """One kind of fault, how often it is drawn, and where it can happen."""

    weight: int
    happen: Callable[[Campaign], None]
    possible: Callable[[Campaign], bool] = lambda _: True


def _kill_station(campaign: Campaign) -> None:
    computer = campaign.dice.choice(campaign.computers)
    computer.kill()
    campaign.start(computer)


def _kill_hub(campaign: Campaign) -> None:
    campaign.region.hub.kill()
    campaign.region.hub.start()


def _crash_database(campaign: Campaign) -> None:
    machine = campaign.region.machine
    assert machine is not None
    machine.stop("immediate")
    machine.start()


def _lose_primary(campaign: Campaign) -> None:
    campaign.faults["entries the standby lacked"] += campaign.region.lose_primary()


def _clone(campaign: Campaign) -> None:
    """Let a copy of a disk run beside it for the rest of the run."""
    computer = campaign.with_room()
    computer.kill()
    copy = campaign.folder / f"clone{len(campaign.computers)}"
    shutil.copytree(computer.folder, copy)
    campaign.start(computer)
    campaign.start(Computer(copy, computer.code, computer.hub, campaign.plant))


def _restore(campaign: Campaign) -> None:
    """Take a backup while a station works, let it go on, send all, lose the disk, and restore it."""
    computer, clock, backup = campaign.with_room(), SystemClock(), BytesIO()
    with closing(Store.open(computer.folder)) as store:
        back_up(store, backup, campaign.folder, PASSPHRASE, clock)
    computer.goes_on()
    computer.kill()
    campaign.drain(computer)
    restore(computer.folder, backup, PASSPHRASE, clock, last=None, replace=True)
    campaign.enrolled(computer)
    campaign.start(computer)


HAPPENINGS: dict[str, Happening] = {
    "station killed": Happening(8, _kill_station),
    "hub killed": Happening(4, _kill_hub),
    "database crashed": Happening(2, _crash_database, lambda one: one.region.machine is not None),
    "primary lost": Happening(
        1, _lose_primary,
        lambda one: one.region.forgetful and one.region.pair is not None and not one.region.promoted,
    ),
    "hub restored": Happening(1, lambda one: one.region.restore_hub(), lambda one: one.region.forgetful),
    "disk cloned": Happening(1, _clone, lambda one: not one.region.forgetful),
    "backup restored": Happening(1, _restore, lambda one: not one.region.forgetful),
    "disk widened": Happening(1, lambda one: one.widen(), lambda one: one.small_disk is not None),
}  # fmt: skip
"""Every happening by name."""

"""A register restored from a backup begins a new log; no number is given out twice, nothing is lost."""

import shutil
from contextlib import ExitStack
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.hub.admin import add_station
from kiosk.hub.database import Database
from kiosk.sync.client import HubClient
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import LinkState
from kiosk.sync.wire import OfficeNames
from tests.fakes.station import Station, station


def copied(desk: Station, to: Path) -> Path:
    desk.store.tidy()
    shutil.copytree(desk.store.folder, to)
    return to


def enrolled_again(desk: Station, client: HubClient, database: Database) -> None:
    code = add_station(database, desk.office.code, "A1", desk.clock, again=True)
    enrol(client, desk.store, desk.identity, desk.office.code, "A1", code)


def test_a_restored_register_goes_on_in_a_new_epoch(
    desk: Station, client: HubClient, database: Database, tmp_path: Path, office: OfficeNames
) -> None:
    desk.deposit()
    desk.deliver(client)
    backups = [copied(desk, tmp_path / f"backup{number}") for number in range(2)]
    assert [desk.deposit().reference.number for _ in range(3)] == [2, 3, 4]
    desk.deliver(client)

    with ExitStack() as opened:
        first, second = (
            opened.enter_context(station(folder, clock=SystemClock(), office=office)) for folder in backups
        )
        lost = first.deposit()
        assert lost.reference.number == 2
        assert first.deliver(client).refused == 1

        enrolled_again(first, client, database)

        assert first.epoch == 2
        assert first.deposit().reference.number == 5
        report = first.deliver(client)
        assert (report.link, report.accepted, report.refused, report.waiting) == (LinkState.UP, 1, 0, 0)

        desk.deposit()
        assert desk.deliver(client).refused == 1
        assert desk.outbox()[-1] == (5, "refused", "conflict", "item-epoch-closed")

        enrolled_again(second, client, database)
        assert second.epoch == 3
        assert second.deposit().reference.number == 6
        assert second.deliver(client).accepted == 1


def test_a_register_that_the_hub_knows_as_it_is_keeps_its_epoch(
    desk: Station, client: HubClient, database: Database
) -> None:
    desk.deposit()
    desk.deliver(client)
    desk.deposit()
    enrolled_again(desk, client, database)
    assert desk.epoch == 1
    assert desk.deposit().reference.number == 3
    assert desk.deliver(client).accepted == 2

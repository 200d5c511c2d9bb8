"""What is deposited arrives exactly once, with the same content, whatever the entry is."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import func, select

from kiosk.cases.certificates import RevocationReason
from kiosk.clock import SystemClock
from kiosk.hub.admin import revoke_station
from kiosk.hub.database import Database
from kiosk.hub.judging import caught_up
from kiosk.hub.tables import disputed_item
from kiosk.sync import outbox
from kiosk.sync.batch import pack
from kiosk.sync.client import HubClient
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.feed import fetch
from kiosk.sync.wire import OfficeNames
from tests.fakes.lost import lose
from tests.fakes.station import Station, held, station
from tests.services.postgres import HubProcess


def outcome(report: DeliveryReport) -> tuple[object, ...]:
    return report.link, report.accepted, report.refused, report.waiting, report.code


def all_there(desk: Station, database: Database) -> bool:
    return held(database, desk.identity.device) == desk.hashes()


def test_deposits_arrive_once_with_the_same_content(
    desk: Station, client: HubClient, database: Database
) -> None:
    for _ in range(5):
        desk.deposit()
    desk.withdraw(desk.deposit())

    assert outcome(desk.deliver(client, batch=3)) == (LinkState.UP, 7, 0, 0, "")
    assert all_there(desk, database)
    assert client.head(desk.identity, 1).seq == 7
    assert outcome(desk.deliver(client)) == (LinkState.UP, 0, 0, 0, "")


def test_a_batch_sent_twice_is_stored_once(desk: Station, client: HubClient, database: Database) -> None:
    desk.deposit()
    desk.deposit()
    with desk.store.read() as conn:
        waiting = outbox.next_waiting(conn, 10)
    me = desk.identity
    batch = pack(waiting.items, waiting.prev_head, me.device, waiting.epoch, me.private_key)

    first, second = client.send(batch), client.send(batch)

    assert bytes(first.answers).count(b'"stored"') == bytes(second.answers).count(b'"duplicate"') == 2
    assert outcome(desk.deliver(client)) == (LinkState.UP, 2, 0, 0, "")
    assert all_there(desk, database)


def test_one_bad_entry_does_not_hold_up_those_behind_it(
    desk: Station, client: HubClient, database: Database
) -> None:
    desk.deposit()
    desk.deposit(form_version=9)
    desk.deposit(answers={"applicant": {"idcs": "not a number"}})
    desk.deposit()

    assert outcome(desk.deliver(client)) == (LinkState.UP, 4, 0, 0, "")
    assert all_there(desk, database)
    assert caught_up(database, None, SystemClock()) == 0
    assert fetch(desk.store, client, desk.identity, SystemClock()).code == ""
    assert desk.outbox() == [
        (1, "acknowledged", "stored", ""),
        (2, "refused", "quarantined", "item-form-unknown"),
        (3, "refused", "quarantined", "item-form-problems"),
        (4, "acknowledged", "stored", ""),
    ]


def test_a_cloned_disk_is_noticed_and_nothing_is_lost(
    desk: Station, client: HubClient, database: Database, tmp_path: Path, office: OfficeNames
) -> None:
    desk.deposit()
    desk.deliver(client)
    desk.store.tidy()
    shutil.copytree(desk.store.folder, tmp_path / "clone")
    desk.deposit()
    desk.deliver(client)
    with station(tmp_path / "clone", clock=SystemClock(), office=office) as clone:
        clone.deposit()
        clone.deposit()

        assert outcome(clone.deliver(client)) == (LinkState.UP, 0, 2, 0, "")
        assert [row[1:] for row in clone.outbox()] == [
            ("acknowledged", "stored", ""),
            ("refused", "conflict", "item-content-differs"),
            ("refused", "conflict", "item-chain-broken"),
        ]
        clone.deposit()
        assert outcome(clone.deliver(client)) == (LinkState.UP, 0, 1, 0, "")

    assert all_there(desk, database)
    kept = select(func.count()).where(disputed_item.c.device == desk.identity.device)
    with database.read() as connection:
        assert connection.scalar(kept) == 3
    desk.deposit()
    assert outcome(desk.deliver(client)) == (LinkState.UP, 1, 0, 0, "")


def test_what_the_hub_lost_is_sent_again(desk: Station, client: HubClient, database: Database) -> None:
    for _ in range(4):
        desk.deposit()
    desk.deliver(client)
    mine = desk.identity.device
    with database.write() as connection:
        lose(connection, 1, mine)
    desk.deposit()

    assert outcome(desk.deliver(client)) == (LinkState.UP, 4, 0, 0, "")
    assert all_there(desk, database)


def test_a_revoked_station_keeps_its_files(
    desk: Station, client: HubClient, database: Database, office: OfficeNames
) -> None:
    desk.deposit()
    desk.deliver(client)
    revoke_station(database, office.code, "A1", desk.clock, reason=RevocationReason.CLOSED)
    desk.deposit()

    assert outcome(desk.deliver(client)) == (LinkState.REFUSED, 0, 0, 1, "station-revoked")
    assert held(database, desk.identity.device) == {1: desk.hashes()[1]}


def test_the_window_and_a_command_may_send_at_the_same_time(
    desk: Station, client: HubClient, shared_hub: HubProcess, database: Database
) -> None:
    for _ in range(20):
        desk.deposit()
    other = HubClient(shared_hub.url, SystemClock())
    with ThreadPoolExecutor(2) as both:
        reports = list(both.map(lambda road: desk.deliver(road, batch=2), [client, other]))
    other.close()

    assert {report.link for report in reports} <= {LinkState.UP, LinkState.UNREACHABLE}
    assert outcome(desk.deliver(client))[3] == 0
    assert all_there(desk, database)

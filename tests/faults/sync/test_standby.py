"""The primary is lost with entries that its standby never heard of; the hub goes on without a restart."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import Database, connected, opened
from kiosk.hub.tables import log_item
from kiosk.sync import feed
from kiosk.sync.client import HubClient
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import LinkState
from kiosk.sync.feed import fetch
from tests.fakes.station import OFFICE, Station, station
from tests.faults.sync.evidence import facts
from tests.faults.sync.oracle import Receipt, judged
from tests.services.postgres import HubProcess
from tests.services.standby import Pair


@pytest.fixture
def pair_hub(pair: Pair) -> Iterator[HubProcess]:
    """A running hub on a primary and its standby."""
    pair.primary.database("hub")
    process = HubProcess(pair.address("hub"))
    process.start()
    yield process
    process.kill()


class Town:
    """Two stations of an office and their road."""

    def __init__(self, hub: HubProcess, folder: Path, ends: ExitStack) -> None:
        self.database = ends.enter_context(closing(opened(hub.database)))
        self.client = ends.enter_context(closing(HubClient(hub.url, SystemClock())))
        self.desks = [
            ends.enter_context(station(folder / code, code, SystemClock())) for code in ("A1", "A2")
        ]
        self.receipts: list[Receipt] = []
        add_office(self.database, OFFICE)

    def enrol(self, desk: Station) -> None:
        code = add_station(self.database, OFFICE.code, desk.code, desk.clock)
        enrol(self.client, desk.store, desk.identity, OFFICE.code, desk.code, code)

    def deposit(self, desk: Station, times: int) -> None:
        for _ in range(times):
            case = desk.deposit()
            self.receipts.append(Receipt(str(case.reference), case.hash))

    def hear(self, desk: Station) -> str:
        """Fetch the feed and return the code it ended with and the cursor it left."""
        assert not fetch(desk.store, self.client, desk.identity, desk.clock).code
        with desk.store.read() as conn:
            return feed.cursor(conn)


def health(hub: HubProcess) -> tuple[int, str | None]:
    with closing(HTTPConnection("127.0.0.1", hub.port, timeout=30)) as line:
        line.request("GET", "/v1/health")
        answer = line.getresponse()
        return answer.status, answer.headers["Retry-After"]


@pytest.fixture
def town(pair_hub: HubProcess, tmp_path: Path) -> Iterator[Town]:
    with ExitStack() as ends:
        yield Town(pair_hub, tmp_path, ends)


def test_a_standby_promoted_while_behind_is_sent_what_it_lacks(
    pair: Pair, pair_hub: HubProcess, town: Town
) -> None:
    old, new = town.desks
    town.enrol(old)
    town.deposit(old, 3)
    assert old.deliver(town.client).accepted == 3

    pair.fall_behind()
    town.enrol(new)
    town.deposit(old, 4)
    town.deposit(new, 2)
    assert (old.deliver(town.client).accepted, new.deliver(town.client).accepted) == (4, 2)
    ahead = town.hear(old)

    pair.lose_primary()
    town.deposit(old, 1)
    assert health(pair_hub) == (503, "5")
    lost = old.deliver(town.client)
    assert (lost.link, lost.code, lost.waiting) == (LinkState.UNREACHABLE, "hub-database-absent", 1)

    pair.promote()
    assert pair.ask(pair.standby, "SELECT count(*) FROM log_item", "hub") == 3
    assert old.deliver(town.client).accepted == 5
    assert town.hear(old) != ahead
    assert new.deliver(town.client).code == "station-unknown"
    town.enrol(new)
    assert new.deliver(town.client).accepted == 2
    assert not judged(facts(town.receipts, town.database, [old.store, new.store]))


def test_a_standby_alone_takes_no_writer_and_is_told_as_absent(pair: Pair) -> None:
    opened(pair.primary.database("hub")).close()
    pair.fall_behind()
    behind = f"postgresql://postgres@127.0.0.1:{pair.standby.port}/hub"
    with closing(connected(behind)) as database, pytest.raises(KioskError, match="hub-database-absent"):
        _write(database)


def _write(database: Database) -> None:
    with database.write() as connection:
        connection.execute(log_item.delete())

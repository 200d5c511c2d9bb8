"""The hub's disk fills while stations send: it says so by 503, keeps what it took, and goes on by itself."""

from contextlib import ExitStack, closing
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.hub.database import opened
from kiosk.sync.client import HubClient
from kiosk.sync.envelope import LinkState
from tests.fakes.station import station
from tests.faults.sync.evidence import facts
from tests.faults.sync.oracle import Receipt, judged
from tests.services.disk import fill
from tests.services.postgres import HubProcess


def test_a_full_disk_costs_time_and_no_file(small_disk: Path, tmp_path: Path) -> None:
    with ExitStack() as ends:
        hub = HubProcess(f"sqlite:///{small_disk}/hub.db")
        hub.start()
        ends.callback(hub.kill)
        database = ends.enter_context(closing(opened(hub.database)))
        client = ends.enter_context(closing(HubClient(hub.url, SystemClock())))
        desk = ends.enter_context(station(tmp_path / "station", clock=SystemClock()))
        desk.enrol(database, client)
        ballast = fill(small_disk, room=64 * 1024)

        receipts, report = [], desk.deliver(client)
        while report.link is LinkState.UP:
            case = desk.deposit()
            receipts.append(Receipt(str(case.reference), case.hash))
            report = desk.deliver(client)
        assert (report.code, report.waiting) == ("hub-disk-full", 1)
        assert not judged(facts(receipts, database, [desk.store]), drained=False)

        ballast.unlink()
        assert desk.deliver(client).accepted == 1
        assert not judged(facts(receipts, database, [desk.store]))

"""From the outbox to acknowledged, in batches of 200, against a plain loop that checks nothing.

``python -m benchmarks.sync`` starts a real hub on SQLite over loopback, prints files a second for both in
the same run and their ratio, then where the hub's time goes, and ends by 1 beyond the budget.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import requests
from sqlalchemy import update
from uuid_utils import uuid7

from kiosk.cases import register
from kiosk.cases.case import Filing
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import Store
from kiosk.cases.tables import outbox as outbox_table
from kiosk.clock import SystemClock
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.load import form
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.sync import outbox
from kiosk.sync.client import HubClient
from kiosk.sync.delivery import deliver
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import Answer, Verdict
from kiosk.sync.wire import OfficeNames
from tests.fakes.filings import HOUSEHOLD
from tests.fakes.station import household

FILES = 1000
BATCH = 200
BUDGET = 25.0
"""How many times as long as the plain loop a delivery with every check may take."""

OFFICE = OfficeNames("BENCH", "مكتب", "Bureau")
HUB = (
    "import sys; from kiosk.hub.serve import serve; "
    "serve(sys.argv[1], port=0, announce=lambda address: print(address, flush=True))"
)
PLAIN = """
import sqlite3, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
kept = sqlite3.connect(sys.argv[1], isolation_level=None)
kept.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE log (body BLOB)")
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_POST(self):
        lines = self.rfile.read(int(self.headers["Content-Length"])).splitlines()
        kept.execute("BEGIN")
        kept.executemany("INSERT INTO log VALUES (?)", [(line,) for line in lines])
        kept.execute("COMMIT")
        self.send_response(204)
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *_):
        pass
server = HTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
server.serve_forever()
"""


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = Store.open(folder / "desk")
        issuer = Issuer(OFFICE.code, "A1", station_identity(store))
        for _ in range(FILES):
            deposit(store, issuer)
        plain = timed(lambda: floor(store, folder))
        with store.begin() as conn:
            conn.execute(update(outbox_table).values(state=outbox.WAITING))
        ours = delivered(store, issuer, folder)
        store.close()
    ratio = ours / plain
    print(f"delivery {FILES / ours:.0f} files/s; plain loop {FILES / plain:.0f} files/s; ratio {ratio:.1f}")
    print(f"checking one file against its form: {checking() * 1000:.2f} ms of {ours / FILES * 1000:.2f} ms")
    return int(ratio > BUDGET)


def deposit(store: Store, issuer: Issuer) -> None:
    """Deposit the demonstration household."""
    clock = SystemClock()
    filing = Filing(
        id=str(uuid7()), form="tadamon", form_version=1, lang="ar", answers=household(),
        law_date=date(2026, 1, 1), clerk="c-01", training=True,
    )  # fmt: skip
    register.deposit(store, filing, HOUSEHOLD, issuer=issuer, instant=clock.now(), media="a4")


def delivered(store: Store, issuer: Issuer, folder: Path) -> float:
    """Return the seconds of a delivery to a hub process."""
    address, clock = f"sqlite:///{folder}/hub.db", SystemClock()
    database = opened(address)
    add_office(database, OFFICE)
    code = add_station(database, OFFICE.code, "A1", clock)
    database.close()
    with served(HUB, address) as url:
        client = HubClient(url, clock)
        enrol(client, store, issuer.identity, OFFICE.code, "A1", code)
        seconds = timed(lambda: deliver(store, client, issuer.identity, clock, BATCH))
        client.close()
    with store.read() as conn:
        assert outbox.counts(conn) == outbox.Counts(0, 0)
    return seconds


def floor(store: Store, folder: Path) -> None:
    """Send the same bytes with no signature, chain, check or compression, and mark them."""
    with served(PLAIN, f"{folder}/plain.db") as url, requests.Session() as session:
        while True:
            with store.begin() as conn:
                waiting = outbox.next_waiting(conn, BATCH)
            if waiting is None:
                return
            session.post(url, b"\n".join(item.body for item in waiting.items), timeout=30).raise_for_status()
            with store.begin() as conn:
                outbox.settle(conn, waiting.epoch, [Answer(one.seq, Verdict.STORED) for one in waiting.items])


def checking() -> float:
    """Return the seconds that one file's check takes."""
    asked, answers = form("tadamon", 1), Answers.from_json(household())
    today, rounds = date(2026, 11, 21), 200
    return timed(lambda: [check(asked, answers, today=today, training=True) for _ in range(rounds)]) / rounds


@contextmanager
def served(program: str, argument: str) -> Iterator[str]:
    """A server in its own process; gives its address."""
    command = [sys.executable, "-c", program, argument]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.kill()


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

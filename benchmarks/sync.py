"""From the outbox to acknowledged at the station, in batches of 200, beside what checks nothing.

``python -m benchmarks.sync [FILES] [--pouchdb FOLDER]`` fills a station's encrypted register and sends it to
a hub process on PostgreSQL; the same entries go from a plain SQLite outbox to the bare endpoint on the same
database, and from PouchDB to pouchdb-server, installed from npm into a folder of the run (or the one named).
Three rounds in turn; what counts is the time from one batch to the next in the quickest quarter of all, for
others work on this machine too. Prints files a second and the ratios; ends by 1 beyond the budget.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

import psycopg
import requests
from sqlalchemy import select
from uuid_utils import uuid7

from benchmarks import _pouchdb
from benchmarks._households import Households
from benchmarks._hub import hub, plain_hub, postgres
from kiosk.cases import register
from kiosk.cases.case import Filing
from kiosk.cases.household import members
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import Store
from kiosk.cases.tables import journal
from kiosk.clock import Clock, SystemClock
from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.house import House
from kiosk.sync.batch import Batch
from kiosk.sync.client import HubClient
from kiosk.sync.delivery import deliver
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.wire import OfficeNames, Reply

FILES, BATCH, ROUNDS = 4_000, 200, 3
PLAIN_BUDGET, POUCHDB_BUDGET = 0.7, 4.0
"""Least ratio to the plain loop, and to PouchDB (docs/decisions/0174)."""
OFFICE = OfficeNames("BENCH", "ملحقة", "Annexe")


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds of one round."""

    ours: list[float]
    """From one batch to the next."""
    cpu: float
    """The station's own processor time, of all batches."""
    plain: list[float]
    """From one batch to the next."""


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="?", type=int, default=FILES)
    asked.add_argument("--pouchdb", type=Path, metavar="FOLDER", help="where npm has installed it, or shall")
    asked.add_argument("--database", default="", help="postgresql://…, an empty one")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as name, postgres(chosen.database) as address:
        folder = Path(name)
        rounds = measured(folder, address, chosen.files)
        pouch = pouchdb(chosen.pouchdb or folder, folder, chosen.files)
    return told(rounds, pouch, chosen.files)


def told(rounds: list[Round], pouch: float, files: int) -> int:
    """Print the quickest of each, and say whether the budget was missed."""
    ours = BATCH / quarter(steps for one in rounds for steps in one.ours)
    plain = BATCH / quarter(steps for one in rounds for steps in one.plain)
    cpu = min(one.cpu for one in rounds) / files * 1e6
    print(f"delivery {ours:.0f} files/s in batches of {BATCH}; processor of the station {cpu:.0f} µs a file")
    print(f"plain loop {plain:.0f} files/s; ratio {ours / plain:.2f} (at least {PLAIN_BUDGET})")
    if pouch:
        print(f"PouchDB {files / pouch:.0f}; ratio {ours * pouch / files:.1f} (at least {POUCHDB_BUDGET})")
    else:
        print("PouchDB was not measured: npm is absent, or reached no registry")
    slow = bool(pouch) and ours * pouch / files < POUCHDB_BUDGET
    return int(ours / plain < PLAIN_BUDGET or slow)


def quarter(steps: Iterable[float]) -> float:
    """Return the time that a quarter of all steps stay below."""
    return quantiles(steps, n=4)[0]


class Noting(HubClient):
    """A client that notes when each batch is sent."""

    def __init__(self, url: str, clock: Clock) -> None:
        """Note nothing yet."""
        super().__init__(url, clock)
        self.instants: list[float] = []

    def send(self, batch: Batch) -> Reply:
        """Send as every client does."""
        self.instants.append(time.perf_counter())
        return super().send(batch)


def measured(folder: Path, address: str, files: int) -> list[Round]:
    """Deliver from a new station in each round, then send the same by the plain loop."""
    house = House.open(address, SystemClock())
    with closing(house.database), hub(address) as real, plain_hub(address) as bare:
        add_office(house.database, OFFICE)
        rounds = []
        for turn in range(ROUNDS):
            with closing(Store.open(folder / f"desk{turn}")) as store:
                issuer = Issuer(OFFICE.code, f"A{turn + 1}", station_identity(store))
                deposit(store, issuer, files, turn)
                ours, cpu = delivered(house, store, issuer, real.url, files)
                entries = bodies(store)
            rounds.append(Round(ours, cpu, plain(folder / f"plain{turn}.db", bare.url, address, entries)))
    return rounds


def deposit(store: Store, issuer: Issuer, files: int, seed: int) -> None:
    """Deposit so many households."""
    asked, clock, households = form("tadamon", 1), SystemClock(), Households(seed)
    for _ in range(files):
        filing = Filing(
            id=str(uuid7()), form="tadamon", form_version=1, lang="ar", answers=households.next(),
            law_date=date(2026, 1, 1), clerk="c-01", training=True,
        )  # fmt: skip
        persons = members(asked, Answers.from_json(filing.answers))
        register.deposit(store, filing, persons, issuer=issuer, instant=clock.now(), media="a4")


def delivered(house: House, store: Store, issuer: Issuer, url: str, files: int) -> tuple[list[float], float]:
    """Enrol and deliver; return the seconds from batch to batch, and those of the processor here."""
    clock = SystemClock()
    code = add_station(house.database, issuer.office, issuer.station, clock)
    with closing(Noting(url, clock)) as client:
        enrol(client, store, issuer.identity, issuer.office, issuer.station, code)
        began = time.process_time()
        done = report = deliver(store, client, issuer.identity, clock, BATCH)
        while report.waiting and report.link is LinkState.UP:
            report = deliver(store, client, issuer.identity, clock, BATCH)
            done = report.following(done)
        cpu = time.process_time() - began
    assert done == DeliveryReport(LinkState.UP, accepted=files), done
    return apart(client.instants), cpu


def apart(instants: Sequence[float]) -> list[float]:
    """Return the seconds between instants."""
    return [later - earlier for earlier, later in pairwise(instants)]


def bodies(store: Store) -> list[bytes]:
    """Return the exact bytes of all entries."""
    with store.read() as conn:
        return list(conn.scalars(select(journal.c.body).order_by(journal.c.seq)))


def plain(file: Path, url: str, address: str, entries: Sequence[bytes]) -> list[float]:
    """Return the seconds from batch to batch of the loop everybody writes: select, post, mark; all bare."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("TRUNCATE floor_item")
    with closing(sqlite3.connect(file, isolation_level=None)) as kept, requests.Session() as session:
        kept.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE outbox (seq INTEGER PRIMARY KEY, body BLOB, acked INT DEFAULT 0);"
            "CREATE INDEX waiting ON outbox (acked, seq)"
        )
        kept.execute("BEGIN")
        kept.executemany("INSERT INTO outbox (body) VALUES (?)", [(entry,) for entry in entries])
        kept.execute("COMMIT")
        return apart(list(plain_loop(kept, session, f"{url}/v1/logs/plain/1")))


def plain_loop(kept: sqlite3.Connection, session: requests.Session, url: str) -> Iterator[float]:
    """Send all that waits, 200 at a time, and yield when each batch is sent."""
    wanted = "SELECT seq, body FROM outbox WHERE acked = 0 ORDER BY seq LIMIT ?"
    while rows := kept.execute(wanted, (BATCH,)).fetchall():
        yield time.perf_counter()
        session.post(url, b"\n".join(body for _, body in rows), timeout=30).raise_for_status()
        kept.execute("BEGIN IMMEDIATE")
        kept.executemany("UPDATE outbox SET acked = 1 WHERE seq = ?", [(seq,) for seq, _ in rows])
        kept.execute("COMMIT")


def pouchdb(folder: Path, scratch: Path, files: int) -> float:
    """Return the seconds that PouchDB takes, 0.0 where it cannot be had."""
    if not _pouchdb.installed(folder):
        return 0.0
    from benchmarks._stations import Author

    entries = [item.body for item in Author(OFFICE.code).write(files)]
    return min(_pouchdb.seconds(folder, entries, scratch / f"pouchdb{turn}") for turn in range(2))


if __name__ == "__main__":
    sys.exit(main())

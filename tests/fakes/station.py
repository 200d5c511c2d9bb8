"""A station with a real register that deposits training files, and the hub's side of it in one process."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from uuid_utils import uuid7

from kiosk import paths
from kiosk.cases import journal as journals
from kiosk.cases import register
from kiosk.cases.case import Case, Event, Filing, Happening
from kiosk.cases.identity import Issuer, StationIdentity, station_identity
from kiosk.cases.store import Store
from kiosk.cases.tables import journal, outbox
from kiosk.clock import Clock, FixedClock
from kiosk.forms.answers import Answers
from kiosk.forms.check import settled
from kiosk.forms.load import form
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import Database
from kiosk.hub.packing import opened
from kiosk.hub.tables import log_item
from kiosk.sync.client import HubClient
from kiosk.sync.delivery import deliver
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import DeliveryReport
from kiosk.sync.wire import OfficeNames
from tests.fakes.filings import HOUSEHOLD, NOON

OFFICE = OfficeNames("SALTB", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")


def household() -> dict[str, object]:
    """Settled answers of the demonstration household."""
    answers = Answers.from_json(json.loads(paths.HOUSEHOLD.read_text(encoding="utf-8")))
    return settled(form("tadamon", 1), answers).to_json()


def training_filing(**changed: object) -> Filing:
    """A training file that the hub finds good, unless something is changed."""
    good = Filing(
        id=str(uuid7()),
        form="tadamon",
        form_version=1,
        lang="ar",
        answers=household(),
        law_date=date(2026, 1, 1),
        clerk="c-01",
        training=True,
    )
    return replace(good, **changed)


@dataclass
class Station:
    """One computer of the office, and what it does."""

    store: Store
    code: str = "A1"
    clock: Clock = field(default_factory=lambda: FixedClock(NOON))
    office: OfficeNames = OFFICE

    @property
    def identity(self) -> StationIdentity:
        return station_identity(self.store)

    @property
    def epoch(self) -> int:
        with self.store.read() as conn:
            return journals.epoch(conn)

    def deposit(self, instant: datetime | None = None, **changed: object) -> Case:
        issuer = Issuer(self.office.code, self.code, self.identity)
        return register.deposit(
            self.store,
            training_filing(**changed),
            HOUSEHOLD,
            issuer=issuer,
            instant=instant or self.clock.now(),
            media="a4",
        )

    def withdraw(self, case: Case) -> None:
        happening = Happening(Event.WITHDRAWN, self.clock.now(), "c-01")
        register.append(self.store, str(case.reference), happening, self.identity)

    def enrol(self, database: Database, client: HubClient) -> OfficeNames:
        add_office(database, self.office)
        code = add_station(database, self.office.code, self.code, self.clock)
        return enrol(client, self.store, self.identity, self.office.code, self.code, code)

    def deliver(self, client: HubClient, batch: int = 200) -> DeliveryReport:
        return deliver(self.store, client, self.identity, self.clock, batch)

    def outbox(self) -> list[tuple[int, str, str, str]]:
        """Every outbox row: seq, state, verdict, reason."""
        columns = (outbox.c.seq, outbox.c.state, outbox.c.verdict, outbox.c.reason)
        with self.store.read() as conn:
            return [tuple(row) for row in conn.execute(select(*columns).order_by(outbox.c.seq))]

    def hashes(self) -> dict[int, str]:
        """The content hash of every journal entry."""
        with self.store.read() as conn:
            rows = conn.execute(select(journal.c.seq, journal.c.hash))
            return {row.seq: row.hash for row in rows}


@contextmanager
def station(
    folder: Path, code: str = "A1", clock: Clock | None = None, office: OfficeNames = OFFICE
) -> Iterator[Station]:
    """A station with its data in ``folder``."""
    store = Store.open(folder)
    try:
        yield Station(store, code, clock or FixedClock(NOON), office)
    finally:
        store.close()


def held(database: Database, device: str) -> dict[int, str]:
    """What the hub holds of a device, hashed anew from the stored bytes: seq → SHA-256."""
    with database.read() as connection:
        rows = connection.execute(
            select(log_item.c.seq, log_item.c.body).where(log_item.c.device == device)
        ).all()
    assert len({row.seq for row in rows}) == len(rows)
    return {row.seq: sha256(opened(row.body)).hexdigest() for row in rows}

"""An office and its hub in one process: real registers, real client, real intake, and a line that goes wrong.

Every move is a method, so that dice and Hypothesis make the same moves.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import select

from kiosk.cases import amending, files
from kiosk.cases.case import Case, Draft, Event, Happening
from kiosk.cases.tables import outbox
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_station
from kiosk.hub.database import Database
from kiosk.hub.house import House
from kiosk.hub.keys import hub_signing_key
from kiosk.sync.enrol import enrol
from tests.fakes.filings import HOUSEHOLD, NOON
from tests.fakes.station import Station
from tests.faults.sync.evidence import facts
from tests.faults.sync.line import Line, Wrong
from tests.faults.sync.mortal import Death, database_at, fuse_of, store_at
from tests.faults.sync.oracle import Findings, Receipt, judged

CODES = ("A1", "A2")
HUB, OTHER_HUB = "hub.db", "other.db"


@dataclass
class Desk(Station):
    """A computer of the office, and the files it gave receipts for."""

    cases: list[Case] = field(default_factory=list)


def prepare(folder: Path) -> None:
    """Make an office of enrolled stations with its hub, and another hub that does not know it."""
    folder.mkdir(exist_ok=True)
    clock = FixedClock(NOON)
    line = Line(house(folder / HUB, clock), house(folder / OTHER_HUB, clock))
    for code in CODES:
        desk = Desk(store_at(folder / code), code, clock)
        desk.enrol(line.house.database, line)
        desk.store.close()
    line.close()


def house(path: Path, clock: FixedClock) -> House:
    """Open a hub whose database can die."""
    database = database_at(path)
    return House(database, hub_signing_key(database), clock)


class Office:
    """One run: what its stations, its line and its hub go through, and the receipts that leave it."""

    def __init__(self, template: Path, folder: Path) -> None:
        shutil.copytree(template, folder)
        self.folder = folder
        self.clock = FixedClock(NOON)
        self.receipts: list[Receipt] = []
        self.line = Line(*(house(folder / name, self.clock) for name in (HUB, OTHER_HUB)))
        self.desks = [self._desk(code, code) for code in CODES]
        self._numbers = count(1)
        self._hub_was_whole = True

    def close(self) -> None:
        """Let every file go."""
        for desk in self.desks:
            desk.store.close()
        self.line.close()

    @property
    def database(self) -> Database:
        """The hub's."""
        return self.line.house.database

    def deposit(self, desk: Desk, *, poison: bool = False) -> None:
        """Deposit a file and hand its receipt over; a poisoned one no hub can read."""
        with self._lives(desk):
            case = desk.deposit(self.clock.now(), form_version=99 if poison else 1)
            desk.cases.append(case)
            self.hand_over(case)

    def hand_over(self, case: Case) -> None:
        """Let a receipt leave the office."""
        receipt = Receipt(str(case.reference), case.hash)
        if receipt not in self.receipts:
            self.receipts.append(receipt)

    def withdraw(self, desk: Desk) -> None:
        """Withdraw the newest file, if it still can be."""
        with self._lives(desk):
            desk.withdraw(desk.cases[-1])

    def correct(self, desk: Desk) -> None:
        """Correct the newest file, if it still can be, and hand over its new receipt."""
        with self._lives(desk):
            with desk.store.read() as conn:
                case = files.case(conn, str(desk.cases[-1].reference))
                base = files.changes(conn, case.filing.id)
            told = Draft("d", case.filing.form, 1, "ar", {}, corrects=str(case.reference), base=base)
            happening = Happening(Event.CORRECTED, self.clock.now(), "c-01")
            corrected = amending.correct(desk.store, told, case.filing, HOUSEHOLD, happening, desk.identity)
            self.hand_over(corrected)

    def deliver(self, desk: Desk, wrong: Wrong = Wrong.NOTHING, batch: int = 200) -> None:
        """Send what waits; one thing goes wrong on the way."""
        self.line.wrong = wrong
        with self._lives(desk):
            desk.deliver(self.line, batch)
        self.line.wrong = Wrong.NOTHING

    def enrol_again(self, desk: Desk) -> None:
        """Do what the administrator does where a station's history and the hub's have parted: a new epoch."""
        code = add_station(self.database, desk.office.code, desk.code, self.clock, again=True)
        with self._lives(desk):
            enrol(self.line, desk.store, desk.identity, desk.office.code, desk.code, code)

    def copy(self, desk: Desk) -> str:
        """Copy a station's disk, and return the name of the copy."""
        desk.store.tidy()
        name = f"{desk.code}-{next(self._numbers)}"
        shutil.copytree(desk.store.folder, self.folder / name)
        return name

    def clone(self, desk: Desk) -> None:
        """Let a copy of a station's disk run beside it."""
        self.desks.append(self._desk(self.copy(desk), desk.code, desk.cases))

    def restore(self, desk: Desk, copy: str) -> None:
        """Put a copy in the place of a disk that broke; what was on it had been sent."""
        self.settle(desk)
        desk.store.close()
        desk.store = store_at(self.folder / copy)
        with desk.store.read() as conn:
            desk.cases = [case for case in desk.cases if files.exists(conn, str(case.reference))]

    def copy_hub(self) -> Path:
        """Copy the hub's database, and return the copy."""
        copy = self.folder / f"hub-{next(self._numbers)}.db"
        held = str(self.database.engine.url.database)
        with closing(sqlite3.connect(held)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        return copy

    def restore_hub(self, copy: Path) -> None:
        """Put a copy in the place of the hub's database."""
        self.database.close()
        self.line.house = house(copy, self.clock)
        self._hub_was_whole = False

    def jump(self, days: int) -> None:
        """Let the clock be wrong from now on."""
        self.clock.instant += timedelta(days=days)

    def settle(self, desk: Desk) -> None:
        """Send all that waits, on a good line, with nobody dying."""
        fuse_of(desk.store).put_out()
        fuse_of(self.database).put_out()
        self.line.clear()
        desk.deliver(self.line)

    def drained(self) -> Findings:
        """Judge the end, after everything had its time to arrive."""
        for desk in self.desks:
            self.settle(desk)
        return self.judged(drained=True)

    def judged(self, *, drained: bool = False) -> Findings:
        """Judge what stands; what a hub lost with its disk need only be there again at the end."""
        stores = [desk.store for desk in self.desks]
        found = judged(facts(self.receipts, self.database, stores), drained=drained)
        return found if drained or self._hub_was_whole else replace(found, believed=0)

    def _desk(self, folder: str, code: str, cases: Iterable[Case] = ()) -> Desk:
        return Desk(store_at(self.folder / folder), code, self.clock, cases=list(cases))

    @contextmanager
    def _lives(self, desk: Desk) -> Iterator[None]:
        """Let a station act until it has done so or dies; then it is started again."""
        try:
            yield
        except Death:
            fuse_of(desk.store).put_out()
        except KioskError as refused:
            if refused.code != "case-transition":
                raise


def parted(desk: Desk) -> bool:
    """Say whether the hub holds another history than this station in its present epoch."""
    wanted = select(outbox.c.seq).where(outbox.c.verdict == "conflict", outbox.c.epoch == desk.epoch)
    with desk.store.read() as conn:
        return conn.execute(wanted.limit(1)).first() is not None

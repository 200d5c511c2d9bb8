"""The harness: stations, proxy, hub and database as processes, killed and spoilt by dice; then the oracle.

At the end everything is healed, every register sends what it has left over a good line, and the oracle judges
what left the stations against what the hub holds.
"""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic

from kiosk.cases.store import Store
from kiosk.clock import SystemClock
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.sync.client import HubClient
from kiosk.sync.enrol import enrol
from tests.fakes.station import OFFICE, Station
from tests.faults.sync.evidence import facts
from tests.faults.sync.fleet import Computer, Road
from tests.faults.sync.oracle import Findings, judged
from tests.services.disk import remount
from tests.services.postgres import Cluster, HubProcess

PAUSE = 0.4
"""Seconds between two faults, at most."""


@dataclass(frozen=True)
class Outcome:
    """What a campaign did, and what was found."""

    found: Findings
    receipts: int
    faults: Counter[str]


@dataclass
class Campaign:
    """One run of the harness by one seed."""

    folder: Path
    seed: int
    hub: HubProcess
    other: HubProcess
    cluster: Cluster | None = None
    small_disk: Path | None = None
    """A disk of 3 MB for the first station, where one can be mounted."""
    plant: str = ""
    computers: list[Computer] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    among: frozenset[str] = frozenset()
    """The faults to draw from; all where empty."""
    _room: int = 0

    def run(self, seconds: float, stations: int = 3) -> Outcome:
        """Let things go wrong for that long, heal, drain and judge."""
        self.dice = random.Random(self.seed)
        with ExitStack() as ends:
            self.database = opened(self.hub.database)
            ends.callback(self.database.close)
            road = Road(self.hub.port, self.other.port, self.seed)
            ends.callback(road.close)
            ends.callback(self._kill_all)
            self._enrol(road.url, stations)
            self._rage(seconds)
            self.faults += road.calm()
            self._kill_all()
            self._widen(64)
            return self._judged()

    def _enrol(self, url: str, stations: int) -> None:
        add_office(self.database, OFFICE)
        places = [self.folder / f"station{at}" for at in range(1, stations + 1)]
        places[0] = self.small_disk or places[0]
        for at, place in enumerate(places, 1):
            computer = Computer(place / "data", f"A{at}", url, self.plant)
            self._enrolled(computer)
            self._start(computer)

    def _enrolled(self, computer: Computer) -> None:
        """Give a computer its place, the first time or in a new epoch, over a good line."""
        with ExitStack() as ends:
            desk, client = self._desk(computer, ends)
            code = add_station(self.database, OFFICE.code, computer.code, SystemClock(), again=True)
            enrol(client, desk.store, desk.identity, OFFICE.code, computer.code, code)

    def _desk(self, computer: Computer, ends: ExitStack) -> tuple[Station, HubClient]:
        """Open a register whose process is dead, and a good line to the hub."""
        store = Store.open(computer.folder)
        ends.callback(store.close)
        client = HubClient(self.hub.url, SystemClock())
        ends.callback(client.close)
        return Station(store, computer.code, SystemClock()), client

    def _rage(self, seconds: float) -> None:
        """Let each fault happen once, in any order, then any of them until the time is over."""
        names = [name for name in _FAULTS if self._possible(name)]
        once = self.dice.sample(names, len(names))
        pause, end = Event(), monotonic() + seconds
        while once or monotonic() < end:
            pause.wait(self.dice.uniform(0.1, PAUSE))
            weights = [_FAULTS[name][0] for name in names]
            name = once.pop() if once else self.dice.choices(names, weights)[0]
            self.faults[name] += 1
            _FAULTS[name][1](self)

    def _possible(self, name: str) -> bool:
        if self.among and name not in self.among:
            return False
        if name == "database crashed":
            return self.cluster is not None
        return name != "disk widened" or self.small_disk is not None

    def _kill_station(self) -> None:
        computer = self.dice.choice(self.computers)
        computer.kill()
        self._start(computer)

    def _widen(self, megabytes: int = 0) -> None:
        """Give the small disk room again, a little or enough for the end."""
        if self.small_disk is not None:
            self._room += 1
            remount(self.small_disk, f"size={megabytes or 3 + self._room}m")

    def _kill_hub(self) -> None:
        self.hub.kill()
        self.hub.start()

    def _crash_database(self) -> None:
        assert self.cluster is not None
        self.cluster.stop("immediate")
        self.cluster.start()

    def _clone(self) -> None:
        """Let a copy of a disk run beside it for the rest of the run."""
        computer = self._with_room()
        computer.kill()
        copy = self.folder / f"clone{len(self.computers)}"
        shutil.copytree(computer.folder, copy)
        self._start(computer)
        self._start(Computer(copy, computer.code, computer.hub, self.plant))

    def _restore(self) -> None:
        """Copy a disk, work on, send all, lose the disk, and go on with the copy in a new epoch."""
        computer = self._with_room()
        computer.kill()
        copy = computer.folder.with_name("backup")
        shutil.copytree(computer.folder, copy)
        self._start(computer)
        Event().wait(PAUSE)
        computer.kill()
        self._drain(computer)
        shutil.rmtree(computer.folder)
        copy.rename(computer.folder)
        self._enrolled(computer)
        self._start(computer)

    def _with_room(self) -> Computer:
        """Return a computer whose disk can be copied."""
        return self.dice.choice([one for one in self.computers if one.folder.parent != self.small_disk])

    def _start(self, computer: Computer) -> None:
        if computer not in self.computers:
            self.computers.append(computer)
        computer.start(self.dice.randrange(2**32))

    def _kill_all(self) -> None:
        for computer in self.computers:
            computer.kill()

    def _drain(self, computer: Computer) -> None:
        with ExitStack() as ends:
            desk, client = self._desk(computer, ends)
            desk.deliver(client)

    def _judged(self) -> Outcome:
        """Judge what stands, and again once everything was sent that is left: sending mends what it finds."""
        receipts = [one for computer in self.computers for one in computer.receipts]
        with ExitStack() as ends:
            desks = [self._desk(computer, ends) for computer in self.computers]
            stores = [desk.store for desk, _ in desks]
            found = judged(facts(receipts, self.database, stores), drained=False)
            for desk, client in desks:
                desk.deliver(client)
            found = found or judged(facts(receipts, self.database, stores))
        for computer in self.computers:
            self.faults["disk full"] += computer.said["disk-full"]
            self.faults["clock jumped"] += computer.said["clock"]
        return Outcome(found, len(receipts), +self.faults)


_FAULTS: dict[str, tuple[int, Callable[[Campaign], None]]] = {
    "station killed": (8, Campaign._kill_station),
    "hub killed": (4, Campaign._kill_hub),
    "database crashed": (2, Campaign._crash_database),
    "disk cloned": (1, Campaign._clone),
    "backup restored": (1, Campaign._restore),
    "disk widened": (1, Campaign._widen),
}

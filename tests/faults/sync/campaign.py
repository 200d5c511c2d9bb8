"""The harness: stations, proxy, hub and database as processes, killed and spoilt by dice; then the oracle.

At the end everything is healed, every register sends what it has left over a good line, and the oracle judges
what left the stations against what the hub holds.
"""

import random
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from time import monotonic

from kiosk.cases.store import Store
from kiosk.clock import SystemClock
from kiosk.hub.admin import add_office, add_station
from kiosk.sync.client import HubClient
from kiosk.sync.enrol import enrol
from tests.fakes.station import OFFICE, Station
from tests.faults.sync.evidence import facts
from tests.faults.sync.fleet import Computer, Road
from tests.faults.sync.happenings import HAPPENINGS
from tests.faults.sync.oracle import Findings, judged
from tests.faults.sync.region import Region
from tests.services.disk import remount
from tests.services.proxy import FAULTS

PAUSE = 0.4
"""Seconds between two faults, at most."""

LATEST = 100
"""Seconds after which a run ends although not everything has happened."""


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
    region: Region
    small_disk: Path | None = None
    """A disk of 3 MB for the first station, where one can be mounted."""
    plant: str = ""
    computers: list[Computer] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    room: int = 0
    """Megabytes that the small disk was given."""

    def run(self, seconds: float, stations: int = 3) -> Outcome:
        """Let everything go wrong once, and more for that long; heal, drain and judge."""
        with ExitStack() as ends:
            road = self._begun(stations, ends)
            self._rage(seconds, road)
            return self._ended(road)

    def run_into(self, fault: str) -> Outcome:
        """Let one station work, then let all it sends meet one fault until the end; heal, drain and judge."""
        with ExitStack() as ends:
            road = self._begun(1, ends)
            self.computers[0].goes_on()
            road.insist(fault, times=4)
            return self._ended(road)

    def _begun(self, stations: int, ends: ExitStack) -> Road:
        """Start the stations, and wait until each has said something."""
        self.dice = random.Random(self.seed)
        road = Road(self.region.hub.port, self.region.other.port, self.seed)
        ends.callback(road.close)
        ends.callback(self._kill_all)
        add_office(self.region.database, OFFICE)
        places = [self.folder / f"station{at}" for at in range(1, stations + 1)]
        places[0] = self.small_disk or places[0]
        for at, place in enumerate(places, 1):
            computer = Computer(place / "data", f"A{at}", road.url, self.plant)
            self.enrolled(computer)
            self.start(computer)
        for computer in self.computers:
            computer.goes_on()
        return road

    def _rage(self, seconds: float, road: Road) -> None:
        """Let each fault happen once, in any order, then any of them until the time is over."""
        names = [name for name, one in HAPPENINGS.items() if one.possible(self)]
        once = self.dice.sample(names, len(names))
        pause, begun = Event(), monotonic()
        while (spent := monotonic() - begun) < LATEST and (once or spent < seconds or _unmet(road)):
            pause.wait(self.dice.uniform(0.1, PAUSE))
            weights = [HAPPENINGS[name].weight for name in names]
            name = once.pop() if once else self.dice.choices(names, weights)[0]
            if HAPPENINGS[name].possible(self):
                self.faults[name] += 1
                HAPPENINGS[name].happen(self)

    def _ended(self, road: Road) -> Outcome:
        self.faults += road.calm()
        self._kill_all()
        self.widen(64)
        return self._judged()

    def enrolled(self, computer: Computer) -> None:
        """Give a computer its place, the first time or in a new epoch, over a good line."""
        with ExitStack() as ends:
            desk, client = self._desk(computer, ends)
            code = add_station(self.region.database, OFFICE.code, computer.code, SystemClock(), again=True)
            enrol(client, desk.store, desk.identity, OFFICE.code, computer.code, code)

    def _desk(self, computer: Computer, ends: ExitStack) -> tuple[Station, HubClient]:
        """Open a register whose process is dead, and a good line to the hub."""
        store = Store.open(computer.folder)
        ends.callback(store.close)
        client = HubClient(self.region.hub.url, SystemClock())
        ends.callback(client.close)
        return Station(store, computer.code, SystemClock()), client

    def widen(self, megabytes: int = 0) -> None:
        """Give the small disk room again, a little or enough for the end."""
        if self.small_disk is not None:
            self.room += 1
            remount(self.small_disk, f"size={megabytes or 3 + self.room}m")

    def with_room(self) -> Computer:
        """Return a computer whose disk can be copied."""
        return self.dice.choice([one for one in self.computers if one.folder.parent != self.small_disk])

    def start(self, computer: Computer) -> None:
        """Start a computer, a new one or one that was killed."""
        if computer not in self.computers:
            self.computers.append(computer)
        computer.start(self.dice.randrange(2**32))

    def drain(self, computer: Computer) -> None:
        """Send all that a computer, whose process is dead, has left."""
        with ExitStack() as ends:
            desk, client = self._desk(computer, ends)
            desk.deliver(client)

    def _kill_all(self) -> None:
        for computer in self.computers:
            computer.kill()

    def _judged(self) -> Outcome:
        """Judge what stands, and again once everything was sent that is left: sending mends what it finds."""
        receipts = [one for computer in self.computers for one in computer.receipts]
        with ExitStack() as ends:
            desks = [self._desk(computer, ends) for computer in self.computers]
            stores = [desk.store for desk, _ in desks]
            found = judged(facts(receipts, self.region.database, stores), drained=False)
            if self.region.forgot:  # what the hub lost need only be there again at the end
                found = replace(found, believed=0)
            for desk, client in desks:
                desk.deliver(client)
            found = found or judged(facts(receipts, self.region.database, stores))
        for computer in self.computers:
            self.faults["refused, disk full"] += computer.said["disk-full"]
            self.faults["clock jumped"] += computer.said["clock"]
        return Outcome(found, len(receipts), +self.faults)


def _unmet(road: Road) -> set[str]:
    return FAULTS.keys() - road.tally().keys()

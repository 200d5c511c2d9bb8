"""A demonstration's surroundings: a local hub as its own process, a training station, a virtual card."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from kiosk import settings
from kiosk.app import station
from kiosk.card.authenticity.check import checker
from kiosk.card.pcsc import open_reader
from kiosk.card.reader import CardReader, ReaderState
from kiosk.card.reading import Terms
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.card.virtual.vpcd import PORT, Insertion
from kiosk.cases import office_keys
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.settings import Office, Station
from kiosk.sync.wire import OfficeNames

CARD = "fatima"
"""The profile of the holder; ``examples`` and pictures show the same person, who does not exist."""

_LOOKS, _BETWEEN = 50, 0.1
"""How often, and after how many seconds, the reader is asked whether it sees the card."""

_PATIENCE = 10
"""Seconds for the hub's process to end when asked."""


@dataclass(frozen=True, slots=True)
class House:
    """Where the demonstration's station lives, and the reader its card lies on."""

    folder: Path
    reader: CardReader
    hub: str
    """Address of the local hub."""
    database: str
    """Address of the hub's database."""
    pcsc: bool
    """Whether the card is read through pcscd rather than inside the program."""


@contextmanager
def demonstration(
    folder: Path, *, database: str = "", printer: str = "", card_port: int = PORT
) -> Iterator[House]:
    """Build the surroundings in a folder and take them down behind.

    ``database`` is the hub's (empty: SQLite in the folder), ``printer`` a CUPS queue (empty: PDF files).
    Raises KioskError ``output-not-writable`` and those of the hub, of the enrolment and of the settings.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as wrong:
        raise KioskError("output-not-writable", file=folder.name) from wrong
    address = database or f"sqlite:///{(folder / 'hub.db').resolve()}"
    with ExitStack() as stack:
        hub = stack.enter_context(_hub(address, folder / "hub.log"))
        reader, pcsc = stack.enter_context(_card(card_port))
        data = folder / "station"
        _settle(data, address, hub, printer)
        yield House(data, reader, hub, address, pcsc)


@contextmanager
def _hub(database: str, log: Path) -> Iterator[str]:
    """Start a hub that writes its lines to ``log``: a demonstration says only what is of it."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    command = [*program, "hub", "serve", "--database", database, "--port", "0", "--attached"]
    pipe = subprocess.PIPE
    with (
        log.open("ab") as lines,
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=lines, text=True) as process,  # noqa: S603 -- ourselves
    ):
        try:
            address = process.stdout.readline().strip() if process.stdout else ""
            if not address:
                raise KioskError("hub-not-started")
            yield address
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _card(port: int) -> Iterator[tuple[CardReader, bool]]:
    card, clock = profile(CARD).card(), SystemClock()
    trusted = profile(CARD).proving.state.store
    terms = Terms(clock, check=checker(lambda: trusted, clock))
    if open_reader().status().state is ReaderState.NO_SERVICE:
        yield VirtualReader(card, terms), False
        return
    try:
        lying = Insertion(card, port)
    except KioskError:
        yield VirtualReader(card, terms), False
        return
    try:
        reader = open_reader("", terms)
        _until_seen(reader)
        yield reader, True
    finally:
        lying.take()


def _until_seen(reader: CardReader) -> None:
    """Wait until pcscd, which asks its virtual readers every 0.4 s, has seen the card."""
    waiting = Event()
    for _ in range(_LOOKS):
        if reader.status().state is ReaderState.PRESENT or waiting.wait(_BETWEEN):
            return
    raise KioskError("card-absent")


def _settle(data: Path, database: str, hub: str, printer: str) -> None:
    """Make the station one of training, and enrol it where it is not yet."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = data / settings.FILE
    known = settings.load(file)
    changes: dict[str, dict[str, object]] = {
        "station": {"training": True},
        "printing": {"printer": printer},
        "delivery": {"hub": hub},
    }
    settings.save(file, changes)
    if known.delivery.hub:
        return
    office, first = Office(), Station()
    with closing(opened(database)) as kept:
        add_office(kept, OfficeNames(office.code, office.name_ar, office.name_fr, office.commune))
        code = add_station(kept, office.code, first.code, SystemClock())
    station.enrol(data, hub, office.code, first.code, code)
    with station.desk(data) as desk:  # what is prepared at this kiosk is opened at this counter
        office_keys.make(desk.means.store, office.code, desk.means.now)

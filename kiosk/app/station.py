"""One station put together: its means from its folder, its desk for one command, its enrolment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kiosk import settings as stations
from kiosk.card.access import Bac
from kiosk.card.authenticity.check import checker
from kiosk.card.authenticity.folder import Folder
from kiosk.card.pcsc import open_reader
from kiosk.card.reader import CardReader
from kiosk.card.reading import Terms
from kiosk.clock import Clock, SystemClock
from kiosk.desk import road
from kiosk.desk.card_lengths import CardLengths
from kiosk.desk.counter import CounterDesk
from kiosk.desk.means import Means
from kiosk.print.choose import printer
from kiosk.settings import Settings
from kiosk.sync.wire import OfficeNames


def states(folder: Path, settings: Settings) -> Folder:
    """Return the folder of the states' certificates that cards are verified by."""
    return Folder(folder / (settings.reading.csca_folder or "csca"))


def means(
    folder: Path,
    *,
    settings: Settings | None = None,
    training: bool = False,
    reader: CardReader | None = None,
    clock: Clock | None = None,
) -> Means:
    """Gather one station's means; nothing is opened or asked yet.

    ``settings`` default to the folder's file, ``reader`` to PC/SC. Raises KioskError ``settings-…``.
    """
    chosen = settings or stations.load(folder / stations.FILE)
    time = clock or SystemClock()
    lengths = CardLengths(lambda: gathered.store)
    terms = Terms(time, Bac(chosen.reading.bac), lengths, checker(states(folder, chosen).store, time))
    gathered = Means(
        folder=folder,
        settings=chosen,
        clock=time,
        reader=reader or open_reader(chosen.reading.reader, terms),
        open_printer=lambda: printer(chosen.printing.printer, folder / "papers"),
        training=training or chosen.station.training,
    )
    return gathered


@contextmanager
def desk(folder: Path, *, training: bool = False, hub: str = "") -> Iterator[CounterDesk]:
    """Open the desk of a data folder for one command, and close it behind; ``hub`` overrides the setting."""
    chosen = stations.load(folder / stations.FILE)
    if hub:
        chosen = replace(chosen, delivery=replace(chosen.delivery, hub=hub))
    gathered = means(folder, settings=chosen, training=training)
    try:
        yield CounterDesk(gathered)
    finally:
        gathered.close()


def enrol(folder: Path, hub: str, office: str, station: str, code: str) -> OfficeNames:
    """Enrol this computer with a hub and write who it is into its settings.

    Raises KioskError of the road and ``settings-read-only``; the same code may then be used again.
    """
    with desk(folder, hub=hub) as opened:
        names = road.enrolled(opened.means, office, station, code)
    office_told = {"code": names.code, "name_ar": names.name_ar, "name_fr": names.name_fr}
    if names.commune:
        office_told["commune"] = names.commune
    changes = {"office": office_told, "station": {"code": station}, "delivery": {"hub": hub}}
    stations.save(folder / stations.FILE, changes)
    return names

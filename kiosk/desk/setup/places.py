"""Where files are kept: on this computer, or in the register that the office shares."""

from contextlib import closing
from pathlib import Path

from kiosk.cases import files, postgres
from kiosk.cases.sharing import moved
from kiosk.cases.store import REGISTER, Store
from kiosk.flows.setup import Remains
from kiosk.sync import road


def try_register(database: str) -> None:
    """Return if the shared register takes us in; nothing is made there. Raises as ``postgres.reached``."""
    postgres.reached(database)


def settle(folder: Path, before: str, database: str) -> int:
    """Keep files at ``database`` from now on, empty for the folder; return how many were moved there.

    ``before`` is where they were kept. Raises KioskError of :class:`Store`; then all is as it was.
    """
    if database and not before:
        postgres.reached(database)
        return moved(folder, database).files
    with closing(Store.open(folder, database)) as store, store.read():
        return 0


def remains(folder: Path, database: str) -> Remains:
    """Count the files that stand there; none where no register was made. Raises as :class:`Store`."""
    if not (folder / REGISTER).exists():
        return Remains()
    with closing(Store.open(folder, database)) as store, store.read() as conn:
        return Remains(files.held(conn, training=True), files.held(conn, training=False))


def enrolled(folder: Path, database: str) -> bool:
    """Say whether this station believes a hub. Raises KioskError of :class:`Store`."""
    with closing(Store.open(folder, database)) as store, store.read() as conn:
        return road.hub_key(conn) is not None

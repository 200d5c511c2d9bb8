"""Deposits for supervisors: rows by field id, a signed manifest, and a note of who took it."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final

from sqlalchemy import Connection

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.hub.house import House
from kiosk.hub.landing import add_new
from kiosk.hub.selection import Selection, columns, quarantined, rows
from kiosk.hub.sheets import WRITERS
from kiosk.hub.stations import Station
from kiosk.hub.tables import disclosure
from kiosk.sync.signing import sign
from kiosk.sync.wire import Manifest

_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(_(?P<last>\d{4}-\d{2}-\d{2}))?\.(?P<format>[a-z]+)", re.ASCII)
_YEARS: Final = range(2, 9999)
"""A file deposited under a clock of nonsense is exported too, by the day that stands on its receipt."""
_IN_MEMORY: Final = 4 * 1024 * 1024
_PIECE: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which export, in which format."""

    selection: Selection
    format: str


@dataclass(frozen=True, slots=True)
class Export:
    """An export, ready to be sent once."""

    name: str
    media_type: str
    size: int
    """Bytes."""
    manifest: str
    """Signed :class:`kiosk.sync.wire.Manifest`."""
    _file: IO[bytes] = field(repr=False)

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes; afterwards nothing of it is left here."""
        with self._file as file:
            file.seek(0)
            while piece := file.read(_PIECE):
                yield piece


def wanted(asker: Station, name: str, training: str, state: str = "") -> Wanted:
    """Return which export ``2026-11-21.csv`` or ``2026-11-01_2026-11-30.csv`` names, for the asker's office.

    Raises KioskError ``export-day``, ``export-format`` or ``export-state``.
    """
    found = _NAME.fullmatch(name)
    if found is None or found["format"] not in WRITERS:
        raise KioskError("export-format")
    first, last = _day(found["day"]), _day(found["last"] or found["day"])
    if last < first:
        raise KioskError("export-day")
    if state and state not in set(CaseState):
        raise KioskError("export-state")
    stands = CaseState(state) if state else None
    return Wanted(Selection(asker.office, first, training == "1", last, stands), found["format"])


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as wrong:
        raise KioskError("export-day") from wrong
    if day.year not in _YEARS:
        raise KioskError("export-day")
    return day


def made(house: House, asker: Station, what: Wanted, now: datetime) -> Export:
    """Write the export from one state of the database, sign its manifest, and note the disclosure."""
    writer, chosen = WRITERS[what.format], what.selection
    with ExitStack() as failing:
        file = failing.enter_context(SpooledTemporaryFile(_IN_MEMORY))
        with house.database.read() as connection, closing(rows(connection, chosen)) as found:
            count = writer.write(columns(connection, chosen), found, file)
            held_back = quarantined(connection, chosen)
        size = file.tell()
        manifest = _manifest(what, count, held_back, _digest(file), now)
        with house.database.write() as connection:
            _note(connection, asker, manifest, chosen)
        failing.pop_all()  # closed by Export.pieces
    return Export(_name(what), writer.media_type, size, sign(manifest, house.key), file)


def _manifest(what: Wanted, count: int, held_back: int, digest: str, now: datetime) -> Manifest:
    chosen = what.selection
    day, last, state = chosen.day.isoformat(), chosen.last.isoformat(), chosen.state or ""
    told = (chosen.office, day, chosen.training, what.format, count, held_back, digest, now)
    return Manifest(*told, last=last, state=state)


def _name(what: Wanted) -> str:
    chosen = what.selection
    days = dict.fromkeys((chosen.day.isoformat(), chosen.last.isoformat()))
    state = f"-{chosen.state}" if chosen.state else ""
    return f"{chosen.office}-{'_'.join(days)}{'-T' if chosen.training else ''}{state}.{what.format}"


def _digest(file: IO[bytes]) -> str:
    file.seek(0)
    digest = sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def _note(connection: Connection, asker: Station, manifest: Manifest, chosen: Selection) -> None:
    told: dict[str, Any] = {
        "device": asker.device,
        "instant": manifest.time,
        "sha256": manifest.sha256,
        "office": manifest.office,
        "day": chosen.day,
        "last": chosen.last,
        "state": manifest.state,
        "training": manifest.training,
        "format": manifest.format,
        "count": manifest.count,
    }
    # The same bytes to the same station at the same instant are one disclosure; clocks tick by milliseconds.
    add_new(connection, disclosure, [told])

"""A day's deposits for supervisors: rows by field id, a signed manifest, and a note of who took it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final

from sqlalchemy import Connection

from kiosk.errors import KioskError
from kiosk.hub.house import House
from kiosk.hub.landing import add_new
from kiosk.hub.selection import Selection, columns, quarantined, rows
from kiosk.hub.sheets import WRITERS
from kiosk.hub.stations import Station
from kiosk.hub.tables import disclosure
from kiosk.sync.signing import sign
from kiosk.sync.wire import Manifest

_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\.(?P<format>[a-z]+)", re.ASCII)
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


def wanted(asker: Station, name: str, training: str) -> Wanted:
    """Return which export ``2026-11-21.csv`` names, for the asker's own office.

    Raises KioskError ``export-day`` or ``export-format``.
    """
    found = _NAME.fullmatch(name)
    if found is None or found["format"] not in WRITERS:
        raise KioskError("export-format")
    try:
        day = date.fromisoformat(found["day"])
    except ValueError as wrong:
        raise KioskError("export-day") from wrong
    if day.year not in _YEARS:
        raise KioskError("export-day")
    return Wanted(Selection(asker.office, day, training == "1"), found["format"])


def made(house: House, asker: Station, what: Wanted, now: datetime) -> Export:
    """Write the export from one state of the database, sign its manifest, and note the disclosure."""
    writer, chosen = WRITERS[what.format], what.selection
    file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 -- closed by Export.pieces
    with house.database.read() as connection:
        count = writer.write(columns(connection, chosen), rows(connection, chosen), file)
        held_back = quarantined(connection, chosen)
    size = file.tell()
    digest = _digest(file)
    day = chosen.day.isoformat()
    manifest = Manifest(chosen.office, day, chosen.training, what.format, count, held_back, digest, now)
    with house.database.write() as connection:
        _note(connection, asker, manifest, chosen.day)
    name = f"{chosen.office}-{day}{'-T' if chosen.training else ''}.{what.format}"
    return Export(name, writer.media_type, size, sign(manifest, house.key), file)


def _digest(file: IO[bytes]) -> str:
    file.seek(0)
    digest = sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def _note(connection: Connection, asker: Station, manifest: Manifest, day: date) -> None:
    told: dict[str, Any] = {
        "device": asker.device,
        "instant": manifest.time,
        "sha256": manifest.sha256,
        "office": manifest.office,
        "day": day,
        "training": manifest.training,
        "format": manifest.format,
        "count": manifest.count,
    }
    # The same bytes to the same station at the same instant are one disclosure; clocks tick by milliseconds.
    add_new(connection, disclosure, [told])

"""Days of stations with files or with a closing: what is there, and what was signed of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from kiosk.cases.closing import Figures
from kiosk.cases.overview.balance import StationDay
from kiosk.hub.selection import Selection
from kiosk.hub.tables import file
from kiosk.hub.told_tables import closing
from kiosk.sync.signing import claimed

Place = tuple[date, str, str]
"""Day, office, station."""


def station_days(connection: Connection, chosen: Selection) -> tuple[StationDay, ...]:
    """Return each station's days of a selection with files or with a closing, by day, office and station."""
    deposits, closings = _deposits(connection, chosen), _closings(connection, chosen)
    return tuple(
        _day(place, deposits.get(place, 0), closings.get(place, []))
        for place in sorted({*deposits, *closings})
    )


def _deposits(connection: Connection, chosen: Selection) -> dict[Place, int]:
    apart = file.c.day, file.c.office, file.c.station
    asked = select(*apart, func.count().label("files")).where(*chosen.clauses()).group_by(*apart)
    return {(row.day, row.office, row.station): row.files for row in connection.execute(asked)}


def _closings(connection: Connection, chosen: Selection) -> dict[Place, list[Row[Any]]]:
    """Return the last closing of each computer; a station that was replaced on a day has two."""
    columns = (
        closing.c[name] for name in ("day", "office", "station", "device", "ordinal", "files", "token")
    )
    days = closing.c.day.between(chosen.day, chosen.last)
    asked = select(*columns).where(
        *chosen.offices(closing.c.office), days, closing.c.training == chosen.training
    )
    last = {}
    for row in connection.execute(asked.order_by(closing.c.epoch, closing.c.ordinal)):
        last[row.day, row.office, row.station, row.device] = row
    found: dict[Place, list[Row[Any]]] = {}
    for (*place, _device), row in last.items():
        found.setdefault((place[0], place[1], place[2]), []).append(row)
    return found


def _day(place: Place, deposits: int, closings: list[Row[Any]]) -> StationDay:
    day, office, station = place
    signed = max(_signed(closings), default=None)
    files, ordinal = sum(row.files for row in closings), max((row.ordinal for row in closings), default=0)
    return StationDay(office, station, day, deposits, signed, files, ordinal)


def _signed(closings: list[Row[Any]]) -> Iterator[datetime]:
    """Yield when; the token was verified when it came."""
    for row in closings:
        yield datetime.fromisoformat(claimed(row.token, Figures).instant).astimezone(UTC)

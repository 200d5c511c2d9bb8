"""The numbers that were given out under a station's code, by whichever computer it was (0107)."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, and_, or_, select, union_all

from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.hub.packing import opened
from kiosk.hub.tables import disputed_item, file, log_end, log_item, station
from kiosk.shapes import from_json
from kiosk.sync.envelope import Verdict
from kiosk.sync.wire import LastNumber


def last_numbers(connection: Connection, office: str, code: str) -> tuple[LastNumber, ...]:
    """Return the highest number of each year, for training files and for real ones.

    Entries set aside or not judged yet count too: somebody holds a receipt with their number.
    """
    highest: dict[tuple[bool, int], int] = {}
    for one in _references(connection, office, code):
        series = one.training, one.year
        highest[series] = max(highest.get(series, 0), one.number)
    return tuple(LastNumber(*series, last) for series, last in sorted(highest.items()))


def _references(connection: Connection, office: str, code: str) -> Iterator[Reference]:
    filed = select(file.c.reference).where(file.c.office == office, file.c.station == code)
    for text in connection.scalars(filed):
        yield Reference.parse(text)
    devices = select(station.c.device).where(station.c.office == office, station.c.station == code)
    together = and_(log_end.c.device == log_item.c.device, log_end.c.epoch == log_item.c.epoch)
    no_file = or_(log_item.c.verdict == Verdict.QUARANTINED, log_item.c.seq > log_end.c.judged)
    aside = union_all(
        select(log_item.c.body).join(log_end, together).where(no_file, log_item.c.device.in_(devices)),
        select(disputed_item.c.body).where(disputed_item.c.device.in_(devices)),
    )
    for body in connection.scalars(aside):
        one = _named(opened(body))
        if one is not None and (one.office, one.station) == (office, code):
            yield one


class _Numbered(msgspec.Struct):
    reference: str


def _named(body: bytes) -> Reference | None:
    """Return the reference that an entry names, None where it names none that can be read."""
    try:
        return Reference.parse(from_json(body, _Numbered).reference)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KioskError):
        return None

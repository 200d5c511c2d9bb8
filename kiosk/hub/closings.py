"""Closings of days as stations sign them: verified, kept once, and what they count for reconciliation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from sqlalchemy import Connection, Row, select

from kiosk.cases.closing import Figures
from kiosk.errors import KioskError
from kiosk.hub.database import Database
from kiosk.hub.landing import add_new
from kiosk.hub.stations import Station, enrolled, known
from kiosk.hub.told_tables import closing
from kiosk.shapes import from_json
from kiosk.sync.signing import claimed, sign, verified
from kiosk.sync.wire import ClosingAnswer, ClosingKept, SentClosing

_KEY: Final = ("device", "epoch", "training", "day", "ordinal")

Line = tuple[int, str, str, str, int, str, int, str, str]
"""Number, reference, form, instant, persons, state, documents missing, clerk, reason."""


class Register(msgspec.Struct, frozen=True):
    """The lines of a closing, as :func:`kiosk.cases.closing.lines_of` writes them."""

    lines: tuple[Line, ...]
    gaps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """What a station itself counted of a day, by its last closing."""

    office: str
    station: str
    device: str
    day: date
    ordinal: int
    seq: int
    """Of the station's log, when it closed: what the hub lacks up to there is still to come."""
    references: tuple[str, ...]


def keep(database: Database, key: EllipticCurvePrivateKey, body: bytes, now: datetime) -> ClosingAnswer:
    """Keep a closing once and return the hub's signed word that it does.

    Raises KioskError ``closing-malformed``, ``closing-elsewhere``, ``closing-differs`` (day) where another
    one stands in its place, ``signature-broken``, ``station-unknown`` or ``station-revoked``.
    """
    return kept(database, key, _sent(body), now)


def kept(
    database: Database, key: EllipticCurvePrivateKey, sent: SentClosing, now: datetime, *, late: bool = False
) -> ClosingAnswer:
    """Keep a closing, whatever way it came; ``late`` as in :func:`kiosk.hub.intake.take`.

    Raises as :func:`keep`.
    """
    with database.write() as connection:
        one = (known if late else enrolled)(connection, claimed(sent.token, Figures).device)
        row = _row(one, sent) | {"received": now}
        add_new(connection, closing, [row])
        same = (closing.c[name] == row[name] for name in _KEY)
        if connection.scalar(select(closing.c.token).where(*same)) != sent.token:
            raise KioskError("closing-differs", day=row["day"].isoformat())
    return ClosingAnswer(sign(ClosingKept(sha256(sent.token.encode()).hexdigest(), now), key))


def closed_days(
    connection: Connection, offices: Sequence[str], first: date, last: date, *, training: bool
) -> tuple[ClosedDay, ...]:
    """Return the last closing of each station and day, in order of office, day and station."""
    wanted = (
        select(closing)
        .where(
            closing.c.office.in_(offices), closing.c.day.between(first, last), closing.c.training == training
        )
        .order_by(closing.c.office, closing.c.day, closing.c.station, closing.c.device)
        .order_by(closing.c.epoch, closing.c.ordinal)
    )
    newest = {(row.office, row.day, row.station, row.device): row for row in connection.execute(wanted)}
    return tuple(_closed(row) for row in newest.values())


def _sent(body: bytes) -> SentClosing:
    try:
        return from_json(body, SentClosing)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("closing-malformed") from wrong


def _row(one: Station, sent: SentClosing) -> dict[str, Any]:
    told = verified(sent.token, one.key, Figures)
    if told.office != one.office:
        raise KioskError("closing-elsewhere")
    if one.revoked is not None and one.revoked.covers(_instant(told)):
        raise KioskError("station-revoked")
    if sha256(sent.register.encode()).hexdigest() != told.register:
        raise KioskError("closing-malformed")
    return {
        "device": told.device,
        "epoch": told.epoch,
        "training": told.training,
        "ordinal": told.ordinal,
        "office": told.office,
        "station": told.station,
        "seq": told.seq,
        "register": sent.register,
        "token": sent.token,
        **_read(told, sent.register),
    }


def _instant(told: Figures) -> datetime:
    try:
        return datetime.fromisoformat(told.instant).astimezone(UTC)
    except (ValueError, OverflowError) as wrong:
        raise KioskError("closing-malformed") from wrong


def _read(told: Figures, register: str) -> dict[str, Any]:
    """Return what must be read of texts before it can be kept."""
    try:
        lines = from_json(register, Register).lines
        day, head = date.fromisoformat(told.day), bytes.fromhex(told.head)
    except (msgspec.MsgspecError, ValueError, RecursionError) as wrong:
        raise KioskError("closing-malformed") from wrong
    sizes = (told.epoch, told.ordinal, told.seq)
    if len(head) != 32 or len(told.station) > 2 or not all(0 <= size < 2**31 for size in sizes):
        raise KioskError("closing-malformed")
    return {"files": len(lines), "day": day, "head": head}


def _closed(row: Row[Any]) -> ClosedDay:
    lines = from_json(row.register, Register).lines
    references = tuple(line[1] for line in lines)
    return ClosedDay(row.office, row.station, row.device, row.day, row.ordinal, row.seq, references)

"""What proves a log to others: the station's signature on each batch, kept beside the entries (0169)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.hub.packing import opened
from kiosk.hub.tables import batch, log_item
from kiosk.sync.wire import BatchClaims

_KEEP = insert(batch)


@dataclass(frozen=True, slots=True)
class Kept:
    """A batch that brought something new; its entries are in the log."""

    first: int
    last: int
    token: str = field(repr=False)


def keep(connection: Connection, claims: BatchClaims, token: str, received: datetime) -> None:
    """Keep the signature of a batch that brought something new."""
    place = {"device": claims.device, "epoch": claims.epoch, "first": claims.first, "last": claims.last}
    connection.execute(_KEEP, place | {"token": token, "received": received})


def kept(connection: Connection, device: str, epoch: int, after: int = 0) -> tuple[Kept, ...]:
    """Return the batches that reach beyond a place, in their order; together they cover the log."""
    wanted = (
        select(batch.c.first, batch.c.last, batch.c.token)
        .where(batch.c.device == device, batch.c.epoch == epoch, batch.c.last > after)
        .order_by(batch.c.last)
    )
    return tuple(Kept(*row) for row in connection.execute(wanted))


def items(connection: Connection, device: str, epoch: int, first: int, last: int) -> Iterator[Any]:
    """Yield the rows of a log between two places, both included."""
    wanted = (
        select(log_item)
        .where(log_item.c.device == device, log_item.c.epoch == epoch, log_item.c.seq.between(first, last))
        .order_by(log_item.c.seq)
    )
    yield from connection.execute(wanted)


def ndjson(claims: BatchClaims, rows: Sequence[Any]) -> bytes:
    """Return the bytes that a station signed, of the rows that it signed them of."""
    lines = (b"" if row.seq in claims.withheld else opened(row.body) for row in rows)
    return b"".join(line + b"\n" for line in lines)

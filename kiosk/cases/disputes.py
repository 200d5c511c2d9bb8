"""Logs of the office of which the hub holds two histories: a disk was copied, or a backup went on alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from kiosk.cases.tables import dispute


@dataclass(frozen=True, slots=True)
class Dispute:
    """One log with two histories."""

    device: str
    epoch: int
    station: str
    seq: int
    """The first place that two entries claim."""
    since: datetime
    """When the hub first met it."""


_OWN = dispute.c.device, dispute.c.epoch


def keep(conn: Connection, one: Dispute) -> None:
    """Keep what the hub told; told again, it is kept once."""
    conn.execute(delete(dispute).where(dispute.c.device == one.device, dispute.c.epoch == one.epoch))
    values = {name: getattr(one, name) for name in dispute.columns.keys()}  # noqa: SIM118 -- not a dict
    conn.execute(insert(dispute).values(values))


def disputes(conn: Connection) -> tuple[Dispute, ...]:
    """Return those told, the oldest first."""
    rows = conn.execute(select(dispute).order_by(dispute.c.since, *_OWN))
    return tuple(Dispute(**row._mapping) for row in rows)  # noqa: SLF001 -- SQLAlchemy's public name

"""The stations that share one register: how far their logs are, and when the hub was last heard of there."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from kiosk.cases.files import REFUSED, WAITING
from kiosk.cases.overview.people import Presence
from kiosk.cases.tables import case_file, certificate, dispute, journal, outbox

_OF = journal.c.device == bindparam("device")
_NEXT = select(func.min(journal.c.device)).where(journal.c.device > bindparam("device"))
_EPOCH = select(func.max(journal.c.epoch)).where(_OF)
_END = select(func.max(journal.c.seq)).where(_OF, journal.c.epoch == bindparam("epoch"))


def presences(conn: Connection, heard: Mapping[str, datetime], now: datetime) -> tuple[Presence, ...]:
    """Return the stations with entries here, by office and station; ``heard``: when each heard the hub."""
    found = [_presence(conn, device, heard.get(device), now) for device in _devices(conn)]
    return tuple(sorted(found, key=lambda one: (one.office, one.station, one.device)))


def _devices(conn: Connection) -> Iterator[str]:
    """Yield the computers that have a log, each found by one look into the index: there are few."""
    device = ""
    while device := conn.scalar(_NEXT, {"device": device}) or "":
        yield device


def _presence(conn: Connection, device: str, heard: datetime | None, now: datetime) -> Presence:
    office, station = _place(conn, device)
    until, revoked = _certified(conn, office, station)
    epoch = conn.scalar(_EPOCH, {"device": device}) or 0
    disputed = select(func.count()).select_from(dispute).where(dispute.c.device == device)
    return Presence(
        device=device,
        office=office,
        station=station,
        enrolled=None,
        epoch=epoch,
        entries=conn.scalar(_END, {"device": device, "epoch": epoch}) or 0,
        pending=_entries(conn, device, WAITING),
        heard=heard,
        silent_seconds=None if heard is None else max(0, int((now - heard).total_seconds())),
        certified_until=until,
        revoked=revoked,
        set_apart=_entries(conn, device, REFUSED),
        disputed=conn.scalar(disputed) or 0,
    )


def _place(conn: Connection, device: str) -> tuple[str, str]:
    """Return the office and station of a computer's last deposit; a log begins with one."""
    mine = select(case_file.c.office, case_file.c.station).where(case_file.c.device == device)
    row = conn.execute(mine.order_by(case_file.c.line.desc()).limit(1)).first()
    return ("", "") if row is None else (row.office, row.station)


def _entries(conn: Connection, device: str, state: str) -> int:
    mine = outbox.c.device == device, outbox.c.state == state
    return conn.scalar(select(func.count()).select_from(outbox).where(*mine)) or 0


def _certified(conn: Connection, office: str, station: str) -> tuple[datetime | None, datetime | None]:
    """Return until when the station's newest key is certified, and from when it is not believed."""
    mine = select(certificate.c.not_after, certificate.c.revoked).where(
        certificate.c.office == office, certificate.c.station == station
    )
    row = conn.execute(mine.order_by(certificate.c.not_after.desc()).limit(1)).first()
    return (None, None) if row is None else (row.not_after, row.revoked)

"""The stations that share one register: how far their logs are, and when the hub was last heard of there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from kiosk.cases.files import REFUSED, WAITING
from kiosk.cases.overview.people import Presence
from kiosk.cases.tables import case_file, certificate, dispute, journal, outbox


def presences(conn: Connection, heard: Mapping[str, datetime], now: datetime) -> tuple[Presence, ...]:
    """Return the stations with entries here, by office and station; ``heard``: when each heard the hub."""
    logs = {row.device: row for row in conn.execute(_logs())}
    found = [_presence(conn, logs[device], heard.get(device), now) for device in logs]
    return tuple(sorted(found, key=lambda one: (one.office, one.station, one.device)))


def _logs() -> Any:
    """Where the newest log of each computer ends."""
    newest = select(journal.c.device, func.max(journal.c.epoch).label("epoch")).group_by(journal.c.device)
    last = newest.subquery()
    same = (journal.c.device == last.c.device) & (journal.c.epoch == last.c.epoch)
    apart = last.c.device, last.c.epoch
    return (
        select(*apart, func.max(journal.c.seq).label("seq"))
        .select_from(last.join(journal, same))
        .group_by(*apart)
    )


def _presence(conn: Connection, log: Row[Any], heard: datetime | None, now: datetime) -> Presence:
    office, station = _place(conn, log.device)
    until, revoked = _certified(conn, office, station)
    disputed = select(func.count()).select_from(dispute).where(dispute.c.device == log.device)
    return Presence(
        device=log.device,
        office=office,
        station=station,
        enrolled=None,
        epoch=log.epoch,
        entries=log.seq,
        pending=_entries(conn, log.device, WAITING),
        heard=heard,
        silent_seconds=None if heard is None else max(0, int((now - heard).total_seconds())),
        certified_until=until,
        revoked=revoked,
        set_apart=_entries(conn, log.device, REFUSED),
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

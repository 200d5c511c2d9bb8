"""The register: deposits and the events of a file's life, each one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from kiosk.cases import content, drafts, files, journal, numbers, print_jobs, standing
from kiosk.cases import persons as kept_persons
from kiosk.cases.case import Case, Event, Filing, Happening, PersonRow
from kiosk.cases.identity import Issuer, StationIdentity
from kiosk.cases.memory import whose
from kiosk.cases.reference import Reference
from kiosk.cases.rows import case_of, case_values, content_values, standing_of, standing_values
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, draft, to_millisecond
from kiosk.clock import local
from kiosk.errors import KioskError

RECEIPT = "receipt"
"""Name of the paper that a deposit queues."""

_KNOWN = select(case_file.c.reference).where(case_file.c.id == bindparam("filing"))
_KEEP = insert(case_file).returning(case_file.c.line)
_DRAFT_DONE = delete(draft).where(draft.c.id == bindparam("filing"))
_FIND = select(case_file).where(case_file.c.reference == bindparam("of_reference"))
_MOVE = update(case_file).where(case_file.c.id == bindparam("of_case"))


def deposit(
    store: Store,
    filing: Filing,
    persons: Sequence[PersonRow],
    *,
    issuer: Issuer,
    instant: datetime,
    media: str,
) -> Case:
    """Deposit a file: number, journal entry, outbox row and print job, or nothing at all.

    ``instant`` is kept to the millisecond; ``media`` is the receipt's paper size. Returns after COMMIT.
    Raises KioskError ``already-deposited`` (reference) for a filing that was, and those of the store.
    """
    instant = to_millisecond(instant)
    with store.begin() as conn:
        known = conn.execute(_KNOWN, {"filing": filing.id}).scalar()
        if known is not None:
            drafts.recorded(store, filing.id)
            raise KioskError("already-deposited", reference=known)
        case = _entered(conn, filing, issuer, instant)
        line = conn.execute(_KEEP, {**case_values(case), "device": whose(conn)}).scalar_one()
        kept_persons.keep(conn, line, persons)
        print_jobs.queue_copy(conn, filing.id, RECEIPT, 0, media, instant)
        conn.execute(_DRAFT_DONE, {"filing": filing.id})
    drafts.recorded(store, filing.id)
    return case


def append(store: Store, reference: str, happening: Happening, identity: StationIdentity) -> Case:
    """Record an event in a file's life and return the file as it stands after it.

    Raises KioskError ``case-unknown``, ``case-transition`` (event, state) or ``case-detail-missing``.
    """
    with store.begin() as conn:
        return append_on(conn, reference, happening, identity)


def append_on(conn: Connection, reference: str, happening: Happening, identity: StationIdentity) -> Case:
    """Do as :func:`append` on the writer's connection, where more belongs to the same transaction."""
    row = found(conn, reference)
    happening = replace(happening, instant=to_millisecond(happening.instant))
    values = standing_values(standing.after(standing_of(row), happening))
    if happening.filing is None:
        journal.append(conn, identity, _subject(row), happening)
    else:
        whole = content.written(happening.filing) | dict(happening.detail)
        entry = journal.append(conn, identity, _subject(row), happening, whole)
        values |= content_values(happening.filing, entry.hash)
    conn.execute(_MOVE, {"of_case": row.id, **values})
    return case_of(found(conn, reference))


def found(conn: Connection, reference: str) -> Row[Any]:
    """Return the whole row of a file. Raises KioskError ``case-unknown``."""
    row = conn.execute(_FIND, {"of_reference": reference}).first()
    if row is None:
        raise KioskError("case-unknown")
    return row


def _subject(row: Row[Any]) -> journal.Subject:
    return journal.Subject(row.id, row.reference, row.training)


def reprint(store: Store, reference: str, media: str, happening: Happening, identity: StationIdentity) -> int:
    """Queue the next DUPLICATA of the receipt and record it with its number; returns its print job."""
    with store.begin() as conn:
        case_id = files.case(conn, reference).filing.id
        job = print_jobs.queue(conn, case_id, RECEIPT, media, happening.instant)
        copy = str(print_jobs.job(conn, job).copy)
        told = replace(happening, detail={**happening.detail, "copy": copy})
        append_on(conn, reference, told, identity)
        return job


def _entered(conn: Connection, filing: Filing, issuer: Issuer, instant: datetime) -> Case:
    """Number the file and enter it in the journal."""
    year = local(instant).year % 100
    reference = numbers.take(conn, issuer.office, issuer.station, year, training=filing.training)
    entry = journal.append(
        conn,
        issuer.identity,
        journal.Subject(filing.id, str(reference), filing.training),
        Happening(Event.DEPOSITED, instant, filing.clerk),
        _content(filing, reference),
    )
    state = standing.deposited(filing).state
    return Case(filing, reference, instant, entry.clock_trusted, entry.hash, state)


def _content(filing: Filing, reference: Reference) -> dict[str, Any]:
    number = {
        "office": reference.office,
        "station": reference.station,
        "year": reference.year,
        "number": reference.number,
    }
    return content.written(filing) | number

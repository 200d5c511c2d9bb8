"""Drafts: forms being filled, durable at each keep, parked and resumed by any clerk at this computer.

They are kept in its own register, so that nothing typed waits for a server (docs/decisions/0151).
"""

import logging
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from kiosk.cases.case import Draft
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, draft, to_millisecond
from kiosk.errors import KioskError

_LOG = logging.getLogger(__name__)


def keep(store: Store, one: Draft, instant: datetime) -> Draft:
    """Keep a draft as it stands and return it with its instant; what was kept before is replaced.

    Raises KioskError ``already-deposited`` (reference) for a draft that has become a file.
    """
    kept = replace(one, updated=to_millisecond(instant))
    values = asdict(kept)
    with store.own.begin() as conn:
        changed = conn.execute(update(draft).where(draft.c.id == one.id).values(**values))
        if changed.rowcount == 0:
            _refuse_deposited(store, conn, one.id)
            conn.execute(insert(draft), values)
    return kept


def resume(conn: Connection, draft_id: str) -> Draft:
    """Return a kept draft. Raises KioskError ``draft-unknown``."""
    found = known(conn, draft_id)
    if found is None:
        raise KioskError("draft-unknown")
    return found


def known(conn: Connection, draft_id: str) -> Draft | None:
    """Return a kept draft; None where there is none of that id."""
    row = conn.execute(select(draft).where(draft.c.id == draft_id)).first()
    return None if row is None else _draft(row)


def listed(conn: Connection, *, training: bool = False) -> tuple[Draft, ...]:
    """Return the kept drafts, the latest touched first."""
    rows = conn.execute(
        select(draft).where(draft.c.training == training).order_by(draft.c.updated.desc(), draft.c.id)
    )
    return tuple(_draft(row) for row in rows)


def correcting(conn: Connection, reference: str, base: int) -> Draft | None:
    """Return the latest draft that corrects a file of that ``base``; None where there is none."""
    wanted = select(draft).where(draft.c.corrects == reference, draft.c.base == base)
    row = conn.execute(wanted.order_by(draft.c.updated.desc()).limit(1)).first()
    return None if row is None else _draft(row)


def discard(store: Store, draft_id: str) -> None:
    """Throw a draft away; one that is gone already is no error."""
    with store.own.begin() as conn:
        conn.execute(delete(draft).where(draft.c.id == draft_id))


def recorded(store: Store, draft_id: str) -> None:
    """Throw away the draft of what a shared register has recorded; its own had it in the transaction.

    Where that fails the record stands: whoever goes on with the draft is told that it is deposited.
    """
    if store.shared:
        with suppress(KioskError):
            discard(store, draft_id)


def refuse_deposited(store: Store, draft_id: str) -> None:
    """Raise KioskError ``already-deposited`` (reference) for a draft that has become a file."""
    with store.own.read() as conn:
        _refuse_deposited(store, conn, draft_id)


def _refuse_deposited(store: Store, conn: Connection, draft_id: str) -> None:
    wanted = select(case_file.c.reference).where(case_file.c.id == draft_id)
    known = _shared_answer(store, wanted) if store.shared else conn.scalar(wanted)
    if known is not None:
        raise KioskError("already-deposited", reference=known)


def _shared_answer(store: Store, wanted: Select[str]) -> str | None:
    """Ask the shared register; one that is away keeps nobody from typing, and refuses at the deposit."""
    try:
        with store.read() as conn:
            return conn.scalar(wanted)
    except KioskError as away:
        _LOG.info("a draft is kept without asking the shared register: %s", away.code)
        return None


def _draft(row: Row[tuple[object, ...]]) -> Draft:
    return Draft(**row._mapping)  # noqa: SLF001 -- SQLAlchemy's public name for it

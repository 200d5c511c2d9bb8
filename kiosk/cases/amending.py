"""What changes a file's content after its deposit: documents that come later, and corrections."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete

from kiosk.cases import drafts, files, persons
from kiosk.cases.case import Case, CaseState, Draft, Event, Filing, Happening, PersonRow
from kiosk.cases.identity import StationIdentity
from kiosk.cases.register import append_on, found
from kiosk.cases.rows import case_of, standing_of
from kiosk.cases.store import Store
from kiosk.cases.tables import draft, name_word, person
from kiosk.errors import KioskError


def receive(
    store: Store,
    reference: str,
    codes: Sequence[str],
    instant: datetime,
    clerk: str,
    identity: StationIdentity,
) -> Case:
    """Record documents that came; the last of those missing make an incomplete file complete.

    Those received already are passed over, and where all are nothing is recorded.
    Raises KioskError ``case-unknown`` or ``case-transition``.
    """
    with store.begin() as conn:
        row = found(conn, reference)
        known = standing_of(row)
        came = [code for code in dict.fromkeys(codes) if code not in known.received]
        if not came:
            return case_of(row)
        last = known.state is CaseState.INCOMPLETE and set(known.missing) <= set(came)
        event = Event.COMPLETED if last else Event.RECEIVED
        happening = Happening(event, instant, clerk, {"documents": " ".join(came)})
        return append_on(conn, reference, happening, identity)


def correct(
    store: Store,
    correction: Draft,
    filing: Filing,
    household: Sequence[PersonRow],
    happening: Happening,
    identity: StationIdentity,
) -> Case:
    """Put a new content in the place of a file's, under its own number, and take the draft away.

    ``filing`` has the file's id; the entry holds the whole new content and the hash of the one before.
    Raises KioskError ``case-unknown``, ``case-transition``, or ``case-changed`` where documents came or
    another correction was recorded since this one began.
    """
    with store.begin() as conn:
        row = found(conn, correction.corrects)
        if files.changes(conn, row.id) != correction.base:
            raise KioskError("case-changed", reference=row.reference)
        told = replace(happening, detail={**happening.detail, "corrects": row.hash}, filing=filing)
        case = append_on(conn, row.reference, told, identity)
        replace_persons(conn, row.line, household)
        conn.execute(delete(draft).where(draft.c.id == correction.id))
    drafts.recorded(store, correction.id)
    return case


def replace_persons(conn: Connection, line: int, household: Sequence[PersonRow]) -> None:
    """Keep these persons in the place of those of a file, and the words they are found by."""
    conn.execute(delete(person).where(person.c.case_line == line))
    conn.execute(delete(name_word).where(name_word.c.case_line == line))
    persons.keep(conn, line, household)

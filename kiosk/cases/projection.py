"""The projection proved: every file's state, folded again from the journal's own bytes."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from kiosk.cases import standing
from kiosk.cases.case import Event, Filing, Happening, Standing
from kiosk.cases.rows import standing_of, standing_values
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, journal


def differing(conn: Connection) -> tuple[str, ...]:
    """Return the references of the files whose kept state is not what the journal says."""
    return tuple(row.reference for row, _ in _differing(conn))


def rebuild(store: Store) -> int:
    """Write every state again from the journal and return how many were wrong.

    Raises KioskError ``case-transition`` where the journal itself holds an impossible event.
    """
    with store.begin() as conn:
        wrong = list(_differing(conn))
        for row, true in wrong:
            conn.execute(
                update(case_file).where(case_file.c.line == row.line).values(**standing_values(true))
            )
    return len(wrong)


def _differing(conn: Connection) -> Iterator[tuple[Row[Any], Standing]]:
    true = _folded(conn)
    for row in conn.execute(select(case_file).order_by(case_file.c.line)):
        if standing_of(row) != true[row.id]:
            yield row, true[row.id]


def _folded(conn: Connection) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    entries = select(journal.c.case_id, journal.c.body).order_by(journal.c.epoch, journal.c.seq)
    for case_id, body in conn.execute(entries.execution_options(yield_per=1000)):
        told = json.loads(body)
        if told["event"] == Event.DEPOSITED:
            found[case_id] = standing.deposited(_filing(told))
        else:
            found[case_id] = standing.after(found[case_id], _happening(told))
    return found


def _filing(told: dict[str, Any]) -> Filing:
    until = told["missing_until"]
    return Filing(
        id=told["case"],
        form=told["form"],
        form_version=told["form_version"],
        lang=told["lang"],
        answers=told["answers"],
        law_date=date.fromisoformat(told["law_date"]),
        clerk=told["clerk"],
        training=told["training"],
        received=tuple(told["received"]),
        missing=tuple(told["missing"]),
        missing_until=date.fromisoformat(until) if until else None,
    )


def _happening(told: dict[str, Any]) -> Happening:
    return Happening(
        Event(told["event"]), datetime.fromisoformat(told["instant"]), told["clerk"], told["detail"]
    )

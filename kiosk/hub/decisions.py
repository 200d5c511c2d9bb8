"""Decisions of CNSS imported at the hub: each is kept once, and told to the office that holds the file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, bindparam, select, update

from kiosk.cases.case import CaseState, Event
from kiosk.clock import Clock, local
from kiosk.hub import messages
from kiosk.hub.database import Database
from kiosk.hub.feed import append
from kiosk.hub.judging import caught_up
from kiosk.hub.landing import add_new
from kiosk.hub.scope import EVERYWHERE, Scope
from kiosk.hub.tables import decision, file
from kiosk.sync import decisions
from kiosk.sync.decisions import STATES, Decision, DecisionsPreview, DecisionsReport, Filed
from kiosk.sync.feed_items import DecisionItem

_AT_ONCE: Final = 500
"""References in one query: SQLite takes some thousands of parameters at most."""

_TELL = (
    update(file)
    .where(file.c.reference == bindparam("of"))
    .values(
        told_state=bindparam("to_state"),
        told_registration=bindparam("to_registration"),
        told_reason=bindparam("to_reason"),
    )
)


def preview(database: Database, content: bytes, clock: Clock, scope: Scope = EVERYWHERE) -> DecisionsPreview:
    """Say line by line what a CSV would change; a file beyond ``scope`` is not there. Nothing is changed.

    Raises KioskError ``decisions-…`` for a file that cannot be read at all.
    """
    caught_up(database, None, clock)
    with database.read() as connection:
        return _previewed(connection, content, scope, clock.now())


def record(
    database: Database, content: bytes, clock: Clock, scope: Scope = EVERYWHERE, *, whole: bool
) -> DecisionsReport:
    """Keep the decisions of a CSV and tell the offices, all in one transaction; a second time, none.

    ``whole`` keeps none where one line is wrong; without it the good ones are. Raises as :func:`preview`.
    """
    caught_up(database, None, clock)
    now = clock.now()
    with database.write() as connection:
        seen = _previewed(connection, content, scope, now)
        refused = tuple(line for line in seen.lines if line.problem)
        if whole and refused:
            return DecisionsReport(0, 0, refused)
        new = [line.decision for line in seen.lines if line.decision and not line.problem and not line.known]
        _keep(connection, new, now)
    return DecisionsReport(len(new), len(seen.lines) - len(new) - len(refused), refused)


def _previewed(connection: Connection, content: bytes, scope: Scope, now: datetime) -> DecisionsPreview:
    def stand(references: Sequence[str]) -> Mapping[str, Filed]:
        return _stand(connection, references, scope)

    return decisions.preview(content, stand, local(now).date())


def _stand(connection: Connection, references: Sequence[str], scope: Scope) -> Mapping[str, Filed]:
    """Return where files stand: by the last decision, or by their station's log where it says the same."""
    heard = defaultdict(set)
    for row in _of(connection, decision, references):
        told = Decision(row.reference, Event(row.event), row.day, row.registration, row.reason)
        heard[row.reference].add(told)
    return {
        row.reference: replace(_filed(row), heard=frozenset(heard[row.reference]))
        for row in _of(connection, file, references, scope.clause(file.c.office))
    }


def _of(
    connection: Connection, table: Table, references: Sequence[str], *more: ColumnElement[bool]
) -> Iterable[Any]:
    """Yield the rows of a table that are of these files."""
    for start in range(0, len(references), _AT_ONCE):
        some = references[start : start + _AT_ONCE]
        yield from connection.execute(select(table).where(table.c.reference.in_(some), *more))


def _filed(row: Any) -> Filed:
    if row.told_state:
        return Filed(CaseState(row.told_state), row.since, row.told_registration, row.told_reason)
    return Filed(CaseState(row.state), row.since, row.registration, row.reason)


def _keep(connection: Connection, new: Sequence[Decision], now: datetime) -> None:
    offices = {row.reference: row.office for row in _of(connection, file, [one.reference for one in new])}
    add_new(connection, decision, [{**asdict(one), "imported": now} for one in new])
    if new:
        connection.execute(_TELL, [_told(one) for one in new])
        messages.prepare(connection, new, now)
    for office in sorted(set(offices.values())):
        items = [_item(one) for one in new if offices[one.reference] == office]
        append(connection, items, office, now)


def _told(one: Decision) -> dict[str, str]:
    return {
        "of": one.reference,
        "to_state": STATES[one.event],
        "to_registration": one.registration,
        "to_reason": one.reason,
    }


def _item(one: Decision) -> DecisionItem:
    return DecisionItem(one.reference, one.event.value, one.day, one.registration, one.reason)

"""Figures for supervision: files, persons, states, delays and reasons, counted by several things at once.

Every figure is of a selection, which cannot leave its asker's scope, and names no person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection

from kiosk.cases.overview import counting
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.clock import local
from kiosk.hub.presence import presences
from kiosk.hub.scope import EVERYWHERE
from kiosk.hub.selection import GROUND, Selection


@dataclass(frozen=True, slots=True)
class Question:
    """Which deposits, and what is counted apart."""

    selection: Selection
    by: By = By.DAY


def told(connection: Connection, question: Question, pending: int = 0) -> Figures:
    """Count by one thing; ``pending`` is told with the answer."""
    (found,) = by_each(connection, question.selection, (question.by,))
    return msgspec.structs.replace(found, pending=pending)


def by_each(connection: Connection, chosen: Selection, bys: Sequence[By]) -> tuple[Figures, ...]:
    """Count by several things, in two passes over the files of the selection."""
    return counting.counted(connection, GROUND, chosen.clauses(), chosen.period, bys)


def queue(connection: Connection, chosen: Selection, today: date) -> Queue:
    """Return what waits in the offices of a selection, of whatever day."""
    return counting.queue(connection, GROUND, chosen.of_any_day(), today)


def board(
    connection: Connection, chosen: Selection, bys: Sequence[By], now: datetime, pending: int = 0
) -> Board:
    """Return all that the first page of supervision shows, of one moment."""
    found = by_each(connection, chosen, bys)
    (before,) = by_each(connection, chosen.before(), (By.STATE,))
    return Board(
        tuple(msgspec.structs.replace(one, pending=pending) for one in found),
        before.total,
        queue(connection, chosen, local(now).date()),
        presences(connection, chosen.scope, now, chosen.within or EVERYWHERE),
    )

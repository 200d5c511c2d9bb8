"""Reading the register: one file, its history, its delivery, and a day's counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, func, select

from kiosk.cases import journal
from kiosk.cases.case import Case, CaseState, Event
from kiosk.cases.rows import case_of
from kiosk.cases.tables import case_file, outbox
from kiosk.cases.tables import journal as journal_table
from kiosk.errors import KioskError

WAITING, SENT, REFUSED = "waiting", "sent", "refused"
"""How far a file's entries are on the road to the hub."""
_AT_ONCE = 500
"""References asked about by one statement."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day's deposits, and what stands open now, of whatever day."""

    deposits: int
    incomplete: int
    waiting: int
    """Entries on their way to the hub."""
    refused: int


def case(conn: Connection, reference: str) -> Case:
    """Return a file. Raises KioskError ``case-unknown``."""
    row = conn.execute(select(case_file).where(case_file.c.reference == reference)).first()
    if row is None:
        raise KioskError("case-unknown")
    return case_of(row)


def exists(conn: Connection, reference: str) -> bool:
    """Say whether a file has that reference."""
    return conn.scalar(select(case_file.c.line).where(case_file.c.reference == reference)) is not None


def history(conn: Connection, reference: str) -> tuple[journal.Line, ...]:
    """Return the events of a file, oldest first. Raises KioskError ``case-unknown``."""
    return journal.of_case(conn, case(conn, reference).filing.id)


def changes(conn: Connection, case_id: str) -> int:
    """Return how often a file's content has changed since its deposit: corrections and documents."""
    changed = (Event.CORRECTED, Event.RECEIVED, Event.COMPLETED)
    wanted = select(func.count()).where(
        journal_table.c.case_id == case_id, journal_table.c.event.in_(changed)
    )
    return conn.scalar(wanted) or 0


def day(conn: Connection, on: date, *, training: bool = False) -> DayCount:
    """Count a day of Morocco's wall clock; training files and real ones are never counted together."""
    files = select(func.count()).where(case_file.c.training == training)
    incomplete = case_file.c.state == CaseState.INCOMPLETE.value
    standing = select(outbox.c.state, func.count()).where(outbox.c.state.in_((WAITING, REFUSED)))
    sent = {row[0]: row[1] for row in conn.execute(standing.group_by(outbox.c.state))}
    return DayCount(
        conn.scalar(files.where(case_file.c.day == on.isoformat())) or 0,
        conn.scalar(files.where(incomplete)) or 0,
        sent.get(WAITING, 0),
        sent.get(REFUSED, 0),
    )


def held(conn: Connection, *, training: bool) -> int:
    """Count all files, of training or real ones."""
    return conn.scalar(select(func.count()).where(case_file.c.training == training)) or 0


def standings(conn: Connection, references: Sequence[str]) -> dict[str, Case]:
    """Return the files of these references by reference; one that is unknown is not among them."""
    found: dict[str, Case] = {}
    for start in range(0, len(references), _AT_ONCE):
        some = references[start : start + _AT_ONCE]
        rows = conn.execute(select(case_file).where(case_file.c.reference.in_(some)))
        found |= {row.reference: case_of(row) for row in rows}
    return found


def deliveries(conn: Connection, case_ids: Iterable[str]) -> dict[str, str]:
    """Return how far each of these files is: refused before waiting before sent."""
    rows = conn.execute(
        select(outbox.c.case_id, outbox.c.state).where(outbox.c.case_id.in_(list(case_ids))).distinct()
    )
    states: dict[str, set[str]] = {}
    for row in rows:
        states.setdefault(row.case_id, set()).add(row.state)
    return {case_id: _worst(known) for case_id, known in states.items()}


def refusal(conn: Connection, case_id: str) -> str:
    """Return the code by which the hub refused the newest refused entry of a file, empty where it did not."""
    place = ("device", "epoch", "seq")
    same = and_(*(outbox.c[name] == journal_table.c[name] for name in place))
    refused = select(outbox.c.reason).join(journal_table, same)
    newest = refused.where(outbox.c.case_id == case_id, outbox.c.state == REFUSED)
    return conn.scalar(newest.order_by(journal_table.c.line.desc()).limit(1)) or ""


def _worst(states: set[str]) -> str:
    for state in (REFUSED, WAITING):
        if state in states:
            return state
    return SENT

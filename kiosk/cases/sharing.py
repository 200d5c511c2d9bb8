"""Moving what a station has in its own register to the one that its office shares: whole, and once.

The shared register takes it in one transaction; only then is it taken out of the station's own. A move cut
between the two is ended by the next one (docs/decisions/0153).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing as closed
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, UniqueConstraint, delete, func, insert, select

from kiosk.cases import numbers, reach
from kiosk.cases.device import KEY
from kiosk.cases.instance import claim
from kiosk.cases.memory import remember, whose
from kiosk.cases.office_key_table import office_key
from kiosk.cases.people_tables import access_entry, staff
from kiosk.cases.store import SHARES, Store
from kiosk.cases.tables import (
    case_file,
    certificate,
    closing,
    counter,
    decision,
    dispute,
    journal,
    memory,
    name_word,
    outbox,
    person,
    print_job,
    publication,
)

_OWN: Final = (KEY, reach.KEY)
"""What a computer's own register goes on remembering."""
_MINE: Final = (journal, outbox, print_job, closing, access_entry)
"""Rows that no other station has; each table's own count of lines begins anew over there."""
_TOLD: Final = (certificate, decision, dispute, publication, staff)
"""What stands at each station alike, by the hub or by its people: taken where it is not there already."""
_HELD: Final = (
    *(name_word, person, outbox, print_job, journal, closing, access_entry, case_file, counter),
    *_TOLD,
)
"""In the order in which rows can be deleted."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What was moved."""

    files: int
    entries: int
    """Of the journal."""


def share(folder: Path, database: str) -> Shared:
    """Move the register of a data folder to the shared one at an address, and empty it.

    Drafts, the station's key and the secret halves of the office's keys stay. Raises KioskError
    ``already-running``, ``register-conflict`` where a number stands there already, and those of
    :class:`Store`; then nothing was moved.
    """
    running = claim(folder)
    try:
        return moved(folder, database)
    finally:
        running.release()


def moved(folder: Path, database: str) -> Shared:
    """Move it for whoever has claimed the folder already. Raises as :func:`share`, but for its claim."""
    with closed(Store.join(Store.open(folder), database)) as store:
        with store.own.read() as here:
            found = Shared(_count(here, case_file), _count(here, journal))
            with store.begin() as there:
                if not _is_there(there):
                    _copy(here, there)
        with store.own.begin() as here:
            _empty(here)
        return found


def _count(conn: Connection, table: Table) -> int:
    return conn.scalar(select(func.count()).select_from(table)) or 0


def _is_there(conn: Connection) -> bool:
    """Say whether our log is there: an earlier move was cut after its COMMIT."""
    mine = select(journal.c.line).where(journal.c.device == whose(conn))
    return conn.execute(mine.limit(1)).first() is not None


def _copy(here: Connection, there: Connection) -> None:
    for row in _rows(here, case_file):
        line = there.execute(insert(case_file).returning(case_file.c.line), _without_line(case_file, row))
        _beside(here, there, row["line"], line.scalar_one())
    for table in _MINE:
        for row in _rows(here, table):
            there.execute(insert(table), _without_line(table, row))
    for last in numbers.known(here):
        numbers.carry(there, last)
    kept = select(memory).where(memory.c.key.not_in(_OWN))
    for row in here.execute(kept).mappings():
        there.execute(insert(memory), dict(row))
    for table in _TOLD:
        _take(there, table, list(_rows(here, table)))
    _take(there, office_key, [{**row, "private": None} for row in _rows(here, office_key)])


def _beside(here: Connection, there: Connection, before: int, line: int) -> None:
    """Copy the persons of a file and the words they are found by, under its new line."""
    for table in (person, name_word):
        for row in here.execute(select(table).where(table.c.case_line == before)).mappings():
            there.execute(insert(table), {**row, "case_line": line})


def _rows(conn: Connection, table: Table) -> Iterator[RowMapping]:
    """Yield a table's rows in the order in which they were written."""
    yield from conn.execute(select(table).order_by(*table.primary_key)).mappings()


def _without_line(table: Table, row: Mapping[Any, Any]) -> dict[str, Any]:
    counted = table.autoincrement_column
    return {column.name: row[column.name] for column in table.columns if column is not counted}


def _take(conn: Connection, table: Table, rows: Sequence[Mapping[Any, Any]]) -> None:
    """Add rows that are told alike to every station, but for those that a neighbour has brought."""
    keys = [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
    unique = keys[0] if keys else table.primary_key.columns
    for row in rows:
        same = select(func.count()).select_from(table).where(*(one == row[one.name] for one in unique))
        if not conn.scalar(same):
            conn.execute(insert(table), _without_line(table, row))


def _empty(conn: Connection) -> None:
    for table in _HELD:
        conn.execute(delete(table))
    conn.execute(delete(memory).where(memory.c.key.not_in(_OWN)))
    remember(conn, SHARES, "yes")

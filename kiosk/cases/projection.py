"""The projection proved: every file's state and content, folded again from the journal's own bytes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from kiosk.cases import content, standing
from kiosk.cases.amending import replace_persons
from kiosk.cases.case import Event, Filing, Happening, Standing
from kiosk.cases.household import household
from kiosk.cases.published import published
from kiosk.cases.rows import content_values, standing_of, standing_values
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, journal

_CONTENT = {Event.DEPOSITED, Event.CORRECTED}
"""Events whose entries hold the whole content of a file."""


@dataclass(frozen=True, slots=True)
class _Folded:
    """What the journal says of a file."""

    standing: Standing
    hash: str
    """Of the entry that holds its content."""
    content: str
    """Fingerprint of that content: the answers of a whole register need not be held at once."""


def differing(conn: Connection) -> tuple[str, ...]:
    """Return the references of the files whose kept state or content is not what the journal says."""
    return tuple(row.reference for row, _ in _differing(conn))


def rebuild(store: Store) -> int:
    """Write every state and content again from the journal and return how many files were wrong.

    The persons of a file whose content was wrong are made again from its answers.
    Raises KioskError ``case-transition`` where the journal itself holds an impossible event.
    """
    with store.begin() as conn:
        wrong = list(_differing(conn))
        for row, true in wrong:
            values = standing_values(true.standing)
            if _content_of(row) != (true.hash, true.content):
                filing = _filing(conn, row.id, true.hash)
                values |= content_values(filing, true.hash)
                replace_persons(conn, row.line, household(filing, published(conn).shelf))
            conn.execute(update(case_file).where(case_file.c.line == row.line).values(**values))
    return len(wrong)


def _differing(conn: Connection) -> Iterator[tuple[Row[Any], _Folded]]:
    folded = _folded(conn)
    rows = conn.execute(select(case_file).order_by(case_file.c.line).execution_options(yield_per=1000))
    for row in rows:
        true = folded[row.id]
        if standing_of(row) != true.standing or _content_of(row) != (true.hash, true.content):
            yield row, true


def _content_of(row: Row[Any]) -> tuple[str, str]:
    return row.hash, content.fingerprint(row.form_version, row.lang, row.law_date, row.answers)


def _folded(conn: Connection) -> dict[str, _Folded]:
    found: dict[str, _Folded] = {}
    entries = select(journal.c.case_id, journal.c.body, journal.c.hash)
    in_order = entries.order_by(journal.c.line).execution_options(yield_per=1000)
    for case_id, body, hash_ in conn.execute(in_order):
        told = json.loads(body)
        moved = _moved(found.get(case_id), told)
        if told["event"] in _CONTENT:
            found[case_id] = _Folded(moved, hash_, _fingerprint(told))
        else:
            found[case_id] = replace(found[case_id], standing=moved)
    return found


def _fingerprint(told: dict[str, Any]) -> str:
    return content.fingerprint(told["form_version"], told["lang"], told["law_date"], told["answers"])


def _moved(before: _Folded | None, told: dict[str, Any]) -> Standing:
    if before is None:
        return standing.deposited(content.read(told))
    event = Event(told["event"])
    filing = content.read(told) if event in _CONTENT else None
    instant = datetime.fromisoformat(told["instant"])
    happening = Happening(event, instant, told["clerk"], told.get("detail", {}), filing)
    return standing.after(before.standing, happening)


def _filing(conn: Connection, case_id: str, hash_: str) -> Filing:
    wanted = select(journal.c.body).where(journal.c.case_id == case_id, journal.c.hash == hash_)
    return content.read(json.loads(conn.execute(wanted).scalar_one()))

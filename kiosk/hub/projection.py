"""The ``file`` table: what deposits and later events make of each file, derived from the log.

An event is judged by the station's own log alone: what CNSS decided meanwhile stands beside it until the
station repeats it, so that nothing a station did without a line is taken for impossible (0106).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from kiosk.cases import standing
from kiosk.cases.case import CaseState, Event, Happening, Standing, next_state
from kiosk.errors import KioskError
from kiosk.hub.entry import Entry
from kiosk.hub.judge import Judged
from kiosk.hub.landing import land
from kiosk.hub.tables import file

_OF = file.c.device == bindparam("of_device"), file.c.case_id == bindparam("of_case")
_MOVE = (
    update(file)
    .where(*_OF)
    .values(
        state=bindparam("to_state"), registration=bindparam("to_registration"), reason=bindparam("to_reason")
    )
)
_CONTENT = ("persons", "form_version", "since", "record")
_REPLACE = update(file).where(*_OF).values({name: bindparam(f"to_{name}") for name in _CONTENT})
_REPEATED = or_(
    and_(
        file.c.told_state == file.c.state,
        file.c.told_registration == file.c.registration,
        file.c.told_reason == file.c.reason,
    ),
    and_(
        file.c.told_state == CaseState.TRANSMITTED,
        or_(file.c.state == CaseState.REGISTERED, file.c.state == CaseState.REJECTED),
    ),
)
_HEARD = update(file).where(*_OF, _REPEATED).values(told_state="", told_registration="", told_reason="")


class Projection:
    """The changes that one batch makes, entry after entry."""

    def __init__(self, connection: Connection, device: str, batch: Sequence[Judged]) -> None:
        """Look up the files and references that the batch speaks of."""
        self._connection = connection
        self._device = device
        entries = [judged.entry for judged in batch if judged.entry is not None]
        self._stands = self._known({entry.case for entry in entries})
        self._taken = self._used({entry.reference for entry in entries if entry.event is Event.DEPOSITED})
        self._rows: dict[str, dict[str, Any]] = {}
        self._replaced: dict[str, dict[str, Any]] = {}
        self._moved: set[str] = set()

    def take(self, judged: Judged) -> str:
        """Take one entry in, and return why not: a code, empty where nothing is wrong with it."""
        entry = judged.entry
        if entry is None:
            return judged.reason
        if entry.event is Event.DEPOSITED:
            return self._deposit(entry, dict(judged.row or {}))
        known = self._stands.get(entry.case)
        if known is None:
            return "item-case-unknown"
        moved = _after(known, entry)
        if moved is None:
            return "item-event-impossible"
        self._stands[entry.case] = moved
        self._moved.add(entry.case)
        if judged.row:
            self._replaced[entry.case] = dict(judged.row)
        return ""

    def land(self) -> None:
        """Write the changes."""
        rows = [
            {**row, **self._replaced.get(case, {}), **_columns(self._stands[case])}
            for case, row in self._rows.items()
        ]
        land(self._connection, file, rows)
        later = self._moved - self._rows.keys()
        self._write(_MOVE, later, {case: _columns(self._stands[case]) for case in later})
        self._write(_REPLACE, self._replaced.keys() - self._rows.keys(), self._replaced)
        self._write(_HEARD, later, {})

    def _deposit(self, entry: Entry, row: dict[str, Any]) -> str:
        if entry.case in self._stands:
            return "item-case-repeated"
        if entry.reference in self._taken:
            return "item-reference-repeated"
        self._taken.add(entry.reference)
        self._stands[entry.case] = Standing(CaseState(row["state"]))
        self._rows[entry.case] = row
        return ""

    def _write(self, statement: Any, cases: Iterable[str], values: dict[str, dict[str, Any]]) -> None:
        told = [
            {"of_device": self._device, "of_case": case}
            | {f"to_{name}": value for name, value in values.get(case, {}).items()}
            for case in cases
        ]
        if told:
            self._connection.execute(statement, told)

    def _known(self, cases: set[str]) -> dict[str, Standing]:
        wanted = select(file.c.case_id, file.c.state, file.c.registration, file.c.reason).where(
            file.c.device == self._device, file.c.case_id.in_(cases)
        )
        return {
            row.case_id: Standing(CaseState(row.state), registration=row.registration, reason=row.reason)
            for row in self._connection.execute(wanted)
        }

    def _used(self, references: set[str]) -> set[str]:
        wanted = select(file.c.reference).where(file.c.reference.in_(references))
        return set(self._connection.scalars(wanted))


def _after(known: Standing, entry: Entry) -> Standing | None:
    """Return where the log says a file stands after an event, None where it cannot happen."""
    if entry.event is Event.CORRECTED:
        state = next_state(known.state, entry.event, missing=bool(entry.missing))
        return None if state is None else replace(known, state=state, registration="", reason="")
    try:
        return standing.after(known, Happening(entry.event, entry.instant, entry.clerk, entry.detail))
    except KioskError:
        return None


def _columns(known: Standing) -> dict[str, Any]:
    return {"state": known.state, "registration": known.registration, "reason": known.reason}

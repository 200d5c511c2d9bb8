"""The ``file`` table: what deposits and later events make of each file, derived from the log.

An event is judged by the logs of the office's stations alone, which may share one register: what CNSS decided
meanwhile stands beside it until the log repeats it, so that nothing done without a line is taken for
impossible (0106).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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
_CONTENT = ("persons", "form_version", "lang", "since", "record", "cells")
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


@dataclass(frozen=True, slots=True)
class _Of:
    """A file: which computer deposited it, and where the log says that it stands."""

    device: str
    stands: Standing


class Projection:
    """The changes that some consecutive entries of one log make, entry after entry."""

    def __init__(self, connection: Connection, device: str, office: str, some: Sequence[Judged]) -> None:
        """Look up the files and references that the entries speak of."""
        self._connection = connection
        entries = [judged.entry for judged in some if judged.entry is not None]
        self._files = self._known(device, office, {entry.case for entry in entries})
        self._taken = self._used({entry.reference for entry in entries if entry.event is Event.DEPOSITED})
        self._rows: dict[str, dict[str, Any]] = {}
        self._replaced: dict[str, dict[str, Any]] = {}
        self._moved: set[str] = set()

    @property
    def deposited(self) -> frozenset[str]:
        """The files that these entries brought."""
        return frozenset(self._rows)

    def take(self, judged: Judged) -> str:
        """Take one entry in, and return why not: a code, empty where nothing is wrong with it."""
        entry = judged.entry
        if entry is None:
            return judged.reason
        if entry.event is Event.DEPOSITED:
            return self._deposit(entry, dict(judged.row or {}))
        known = self._files.get(entry.case)
        if known is None:
            return "item-case-unknown"
        moved = _after(known.stands, entry)
        if moved is None:
            return "item-event-impossible"
        self._files[entry.case] = replace(known, stands=moved)
        self._moved.add(entry.case)
        if judged.row:
            self._replaced[entry.case] = dict(judged.row)
        return ""

    def land(self) -> None:
        """Write the changes."""
        rows = [
            {**row, **self._replaced.get(case, {}), **_columns(self._files[case].stands)}
            for case, row in self._rows.items()
        ]
        land(self._connection, file, rows)
        later = self._moved - self._rows.keys()
        self._write(_MOVE, later, {case: _columns(self._files[case].stands) for case in later})
        self._write(_REPLACE, self._replaced.keys() - self._rows.keys(), self._replaced)
        heard(self._connection, [(self._files[case].device, case) for case in sorted(later)])

    def _deposit(self, entry: Entry, row: dict[str, Any]) -> str:
        if entry.case in self._files:
            return "item-case-repeated"
        if entry.reference in self._taken:
            return "item-reference-repeated"
        self._taken.add(entry.reference)
        self._files[entry.case] = _Of(entry.device, Standing(CaseState(row["state"])))
        self._rows[entry.case] = row
        return ""

    def _write(self, statement: Any, cases: Iterable[str], values: dict[str, dict[str, Any]]) -> None:
        told = [
            {"of_device": self._files[case].device, "of_case": case}
            | {f"to_{name}": value for name, value in values.get(case, {}).items()}
            for case in sorted(cases)
        ]
        if told:
            self._connection.execute(statement, told)

    def _known(self, device: str, office: str, cases: set[str]) -> dict[str, _Of]:
        """Return the files of this computer, wherever it stood, and those of its office."""
        wanted = select(
            file.c.case_id, file.c.device, file.c.state, file.c.registration, file.c.reason
        ).where(file.c.case_id.in_(cases), or_(file.c.device == device, file.c.office == office))
        return {
            row.case_id: _Of(
                row.device, Standing(CaseState(row.state), registration=row.registration, reason=row.reason)
            )
            for row in self._connection.execute(wanted)
        }

    def _used(self, references: set[str]) -> set[str]:
        wanted = select(file.c.reference).where(file.c.reference.in_(references))
        return set(self._connection.scalars(wanted))


def heard(connection: Connection, files: Sequence[tuple[str, str]]) -> None:
    """Forget what CNSS decided of some files (device, case) where their log says the same by now."""
    if files:
        connection.execute(_HEARD, [{"of_device": device, "of_case": case} for device, case in files])


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

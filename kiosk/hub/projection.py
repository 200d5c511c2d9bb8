"""The ``file`` table: what deposits and later events make of each file, derived from the log."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from kiosk.cases.case import CaseState, next_state
from kiosk.hub.judge import Judged
from kiosk.hub.landing import land
from kiosk.hub.tables import file

_MOVE = (
    update(file)
    .where(file.c.device == bindparam("of_device"), file.c.case_id == bindparam("of_case"))
    .values(state=bindparam("to_state"))
)


class Projection:
    """The changes that one batch makes, entry after entry."""

    def __init__(self, connection: Connection, device: str, batch: Sequence[Judged]) -> None:
        """Look up the files and references that the batch speaks of."""
        self._connection = connection
        self._device = device
        entries = [judged.entry for judged in batch if judged.entry is not None]
        self._states = self._known({entry.case for entry in entries})
        self._taken = self._used(
            {entry.reference for judged in batch if judged.row and (entry := judged.entry)}
        )
        self._rows: list[dict[str, Any]] = []
        self._moved: dict[str, CaseState] = {}

    def take(self, judged: Judged) -> str:
        """Take one entry in, and return why not: a code, empty where nothing is wrong with it."""
        if judged.entry is None:
            return judged.reason
        state = self._states.get(judged.entry.case)
        return self._deposit(judged, state) if judged.row else self._event(judged, state)

    def land(self) -> None:
        """Write the changes."""
        states = [{**row, "state": self._states[row["case_id"]]} for row in self._rows]
        land(self._connection, file, states)
        if self._moved:
            of = [
                {"of_device": self._device, "of_case": case, "to_state": state}
                for case, state in self._moved.items()
            ]
            self._connection.execute(_MOVE, of)

    def _deposit(self, judged: Judged, state: CaseState | None) -> str:
        row = dict(judged.row or {})
        if state is not None:
            return "item-case-repeated"
        if row["reference"] in self._taken:
            return "item-reference-repeated"
        self._taken.add(row["reference"])
        self._states[row["case_id"]] = CaseState(row["state"])
        self._rows.append(row)
        return ""

    def _event(self, judged: Judged, state: CaseState | None) -> str:
        entry = judged.entry
        if entry is None or state is None:
            return "item-case-unknown"
        after = next_state(state, entry.event)
        if after is None:
            return "item-event-impossible"
        self._states[entry.case] = self._moved[entry.case] = after
        return ""

    def _known(self, cases: set[str]) -> dict[str, CaseState]:
        wanted = select(file.c.case_id, file.c.state).where(
            file.c.device == self._device, file.c.case_id.in_(cases)
        )
        return {case: CaseState(state) for case, state in self._connection.execute(wanted)}

    def _used(self, references: set[str]) -> set[str]:
        wanted = select(file.c.reference).where(file.c.reference.in_(references))
        return set(self._connection.scalars(wanted))

"""A station's log at the hub: where it ends, what it holds, and how entries are added to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, select, update

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.errors import KioskError
from kiosk.hub.landing import add_new, land_columns, once
from kiosk.hub.packing import packed
from kiosk.hub.tables import disputed_item, log_end, log_item
from kiosk.sync.envelope import LogItem, Verdict
from kiosk.sync.wire import Given, Head

_OF_LOG = log_end.c.device == bindparam("of_device"), log_end.c.epoch == bindparam("of_epoch")
_END = select(log_end.c.seq, log_end.c.head).where(*_OF_LOG)
_HOLD = _END.with_for_update()
_MOVE = update(log_end).where(*_OF_LOG).values(seq=bindparam("to_seq"), head=bindparam("to_head"))
"""Statements of every batch, made once."""

LARGEST_PLACE: Final = 2**63 - 1
"""No database counts further; a claim beyond it is of no entry that anybody keeps."""


@dataclass(frozen=True, slots=True)
class Log:
    """The log of one device in one epoch, within a transaction."""

    connection: Connection
    device: str
    epoch: int
    closed: bool = False
    """The station has begun a later epoch: nothing is added here any more."""

    def tip(self) -> Head:
        """Return the newest entry's place and head."""
        row = self.connection.execute(_END, self._place()).one_or_none()
        return Head(0, BEFORE_FIRST) if row is None else Head(row.seq, row.head.hex())

    def hold(self) -> Head:
        """Return :meth:`tip`, and let nobody else add to the log until this transaction ends."""
        row = self.connection.execute(_HOLD, self._place()).one_or_none()
        if row is None:
            self._begin()
            row = self.connection.execute(_HOLD, self._place()).one()
        return Head(row.seq, row.head.hex())

    def move(self, after: Head) -> None:
        """Move the end; the log must be held."""
        self.connection.execute(_MOVE, self._to(after))

    def held(self, first: int, last: int) -> dict[int, Any]:
        """Return the rows (hash, head, verdict, reason) held between two places, both included."""
        columns = (log_item.c.seq, log_item.c.hash, log_item.c.head, log_item.c.verdict, log_item.c.reason)
        wanted = select(*columns).where(*self._mine(log_item), log_item.c.seq.between(first, last))
        return {row.seq: row for row in self.connection.execute(wanted)}

    def add(self, items: Sequence[LogItem], answers: Sequence[Given], received: datetime) -> None:
        """Store entries where nothing stands yet, each exactly once; the log must be held.

        Raises KioskError ``hub-busy`` where somebody else wrote at the same place at the same time.
        """
        columns = self._keys() | columns_of(items, answers, received)
        if land_columns(self.connection, log_item, columns) != len(items):
            raise KioskError("hub-busy")

    def disputes(self, seq: int) -> bool:
        """Say whether an entry of another history that claims this place is kept aside."""
        if seq > LARGEST_PLACE:
            return False
        place = *self._mine(disputed_item), disputed_item.c.seq == seq
        return self.connection.execute(select(disputed_item.c.seq).where(*place).limit(1)).first() is not None

    def dispute(self, items: Sequence[LogItem], answers: Sequence[Given], received: datetime) -> None:
        """Keep entries that claim a place another history holds, beside it, for a person to look at."""
        columns = self._keys() | _said_of(items, answers, received)
        land_columns(self.connection, disputed_item, columns)

    def _begin(self) -> None:
        add_new(self.connection, log_end, [{**self._keys(), "seq": 0, "head": bytes(32), "judged": 0}])

    def _keys(self) -> dict[str, Any]:
        return {"device": self.device, "epoch": self.epoch}

    def _place(self) -> dict[str, Any]:
        return {"of_device": self.device, "of_epoch": self.epoch}

    def _to(self, after: Head) -> dict[str, Any]:
        return self._place() | {"to_seq": after.seq, "to_head": bytes.fromhex(after.head)}

    def _mine(self, table: Table) -> tuple[Any, Any]:
        return table.c.device == self.device, table.c.epoch == self.epoch


def columns_of(items: Sequence[LogItem], answers: Sequence[Given], received: datetime) -> dict[str, Any]:
    """Return what ``log_item`` holds of entries beside their log, as ``land_columns`` takes it."""
    return _said_of(items, answers, received) | {
        "head": [bytes.fromhex(item.head) for item in items],
        "verdict": once([answer.verdict for answer in answers]),
    }


def _said_of(items: Sequence[LogItem], answers: Sequence[Given], received: datetime) -> dict[str, Any]:
    return {
        "seq": [item.seq for item in items],
        "hash": [bytes.fromhex(item.hash) for item in items],
        "body": [packed(item.body) for item in items],
        "received": received,
        "reason": once([answer.reason for answer in answers]),
    }


def answer_of(item: LogItem, held: Any) -> Given:
    """Return the answer on an entry whose place is held: as it stands by now, or a conflict."""
    if held.head != bytes.fromhex(item.head):
        differs = held.hash != bytes.fromhex(item.hash)
        return Given(item.seq, Verdict.CONFLICT, "item-content-differs" if differs else "item-chain-broken")
    if held.verdict == Verdict.QUARANTINED:
        return Given(item.seq, Verdict.QUARANTINED, held.reason)
    return Given(item.seq, Verdict.DUPLICATE)

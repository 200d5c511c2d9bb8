"""How far a computer saw a shared register come, remembered in its own (docs/decisions/0253).

A server restored to an earlier moment, or a standby promoted while it was behind, has forgotten entries and
numbers that left this computer. Each computer of the office is a witness of them.
"""

import logging
from dataclasses import dataclass, replace
from typing import Final

from msgspec.json import encode
from sqlalchemy import Connection

from kiosk.cases import journal, numbers
from kiosk.cases.memory import recall, remember
from kiosk.cases.reference import Reference
from kiosk.shapes import from_json

_LOG: Final = logging.getLogger(__name__)

KEY: Final = "reach"
"""Under which a computer's own register remembers it."""

_SET_BACK: Final = "set-back"
"""Remembered by the shared register from the moment it was found behind until its next closing."""


_BEGINNING: Final = journal.End()


@dataclass(frozen=True, slots=True)
class Reach:
    """Where our log ended, and the last number of every series of the office."""

    log: journal.End = _BEGINNING
    numbers: tuple[Reference, ...] = ()

    def beside(self, other: "Reach") -> "Reach":
        """Return the further of two, each part for itself."""
        log = max(self.log, other.log, key=lambda end: (end.epoch, end.seq))
        last: dict[Reference, Reference] = {}
        for one in (*self.numbers, *other.numbers):
            series = replace(one, number=0)
            last[series] = max(one, last.get(series, one), key=lambda number: number.number)
        return Reach(log, tuple(sorted(last.values(), key=str)))


def reached(conn: Connection) -> Reach:
    """Return how far the shared register is."""
    return Reach(journal.end(conn), numbers.known(conn))


def recalled(own: Connection) -> Reach:
    """Return how far this computer saw it come."""
    kept = recall(own, KEY)
    return from_json(kept, Reach) if kept else Reach()


def keep(own: Connection, reach: Reach) -> None:
    """Remember how far it came; less than is remembered says nothing."""
    remember(own, KEY, encode(recalled(own).beside(reach)).decode())


def go_on(conn: Connection, seen: Reach) -> None:
    """Let a register go on behind all that was seen of it, in a new log if it lost a part of ours.

    For the writer's connection, before anything else is written there.
    """
    known = set(numbers.known(conn))
    for last in seen.numbers:
        if last not in known:
            numbers.carry(conn, last)
    present, log = journal.epoch(conn), seen.log
    if log.epoch > present or journal.head_at(conn, log.epoch, log.seq) != log.head:
        journal.begin_epoch(conn, max(present, log.epoch) + 1)
        remember(conn, _SET_BACK, "yes")
        _LOG.warning("the shared register was set back behind entry %d of epoch %d", log.seq, log.epoch)


def was_set_back(conn: Connection) -> bool:
    """Say whether this station's entries were lost since its last closing."""
    return bool(recall(conn, _SET_BACK))


def accounted_for(conn: Connection) -> None:
    """Take it that a closing has named the numbers that were lost."""
    remember(conn, _SET_BACK, "")

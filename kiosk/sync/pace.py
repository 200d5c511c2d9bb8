"""How many entries go in one batch: few after the line was bad, twice as many with each that gets through.

A line that is cut every few seconds carries twenty entries where it never carries two hundred, and what was
acknowledged is not sent again (docs/decisions/0175).
"""

from typing import Final

from sqlalchemy import Connection

from kiosk.cases.memory import recall, remember

SMALLEST: Final = 20
"""Entries in a batch on a bad line; twenty files are some 5 kB."""

BAD_LINE: Final = frozenset({"hub-unreachable", "hub-slow", "hub-unavailable", "batch-cut"})
"""Failures that a smaller batch may be spared."""

_KEY: Final = "delivery-pace"


def pace(conn: Connection, most: int) -> int:
    """Return how many entries the next batch takes, ``most`` where the line is not known to be bad."""
    kept = recall(conn, _KEY)
    return min(int(kept), most) if kept else most


def keep(conn: Connection, entries: int) -> None:
    """Remember for the next round how many entries a batch takes."""
    if pace(conn, entries + 1) != entries:
        remember(conn, _KEY, str(entries))


def cut(most: int) -> int:
    """Return the size of the next batch after a line was bad."""
    return min(SMALLEST, most)


def grown(entries: int, most: int) -> int:
    """Return the size of the next batch after one of ``entries`` got through."""
    return min(entries * 2, most)

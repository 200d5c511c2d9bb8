"""The latest instant this station has seen: a clock that stands before it is not to be trusted."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.cases.memory import recall, remember
from kiosk.cases.tables import instant_text

TOLERANCE = timedelta(minutes=2)
"""A clock set right by so little is still trusted."""

_KEY = "last-seen"


def trusted(conn: Connection, instant: datetime) -> bool:
    """Say whether the clock is not behind what the station has already seen."""
    last = recall(conn, _KEY)
    return not last or instant >= datetime.fromisoformat(last) - TOLERANCE


def see(conn: Connection, instant: datetime) -> bool:
    """Remember the instant if it is the latest, and say whether the clock is trusted."""
    last = recall(conn, _KEY)
    now = instant_text(instant)
    if now > last:
        remember(conn, _KEY, now)
        return True
    return instant >= datetime.fromisoformat(last) - TOLERANCE


def vouch(conn: Connection, instant: datetime) -> None:
    """Take an instant for true, even an earlier one: from the hub's signed time or the administrator.

    Without it a station whose clock once stood years ahead would mark every later receipt.
    """
    remember(conn, _KEY, instant_text(instant))

"""What the dashboard asks at once: figures, those of the period before, what waits, how stations are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.cases.overview.counts import By, Figures, Group, Queue
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.people import Presence
from kiosk.flows.supervising import Supervising

SILENT: Final = timedelta(days=1)
"""After how long a station that says nothing is told: each deposit is sent at once, where there is a line."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One look at everything."""

    choice: Choice
    figures: Figures
    before: Group
    """The period before, as a whole."""
    queue: Queue
    stations: tuple[Presence, ...]
    asked: datetime

    @property
    def as_of(self) -> datetime:
        """When the figures were true: now, or when an office that counts by itself last heard of the hub."""
        return self.figures.as_of or self.asked


def look(source: Supervising, choice: Choice, by: By, now: datetime) -> Glance:
    """Ask a source for all of it at once."""
    board = source.board(choice, (by,))
    return Glance(choice, board.figures[0], board.before, board.queue, board.stations, now)


def silent(one: Presence) -> bool:
    """Say whether a station that is believed was not heard of for long, or never."""
    heard_late = one.silent_seconds is None or one.silent_seconds >= SILENT.total_seconds()
    return one.revoked is None and heard_late

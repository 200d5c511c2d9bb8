"""How long an order takes until it stands painted, and what of that the screen's own thread worked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds that passed, and those the screen's own thread worked, which no other load adds to."""

    wall: float
    own: float


def at_once() -> bool:
    """Say that nothing else is waited for."""
    return True


def taken(do: Callable[[], object], ended: Callable[[], bool] = at_once) -> Taken:
    """Do something in a running loop of events, which sleeps between them, until it stands painted.

    What it let go of is deleted afterwards, as a running loop does, and is not in the figure.
    """
    since, own = perf_counter(), thread_time()
    do()
    while not ended():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
    figure = Taken((perf_counter() - since) * 1000, (thread_time() - own) * 1000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return figure


def middle(takings: Sequence[Taken]) -> Taken:
    """Return the median of each side."""
    return Taken(median(one.wall for one in takings), median(one.own for one in takings))

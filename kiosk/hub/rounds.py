"""Work that goes on round after round beside the hub, and that no failure ends."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event, Thread

from kiosk.errors import KioskError

_LOG = logging.getLogger(__name__)


class Rounds(ABC):
    """A round at a time; one that fails is told to the log and tried again, ever later."""

    def __init__(self, what: str, longest: float) -> None:
        """Name the work, as in ``nothing is {what}``, and the seconds between two tries at most."""
        self._what, self._longest = what, longest
        self.failures = 0
        """Rounds that failed one after the other; 0 while all is well."""

    @abstractmethod
    def work(self, stop: Event) -> float:
        """Do a round, and return the seconds until the next; raises whatever went wrong."""

    def run(self, stop: Event) -> None:
        """Work until ``stop`` is set."""
        while not stop.wait(self.round(stop)):
            pass

    def round(self, stop: Event) -> float:
        """Do a round, and return the seconds until the next."""
        try:
            pause = self.work(stop)
        except Exception as wrong:  # noqa: BLE001 -- whatever it is, the work must go on
            self.failures += 1
            code = wrong.code if isinstance(wrong, KioskError) else type(wrong).__name__
            _LOG.warning("nothing is %s: %s", self._what, code)
            return float(min(2**self.failures, self._longest))
        self.failures = 0
        return pause


@contextmanager
def going_on(rounds: Rounds, name: str) -> Generator[None]:
    """Work in a thread of that name meanwhile."""
    stop = Event()
    thread = Thread(target=rounds.run, args=(stop,), name=name)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()

"""Who judges while the hub serves: a process beside it on PostgreSQL, a thread on SQLite (0168).

Neither can end unseen: a round that fails is told and tried again, a process that ends is started again, and
it ends by itself once the hub is gone, for it holds the other end of the hub's pipe.
"""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from threading import Event, Lock, Thread
from typing import Final

from typing_extensions import override

from kiosk.clock import Clock, SystemClock
from kiosk.hub.database import Database, connected
from kiosk.hub.house import House
from kiosk.hub.judging import behind, judge_some
from kiosk.hub.logs import log_lines
from kiosk.hub.rounds import Rounds, going_on

_LOG = logging.getLogger(__name__)

_SHORTEST, _LONGEST = 0.05, 1.0
"""Seconds between two looks where nothing waits: soon after the last entry, then ever later."""
_TROUBLE: Final = 30.0
"""Seconds between two tries where nothing works, at most."""
_GRACE: Final = 10
"""Seconds that a judge has to end its transaction when the hub ends."""
_KINDNESS: Final = 10
"""How far the judge stands behind those who take stations' batches in (nice(2))."""


class Judge(Rounds):
    """Judges what waits, round after round."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database; :meth:`run` begins."""
        super().__init__("judged", _TROUBLE)
        self._database, self._clock = database, clock
        self._pause = _SHORTEST

    @override
    def work(self, stop: Event) -> float:
        logs = behind(self._database)
        for log in logs:
            if not stop.is_set():
                judge_some(self._database, log, self._clock)
        self._pause = _SHORTEST if logs else min(self._pause * 2, _LONGEST)
        return 0.0 if logs else self._pause


class Beside:
    """A judge in a process of its own."""

    def __init__(self, address: str) -> None:
        """Take the address of the database, which is migrated already."""
        self._address = address
        self._stop, self._lock = Event(), Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._watch, name="judge")

    def start(self) -> None:
        """Start it, and start it again whenever it ends."""
        self._thread.start()

    def close(self) -> None:
        """Let it end its transaction; a judge that does not is killed."""
        with self._lock:
            self._stop.set()
            process = self.process
        if process is not None:
            _let_go(process)
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                process.kill()
        self._thread.join()

    def _watch(self) -> None:
        ended = 0
        while (process := self._begun()) is not None:
            code = process.wait()
            _let_go(process)
            if self._stop.is_set():
                return
            ended += 1
            _LOG.error("the judge ended with %s and is started again", code)
            self._stop.wait(min(2.0**ended / 4, _TROUBLE))

    def _begun(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stop.is_set():
                return None
            command = [sys.executable, "-m", "kiosk.hub.judges"]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 -- ourselves
            into = self.process.stdin
            assert into is not None  # noqa: S101 -- tells the type; it is a pipe
            with suppress(BrokenPipeError):  # it ended already: whoever watches sees that
                # The address may hold a password: it stands in no list of processes.
                into.write(self._address.encode() + b"\n")
                into.flush()
        return self.process


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Close our end of its input: whoever reads there is asked to end."""
    if process.stdin is not None:
        with suppress(BrokenPipeError):  # what it never read is of no use any more
            process.stdin.close()


@contextmanager
def judging(house: House, address: str) -> Generator[None]:
    """Judge as long as the hub serves."""
    if house.database.postgresql:
        beside = Beside(address)
        beside.start()
        try:
            yield
        finally:
            beside.close()
        return
    with going_on(Judge(house.database, house.clock), "judge"):
        yield


def main() -> None:
    """Judge until the other end of the input is closed; its first line is the address of the database."""
    log_lines()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the hub, which tells us to end
    if hasattr(os, "nice"):
        os.nice(_KINDNESS)
    address = sys.stdin.buffer.readline().decode().strip()
    stop = Event()
    Thread(target=_end_with_input, args=(stop,), name="hub", daemon=True).start()
    with closing(connected(address)) as database:
        Judge(database, SystemClock()).run(stop)


def _end_with_input(stop: Event) -> None:
    """Read from the descriptor itself: a thread inside ``sys.stdin`` holds its lock when Python ends."""
    while os.read(0, 1):
        pass
    stop.set()


if __name__ == "__main__":
    main()

"""The hand that gives messages to the gateway while the hub serves; nothing ends it but the hub's own end."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Final

from kiosk.errors import KioskError
from kiosk.hub import messages
from kiosk.hub.gateway import FileSpool, Gateway
from kiosk.hub.house import House

_LOG = logging.getLogger(__name__)

EVERY: Final = 5.0
"""Seconds between rounds where nothing waits."""
LONGEST: Final = 300.0
"""Seconds after which a gateway that fails is tried again, at most."""


class Hander:
    """Hands over what waits, round after round; a failure is told to the log and tried again, ever later."""

    def __init__(self, house: House, gateway: Gateway) -> None:
        """Take the hub and the road out; :meth:`run` begins."""
        self._house, self._gateway = house, gateway
        self.failures = 0
        """Rounds that failed one after the other; 0 while all is well."""

    def run(self, stop: Event) -> None:
        """Hand over until ``stop`` is set."""
        while not stop.wait(self.round()):
            pass

    def round(self) -> float:
        """Hand over and forget what is old; returns the seconds to wait before the next round."""
        now = self._house.clock.now()
        try:
            messages.purge(self._house.database, now)
            left = messages.hand(self._house.database, self._gateway, now).waiting
        except Exception as wrong:  # noqa: BLE001 -- whatever it is, the next message must still go
            self.failures += 1
            code = wrong.code if isinstance(wrong, KioskError) else type(wrong).__name__
            _LOG.warning("messages are not handed over: %s", code)
            return float(min(EVERY * 2**self.failures, LONGEST))
        self.failures = 0
        return 0.0 if left else EVERY


@contextmanager
def handing(house: House, folder: Path | None) -> Generator[None]:
    """Hand messages to a folder as long as the hub serves; None hands none.

    Raises KioskError ``messages-spool`` (folder).
    """
    if folder is None:
        yield
        return
    hander, stop = Hander(house, FileSpool(folder)), Event()
    thread = Thread(target=hander.run, args=(stop,), name="messages")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()

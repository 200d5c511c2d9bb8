"""Listening to the document scanner: one thread that hears every scan, and says when the line is gone."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Final

from kiosk.card.reader import Link
from kiosk.card.scanner import Scanner
from kiosk.errors import KioskError

log = logging.getLogger("kiosk.card.listener")

_FIRST: Final = 0.5
_LONGEST: Final = 8.0
"""Seconds between two tries to open a port: doubled with each in vain, so that a log stays short."""


class Listener:
    """Calls back on its own thread with each scan, and with each change of the scanner's link.

    A port that goes away is opened again as soon as it is back; nothing but :meth:`stop` ends the thread.
    """

    def __init__(
        self, scanner: Scanner, scanned: Callable[[str], object], changed: Callable[[Link], object]
    ) -> None:
        """Open nothing before :meth:`start`."""
        self._scanner, self._scanned, self._changed = scanner, scanned, changed
        self._stopping = Event()
        self._pause = _FIRST
        self._told: Link | None = None
        self._thread = Thread(target=self._run, name="document scanner", daemon=True)

    def start(self) -> None:
        """Begin; the present state of the link is told first."""
        self._thread.start()

    def stop(self) -> None:
        """End at the next silence of the line, and wait for the thread."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except KioskError as wrong:
                self._tell(link(wrong))
            except Exception as defect:  # noqa: BLE001 -- a dead thread looks like a silent scanner
                log.warning("the line of the scanner failed: %s", type(defect).__name__)
                self._tell(link(KioskError("unexpected")))
            self._stopping.wait(self._pause)
            self._pause = min(2 * self._pause, _LONGEST)

    def _listen(self) -> None:
        for text in self._scanner.texts(self._stopping.is_set, self._opened):
            self._scanned(text)

    def _opened(self) -> None:
        self._pause = _FIRST
        self._tell(link(None))

    def _tell(self, found: Link) -> None:
        if found != self._told and not self._stopping.is_set():
            self._told = found
            self._changed(found)


def link(wrong: KioskError | None) -> Link:
    """Return the link of a scanner: whole, or what keeps it from being heard."""
    if wrong is None:
        return Link("scanner", ok=True)
    values = {name: str(value) for name, value in wrong.values.items()}
    return Link("scanner", ok=False, code=wrong.code, values=values)

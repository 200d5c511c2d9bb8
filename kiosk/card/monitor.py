"""Watching the readers: one thread that says at once when a card comes or goes, or the chain breaks."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from smartcard import scard

from kiosk.card.reader import ReaderState, ReaderStatus
from kiosk.card.winscard import checked, chosen, context, readers, state
from kiosk.errors import KioskError

PLUG_AND_PLAY = "\\\\?PnP?\\Notification"
"""The reader that stands for readers coming and going."""

_LOOK_AGAIN_MS = 5000
"""A reader plugged in between listing and waiting is seen at the latest after this."""

_SERVICE_SECONDS = 0.5
_STOP_SECONDS = 0.02
_ORDINARY = {
    scard.SCARD_S_SUCCESS,
    scard.SCARD_E_TIMEOUT,
    scard.SCARD_E_CANCELLED,
    scard.SCARD_E_UNKNOWN_READER,
    scard.SCARD_E_READER_UNAVAILABLE,
}


class Monitor:
    """Calls back on its own thread with each new state of the reader; survives a restart of the service.

    Never tells ``BUSY``: ask the reader's ``status`` for that.
    """

    def __init__(self, changed: Callable[[ReaderStatus], None], reader: str = "") -> None:
        """Watch the named reader, or the first with a card; nothing is asked before :meth:`start`."""
        self._changed = changed
        self._reader = reader
        self._stopping = Event()
        self._told: ReaderStatus | None = None
        self._handle: Any = None
        self._thread = Thread(target=self._run, name="card monitor", daemon=True)

    def start(self) -> None:
        """Begin; the present state is told first."""
        self._thread.start()

    def stop(self) -> None:
        """End at once, and wait for the thread."""
        self._stopping.set()
        while self._thread.is_alive():
            # A cancel only reaches a wait that has begun, so it is repeated until the thread is out.
            if self._handle is not None:
                scard.SCardCancel(self._handle)
            self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with context() as self._handle:
                    self._watch()
            except KioskError:
                self._tell(ReaderStatus(ReaderState.NO_SERVICE))
                self._stopping.wait(_SERVICE_SECONDS)
            finally:
                self._handle = None

    def _watch(self) -> None:
        known: dict[str, int] = {}
        while not self._stopping.is_set():
            names = readers(self._handle)
            if not names:
                self._tell(chosen([], self._reader))
            asked = [(name, known.get(name, scard.SCARD_STATE_UNAWARE)) for name in names]
            plugged = (PLUG_AND_PLAY, len(names) << 16)
            result, found = scard.SCardGetStatusChange(self._handle, _LOOK_AGAIN_MS, [*asked, plugged])
            if result not in _ORDINARY:
                checked(result)
            known = {name: flags & ~scard.SCARD_STATE_CHANGED for name, flags, _ in found if name in names}
            self._tell(chosen([_presence(name, flags) for name, flags in known.items()], self._reader))

    def _tell(self, status: ReaderStatus) -> None:
        if status != self._told and not self._stopping.is_set():
            self._told = status
            self._changed(status)


def _presence(reader: str, flags: int) -> ReaderStatus:
    # Who holds a card is not an event of PC/SC: it would be told seconds late, and of our own reading too.
    return ReaderStatus(state(flags & ~scard.SCARD_STATE_EXCLUSIVE), reader)

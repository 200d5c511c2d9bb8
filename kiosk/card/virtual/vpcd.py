"""The virtual card on a virtual reader: the vpcd protocol of vsmartcard, over TCP to a driver inside pcscd.

Messages both ways are two bytes of length and a payload; a payload of one byte is the reader's own (power,
reset, ATR), anything longer a command. Connecting lays the card on the reader, closing takes it away.
"""

import socket
from contextlib import suppress
from threading import Event, Thread

from kiosk.card.virtual.card import VirtualCard, Yanked
from kiosk.errors import KioskError

PORT = 35963
"""Where the first slot of the driver listens (0x8C7B)."""

_POWER_OFF, _POWER_ON, _RESET, _ATR = 0, 1, 2, 4
_HOST = "127.0.0.1"
_QUICK_ACK = getattr(socket, "TCP_QUICKACK", None)


class Insertion:
    """A card lying on a virtual reader, served by a thread of its own until it is taken away."""

    def __init__(self, card: VirtualCard, port: int = PORT, gone: Event | None = None) -> None:
        """Lay the card on the reader. Raises KioskError ``vpcd-absent``."""
        self._card = card
        try:
            self._socket = socket.create_connection((_HOST, port), timeout=5)
        except OSError as wrong:
            raise KioskError("vpcd-absent", port=port) from wrong
        self._socket.settimeout(None)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.gone = gone or Event()
        """Set when the card has left: taken, yanked by a fault, or the reader went away."""
        self._thread = Thread(target=self._serve, name="virtual card", daemon=True)
        self._thread.start()

    def take(self) -> None:
        """Take the card away and wait for its thread to end."""
        with suppress(OSError):  # the reader may have been faster
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _serve(self) -> None:
        try:
            while (message := self._received()) is not None:
                answer = self._answer(message)
                if answer is not None:
                    self._socket.sendall(len(answer).to_bytes(2, "big") + answer)
        except (Yanked, OSError):
            pass  # either way the card is off the reader
        finally:
            self._socket.close()
            self.gone.set()

    def _answer(self, message: bytes) -> bytes | None:
        if len(message) > 1:
            return self._card.transmit(message)
        if message[0] == _ATR:
            return self._card.atr
        if message[0] in {_POWER_OFF, _POWER_ON, _RESET}:
            self._card.reset()
        return None

    def _received(self) -> bytes | None:
        head = self._exactly(2)
        return self._exactly(int.from_bytes(head, "big")) if head else None

    def _exactly(self, count: int) -> bytes | None:
        found = b""
        while len(found) < count:
            if _QUICK_ACK is not None:
                # The driver sends length and payload apart: a late acknowledgement costs 40 ms each time.
                self._socket.setsockopt(socket.IPPROTO_TCP, _QUICK_ACK, 1)
            part = self._socket.recv(count - len(found))
            if not part:
                return None
            found += part
        return found


def serve(card: VirtualCard, port: int, stop: Event) -> None:
    """Keep the card on the reader until ``stop`` is set; it is also set when the reader goes away.

    Raises KioskError ``vpcd-absent``.
    """
    insertion = Insertion(card, port, stop)
    stop.wait()
    insertion.take()

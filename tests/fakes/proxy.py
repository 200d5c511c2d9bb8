"""A TCP proxy before the hub that can lose the reply, stall, or answer in the hub's place."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from threading import Event, Thread


class Mood(Enum):
    """What the proxy does to a connection."""

    PASS = auto()
    LOSE_REPLY = auto()
    STALL = auto()
    PORTAL = auto()


_PORTAL = b"<html><body>Bienvenue sur le Wi-Fi. Connectez-vous.</body></html>"
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    % len(_PORTAL)
)


class Proxy:
    """Listens on the loopback and connects each caller to the hub, in its present mood."""

    def __init__(self, upstream: int) -> None:
        self.mood = Mood.PASS
        self.forwarded = Event()
        """Set once the bytes of a request went to the hub."""
        self._upstream = upstream
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads = [Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(timeout=10)

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listening.accept()
                self._threads.append(Thread(target=self._connect, args=(caller,), daemon=True))
                self._threads[-1].start()

    def _connect(self, caller: socket.socket) -> None:
        with caller, suppress(OSError):
            if self.mood is Mood.PORTAL:
                caller.recv(65536)
                caller.sendall(_ANSWER + _PORTAL)
            elif self.mood is Mood.STALL:
                while caller.recv(65536):
                    pass
            else:
                with socket.create_connection(("127.0.0.1", self._upstream)) as hub:
                    self._relay(caller, hub)

    def _relay(self, caller: socket.socket, hub: socket.socket) -> None:
        up = Thread(target=self._pump, args=(caller, hub), daemon=True)
        up.start()
        while piece := hub.recv(65536):
            if self.mood is Mood.LOSE_REPLY:
                break
            caller.sendall(piece)
        caller.shutdown(socket.SHUT_RDWR)
        up.join(timeout=10)

    def _pump(self, caller: socket.socket, hub: socket.socket) -> None:
        with suppress(OSError):
            while piece := caller.recv(65536):
                hub.sendall(piece)
                self.forwarded.set()
            hub.shutdown(socket.SHUT_RDWR)


@contextmanager
def proxy(upstream: int) -> Iterator[Proxy]:
    """A proxy before the hub on that port."""
    made = Proxy(upstream)
    try:
        yield made
    finally:
        made.close()

"""How long the hub waits for whoever sends or reads slowly: a line held open is a place others lack.

Bad lines are many here; a client that goes on at all is waited for, one that does nothing is not.
"""

import asyncio
from typing import Any, Final

from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADERS: Final = 20.0
"""Seconds for the request line and all headers."""

PIECE: Final = 30.0
"""Seconds without a byte of a body, or without one taken of an answer."""

CONNECTIONS: Final = 2048
"""Requests and connections at once; more are answered 503. As many as all stations of the kingdom."""

LARGEST: Final = 64 * 1024
"""Bytes that come in before a request's headers are whole, at most."""


class PatientProtocol(HttpToolsProtocol):
    """HTTP/1.1 as uvicorn speaks it, which by itself waits for ever for headers, however many they are."""

    _waiting: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _head: int | None = None
    """Bytes that came after those in which headers began that are not whole yet; None while none have."""

    @override
    def connection_made(self, transport: Any) -> None:
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    @override
    def data_received(self, data: bytes) -> None:
        """Refuse headers without end."""
        if self._head is not None:
            self._head += len(data)
        super().data_received(data)
        if self._head is not None and self._head > LARGEST and not self.transport.is_closing():
            self.send_400_response("Headers are too long.")

    @override
    def on_message_begin(self) -> None:
        """Wait for headers; each request has its own time."""
        super().on_message_begin()
        self._head = 0
        self._wait()

    @override
    def on_headers_complete(self) -> None:
        """Wait no more: whoever takes the request waits for its body."""
        self._head = None
        self._stop()
        super().on_headers_complete()

    @override
    def on_response_complete(self) -> None:
        """Give whoever still sends what was refused a little time to read why."""
        super().on_response_complete()
        if self.cycle.more_body:
            self._wait()

    @override
    def pause_writing(self) -> None:
        """Wait for somebody who does not read; what is left of the answer is dropped in the end."""
        super().pause_writing()
        self._unread = self.loop.call_later(PIECE, self.transport.abort)

    @override
    def resume_writing(self) -> None:
        """Go on: some of the answer was read."""
        self._read()
        super().resume_writing()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._stop()
        self._read()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(HEADERS, self.transport.close)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _read(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

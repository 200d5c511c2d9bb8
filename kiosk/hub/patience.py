"""How long the hub waits for whoever sends or reads slowly: a line held open is a place others lack.

Bad lines are many here; a client that goes on at all is waited for, one that does nothing is not.
"""

import asyncio
from typing import Any, Final

import h11
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

HEADERS: Final = 20.0
"""Seconds for the request line and all headers."""

PIECE: Final = 30.0
"""Seconds without a byte of a body, or without one taken of an answer."""

CONNECTIONS: Final = 2048
"""Requests and connections at once; more are answered 503. As many as all stations of the kingdom."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, which by itself waits for ever for the rest of a request's headers."""

    _waiting: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None

    @override
    def connection_made(self, transport: Any) -> None:
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    @override
    def data_received(self, data: bytes) -> None:
        """Wait on while headers are not whole; each request has its own time."""
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self.conn.their_state is h11.IDLE:
            self._wait()
        elif not self.cycle.response_complete:
            self._stop()

    @override
    def on_response_complete(self) -> None:
        """Give whoever still sends what was refused a little time to read why."""
        super().on_response_complete()
        if self.conn.their_state is h11.SEND_BODY:
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

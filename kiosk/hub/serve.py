"""Serving the hub: one process, uvicorn; TLS here, or by a proxy before it (docs/decisions/0054, 0183)."""

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.hub.api import hub_app
from kiosk.hub.hander import handing
from kiosk.hub.house import House
from kiosk.hub.judges import judging
from kiosk.hub.patience import CONNECTIONS, PatientProtocol
from kiosk.hub.tls import Tls

_GRACE = 10
"""Seconds that requests under way have to end when the hub is asked to stop."""


def serve(
    address: str,
    *,
    port: int = 8080,
    host: str = "127.0.0.1",
    tls: Tls | None = None,
    messages: Path | None = None,
    clock: Clock | None = None,
    announce: Callable[[str], None] | None = None,
) -> None:
    """Serve the hub on the database at ``address`` until it is asked to stop.

    ``port`` 0 takes a free one; ``announce`` is told the address once connections are taken; without ``tls``
    a proxy before it speaks TLS; ``messages`` is the folder that messages to citizens are handed to. Raises
    KioskError ``hub-port`` (host, port), ``hub-tls-files``, ``messages-spool``, or like :meth:`House.open`.
    """
    if tls:
        tls.proved()
    house = House.open(address, clock or SystemClock())
    try:
        with bound(host, port) as listening, handing(house, messages), judging(house, address):
            config = uvicorn.Config(
                hub_app(house), log_config=None, access_log=False, server_header=False,
                http=PatientProtocol, limit_concurrency=CONNECTIONS,
                timeout_graceful_shutdown=_GRACE, **(tls.options() if tls else {}),
            )  # fmt: skip
            if announce:
                announce(f"{'https' if tls else 'http'}://{host}:{listening.getsockname()[1]}")
            with suppress(KeyboardInterrupt):  # uvicorn raises it again once it has ended in good order
                uvicorn.Server(config).run(sockets=[listening])
    finally:
        house.database.close()


def bound(host: str, port: int) -> socket.socket:
    """Return a socket that takes connections; port 0 is a free one. Raises KioskError ``hub-port``."""
    if not 0 <= port <= 65535:
        raise KioskError("hub-port", host=host, port=port)
    try:
        listening = socket.create_server((host, port), backlog=2048)
    except OSError as wrong:
        raise KioskError("hub-port", host=host, port=port) from wrong
    # What is accepted has it too. asyncio sets it only where a socket names its protocol; without it each
    # answer waits 40 ms for the asker's delayed acknowledgement (RFC 1122 §4.2.3.2) of its own head.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening

"""One line of log and a few counts for each request: method, route, status, time; never what was sent."""

import logging
from time import perf_counter
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.hub.metrics import Meter

REQUESTS: Final = logging.getLogger("kiosk.hub.requests")

_UNROUTED: Final = "-"
"""Stands for the path of a request that no route answers: whatever stood there is not ours to keep."""


class Watched:
    """An application whose requests are counted and logged (ASGI 3.0)."""

    def __init__(self, app: ASGIApp, meter: Meter) -> None:
        """Watch ``app``; its figures go to ``meter``."""
        self._app = app
        self._meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and note it, also where it fails."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, told = perf_counter(), {"status": 500}

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            self._note(scope, told["status"], perf_counter() - begun)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route: Any = scope.get("route")
        path = getattr(route, "path", _UNROUTED)
        self._meter.request(scope["method"], path, status, seconds)
        told = {"method": scope["method"], "route": path, "status": status, "ms": round(seconds * 1000, 1)}
        REQUESTS.info("request", extra={"told": told})

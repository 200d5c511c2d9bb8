"""The hub over HTTP: raw bodies, and a problem document for every refusal (docs/decisions/0051)."""

import logging
from itertools import chain
from typing import Final

import msgspec
from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from kiosk.errors import KioskError
from kiosk.hub.house import House
from kiosk.hub.metrics import Meter
from kiosk.hub.openapi import described
from kiosk.hub.problems import language, problem
from kiosk.hub.routes import (
    balance,
    closings,
    decisions,
    description,
    enrolments,
    exports,
    feed,
    figures,
    files,
    health,
    logs,
    offices,
    people,
    regions,
    standings,
)
from kiosk.hub.routes.table import Route
from kiosk.hub.turns import Turns
from kiosk.hub.watching import Watched

_LOG = logging.getLogger(__name__)

_PARTS: Final = (
    logs, regions, closings, enrolments, feed, exports, figures, balance, files, standings, decisions,
    offices, people, health, description,
)  # fmt: skip

ROUTES: Final[tuple[Route, ...]] = tuple(chain.from_iterable(part.ROUTES for part in _PARTS))
"""All that the hub answers."""


def hub_app(house: House) -> FastAPI:
    """Return the hub's web application."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.house = house
    app.state.meter = meter = Meter()
    app.state.turns = Turns()
    app.add_middleware(Watched, meter=meter)
    app.state.description = msgspec.json.encode(described(ROUTES))
    for route in ROUTES:
        app.add_api_route(route.path, route.call, methods=[route.method])
    app.add_exception_handler(KioskError, _refused)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(Exception, _unexpected)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    told = error if isinstance(error, KioskError) else KioskError("unexpected")
    return problem(told, language(request.headers.get("accept-language", "")))


async def _unrouted(request: Request, error: Exception) -> Response:
    wrong_method = isinstance(error, HTTPException) and error.status_code == 405
    return await _refused(request, KioskError("hub-method" if wrong_method else "hub-path-unknown"))


async def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("a request failed: %s", type(error).__name__)
    return await _refused(request, error)

"""The hub over HTTP: raw bodies, and a problem document for every refusal (docs/decisions/0051)."""

import logging
from itertools import chain
from typing import Final

import msgspec
from fastapi import FastAPI, Request, Response
from starlette import routing
from starlette.exceptions import HTTPException
from starlette.types import Scope
from typing_extensions import override

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
    app = FastAPI(
        routes=[_Served(route) for route in ROUTES],
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.house = house
    app.state.meter = meter = Meter()
    app.state.turns = Turns()
    app.add_middleware(Watched, meter=meter)
    app.state.description = msgspec.json.encode(described(ROUTES))
    app.add_exception_handler(KioskError, _refused)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(Exception, _unexpected)
    return app


class _Served(routing.Route):
    """A route as Starlette serves it: FastAPI would look for dependencies, which no call of ours has."""

    def __init__(self, route: Route) -> None:
        """Take a route of the table."""
        super().__init__(route.path, route.call)
        self.methods = {route.method}

    @override
    def matches(self, scope: Scope) -> tuple[routing.Match, Scope]:
        """Tell :class:`Watched` which route it is, as FastAPI's own do."""
        found, told = super().matches(scope)
        return found, {**told, "route": self}


async def _refused(request: Request, error: Exception) -> Response:
    told = error if isinstance(error, KioskError) else KioskError("unexpected")
    return problem(told, language(request.headers.get("accept-language", "")))


async def _unrouted(request: Request, error: Exception) -> Response:
    wrong_method = isinstance(error, HTTPException) and error.status_code == 405
    return await _refused(request, KioskError("hub-method" if wrong_method else "hub-path-unknown"))


async def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("a request failed: %s", type(error).__name__)
    return await _refused(request, error)

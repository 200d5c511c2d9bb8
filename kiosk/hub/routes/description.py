"""The hub's description of itself."""

from typing import Any

from fastapi import Request, Response

from kiosk.hub.routes.table import Route
from kiosk.sync.wire import REPLY_TYPE


async def description(request: Request) -> Response:
    """Give the OpenAPI document, the same bytes to everybody: ``GET /v1/openapi.json``."""
    told: bytes = request.app.state.description
    return Response(told, media_type=REPLY_TYPE)


ROUTES = (
    Route(
        "GET",
        "/v1/openapi.json",
        description,
        "Describe every route (OpenAPI 3.1); needs no leave.",
        dict[str, Any],
    ),
)

"""What every route does with a request: whose house it is in, who asks, how an answer is sent."""

from typing import Any

import msgspec
from fastapi import Request, Response

from kiosk.hub.house import House
from kiosk.sync.wire import REPLY_TYPE


def house_of(request: Request) -> House:
    """Return the hub that the request came to."""
    house: House = request.app.state.house
    return house


def leave(request: Request) -> tuple[str, str]:
    """Return the ``Authorization`` header and the path and query that it must be for."""
    query = f"?{request.url.query}" if request.url.query else ""
    return request.headers.get("authorization", ""), request.url.path + query


def answered(answer: Any) -> Response:
    """Return an answer as JSON."""
    return Response(msgspec.json.encode(answer), media_type=REPLY_TYPE)

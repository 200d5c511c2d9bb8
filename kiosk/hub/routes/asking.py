"""What every route does with a request: whose house it is in, who asks, how an answer is sent."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec
from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.errors import KioskError
from kiosk.hub.access import Asker, asker
from kiosk.hub.body import bounded
from kiosk.hub.house import House
from kiosk.hub.scope import Right
from kiosk.hub.turns import Turns
from kiosk.shapes import from_json
from kiosk.sync.wire import REPLY_TYPE

T = TypeVar("T")

SMALL: Final = 16 * 1024
"""Bytes of the largest body that is not a batch or a list."""


def house_of(request: Request) -> House:
    """Return the hub that the request came to."""
    house: House = request.app.state.house
    return house


def turns_of(request: Request) -> Turns:
    """Return the turns in which batches are taken in."""
    turns: Turns = request.app.state.turns
    return turns


def leave(request: Request) -> tuple[str, str]:
    """Return the ``Authorization`` header and the path and query that it must be for."""
    query = f"?{request.url.query}" if request.url.query else ""
    return request.headers.get("authorization", ""), request.url.path + query


def answered(answer: Any) -> Response:
    """Return an answer as JSON."""
    return Response(msgspec.json.encode(answer), media_type=REPLY_TYPE)


async def asked(request: Request, right: Right, told: Callable[[House, Asker], T]) -> T:
    """Run what a route does off the loop's thread, for an asker with the right. Raises as :func:`asker`."""

    def allowed(house: House) -> T:
        with house.database.read() as connection:
            who = asker(connection, leave(request), right, house.clock.now())
        return told(house, who)

    return await run_in_threadpool(allowed, house_of(request))


async def typed(request: Request, kind: type[T]) -> T:
    """Return a small JSON body. Raises KioskError ``body-malformed`` or as :func:`bounded`."""
    sent = await bounded(request, SMALL)
    try:
        return from_json(sent, kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("body-malformed") from wrong

"""Whether the hub is well."""

from datetime import datetime

import msgspec
from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, house_of
from kiosk.hub.routes.table import Route


class Health(msgspec.Struct, frozen=True):
    """The hub and its database answer."""

    status: str
    time: datetime
    """The hub's clock."""


async def health(request: Request) -> Response:
    """Say whether the hub and its database answer: ``GET /v1/health``."""

    def asked(house: House) -> Health:
        with house.database.read() as connection:
            connection.exec_driver_sql("SELECT 1")
        return Health("ok", house.clock.now())

    return answered(await run_in_threadpool(asked, house_of(request)))


ROUTES = (
    Route(
        "GET", "/v1/health", health, "Say whether the hub and its database answer; needs no leave.", Health
    ),
)

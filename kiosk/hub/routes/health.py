"""Whether the hub is well."""

from datetime import datetime

import msgspec
from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.access import Asker
from kiosk.hub.house import House
from kiosk.hub.metrics import METRICS_TYPE, Meter
from kiosk.hub.routes.asking import answered, asked, house_of
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import Right
from kiosk.hub.wellbeing import ready, standing


class Health(msgspec.Struct, frozen=True):
    """The hub and its database answer."""

    status: str
    time: datetime
    """The hub's clock."""


async def health(request: Request) -> Response:
    """Say whether the hub and its database answer: ``GET /v1/health``."""

    def well(house: House) -> Health:
        with house.database.read() as connection:
            connection.exec_driver_sql("SELECT 1")
        return Health("ok", house.clock.now())

    return answered(await run_in_threadpool(well, house_of(request)))


async def readiness(request: Request) -> Response:
    """Say whether the hub can take work: ``GET /v1/health/ready``."""

    def well(house: House) -> Health:
        ready(house)
        return Health("ready", house.clock.now())

    return answered(await run_in_threadpool(well, house_of(request)))


async def metrics(request: Request) -> Response:
    """Give the hub's figures of itself: ``GET /v1/metrics``."""
    meter: Meter = request.app.state.meter

    def told(house: House, _: Asker) -> bytes:
        return meter.text(standing(house))

    return Response(await asked(request, Right.WATCH, told), media_type=METRICS_TYPE)


ROUTES = (
    Route(
        "GET", "/v1/health", health, "Say whether the hub and its database answer; needs no leave.", Health
    ),
    Route(
        "GET",
        "/v1/health/ready",
        readiness,
        "Say whether the hub can take work; needs no leave.",
        Health,
        ("hub-disk-low",),
    ),
    Route(
        "GET",
        "/v1/metrics",
        metrics,
        "Give the hub's figures of itself in Prometheus's text format.",
        None,
        right=Right.WATCH,
        media_type=METRICS_TYPE,
    ),
)

"""Enrolment of stations."""

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.body import bounded
from kiosk.hub.enrolment import enrol
from kiosk.hub.routes.asking import answered, house_of
from kiosk.hub.routes.table import Route
from kiosk.sync.wire import Enrolled, Enrolment

_SMALL = 16 * 1024
"""Bytes of the largest enrolment."""


async def enrolment(request: Request) -> Response:
    """Enrol a station: ``POST /v1/enrolments``."""
    sent, house = await bounded(request, _SMALL), house_of(request)
    return answered(await run_in_threadpool(enrol, house.database, house.key, sent, house.clock.now()))


ROUTES = (
    Route(
        "POST",
        "/v1/enrolments",
        enrolment,
        "Enrol a computer as a station, by a one-time code.",
        Enrolled,
        (
            "batch-cut", "batch-too-large", "enrolment-code-expired", "enrolment-code-unknown",
            "enrolment-code-used", "enrolment-malformed", "signature-broken", "station-taken",
        ),
        takes=Enrolment,
    ),
)  # fmt: skip

"""What the hubs of regions tell the nation's."""

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.body import bounded
from kiosk.hub.regions import LARGEST, heard
from kiosk.hub.routes.asking import answered, house_of
from kiosk.hub.routes.table import Route
from kiosk.sync.wire import StationsHeard, ToldStations


async def region_stations(request: Request) -> Response:
    """Learn of a region's stations: ``POST /v1/stations``."""
    sent = await bounded(request, LARGEST)
    return answered(await run_in_threadpool(heard, house_of(request), sent))


ROUTES = (
    Route(
        "POST",
        "/v1/stations",
        region_stations,
        "Learn of the stations whose logs a region forwards; the region proves itself by its signature.",
        StationsHeard,
        (
            "batch-cut", "batch-too-large", "body-malformed", "key-malformed", "office-code",
            "office-elsewhere", "office-name", "region-unknown", "signature-broken", "station-taken",
        ),
        takes=ToldStations,
    ),
)  # fmt: skip

"""Closings of days."""

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.body import bounded, decoded
from kiosk.hub.closings import keep
from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, house_of
from kiosk.hub.routes.table import Query, Route
from kiosk.sync.wire import ClosingAnswer, SentClosing


async def closing(request: Request) -> Response:
    """Keep a closing of a day: ``POST /v1/closings``."""
    sent, encoding = await bounded(request), request.headers.get("content-encoding", "")

    def kept(house: House) -> ClosingAnswer:
        return keep(house.database, house.key, decoded(sent, encoding), house.clock.now())

    return answered(await run_in_threadpool(kept, house_of(request)))


ROUTES = (
    Route(
        "POST",
        "/v1/closings",
        closing,
        "Keep a day as its station closed and signed it; sent again, it is kept once.",
        ClosingAnswer,
        (
            "batch-cut", "batch-encoding", "batch-too-large", "closing-differs", "closing-elsewhere",
            "closing-malformed", "hub-busy", "signature-broken", "station-revoked", "station-unknown",
        ),
        query=(
            Query("Content-Encoding", "How the body is packed.", {"enum": ["zstd", "identity"]}, header=True),
        ),
        takes=SentClosing,
    ),
)  # fmt: skip

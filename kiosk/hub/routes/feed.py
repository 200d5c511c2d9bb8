"""What the hub has to tell its stations."""

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.hub.access import reader
from kiosk.hub.feed import asked
from kiosk.hub.house import House
from kiosk.hub.pages import Turned, turned
from kiosk.hub.routes.asking import house_of, leave
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.sync.wire import FEED_LIMIT, FEED_START, PAGE, REPLY_TYPE, Page


async def feed(request: Request) -> Response:
    """Tell what is new for the asker: ``GET /v1/feed?after=CURSOR&limit=N``, with ``If-None-Match``."""

    def told(house: House) -> Turned:
        pass_, query = leave(request), request.query_params
        with house.database.read() as connection:
            asker = reader(connection, *pass_, house.clock.now())
        wanted = asked(query.get("after", FEED_START), query.get("limit", str(FEED_LIMIT)))
        return turned(house, asker, wanted, pass_[0])

    page = await run_in_threadpool(told, house_of(request))
    headers = {PAGE: page.claims, "ETag": page.tag, "Cache-Control": "no-store"}
    if request.headers.get("if-none-match") == page.tag:
        return Response(status_code=304, headers=headers)
    return Response(page.body, headers=headers, media_type=REPLY_TYPE)


ROUTES = (
    Route(
        "GET",
        "/v1/feed",
        feed,
        "Tell what is new for the asker's office, in one order that never changes.",
        Page,
        ("feed-cursor", "feed-query"),
        right=Right.HEAR,
        query=(
            Query("after", "The cursor of the page before; 0 is the beginning.", {"type": "string"}),
            Query("limit", "Items at most, up to 500.", {"type": "string", "pattern": "^[1-9][0-9]{0,3}$"}),
            Query("If-None-Match", "Entity tag of the page the asker has.", {"type": "string"}, header=True),
        ),
        headers=(PAGE, "ETag"),
        statuses=(200, 304),
    ),
)

"""Exports of deposits, a file each."""

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from kiosk.cases.case import CaseState
from kiosk.hub.access import reader
from kiosk.hub.export import Export, made, wanted
from kiosk.hub.house import House
from kiosk.hub.routes.asking import house_of, leave
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.sync.wire import MANIFEST


async def export(request: Request) -> Response:
    """Give deposits of the office: ``GET /v1/exports/{day}[_{last}].{format}?training=0|1&state=S``."""

    def rendered(house: House) -> Export:
        now = house.clock.now()
        with house.database.read() as connection:
            asker = reader(connection, *leave(request), now)
        name, query = request.path_params["name"], request.query_params
        what = wanted(asker, name, query.get("training", "0"), query.get("state", ""))
        return made(house, asker, what, now)

    ready = await run_in_threadpool(rendered, house_of(request))
    headers = {
        MANIFEST: ready.manifest,
        "Content-Disposition": f'attachment; filename="{ready.name}"',
        "Content-Length": str(ready.size),
    }
    return StreamingResponse(ready.pieces(), headers=headers, media_type=ready.media_type)


ROUTES = (
    Route(
        "GET",
        "/v1/exports/{name}",
        export,
        "Give the office's deposits of a day, or from a day to another: {day}[_{last}].{csv|xlsx}.",
        None,
        ("export-day", "export-format", "export-state", "export-too-long"),
        right=Right.EXPORT,
        query=(
            Query("training", "Training files instead of real ones.", {"enum": ["0", "1"]}),
            Query("state", "Only files that stand so now.", {"enum": ["", *CaseState]}),
        ),
        media_type="*/*",
        headers=(MANIFEST,),
    ),
)

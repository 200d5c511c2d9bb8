"""Exports of deposits, a file each; one that was cut is taken up where it broke."""

import re
from typing import Final

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import iterate_in_threadpool

from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.downloads import Download
from kiosk.hub.export import made, wanted
from kiosk.hub.house import House
from kiosk.hub.routes.asking import asked, leave
from kiosk.hub.routes.selecting import FORM, NARROWING, SCOPE, STATE, TRAINING
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.sync.wire import MANIFEST

_TEXT: Final = {"type": "string"}
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.ASCII)


async def export(request: Request) -> Response:
    """Give deposits: ``GET /v1/exports/{day}[_{last}].{format}?training&state&form&scope…``."""

    def told(house: House, who: Asker) -> Download:
        return _download(house, who, request)

    ready = await asked(request, Right.EXPORT, told)
    first, last = _part(request, ready)
    headers = {
        MANIFEST: ready.manifest,
        "ETag": ready.tag,
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="{ready.name}"',
        "Content-Length": str(last - first + 1),
    }
    partial = last - first + 1 < ready.size
    if partial:
        headers["Content-Range"] = f"bytes {first}-{last}/{ready.size}"
    pieces = iterate_in_threadpool(ready.pieces(first, last))
    return StreamingResponse(pieces, 206 if partial else 200, headers, ready.media_type)


def _download(house: House, who: Asker, request: Request) -> Download:
    """Return the export: the one that was made, where a part of that very one is asked for."""
    chosen, kind = wanted(who, request.path_params["name"], request.query_params)
    key = who.id, leave(request)[1]
    with house.downloads.making(key):
        now = house.clock.now()
        kept = house.downloads.find(key, now) if "range" in request.headers else None
        if kept is not None and request.headers.get("if-range", kept.tag) == kept.tag:
            return kept
        ready = made(house, who, chosen, kind)
        house.downloads.keep(key, ready)
    return ready


def _part(request: Request, ready: Download) -> tuple[int, int]:
    """Return the first and the last byte asked for (RFC 9110 §14.1.2); several parts are answered whole.

    Raises KioskError ``export-range`` where nothing lies there.
    """
    found = _RANGE.fullmatch(request.headers.get("range", ""))
    whole = 0, ready.size - 1
    if found is None or not any(found.groups()) or request.headers.get("if-range", ready.tag) != ready.tag:
        return whole
    if not found[1]:
        return max(0, ready.size - int(found[2])), ready.size - 1
    first = int(found[1])
    if found[2] and int(found[2]) < first:
        return whole
    if first >= ready.size:
        raise KioskError("export-range")
    return first, min(int(found[2] or ready.size), ready.size - 1)


ROUTES = (
    Route(
        "GET",
        "/v1/exports/{name}",
        export,
        "Give deposits of a day, or from a day to another: {day}[_{last}].{csv|xlsx|parquet}.",
        None,
        (
            "export-day",
            "export-form",
            "export-format",
            "export-range",
            "export-state",
            "export-too-long",
            "files-query",
            "hub-busy",
            "scope-unknown",
        ),
        right=Right.EXPORT,
        query=(
            TRAINING,
            STATE,
            FORM,
            SCOPE,
            *NARROWING,
            Query("Range", "The part that is wanted, of an export made before.", _TEXT, header=True),
            Query("If-Range", "Entity tag of that export.", _TEXT, header=True),
        ),
        media_type="*/*",
        headers=(MANIFEST, "ETag"),
        statuses=(200, 206),
    ),
)

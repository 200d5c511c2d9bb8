"""The hub over HTTP: six routes, raw bodies, a problem document for every refusal (0051)."""

import logging
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from kiosk.errors import KioskError
from kiosk.hub.access import reader
from kiosk.hub.body import bounded, decoded
from kiosk.hub.enrolment import enrol
from kiosk.hub.export import Export, made, wanted
from kiosk.hub.feed import asked
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.log import Log
from kiosk.hub.pages import Turned, turned
from kiosk.hub.problems import language, problem
from kiosk.sync.wire import FEED_LIMIT, FEED_START, MANIFEST, PAGE, REPLY_TYPE, SIGNATURE, Head, Reply

_LOG = logging.getLogger(__name__)
_SMALL = 16 * 1024
"""Bytes of the largest enrolment."""


def hub_app(house: House) -> FastAPI:
    """Return the hub's web application."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.house = house
    app.add_api_route("/v1/logs/{device}/{epoch}", receive, methods=["POST"])
    app.add_api_route("/v1/logs/{device}/{epoch}/head", head, methods=["GET"])
    app.add_api_route("/v1/enrolments", enrolment, methods=["POST"])
    app.add_api_route("/v1/exports/{name}", export, methods=["GET"])
    app.add_api_route("/v1/feed", feed, methods=["GET"])
    app.add_api_route("/v1/health", health, methods=["GET"])
    app.add_exception_handler(KioskError, _refused)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(Exception, _unexpected)
    return app


async def receive(request: Request) -> Response:
    """Take a batch of log entries: ``POST /v1/logs/{device}/{epoch}``."""
    device, epoch = _log_of(request)
    sent, encoding = await bounded(request), request.headers.get("content-encoding", "")
    token = request.headers.get(SIGNATURE, "")

    def taken(house: House) -> Reply:
        parcel = Parcel(device, epoch, token, decoded(sent, encoding))
        return take(house.database, house.key, parcel, house.clock.now())

    return _json(await run_in_threadpool(taken, _house(request)))


async def head(request: Request) -> Response:
    """Tell where a station's log ends: ``GET /v1/logs/{device}/{epoch}/head``."""
    device, epoch = _log_of(request)

    def found(house: House) -> Head:
        with house.database.read() as connection:
            asker = reader(connection, *_leave(request), house.clock.now())
            if asker.device != device:
                raise KioskError("signature-broken")
            return Log(connection, device, epoch).tip()

    return _json(await run_in_threadpool(found, _house(request)))


async def enrolment(request: Request) -> Response:
    """Enrol a station: ``POST /v1/enrolments``."""
    sent, house = await bounded(request, _SMALL), _house(request)
    return _json(await run_in_threadpool(enrol, house.database, house.key, sent, house.clock.now()))


async def export(request: Request) -> Response:
    """Give deposits of the office: ``GET /v1/exports/{day}[_{last}].{format}?training=0|1&state=S``."""

    def rendered(house: House) -> Export:
        now = house.clock.now()
        with house.database.read() as connection:
            asker = reader(connection, *_leave(request), now)
        name, query = request.path_params["name"], request.query_params
        what = wanted(asker, name, query.get("training", "0"), query.get("state", ""))
        return made(house, asker, what, now)

    ready = await run_in_threadpool(rendered, _house(request))
    headers = {
        MANIFEST: ready.manifest,
        "Content-Disposition": f'attachment; filename="{ready.name}"',
        "Content-Length": str(ready.size),
    }
    return StreamingResponse(ready.pieces(), headers=headers, media_type=ready.media_type)


async def feed(request: Request) -> Response:
    """Tell what is new for the asker: ``GET /v1/feed?after=CURSOR&limit=N``, with ``If-None-Match``."""

    def told(house: House) -> Turned:
        leave, query = _leave(request), request.query_params
        with house.database.read() as connection:
            asker = reader(connection, *leave, house.clock.now())
        wanted = asked(query.get("after", FEED_START), query.get("limit", str(FEED_LIMIT)))
        return turned(house, asker, wanted, leave[0])

    page = await run_in_threadpool(told, _house(request))
    headers = {PAGE: page.claims, "ETag": page.tag, "Cache-Control": "no-store"}
    if request.headers.get("if-none-match") == page.tag:
        return Response(status_code=304, headers=headers)
    return Response(page.body, headers=headers, media_type=REPLY_TYPE)


async def health(request: Request) -> Response:
    """Say whether the hub and its database answer: ``GET /v1/health``."""

    def asked(house: House) -> dict[str, str]:
        with house.database.read() as connection:
            connection.exec_driver_sql("SELECT 1")
        return {"status": "ok", "time": house.clock.now().isoformat()}

    return _json(await run_in_threadpool(asked, _house(request)))


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


def _log_of(request: Request) -> tuple[str, int]:
    device, epoch = request.path_params["device"], request.path_params["epoch"]
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= 9 and int(epoch) >= 1):
        raise KioskError("hub-path-unknown")
    return device, int(epoch)


def _leave(request: Request) -> tuple[str, str]:
    query = f"?{request.url.query}" if request.url.query else ""
    return request.headers.get("authorization", ""), request.url.path + query


def _json(answer: Any) -> Response:
    return Response(msgspec.json.encode(answer), media_type=REPLY_TYPE)


async def _refused(request: Request, error: Exception) -> Response:
    told = error if isinstance(error, KioskError) else KioskError("unexpected")
    return problem(told, language(request.headers.get("accept-language", "")))


async def _unrouted(request: Request, error: Exception) -> Response:
    wrong_method = isinstance(error, HTTPException) and error.status_code == 405
    return await _refused(request, KioskError("hub-method" if wrong_method else "hub-path-unknown"))


async def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("a request failed: %s", type(error).__name__)
    return await _refused(request, error)

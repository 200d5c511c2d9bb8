"""A station's log: batches taken in, and where it ends."""

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from kiosk.errors import KioskError
from kiosk.hub.access import reader
from kiosk.hub.body import bounded, decoded
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.log import Log
from kiosk.hub.routes.asking import answered, house_of, leave, turns_of
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.sync.wire import LOG_TYPE, REGION, SIGNATURE, Head, Reply


async def receive(request: Request) -> Response:
    """Take a batch of log entries: ``POST /v1/logs/{device}/{epoch}``."""
    device, epoch = _log_of(request)
    sent, encoding = await bounded(request), request.headers.get("content-encoding", "")
    token, region = request.headers.get(SIGNATURE, ""), request.headers.get(REGION, "")

    house, turns = house_of(request), turns_of(request)

    def taken() -> Reply:
        parcel = Parcel(device, epoch, token, decoded(sent, encoding), region)
        return take(house.database, house.key, parcel, house.clock.now())

    return answered(await turns.run(taken))


async def head(request: Request) -> Response:
    """Tell where a station's log ends: ``GET /v1/logs/{device}/{epoch}/head``."""
    device, epoch = _log_of(request)

    def found(house: House) -> Head:
        with house.database.read() as connection:
            asker = reader(connection, *leave(request), house.clock.now())
            if asker.device != device:
                raise KioskError("signature-broken")
            return Log(connection, device, epoch).tip()

    return answered(await run_in_threadpool(found, house_of(request)))


def _log_of(request: Request) -> tuple[str, int]:
    device, epoch = request.path_params["device"], request.path_params["epoch"]
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= 9 and int(epoch) >= 1):
        raise KioskError("hub-path-unknown")
    return device, int(epoch)


ROUTES = (
    Route(
        "POST",
        "/v1/logs/{device}/{epoch}",
        receive,
        "Take a batch of consecutive entries of a station's log.",
        Reply,
        (
            "batch-altered", "batch-chain-broken", "batch-cut", "batch-encoding", "batch-gap",
            "batch-malformed", "batch-misaddressed", "batch-too-large", "hub-busy", "hub-path-unknown",
            "region-unknown", "signature-broken", "station-revoked", "station-unknown",
        ),
        query=(
            Query(SIGNATURE, "Signed claims of the batch.", {"type": "string"}, required=True, header=True),
            Query(REGION, "What the region signed that passes it on.", {"type": "string"}, header=True),
            Query("Content-Encoding", "How the body is packed.", {"enum": ["zstd", "identity"]}, header=True),
        ),
        takes=LOG_TYPE,
    ),
    Route(
        "GET",
        "/v1/logs/{device}/{epoch}/head",
        head,
        "Tell where the hub's copy of the asker's log ends.",
        Head,
        ("hub-path-unknown",),
        right=Right.HEAR,
    ),
)  # fmt: skip

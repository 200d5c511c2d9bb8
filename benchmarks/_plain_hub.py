"""The barest endpoint that could be called a hub: what the ingest of the real one is measured against.

``python -m benchmarks._plain_hub ADDRESS`` prints where it listens. Same server, same engine, same bodies (or
plain ones), same table, as many at once; each entry is decoded by its type and compressed. No signature, no
chain, no hash, no judgement.
"""

import socket
import sys
import threading
from typing import Any

import msgspec
import psycopg
import uvicorn
import zstandard
from fastapi import FastAPI, Request, Response
from starlette.routing import Route

from kiosk.clock import SystemClock
from kiosk.hub.entry import Entry
from kiosk.hub.turns import Turns
from kiosk.sync.wire import Given

MAKE = "CREATE TABLE IF NOT EXISTS floor_item (LIKE log_item INCLUDING ALL)"
LAND = """
INSERT INTO floor_item (device, epoch, seq, hash, head, body, received, verdict, reason)
SELECT * FROM unnest(%b::varchar[], %b::int4[], %b::int8[], %b::bytea[], %b::bytea[], %b::bytea[],
%b::timestamptz[], %b::varchar[], %b::varchar[]) ON CONFLICT DO NOTHING RETURNING seq
"""
ZEROS = bytes(32)

_own = threading.local()


def arrays(entries: list[Entry], bodies: list[bytes]) -> list[list[Any]]:
    """Return the columns of ``floor_item`` for some entries."""
    many, now = len(entries), SystemClock().now()
    return [
        [one.device for one in entries], [one.epoch for one in entries], [one.seq for one in entries],
        [ZEROS] * many, [ZEROS] * many, bodies, [now] * many, ["stored"] * many, [""] * many,
    ]  # fmt: skip


def taken(address: str, sent: bytes) -> bytes:
    """Take one body in and return the answer, after COMMIT."""
    if not hasattr(_own, "connection"):
        _own.connection = psycopg.connect(address, autocommit=True)
        _own.squeeze = zstandard.ZstdCompressor(3)
        _own.open = zstandard.ZstdDecompressor()
        _own.decode = msgspec.json.Decoder(Entry).decode
    opened = sent if sent[:1] == b"{" else _own.open.decompressobj().decompress(sent)
    lines = opened.splitlines()
    entries = [_own.decode(line) for line in lines]
    bodies = [_own.squeeze.compress(line) for line in lines]
    landed = _own.connection.execute(LAND, arrays(entries, bodies)).fetchall()
    return msgspec.json.encode([Given(seq, "stored") for (seq,) in landed])


def main(address: str) -> None:
    """Serve until killed."""
    turns = Turns()

    async def receive(request: Request) -> Response:
        body = await request.body()
        return Response(await turns.run(lambda: taken(address, body)), media_type="application/json")

    route = Route("/v1/logs/{device}/{epoch}", receive, methods=["POST"])
    app = FastAPI(routes=[route], openapi_url=None, docs_url=None, redoc_url=None)

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(MAKE)
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # as the hub's
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1])

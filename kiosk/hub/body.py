"""Reading a request's body without trusting its size: compressed and decoded bytes are both bounded."""

import asyncio
import io
from typing import Final

import zstandard
from fastapi import Request
from starlette.requests import ClientDisconnect

from kiosk.errors import KioskError
from kiosk.hub.patience import PIECE
from kiosk.sync.wire import DECODED_LIMIT

_WINDOW: Final = 8 * 1024 * 1024
"""Bytes of the largest zstd window we allocate for a stranger (RFC 8878 §3.1.1.1.2 recommends 8 MiB)."""


async def bounded(request: Request, limit: int = DECODED_LIMIT) -> bytes:
    """Return the body as sent.

    Raises KioskError ``batch-too-large`` before more than ``limit`` bytes and one piece are held, and
    ``batch-cut`` where the line was lost or nothing comes any more: offices have bad ones, and no log need
    say so each time.
    """
    if _announced(request) > limit:
        raise KioskError("batch-too-large")
    held = bytearray()
    try:
        async with asyncio.timeout(PIECE) as patience:
            async for piece in request.stream():
                patience.reschedule(asyncio.get_running_loop().time() + PIECE)
                held += piece
                if len(held) > limit:
                    raise KioskError("batch-too-large")
    except (ClientDisconnect, TimeoutError) as gone:
        raise KioskError("batch-cut") from gone
    return bytes(held)


def _announced(request: Request) -> int:
    told = request.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0


def decoded(body: bytes, encoding: str) -> bytes:
    """Return the body without its ``Content-Encoding``: zstd (RFC 8878) or none.

    Raises KioskError ``batch-encoding`` or ``batch-too-large``.
    """
    if encoding in {"", "identity"}:
        return body
    if encoding != "zstd":
        raise KioskError("batch-encoding")
    try:
        return _decompressed(body)
    except zstandard.ZstdError as wrong:
        raise KioskError("batch-encoding") from wrong


def _decompressed(body: bytes) -> bytes:
    decompressor = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    if 0 <= zstandard.frame_content_size(body) <= DECODED_LIMIT:
        return decompressor.decompress(body)  # at once: it says how much room to make
    with decompressor.stream_reader(io.BytesIO(body), read_across_frames=False) as reader:
        opened = reader.read(DECODED_LIMIT + 1)
    if len(opened) > DECODED_LIMIT:
        raise KioskError("batch-too-large")
    return opened

"""Whoever sends or reads too slowly, or too much, loses the line; the hub goes on for all others."""

import asyncio
import resource
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
import uvicorn
from fastapi import FastAPI, Response
from fastapi.responses import StreamingResponse

from kiosk.hub import body, patience
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from tests.fakes.pen import DEVICE

LONG = 20
"""Seconds after which a test gives up; far longer than what it waits for."""
GIGABYTE = 1_000_000_000


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "HEADERS", 0.3)
    monkeypatch.setattr(body, "PIECE", 0.3)
    monkeypatch.setattr(patience, "PIECE", 0.3)


@contextmanager
def serving(app: FastAPI) -> Iterator[Callable[[], socket.socket]]:
    """Serve as the hub does, in a thread of this process; gives a way to call it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        config = uvicorn.Config(
            app, log_config=None, access_log=False, http=patience.PatientProtocol, timeout_keep_alive=1
        )
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield lambda: socket.create_connection(address, timeout=LONG)
        finally:
            server.should_exit = True
            thread.join(timeout=LONG)


@pytest.fixture
def called(small_house: House) -> Iterator[Callable[[], socket.socket]]:
    with serving(hub_app(small_house)) as caller:
        yield caller


def everything(line: socket.socket) -> bytes:
    """Read until the other side closes."""
    return b"".join(iter(lambda: line.recv(65536), b""))


def alive(called: Callable[[], socket.socket]) -> bool:
    with called() as line:
        line.sendall(b"GET /v1/health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
        return everything(line).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("begun", [b"", b"GET /v1/heal", b"GET /v1/health HTTP/1.1\r\nHost: h"])
def test_headers_that_do_not_come_end_the_line(called: Callable[[], socket.socket], begun: bytes) -> None:
    with called() as line:
        line.sendall(begun)
        assert everything(line) == b""
    assert alive(called)


def test_a_second_request_has_to_come_whole_too(called: Callable[[], socket.socket]) -> None:
    with called() as line:
        line.sendall(b"GET /v1/health HTTP/1.1\r\nHost: hub\r\n\r\nGET /v1/health HTTP/1.1\r\nHo")
        told = everything(line)
    assert told.count(b"HTTP/1.1 200") == 1


def test_headers_without_end_are_refused(called: Callable[[], socket.socket]) -> None:
    with called() as line:
        line.sendall(b"GET /v1/health HTTP/1.1\r\n")
        told = _flooded(line, b"Name: value\r\n" * 5000)
    assert not told or told.startswith(b"HTTP/1.1 400")
    assert alive(called)


def test_who_goes_on_after_a_refusal_hears_it_once_and_loses_the_line(
    called: Callable[[], socket.socket],
) -> None:
    with called() as line:
        line.sendall(_post(GIGABYTE))
        told = _flooded(line, bytes(65536))
    assert told.count(b"HTTP/1.1") <= 1
    assert alive(called)


def test_a_body_that_stops_is_a_lost_line(called: Callable[[], socket.socket]) -> None:
    with called() as line:
        line.sendall(_post(1000) + b"half")
        assert b"batch-cut" in everything(line)
    assert alive(called)


def test_a_gigabyte_is_refused_by_its_size_alone(called: Callable[[], socket.socket]) -> None:
    with called() as line:
        line.sendall(_post(GIGABYTE))
        assert b"batch-too-large" in everything(line)
    assert alive(called)


def test_an_endless_body_is_refused_and_not_held(called: Callable[[], socket.socket]) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    head = b"POST /v1/logs/%s/1 HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n" % DEVICE.encode()
    with called() as line:
        line.sendall(head)
        told = _flooded(line, b"10000\r\n" + bytes(65536) + b"\r\n")
    assert b"batch-too-large" in told
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024
    assert alive(called)


def test_who_does_not_read_an_answer_loses_it(small_house: House) -> None:
    app, ended = hub_app(small_house), Event()

    async def pieces() -> AsyncIterator[bytes]:
        try:
            while True:
                yield bytes(65536)
                await asyncio.sleep(0)  # what is sent into a line that is gone does not wait
        finally:
            ended.set()

    async def endless() -> Response:
        return StreamingResponse(pieces())

    app.add_api_route("/endless", endless)
    with serving(app) as called, called() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.sendall(b"GET /endless HTTP/1.1\r\nHost: hub\r\n\r\n")
        with called() as other:
            other.sendall(b"GET /v1/health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
            assert everything(other).startswith(b"HTTP/1.1 200")
        assert ended.wait(LONG)


def test_who_reads_more_slowly_than_is_sent_gets_all_of_it(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "PIECE", LONG)
    app, size = hub_app(small_house), 16 * 1024 * 1024

    async def long() -> Response:
        return Response(bytes(size))

    app.add_api_route("/long", long)
    with serving(app) as called, called() as line:
        line.sendall(b"GET /long HTTP/1.1\r\nHost: hub\r\n\r\n")
        head, _, body = everything(line).partition(b"\r\n\r\n")  # kept alive for a second
    assert head.startswith(b"HTTP/1.1 200")
    assert len(body) == size


@pytest.mark.logs("uvicorn says that it was no request, without its bytes")
@pytest.mark.parametrize(
    "bytes_",
    [b"\x16\x03\x01\x02\x00", b"\x00" * 100, b"GET / HTTP/9.9\r\n\r\n", b"A" * 70_000, b"GET /\r\n\r\n"],
)
def test_what_is_no_request_is_refused(called: Callable[[], socket.socket], bytes_: bytes) -> None:
    with called() as line:
        line.sendall(bytes_)
        told = everything(line)
    assert not told or told.startswith(b"HTTP/1.1 4")
    assert alive(called)


def _post(size: int) -> bytes:
    return b"POST /v1/logs/%s/1 HTTP/1.1\r\nHost: hub\r\nContent-Length: %d\r\n\r\n" % (DEVICE.encode(), size)


def _flooded(line: socket.socket, piece: bytes) -> bytes:
    """Send until the other side has had enough, and return what it said."""
    try:
        for _ in range(GIGABYTE // len(piece)):
            line.sendall(piece)
    except OSError:  # it hung up on us
        pass
    return _last(line)


def _last(line: socket.socket) -> bytes:
    try:
        return everything(line)
    except OSError:
        return b"batch-too-large"

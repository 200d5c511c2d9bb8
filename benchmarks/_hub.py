"""A hub as its own process on PostgreSQL, the lines that stations send on, and what all of it costs."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from benchmarks._stations import Sent
from kiosk.sync.envelope import Verdict
from tests.services.postgres import throw_away_cluster

_TICKS = os.sysconf("SC_CLK_TCK")
_PLAIN = str(Path(__file__).with_name("_plain_hub.py"))


@dataclass(frozen=True, slots=True)
class Server:
    """A server of ours: where it listens, and its process."""

    url: str
    pid: int

    @property
    def port(self) -> int:
        """Port on the loopback."""
        return urlsplit(self.url).port or 0

    def cpu(self) -> float:
        """Return the seconds of processor time that it and the processes it began have used."""
        return sum(_cpu(pid) for pid in _family(self.pid))

    def megabytes(self) -> float:
        """Return the resident memory of the process that takes requests."""
        return _resident(self.pid)


@dataclass(frozen=True, slots=True)
class Driven:
    """What became of requests sent on several lines at once."""

    seconds: float
    entries: int
    latencies: list[float] = field(repr=False)
    """Seconds from the first byte sent to the last byte heard, one each request."""

    @property
    def rate(self) -> float:
        """Entries a second."""
        return self.entries / self.seconds


@contextmanager
def postgres(given: str = "") -> Iterator[str]:
    """Give the address of a database: the one given, or an empty one of a cluster of its own."""
    if given:
        yield given
        return
    with throw_away_cluster() as cluster:
        yield cluster.database("bench")


@contextmanager
def hub(address: str) -> Iterator[Server]:
    """The hub as ``kiosk hub serve`` runs it."""
    with _running(["-m", "kiosk", "hub", "serve", "--database", address, "--port", "0"]) as server:
        yield server


@contextmanager
def plain_hub(address: str) -> Iterator[Server]:
    """The bare endpoint of :mod:`benchmarks._plain_hub` on the same database."""
    with _running([_PLAIN, address]) as server:
        yield server


@contextmanager
def _running(arguments: list[str]) -> Iterator[Server]:
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            url = process.stdout.readline().strip()
            assert url, f"{arguments[1]} did not start"
            yield Server(url, process.pid)
        finally:
            process.terminate()
            process.wait(30)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    head: bytes
    body: bytes = field(repr=False)


class Line:
    """A line to a hub, kept open (RFC 9112 §9.3): a request goes at once, and costs whoever drives little."""

    def __init__(self, port: int) -> None:
        """Take the port on the loopback; the first request opens the line."""
        self._port = port
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *_wrong: object) -> None:
        """Close the line."""
        self.close()

    def close(self) -> None:
        """Let the line go; the next request opens another."""
        if self._socket is not None:
            self._socket.close()
        self._socket = None

    def answer(self, one: Sent) -> Answer:
        """Send a request and read all of its answer. Raises OSError where the line is cut."""
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=60)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(one.request)
        came = b""
        while b"\r\n\r\n" not in came:
            came += self._piece(self._socket)
        head, _, body = came.partition(b"\r\n\r\n")
        while len(body) < int(header(head, b"content-length")):
            body += self._piece(self._socket)
        return Answer(int(head.split(maxsplit=2)[1]), head, body)

    def _piece(self, line: socket.socket) -> bytes:
        piece = line.recv(1 << 18)
        if not piece:
            raise ConnectionResetError
        return piece


def header(head: bytes, name: bytes, absent: bytes = b"0") -> bytes:
    """Return the value of a header of an answer."""
    lines = (line.partition(b":") for line in head.split(b"\r\n"))
    return next((value.strip() for key, _, value in lines if key.lower() == name), absent)


def drive(port: int, lines: Sequence[Sequence[Sent]]) -> Driven:
    """Send each line's requests one after the other, all lines at once; every entry must be taken."""
    latencies: list[float] = []
    broken: list[BaseException] = []

    def line(requests: Sequence[Sent]) -> None:
        try:
            with Line(port) as hub:
                for one in requests:
                    began = time.perf_counter()
                    send(hub, one)
                    latencies.append(time.perf_counter() - began)
        except BaseException as wrong:  # noqa: BLE001 -- raised again by the thread that waits
            broken.append(wrong)

    threads = [threading.Thread(target=line, args=(requests,)) for requests in lines]
    seconds = timed(lambda: _together(threads))
    if broken:
        raise broken[0]
    return Driven(seconds, sum(one.entries for requests in lines for one in requests), latencies)


def send(line: Line, one: Sent) -> None:
    """Send one batch and read its answer: each entry must be stored."""
    answer = line.answer(one)
    assert answer.status == 200, answer
    assert answer.body.count(b'"%s"' % Verdict.STORED.encode()) == one.entries, answer.body[:400]


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _together(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _family(pid: int) -> list[int]:
    """Return a process and all that it began."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")  # any thread may begin a process
    began = [int(child) for one in threads for child in one.read_text(encoding="ascii").split()]
    return [pid, *(one for child in began for one in _family(child))]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

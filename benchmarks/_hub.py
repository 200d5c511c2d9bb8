"""A hub as its own process on PostgreSQL, the lines that stations send on, and what all of it costs."""

import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
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


def drive(port: int, lines: Sequence[Sequence[Sent]]) -> Driven:
    """Send each line's requests one after the other, all lines at once; every entry must be taken."""
    latencies: list[float] = []
    broken: list[BaseException] = []

    def line(requests: Sequence[Sent]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            for one in requests:
                began = time.perf_counter()
                send(connection, one)
                latencies.append(time.perf_counter() - began)
        except BaseException as wrong:  # noqa: BLE001 -- raised again by the thread that waits
            broken.append(wrong)
        finally:
            connection.close()

    threads = [threading.Thread(target=line, args=(requests,)) for requests in lines]
    seconds = timed(lambda: _together(threads))
    if broken:
        raise broken[0]
    return Driven(seconds, sum(one.entries for requests in lines for one in requests), latencies)


def send(connection: http.client.HTTPConnection, one: Sent) -> None:
    """Send one batch and read its answer: each entry must be stored."""
    connection.request("POST", one.path, one.body, one.headers)
    response = connection.getresponse()
    answer = response.read()
    assert response.status == 200, (response.status, answer)
    assert answer.count(b'"%s"' % Verdict.STORED.encode()) == one.entries, answer[:400]


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
    began = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [pid, *(one for child in began for one in _family(int(child)))]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

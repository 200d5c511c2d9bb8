"""Bytes on the wire for each file: what an office on a bad line waits for.

``python -m benchmarks.wire [FILES]`` packs a station's log as the station does, in batches of 200 and of 20,
for households of one to eight persons and for large ones of some 3.3 kB, sends it to a hub process, and
prints the mean bytes of a file: its entry as written, its share of the body, of the request's head with the
signature, and of the answer; beside zstd of each entry alone. Ends by 1 beyond the budget.
"""

import argparse
import http.client
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import requests
import zstandard

from benchmarks._hub import Server, hub
from benchmarks._stations import Author, Sent
from kiosk.clock import SystemClock
from kiosk.hub.house import House
from kiosk.sync.client import LEVEL

FILES = 1_000
BUDGETS = {200: 520.0, 20: 600.0}
"""Most bytes of a file's body and head, by entries in a batch (docs/decisions/0174)."""
KINDS = {"1 to 8 persons": 0, "large, 11 persons": 11}
LINE_64_KBIT = 8_000
"""Bytes a second."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """Of all batches together."""

    raw: int
    body: int
    head: int
    answer: int


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="?", type=int, default=FILES)
    files = asked.parse_args().files
    over = []
    with tempfile.TemporaryDirectory() as name:
        address = f"sqlite:///{Path(name) / 'hub.db'}"
        house = House.open(address, SystemClock())
        with closing(house.database), hub(address) as server:
            for place, (said, persons, size) in enumerate(cases()):
                author = Author(f"BEN{place}", seed=place)
                author.enrol(house)
                over.append(told(said, size, author, server, files, persons))
    return int(any(over))


def cases() -> Iterator[tuple[str, int, int]]:
    """Yield what is measured: the words, the persons, the entries in a batch."""
    for said, persons in KINDS.items():
        for size in BUDGETS:
            yield said, persons, size


def told(said: str, size: int, author: Author, server: Server, files: int, persons: int) -> bool:
    """Send one station's files, print, and say whether the budget was missed."""
    sent = list(author.requests(files, size, persons))
    total = sized(sent, server)
    each = {name: getattr(total, name) / files for name in ("raw", "body", "head", "answer")}
    wire = each["body"] + each["head"]
    alone = sum(len(zstandard.compress(one, LEVEL)) for one in lines(sent)) / files
    print(f"{said}, batches of {size}: {wire:.0f} bytes a file (at most {BUDGETS[size]:.0f}): ", end="")
    print(f"body {each['body']:.0f}, head {each['head']:.0f}; answer {each['answer']:.0f}; ", end="")
    print(f"raw {each['raw']:.0f}, zstd alone {alone:.0f}; ", end="")
    print(f"200 files at 64 kbit/s {200 * wire / LINE_64_KBIT:.1f} s")
    return wire > BUDGETS[size]


def lines(sent: Sequence[Sent]) -> Iterator[bytes]:
    """Yield the entries."""
    for one in sent:
        yield from zstandard.ZstdDecompressor().decompressobj().decompress(one.body).splitlines()


def sized(sent: Sequence[Sent], server: Server) -> Bytes:
    """Send all, and count what goes over the line in both directions."""
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection:
        answers = sum(answered(connection, one) for one in sent)
    raw, body = sum(one.raw for one in sent), sum(len(one.body) for one in sent)
    return Bytes(raw, body, sum(head(one) for one in sent), answers)


def head(one: Sent) -> int:
    """Return the bytes of the request before its body, as the station's client writes it."""
    session = requests.Session()
    session.headers["User-Agent"] = "tadamon-kiosk"
    asked = requests.Request("POST", f"https://hub.region-04.example{one.path}", one.headers, data=one.body)
    made = session.prepare_request(asked)
    start = f"POST {one.path} HTTP/1.1\r\nHost: hub.region-04.example\r\n"
    return len(start) + sum(len(f"{name}: {value}\r\n") for name, value in made.headers.items()) + 2


def answered(connection: http.client.HTTPConnection, one: Sent) -> int:
    """Send one batch, and return the bytes of the whole answer."""
    connection.request("POST", one.path, one.body, one.headers)
    response = connection.getresponse()
    body = response.read()
    assert response.status == http.client.OK, body
    return len(body) + 19 + sum(len(f"{name}: {value}\r\n") for name, value in response.getheaders())


if __name__ == "__main__":
    sys.exit(main())

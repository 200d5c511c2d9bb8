"""A process between stations and their hub that spoils requests by dice: ``proxy.py HUB OTHER SEED``.

Its first line tells its address. Each fault happens once, in any order, then any of them. Each line on the
standard input is answered by their counts: ``tally`` asks for them alone, ``calm`` ends the faults, the
name of one lets every request meet it from now on.
"""

import asyncio
import json
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

PASS = "pass"
PORTAL = b"<html><body>Bienvenue sur le Wi-Fi. Connectez-vous.</body></html>"
STALL, SLOW = 0.6, 40_000
"""Seconds; bytes a second."""


class GoneError(Exception):
    """The caller hears nothing more."""


@dataclass
class Proxy:
    """Forwards one whole request after the other, each with a fault or none."""

    hub: int
    other: int
    dice: random.Random
    tally: Counter[str] = field(default_factory=Counter)
    only: str = ""
    """What every request meets; by dice where it is empty."""
    _once: list[str] = field(default_factory=list)
    _late: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._once = self.dice.sample(list(FAULTS), len(FAULTS))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one caller until it goes, or is sent away."""
        try:
            while True:
                writer.write(await self._answer(await message(reader)))
                await writer.drain()
        except (GoneError, OSError, asyncio.IncompleteReadError):
            writer.transport.abort()

    async def _answer(self, request: bytes) -> bytes:
        name = self.only or self._drawn()
        self.tally[name] += 1
        return await (FAULTS[name](self, request) if name in FAULTS else self.pass_on(request))

    def _drawn(self) -> str:
        if self.dice.random() < 0.5:
            return PASS
        return self._once.pop() if self._once else self.dice.choice(list(FAULTS))

    async def pass_on(self, request: bytes, port: int = 0) -> bytes:
        """Forward a request after all that was held back, and return the answer."""
        late, self._late = self._late, []
        for held in late:
            await ask(self.hub, held)
        return await ask(port or self.hub, request)

    async def cut_up(self, request: bytes) -> bytes:
        """Only a part of the request arrives."""
        _, writer = await asyncio.open_connection("127.0.0.1", self.hub)
        writer.write(request[: self.dice.randrange(len(request))])
        await writer.drain()
        writer.transport.abort()
        raise GoneError

    async def lose_reply(self, request: bytes) -> bytes:
        """The hub answers, and nobody hears it."""
        await self.pass_on(request)
        raise GoneError

    async def replay(self, request: bytes) -> bytes:
        """The request arrives twice."""
        await self.pass_on(request)
        return await self.pass_on(request)

    async def reorder(self, request: bytes) -> bytes:
        """The request arrives after a later one; its sender has gone by then."""
        self._late.append(request)
        raise GoneError

    async def stall(self, request: bytes) -> bytes:
        """Nothing moves until the caller is out of patience."""
        await asyncio.sleep(STALL)
        raise GoneError

    async def slow(self, request: bytes) -> bytes:
        """40 kB/s."""
        await asyncio.sleep(len(request) / SLOW)
        return await self.pass_on(request)

    async def portal(self, request: bytes) -> bytes:
        """A login page answers."""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
        return head % len(PORTAL) + PORTAL

    async def unavailable(self, request: bytes) -> bytes:
        """Something on the way says 503."""
        return b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"

    async def refuse(self, request: bytes) -> bytes:
        """The connection is reset."""
        raise GoneError

    async def elsewhere(self, request: bytes) -> bytes:
        """The request reaches another hub."""
        return await self.pass_on(request, self.other)


FAULTS: dict[str, Callable[[Proxy, bytes], Awaitable[bytes]]] = {
    "cut up": Proxy.cut_up,
    "reply lost": Proxy.lose_reply,
    "replay": Proxy.replay,
    "reorder": Proxy.reorder,
    "stall": Proxy.stall,
    "40 kB/s": Proxy.slow,
    "login page": Proxy.portal,
    "503": Proxy.unavailable,
    "refused": Proxy.refuse,
    "another hub": Proxy.elsewhere,
}


async def message(reader: asyncio.StreamReader) -> bytes:
    """Read one whole request or response: RFC 9112 with a Content-Length, or no body."""
    head = await reader.readuntil(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return head + await reader.readexactly(int(value))
    return head


async def ask(port: int, request: bytes) -> bytes:
    """Send one request on a connection of its own; a hub that is down sends the caller away."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(request)
            return await message(reader)
        finally:
            writer.transport.abort()
    except (OSError, asyncio.IncompleteReadError) as down:
        raise GoneError from down


async def main(hub: int, other: int, seed: int) -> None:
    """Serve until the standard input ends."""
    proxy = Proxy(hub, other, random.Random(seed))
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    say(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    while asked := (await asyncio.to_thread(sys.stdin.readline)).strip():
        if asked != "tally":
            proxy.only = PASS if asked == "calm" else asked
        say(json.dumps(proxy.tally))


def say(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))

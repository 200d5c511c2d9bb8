"""A card until the form can be filled, against the same commands sent bare to the same chip.

``python -m benchmarks.card`` reads a virtual card of 15 ms for each command through a running pcscd (in
this process where none runs, and says so), prints the median time until EF.DG1 and EF.DG11 are in hand, the
floor measured in the same run and their ratio, and ends by 1 where the ratio is above 1.3.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median
from threading import Event
from time import perf_counter
from typing import Any

from kiosk.card.pcsc import PcscReader, connected
from kiosk.card.reader import Can, CardReader, ReaderState, Stage
from kiosk.card.session import Transport
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import DirectTransport, VirtualReader
from kiosk.card.virtual.vpcd import Insertion
from kiosk.card.winscard import status
from tests.services.pcscd import serving
from tests.services.waiting import until

ROUNDS = 9
DELAY = 0.015
BUDGET = 1.3


class Recorder(VirtualCard):
    """The demonstration's card; it keeps what was said up to the photo, and can say it again unthinking."""

    def __init__(self) -> None:
        """Begin by keeping."""
        super().__init__(profile("fatima").chip(DELAY))
        self.said: list[tuple[bytes, bytes]] = []
        self.keeping = True
        self.again: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        """Answer, or say again after the same delay."""
        if self.again:
            Event().wait(DELAY)
            return self.again.pop(0)
        answer = super().transmit(apdu)
        if self.keeping:
            self.said.append((apdu, answer))
        return answer


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as service:
        card = Recorder()
        laid = Insertion(card, service.port) if service else None
        name = service.reader if service else ""
        if service:
            until(lambda: status(name).state is ReaderState.PRESENT)
        ours, bare = measured(card, name if service else None)
        if laid:
            laid.take()
    ratio = ours / bare
    print(f"card through {'pcscd' if service else 'this process only: no pcscd here'}, 15 ms per command")
    print(f"until DG1 and DG11 are in hand {ours:.0f} ms; {len(card.said)} commands bare {bare:.0f} ms")
    print(f"ratio {ratio:.2f} (budget {BUDGET})")
    return int(ratio > BUDGET)


def measured(card: Recorder, reader: str | None) -> tuple[float, float]:
    """Return the medians of both in milliseconds, taken in turns."""
    ours, bare = [], []
    for _ in range(ROUNDS):
        card.said.clear()
        card.keeping = True
        ours.append(identity(card, VirtualReader(card) if reader is None else PcscReader(reader)))
        bare.append(commands(card, reader))
    return median(ours), median(bare)


def identity(card: Recorder, reader: CardReader) -> float:
    """Return the milliseconds from the order to read until the identity is told."""
    since, told = perf_counter(), []

    def progress(stage: Stage, _so_far: Any) -> None:
        if stage is Stage.PHOTO:
            told.append((perf_counter() - since) * 1000)
            card.keeping = False

    reader.read(Can("123456"), progress, Event())
    return told[0]


def commands(card: Recorder, reader: str | None) -> float:
    """Return the milliseconds of the same commands with nothing but the way to the chip and its delay."""
    with transport(card, reader) as way:
        card.again = [answer for _, answer in card.said]
        since = perf_counter()
        for apdu, _ in card.said:
            way.transmit(apdu)
        return (perf_counter() - since) * 1000


@contextmanager
def transport(card: VirtualCard, reader: str | None) -> Iterator[Transport]:
    """Hold the way to the card that the readings take too."""
    with nullcontext(DirectTransport(card)) if reader is None else connected(reader) as way:
        yield way


if __name__ == "__main__":
    sys.exit(main())

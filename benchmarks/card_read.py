"""A card read whole, against the same commands sent bare to the same chip.

``python -m benchmarks.card_read`` reads a virtual card of 15 ms for each command through a running pcscd (in
this process where none runs, and says so), in extended and in short lengths: AES-128 on a curve of 256 bits.
It prints the medians until the form can be filled and until the photo is in hand, the floor measured in the
same run and the ratio, the processor's time of our own thread, and the commands against the fewest there can
be. It ends by 1 where a budget is missed: 1.2 times the floor, 60 ms, 5 % more commands.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Event
from time import perf_counter, thread_time

from kiosk.card import files
from kiosk.card.pcsc import PcscReader, connected
from kiosk.card.reader import Can, CardReader, CardReading, ReaderState, Stage
from kiosk.card.session import Transport
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import DirectTransport, VirtualReader
from kiosk.card.virtual.vpcd import Insertion
from kiosk.card.winscard import status
from tests.services.pcscd import serving
from tests.services.waiting import until

ROUNDS = 7
DELAY = 0.015
RATIO, PROCESSOR, SPARE = 1.2, 60.0, 1.05
"""Budgets: times the floor, milliseconds, times the fewest commands."""

OPENING = 7
"""EF.CardAccess, MSE:Set AT, four steps of PACE, the application."""
READ = (files.COM, files.DG1, files.DG11, files.DG2)
PIECES = {"extended": 2048, "short": 223}


class Recorder(VirtualCard):
    """The demonstration's card; it keeps what was said, and can say it again unthinking."""

    def __init__(self, *, extended: bool) -> None:
        """Begin by keeping."""
        whole = profile("fatima").chip(DELAY)
        super().__init__(type(whole)(whole.offers, whole.passwords, whole.files, extended, DELAY))
        self.said: list[tuple[bytes, bytes]] = []
        self.again: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        """Answer, or say again after the same delay."""
        if self.again:
            Event().wait(DELAY)
            return self.again.pop(0)
        answer = super().transmit(apdu)
        self.said.append((apdu, answer))
        return answer


@dataclass
class Figures:
    """What the rounds took, in milliseconds, and the commands of one."""

    filled: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    commands: int = 0


def main() -> int:
    """Measure both lengths and print."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as service:
        print(f"card through {'pcscd' if service else 'this process only: no pcscd here'}, 15 ms per command")
        missed = False
        for name in PIECES:
            card = Recorder(extended=name == "extended")
            with lying(card, service.port if service else None, service.reader if service else ""):
                missed |= told(name, measured(card, service.reader if service else None))
    return int(missed)


@contextmanager
def lying(card: VirtualCard, port: int | None, reader: str) -> Iterator[None]:
    """Lay the card on the virtual reader, where there is one, and take it away again."""
    if port is None:
        yield
        return
    laid = Insertion(card, port)
    until(lambda: status(reader).state is ReaderState.PRESENT)
    try:
        yield
    finally:
        laid.take()
        until(lambda: status(reader).state is ReaderState.EMPTY)


def measured(card: Recorder, reader: str | None) -> Figures:
    """Return the figures of reading and of the same commands bare, taken in turns."""
    found = Figures()
    for _ in range(ROUNDS):
        card.said.clear()
        read(VirtualReader(card) if reader is None else PcscReader(reader), found)
        found.bare.append(commands(card, reader))
    return found


def read(reader: CardReader, found: Figures) -> None:
    """Read once and note what it took."""
    since, own = perf_counter(), thread_time()
    filled: list[float] = []

    def progress(stage: Stage, _so_far: CardReading | None) -> None:
        if stage is Stage.PHOTO:
            filled.append((perf_counter() - since) * 1000)

    found.commands = reader.read(Can("123456"), progress, Event()).apdus
    found.whole.append((perf_counter() - since) * 1000)
    found.filled.append(filled[0])
    found.processor.append((thread_time() - own) * 1000)


def commands(card: Recorder, reader: str | None) -> float:
    """Return the milliseconds of the same commands with nothing but the way to the chip and its delay."""
    with transport(card, reader) as way:
        said = list(card.said)
        card.again = [answer for _, answer in said]
        since = perf_counter()
        for apdu, _ in said:
            way.transmit(apdu)
        return (perf_counter() - since) * 1000


@contextmanager
def transport(card: VirtualCard, reader: str | None) -> Iterator[Transport]:
    """Hold the way to the card that the readings take too."""
    with nullcontext(DirectTransport(card)) if reader is None else connected(reader) as way:
        yield way


def fewest(contents: Mapping[int, bytes], piece: int) -> int:
    """Return the fewest commands that a chip with such files can be opened and read with."""
    return OPENING + sum(-(-len(contents[each]) // piece) for each in READ)


def told(name: str, found: Figures) -> bool:
    """Print the figures of one length; say whether a budget was missed."""
    least = fewest(profile("fatima").chip().files, PIECES[name])
    whole, bare, own = (median(each) for each in (found.whole, found.bare, found.processor))
    ratio, spare = whole / bare, found.commands / least
    print(
        f"{name}: form filled after {median(found.filled):.0f} ms, photo after {whole:.0f} ms; "
        f"{found.commands} commands bare {bare:.0f} ms, ratio {ratio:.2f} (budget {RATIO}); "
        f"own processor time {own:.0f} ms (budget {PROCESSOR:.0f}); "
        f"fewest commands {least}, {100 * (spare - 1):.0f} % more (budget {100 * (SPARE - 1):.0f} %)"
    )
    return ratio > RATIO or own > PROCESSOR or spare > SPARE


if __name__ == "__main__":
    sys.exit(main())

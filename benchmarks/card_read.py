"""A card read whole, against the same commands sent bare to the same chip.

``python -m benchmarks.card_read`` reads a virtual card of 15 ms for each command through a running pcscd (in
this process where none runs, and says so), in extended and in short lengths: AES-128 on a curve of 256 bits.
It prints the medians until the form can be filled, until the photo is in hand and until everything is, all
files and checks included (passive authentication to a trusted state, chip authentication), the floor measured
in the same run and the ratio, the processor's time of our own thread, and the commands against the fewest
there can be. It ends by 1 where a budget is missed: 1.2 times the floor, 60 ms, 5 % more commands, 1.5 s
until the form is filled, 2.5 s or 4 s (short lengths) until everything is in hand.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from threading import Event
from time import perf_counter, thread_time

from kiosk.card import files
from kiosk.card.authenticity.check import checker
from kiosk.card.pcsc import PcscReader, connected
from kiosk.card.reader import Authenticity, Can, CardReader, CardReading, ReaderState, Stage
from kiosk.card.reading import Terms
from kiosk.card.session import Transport
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import DirectTransport, VirtualReader
from kiosk.card.virtual.vpcd import Insertion
from kiosk.card.winscard import status
from kiosk.clock import SystemClock
from tests.services.pcscd import serving
from tests.services.waiting import until

ROUNDS = 7
DELAY = 0.015
RATIO, PROCESSOR, SPARE = 1.2, 60.0, 1.05
"""Budgets: times the floor, milliseconds, times the fewest commands."""

OPENING = 7
"""EF.CardAccess, MSE:Set AT, four steps of PACE, the application."""
READ = (files.COM, files.DG1, files.DG11, files.DG2, files.SOD, files.DG12, files.DG14)
PROVING = 3
"""MSE:Set AT, GENERAL AUTHENTICATE, and one command under the new keys."""
PIECES = {"extended": 2048, "short": 223}
FILLED, WHOLE = 1500.0, {"extended": 2500.0, "short": 4000.0}
"""Budgets in milliseconds."""


class Recorder(VirtualCard):
    """The demonstration's card; it keeps what was said, and can say it again unthinking."""

    def __init__(self, *, extended: bool) -> None:
        """Begin by keeping."""
        whole = profile("fatima").chip(DELAY)
        super().__init__(replace(whole, extended=extended))
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
    photo: list[float] = field(default_factory=list)
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
    found, trusted = Figures(), profile("fatima").proving.state.store
    terms = Terms(SystemClock(), check=checker(lambda: trusted, SystemClock()))
    for _ in range(ROUNDS):
        card.said.clear()
        read(VirtualReader(card, terms) if reader is None else PcscReader(reader, terms), found)
        found.bare.append(commands(card, reader))
    return found


def read(reader: CardReader, found: Figures) -> None:
    """Read once and note what it took."""
    since, own = perf_counter(), thread_time()
    begun: dict[Stage, float] = {}

    def progress(stage: Stage, _so_far: CardReading | None) -> None:
        begun.setdefault(stage, (perf_counter() - since) * 1000)

    made = reader.read(Can("123456"), progress, Event())
    if made.authenticity is not Authenticity.GENUINE:
        raise SystemExit(f"not genuine: {made.reasons}")
    found.commands = made.apdus
    found.whole.append((perf_counter() - since) * 1000)
    found.filled.append(begun[Stage.PHOTO])
    found.photo.append(begun[Stage.CHECKING])
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
    return OPENING + PROVING + sum(-(-len(contents[each]) // piece) for each in READ)


def told(name: str, found: Figures) -> bool:
    """Print the figures of one length; say whether a budget was missed."""
    least = fewest(profile("fatima").chip().files, PIECES[name])
    whole, bare, own = (median(each) for each in (found.whole, found.bare, found.processor))
    filled, photo = median(found.filled), median(found.photo)
    ratio, spare = whole / bare, found.commands / least
    print(
        f"{name}: form filled after {filled:.0f} ms (budget {FILLED:.0f}), photo after {photo:.0f} ms, "
        f"everything after {whole:.0f} ms (budget {WHOLE[name]:.0f}); "
        f"{found.commands} commands bare {bare:.0f} ms, ratio {ratio:.2f} (budget {RATIO}); "
        f"own processor time {own:.0f} ms (budget {PROCESSOR:.0f}); "
        f"fewest commands {least}, {100 * (spare - 1):.0f} % more (budget {100 * (SPARE - 1):.0f} %)"
    )
    late = filled > FILLED or whole > WHOLE[name]
    return late or ratio > RATIO or own > PROCESSOR or spare > SPARE


if __name__ == "__main__":
    sys.exit(main())

"""The matrix of cards on a real reader: each way in with each length, then each fault, through a pcscd.

``python -m benchmarks.card_matrix`` lays one card after the other on a virtual reader of vsmartcard's driver.
It prints how they ended and the seconds of one cell, most of which are the service's polling for cards, and
ends by 1 where a cell ended otherwise than it should, by 3 where no pcscd can be had. The whole product of
ways, lengths and faults runs in process: ``benchmarks/card_hostile.py``.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from kiosk.card.pcsc import open_reader
from kiosk.card.reader import ReaderState
from kiosk.card.virtual.vpcd import Insertion
from kiosk.card.winscard import status
from kiosk.errors import MISSING
from tests.fakes.card_matrix import FAULTS, LENGTHS, WAYS, Length, Way, card, ended_on, ending
from tests.services.pcscd import Pcscd, serving
from tests.services.waiting import until

Cell = tuple[Way, Length, str]


def main() -> int:
    """Read every cell and print."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as service:
        if service is None:
            print("no pcscd with vsmartcard's driver here")
            return MISSING
        since = perf_counter()
        ends, wrong = Counter[str](), []
        for way, length, fault in cells():
            end = laid(service, (way, length, fault))
            ends[end] += 1
            if end != ending(way, fault):
                wrong.append((way.protocol, length.name, fault, end))
        each = (perf_counter() - since) / ends.total()
    print(f"{ends.total()} cards through pcscd, {each:.2f} s each: ", end="")
    print(", ".join(f"{end} {count}" for end, count in ends.items()))
    print("each ended as it does in process" if not wrong else f"wrong: {wrong}")
    return int(bool(wrong))


def cells() -> Iterator[Cell]:
    """Give each way with each length, then each fault, on ways and lengths in turn."""
    for way in WAYS:
        for length in LENGTHS:
            yield way, length, "none"
    for number, fault in enumerate(FAULTS):
        yield WAYS[number % len(WAYS)], LENGTHS[number % len(LENGTHS)], fault


def laid(service: Pcscd, cell: Cell) -> str:
    """Lay a card on the reader, read it and take it away; return how that ended."""
    way, length, fault = cell
    until(lambda: status(service.reader).state is ReaderState.EMPTY)
    insertion = Insertion(card(way, length, fault), service.port)
    try:
        until(lambda: status(service.reader).state is ReaderState.PRESENT)
        return ended_on(open_reader(service.reader), way, fault)
    finally:
        insertion.take()


if __name__ == "__main__":
    sys.exit(main())

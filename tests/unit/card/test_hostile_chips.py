"""Whatever a chip says, a reading ends in a reading or in a code with words; nothing else ever comes out."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.card import files, tlv
from kiosk.card.reader import CardReading
from kiosk.card.reading import Stages, Terms, prepared, read_chip
from kiosk.card.session import Transport
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import DirectTransport
from kiosk.clock import SystemClock
from kiosk.errors import KioskError, failure
from tests.fakes.card import FATIMA, Never, ignore

COMMANDS = 27
STATUSES = tuple(
    bytes.fromhex(one)
    for one in [
        "9000",
        "6282",
        "6300",
        "63C0",
        "6700",
        "6982",
        "6A82",
        "6B00",
        "6C00",
        "6C10",
        "6100",
        "6988",
    ]
)
TAGS = {files.COM: 0x60, files.DG1: 0x61, files.DG2: 0x75, files.DG11: 0x6B}


class Liar(Transport):
    """A chip that says something else once."""

    def __init__(self, when: int, instead: bytes) -> None:
        self.card = profile("fatima").card()
        self.atr = self.card.atr
        self.when, self.instead = when, instead

    def transmit(self, apdu: bytes) -> bytes:
        self.when -= 1
        return self.instead if self.when == -1 else self.card.transmit(apdu)


def outcome(transport: Transport) -> CardReading | str:
    try:
        return read_chip(transport, prepared(FATIMA), Stages(ignore), Never(), Terms(SystemClock()))
    except KioskError as wrong:
        return failure(wrong).code


@settings(max_examples=50)
@given(st.integers(0, COMMANDS - 1), st.binary(max_size=40))
def test_an_answer_of_any_bytes_at_any_command(when: int, instead: bytes) -> None:
    told = outcome(Liar(when, instead))

    assert isinstance(told, CardReading) or told.startswith("card-")


@settings(max_examples=50)
@given(st.integers(0, COMMANDS - 1), st.integers(0x6100, 0x9FFF))
def test_a_status_word_of_any_kind_at_any_command(when: int, status: int) -> None:
    told = outcome(Liar(when, status.to_bytes(2, "big")))

    assert isinstance(told, CardReading) or told.startswith("card-")


@settings(max_examples=40)
@given(st.sampled_from(sorted(TAGS)), st.booleans(), st.binary(max_size=60))
def test_an_opened_chip_with_any_file_contents(file_id: int, framed: bool, noise: bytes) -> None:
    whole = profile("fatima").chip()
    content = tlv.encode(TAGS[file_id], noise) if framed else noise
    card = VirtualCard(Chip(whole.offers, whole.passwords, {**whole.files, file_id: content}, extended=True))

    told = outcome(DirectTransport(card))

    if file_id == files.DG1:
        assert told in {"card-broken", "card-unreadable"}
    else:
        assert isinstance(told, CardReading)
        assert told.cnie == "ZZ999901"


class Drunkard(Transport):
    """A chip that now and then answers something else: cut short, doubled, a bit off, another status."""

    def __init__(self, rate: float, draw: Random) -> None:
        self.card = profile("fatima").card()
        self.atr = self.card.atr
        self.rate, self.draw = rate, draw

    def transmit(self, apdu: bytes) -> bytes:
        answer = self.card.transmit(apdu)
        if self.draw.random() >= self.rate:
            return answer
        status, bit = self.draw.choice(STATUSES), 1 << self.draw.randrange(8 * len(answer))
        return self.draw.choice(
            (
                b"",
                answer[: self.draw.randrange(len(answer))],
                answer + answer,
                answer[:-2] + status,
                (int.from_bytes(answer) ^ bit).to_bytes(len(answer)),
                self.draw.randbytes(self.draw.randrange(300)),
            )
        )


@pytest.mark.parametrize("rate", [0.01, 0.05, 0.2, 0.6])
def test_a_chip_that_errs_again_and_again(rate: float) -> None:
    for seed in range(60):
        told = outcome(Drunkard(rate, Random(seed)))

        assert isinstance(told, CardReading) or told.startswith("card-"), seed

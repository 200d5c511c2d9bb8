"""Sleep and wake, a service that restarts, a program that takes the card: in the midst of a reading, or idle.

A computer that sleeps stops the service too, and takes the power from the card: here by SIGSTOP, and a card
that left meanwhile.
"""

import os
import signal
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Event, Thread, Timer

import pytest

from kiosk.card.monitor import Monitor
from kiosk.card.pcsc import connected, open_reader
from kiosk.card.reader import CardReading, ReaderState, ReaderStatus, Stage
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.vpcd import Insertion
from kiosk.errors import KioskError
from tests.fakes.card import FATIMA, Never, ignore
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd

NIGHT = 0.3
"""Seconds in which a reading is held by a service that sleeps."""


@pytest.fixture
def ours(pcscd: Pcscd) -> Pcscd:
    if not pcscd.ours:
        pytest.skip("a pcscd that was running before the tests is not stopped")
    return pcscd


@pytest.fixture
def told(ours: Pcscd) -> Iterator[Callable[[ReaderState], None]]:
    """Wait until the monitor tells a state."""
    heard: Queue[ReaderStatus] = Queue()
    monitor = Monitor(heard.put, ours.reader)
    monitor.start()

    def until(wanted: ReaderState) -> None:
        while heard.get(timeout=10).state is not wanted:
            pass

    yield until
    monitor.stop()


def asleep(service: Pcscd) -> Callable[[], None]:
    """Put the service to sleep, and return what wakes it."""
    assert service.process is not None
    number = service.process.pid
    os.kill(number, signal.SIGSTOP)
    return lambda: os.kill(number, signal.SIGCONT)


def at_identity(happens: Callable[[], object]) -> Callable[[Stage, CardReading | None], None]:
    """Let something happen once, when the identity is about to be read."""
    left = [happens]

    def progress(stage: Stage, _so_far: CardReading | None) -> None:
        if stage is Stage.IDENTITY and left:
            left.pop()()

    return progress


def lost(service: Pcscd, happens: Callable[[], object]) -> str:
    with pytest.raises(KioskError) as wrong:
        open_reader(service.reader).read(FATIMA, at_identity(happens), Never())
    return wrong.value.code


def is_read(service: Pcscd) -> bool:
    return open_reader(service.reader).read(FATIMA, ignore, Never()).cnie == "ZZ999901"


def test_after_a_sleep_the_monitor_tells_what_is_there_now(
    ours: Pcscd, insert: Insert, told: Callable[[ReaderState], None]
) -> None:
    told(ReaderState.EMPTY)
    laid = insert(profile("fatima").card())
    told(ReaderState.PRESENT)
    wake = asleep(ours)
    laid.take()
    wake()
    told(ReaderState.EMPTY)
    insert(profile("fatima").card())
    told(ReaderState.PRESENT)
    assert is_read(ours)


def test_a_reading_that_slept_is_lost_and_the_next_one_reads(ours: Pcscd, insert: Insert) -> None:
    laid = insert(profile("fatima").card())

    def night() -> None:
        wake = asleep(ours)

        def morning() -> None:
            laid.take()
            wake()

        Timer(NIGHT, morning).start()

    assert lost(ours, night) == "card-lost"
    insert(profile("fatima").card())
    assert is_read(ours)


def test_a_service_that_ends_in_the_midst_of_a_reading_is_named_and_back_it_reads(
    ours: Pcscd, insert: Insert
) -> None:
    insert(profile("fatima").card())
    assert lost(ours, ours.stop) == "pcsc-absent"
    ours.start()
    insert(profile("fatima").card())
    assert is_read(ours)


def test_another_program_cannot_take_the_card_out_of_a_reading(ours: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    refused: list[str] = []

    def grab() -> None:
        with pytest.raises(KioskError) as wrong, connected(ours.reader):
            pass
        refused.append(wrong.value.code)

    reading = open_reader(ours.reader).read(FATIMA, at_identity(grab), Never())
    assert refused == ["reader-busy"]
    assert reading.cnie == "ZZ999901"


def test_a_program_that_looks_at_the_card_for_a_moment_is_waited_for(ours: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    held, enough = Event(), Event()

    def look() -> None:
        with connected(ours.reader):
            held.set()
            enough.wait(10)

    other = Thread(target=look)
    other.start()
    assert held.wait(10)
    Timer(NIGHT, enough.set).start()
    assert is_read(ours)
    other.join(10)


def test_a_card_laid_down_while_the_service_slept_is_read(
    ours: Pcscd, told: Callable[[ReaderState], None]
) -> None:
    told(ReaderState.EMPTY)
    wake = asleep(ours)
    laid = Insertion(profile("fatima").card(), ours.port)
    wake()
    told(ReaderState.PRESENT)
    assert is_read(ours)
    laid.take()
    told(ReaderState.EMPTY)

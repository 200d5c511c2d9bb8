"""Watching readers through a real pcscd: cards coming and going, and the service itself going away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Queue
from threading import active_count
from time import perf_counter

import pytest

from kiosk.card.doctor import chain
from kiosk.card.monitor import Monitor
from kiosk.card.pcsc import connected, open_reader
from kiosk.card.reader import ReaderState, ReaderStatus
from kiosk.card.virtual.profile import profile
from tests.fakes.card import FATIMA, Never, ignore
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd


@contextmanager
def watching(reader: str) -> Iterator[Callable[[], ReaderStatus]]:
    told: Queue[ReaderStatus] = Queue()
    monitor = Monitor(told.put, reader)
    monitor.start()
    try:
        yield lambda: told.get(timeout=10)
    finally:
        monitor.stop()


def test_the_monitor_tells_of_a_card_laid_down_and_taken(pcscd: Pcscd, insert: Insert) -> None:
    with watching(pcscd.reader) as told:
        assert told() == ReaderStatus(ReaderState.EMPTY, pcscd.reader)
        laid = insert(profile("fatima").card())
        assert told().state is ReaderState.PRESENT
        laid.take()
        assert told().state is ReaderState.EMPTY


def test_the_monitor_survives_a_restart_of_the_service(pcscd: Pcscd, insert: Insert) -> None:
    if not pcscd.ours:
        pytest.skip("a pcscd that was running before the tests is not restarted")
    with watching(pcscd.reader) as told:
        assert told().state is ReaderState.EMPTY
        pcscd.stop()
        assert told().state is ReaderState.NO_SERVICE
        assert open_reader(pcscd.reader).status().state is ReaderState.NO_SERVICE
        pcscd.start()
        assert told().state in {ReaderState.EMPTY, ReaderState.NO_READER}
        insert(profile("fatima").card())
        seen = told()
        while seen.state is not ReaderState.PRESENT:
            seen = told()
    assert open_reader(pcscd.reader).read(FATIMA, ignore, Never()).cnie == "ZZ999901"


def test_the_monitor_stops_at_once_and_leaves_no_thread(pcscd: Pcscd) -> None:
    before = active_count()
    with watching(pcscd.reader) as told:
        told()
        since = perf_counter()
    assert perf_counter() - since < 0.5
    assert active_count() == before


def test_the_doctor_names_the_card_as_the_broken_link(pcscd: Pcscd) -> None:
    links = chain(pcscd.reader)

    assert [(link.name, link.ok, link.code) for link in links] == [
        ("usb", True, ""),
        ("driver", True, ""),
        ("service", True, ""),
        ("reader", True, ""),
        ("card", False, "card-absent"),
    ]


@pytest.mark.parametrize(("name", "code"), [("fatima", ""), ("old-card", "card-unreadable")])
def test_the_doctor_looks_as_far_as_the_chip(pcscd: Pcscd, insert: Insert, name: str, code: str) -> None:
    insert(profile(name).card())

    links = chain(pcscd.reader)

    assert [link.name for link in links] == ["usb", "driver", "service", "reader", "card", "chip"]
    assert (links[-1].ok, links[-1].code) == (not code, code)


def test_the_doctor_says_that_another_program_holds_the_card(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())

    with connected(pcscd.reader):
        links = chain(pcscd.reader)

    assert (links[-1].name, links[-1].code) == ("card", "reader-busy")


def test_the_doctor_says_that_the_reader_is_not_there(pcscd: Pcscd) -> None:
    links = chain("A reader nobody plugged in")

    assert (links[-1].name, links[-1].code) == ("reader", "reader-absent")

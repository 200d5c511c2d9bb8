"""The courier of a command goes on until all is sent, whatever a round ends by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event

import pytest

from kiosk.clock import FixedClock
from kiosk.desk import courier, road
from kiosk.errors import KioskError
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.way import Way
from tests.fakes.filings import NOON

CUT = DeliveryReport(LinkState.UNREACHABLE, waiting=4, code="hub-unreachable")
SOME = DeliveryReport(LinkState.UP, accepted=3, refused=1, waiting=4)
REST = DeliveryReport(LinkState.UP, accepted=4)


@dataclass
class Means:
    """Of a station, the time."""

    clock: FixedClock = field(default_factory=lambda: FixedClock(NOON))

    @property
    def now(self) -> object:
        return self.clock.now()


class Waits(Event):
    """An event that nobody sets: each wait is noted, and the time goes by."""

    def __init__(self, clock: FixedClock) -> None:
        super().__init__()
        self.clock = clock
        self.waited: list[float] = []
        self.most = 100

    def wait(self, timeout: float | None = None) -> bool:
        self.waited.append(timeout or 0.0)
        self.clock.instant += timedelta(seconds=timeout or 0.0)
        if len(self.waited) >= self.most:
            self.set()
        return self.is_set()


@pytest.fixture
def means() -> Means:
    return Means()


@pytest.fixture
def waits(means: Means) -> Waits:
    return Waits(means.clock)


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[DeliveryReport | Exception]:
    told: list[DeliveryReport | Exception] = []

    def send(_means: object, *, asked: bool) -> DeliveryReport:
        assert asked
        one = told.pop(0)
        if isinstance(one, Exception):
            raise one
        return one

    monkeypatch.setattr(road, "send", send)
    monkeypatch.setattr("kiosk.desk.courier.random.random", lambda: 0.9)
    return told


def still() -> Way:
    return Way(lambda: "10.0.0.7")


def test_rounds_follow_until_nothing_waits_and_are_counted_together(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception]
) -> None:
    rounds += [CUT, SOME, CUT, REST]
    done = courier.carry(means, waits, still())
    assert (done.link, done.accepted, done.refused, done.waiting) == (LinkState.UP, 7, 1, 0)
    assert sum(waits.waited) == pytest.approx(4.5 + 4.5)
    assert rounds == []


@pytest.mark.logs("a round that failed is logged")
@pytest.mark.parametrize("failure", [KioskError("disk-full"), KioskError("register-busy"), RuntimeError("x")])
def test_a_round_that_failed_is_followed_by_another(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception], failure: Exception
) -> None:
    rounds += [failure, failure, REST]
    assert courier.carry(means, waits, still()).accepted == 4
    assert sum(waits.waited) == pytest.approx(4.5 + 9.0)
    assert max(waits.waited) <= 5.0


def test_a_register_that_another_try_would_not_mend_ends_the_command(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception]
) -> None:
    rounds += [KioskError("register-damaged")]
    with pytest.raises(KioskError, match="register-damaged"):
        courier.carry(means, waits, still())


@pytest.mark.parametrize("link", [LinkState.REFUSED, LinkState.UNSET])
def test_a_station_that_the_hub_refuses_or_without_a_hub_does_not_wait(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception], link: LinkState
) -> None:
    rounds += [DeliveryReport(link, waiting=1, code="x")]
    assert courier.carry(means, waits, still()).link is link
    assert waits.waited == []


def test_a_network_that_comes_back_ends_the_wait(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception]
) -> None:
    seen: Iterator[str] = iter(["10.0.0.7", "", "", "10.0.0.7"])
    rounds += [DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-busy", retry_after=300), REST]
    assert courier.carry(means, waits, Way(lambda: next(seen))).accepted == 4
    assert waits.waited == [5.0, 5.0, 5.0]


def test_who_asks_it_to_stop_is_heard_within_a_wait(
    means: Means, waits: Waits, rounds: list[DeliveryReport | Exception]
) -> None:
    waits.most = 1
    rounds += [CUT]
    assert courier.carry(means, waits, still()).waiting == 4


def test_one_try_sends_all_that_the_hub_takes(means: Means, rounds: list[DeliveryReport | Exception]) -> None:
    rounds += [SOME, SOME, CUT, REST]
    done = courier.once(means)
    assert (done.link, done.accepted, done.code) == (LinkState.UNREACHABLE, 6, "hub-unreachable")
    assert rounds == [REST]

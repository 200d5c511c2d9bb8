"""The courier: sends what waits when the flow says so, and cannot die without being seen."""

from datetime import timedelta

import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.delivering import DeliveryState
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.way import Way
from kiosk.ui.background import Inline
from kiosk.ui.courier import Courier
from kiosk.ui.notices import Notices
from tests.fakes.samples import NOON

CUT = DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-unreachable")


class Road:
    """A desk of which only the road is asked."""

    def __init__(self) -> None:
        self.rounds = 0
        self.asked: list[bool] = []
        self.reports: list[DeliveryReport | Exception] = []

    def send(self, *, asked: bool = False) -> DeliveryReport:
        self.rounds += 1
        self.asked.append(asked)
        told = self.reports.pop(0) if self.reports else DeliveryReport(LinkState.UP)
        if isinstance(told, Exception):
            raise told
        return told


class Network:
    """The way out, as a test says it is."""

    def __init__(self) -> None:
        self.address = "10.0.0.7"

    def __call__(self) -> str:
        return self.address


class Hanging(Inline):
    """A lane whose work never ends."""

    def run(self, *_work: object, **_how: object) -> None:
        """Take the work, and do nothing with it."""


@pytest.fixture
def road() -> Road:
    return Road()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def courier(
    road: Road, inline: Inline, clock: FixedClock, network: Network, monkeypatch: pytest.MonkeyPatch
) -> Courier:
    monkeypatch.setattr("kiosk.ui.courier.random.random", lambda: 0.9)
    return Courier(road, inline, clock, Way(network))


def test_each_look_of_an_idle_courier_is_a_round(courier: Courier, road: Road) -> None:
    courier._look()
    courier._look()
    assert road.rounds == 2
    assert courier.run.state is DeliveryState.IDLE


def test_more_that_waits_is_sent_at_once(courier: Courier, road: Road) -> None:
    road.reports = [DeliveryReport(LinkState.UP, accepted=200, waiting=5)]
    courier._look()
    assert road.rounds == 2


def test_a_cut_road_is_tried_again_when_it_is_due_and_at_once_at_a_press(
    courier: Courier, road: Road, clock: FixedClock
) -> None:
    road.reports = [CUT] * 2
    courier._look()
    assert courier.run.state is DeliveryState.WAITING
    clock.instant += timedelta(minutes=11)
    courier._look()
    assert road.rounds == 2
    courier.press()
    assert road.rounds == 3
    assert courier.run.state is DeliveryState.IDLE


def test_only_a_press_asks_a_hub_that_answered_a_moment_ago(courier: Courier, road: Road) -> None:
    courier._look()
    courier.press()
    courier._look()
    assert road.asked == [False, True, False]


def test_what_is_not_due_is_not_tried(courier: Courier, road: Road) -> None:
    road.reports = [CUT]
    courier._look()
    courier._look()
    assert road.rounds == 1


@pytest.mark.parametrize("link", [LinkState.UNREACHABLE, LinkState.CAPTIVE, LinkState.REFUSED])
def test_a_network_that_comes_back_ends_the_wait(
    courier: Courier, road: Road, network: Network, link: LinkState
) -> None:
    road.reports = [DeliveryReport(link, waiting=1, code="x")] * 3
    courier._look()
    network.address = ""
    courier._look()
    assert road.rounds == 1
    network.address = "10.0.0.7"
    courier._look()
    assert road.rounds == 2
    assert courier.run.backoff.failures == 1


def test_a_hub_that_asks_to_wait_is_left_in_peace_so_long(
    courier: Courier, road: Road, clock: FixedClock
) -> None:
    road.reports = [DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-busy", retry_after=120)]
    courier._look()
    clock.instant += timedelta(seconds=119)
    courier._look()
    assert road.rounds == 1
    clock.instant += timedelta(seconds=6)
    courier._look()
    assert road.rounds == 2


@pytest.mark.parametrize(
    ("failure", "code"), [(KioskError("disk-full"), "disk-full"), (ZeroDivisionError(), "unexpected")]
)
@pytest.mark.logs("a defect is logged")
def test_whatever_a_round_ends_by_is_told_once_with_its_code_and_the_next_follows(
    courier: Courier, road: Road, notices: Notices, clock: FixedClock, failure: Exception, code: str
) -> None:
    told: list[object] = []
    notices.said.connect(told.append)
    notices.flush()
    reports: list[DeliveryReport] = []
    courier.reported.connect(reports.append)
    road.reports = [failure, failure, failure]
    courier._look()
    courier._look()
    assert (road.rounds, len(told)) == (1, 1)
    clock.instant += timedelta(minutes=1)
    courier._look()
    assert (road.rounds, len(told)) == (2, 1)
    courier.press()
    assert (road.rounds, len(told)) == (3, 2)
    assert reports == [DeliveryReport(LinkState.FAILED, code=code)] * 3
    clock.instant += timedelta(minutes=1)
    courier._look()
    assert reports[-1] == DeliveryReport(LinkState.UP)
    assert courier.run.state is DeliveryState.IDLE


def test_a_round_that_does_not_end_is_told_and_followed_by_another(
    road: Road, notices: Notices, clock: FixedClock, network: Network
) -> None:
    reports: list[DeliveryReport] = []
    courier = Courier(road, Hanging(notices), clock, Way(network))
    courier.reported.connect(reports.append)
    for _ in range(120):
        courier._look()
    assert reports == []
    courier._look()
    assert reports == [DeliveryReport(LinkState.FAILED, code="delivery-stuck")]
    clock.instant += timedelta(minutes=1)
    courier._look()
    assert courier.run.state is DeliveryState.SENDING


def test_it_looks_by_itself_until_it_is_stopped(courier: Courier, road: Road) -> None:
    courier.start()
    assert courier._tick.isActive()
    courier.stop()
    assert not courier._tick.isActive()
    assert road.rounds == 0

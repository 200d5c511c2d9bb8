"""The courier: sends what waits when the flow says so, and tells a broken register once."""

from datetime import timedelta

import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.delivering import DeliveryState
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.ui.background import Inline
from kiosk.ui.courier import Courier
from kiosk.ui.notices import Notices
from tests.fakes.samples import NOON


class Road:
    """A desk of which only the road is asked."""

    def __init__(self) -> None:
        self.rounds = 0
        self.asked: list[bool] = []
        self.reports: list[DeliveryReport | KioskError] = []

    def send(self, *, asked: bool = False) -> DeliveryReport:
        self.rounds += 1
        self.asked.append(asked)
        told = self.reports.pop(0) if self.reports else DeliveryReport(LinkState.UP)
        if isinstance(told, KioskError):
            raise told
        return told


@pytest.fixture
def road() -> Road:
    return Road()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def courier(road: Road, inline: Inline, clock: FixedClock) -> Courier:
    return Courier(road, inline, clock)


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
    road.reports = [DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-unreachable")] * 2
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


def test_what_is_not_due_is_not_tried(courier: Courier, road: Road, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.courier.random.random", lambda: 0.9)
    road.reports = [DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-unreachable")]
    courier._look()
    courier._look()
    assert road.rounds == 1


def test_a_register_that_fails_is_told_once_and_again_at_a_press(
    courier: Courier, road: Road, notices: Notices
) -> None:
    told: list[object] = []
    notices.said.connect(told.append)
    notices.flush()
    reports: list[object] = []
    courier.reported.connect(reports.append)
    road.reports = [KioskError("disk-full"), KioskError("disk-full"), KioskError("disk-full")]
    courier._look()
    courier._look()
    assert len(told) == 1
    courier.press()
    assert len(told) == 2
    assert reports == [None, None, None]


def test_it_looks_by_itself_until_it_is_stopped(courier: Courier, road: Road) -> None:
    courier.start()
    assert courier._tick.isActive()
    courier.stop()
    assert not courier._tick.isActive()
    assert road.rounds == 0

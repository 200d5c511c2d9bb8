"""When files are sent, and how long is waited in between."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flows.delivering import (
    DELIVERING,
    Backoff,
    DeliveryEvent,
    DeliveryRun,
    DeliveryState,
    told,
)
from kiosk.sync.envelope import DeliveryReport, LinkState

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
UNREACHABLE = DeliveryReport(LinkState.UNREACHABLE, waiting=3)
HELD = [DeliveryState.WAITING, DeliveryState.CAPTIVE, DeliveryState.REFUSED]
SENDING = DeliveryRun().nudged(DeliveryEvent.WORK)


def after_failures(count: int) -> DeliveryRun:
    run = SENDING
    for _ in range(count):
        run = run.reported(UNREACHABLE, NOON, 0.5)
        run = DeliveryRun(DeliveryState.SENDING, run.backoff)
    return run.reported(UNREACHABLE, NOON, 0.5)


@pytest.mark.parametrize(
    ("report", "event"),
    [
        (DeliveryReport(LinkState.UP, accepted=3), DeliveryEvent.SENT),
        (DeliveryReport(LinkState.UP), DeliveryEvent.SENT),
        (DeliveryReport(LinkState.UP, refused=1), DeliveryEvent.SENT),
        (DeliveryReport(LinkState.UP, accepted=20, waiting=5), DeliveryEvent.MORE),
        (DeliveryReport(LinkState.UP, refused=1, waiting=5), DeliveryEvent.MORE),
        (DeliveryReport(LinkState.UP, waiting=5), DeliveryEvent.UNREACHABLE),
        (DeliveryReport(LinkState.UNSET, waiting=5), DeliveryEvent.UNSET),
        (DeliveryReport(LinkState.CAPTIVE, waiting=5), DeliveryEvent.CAPTIVE),
        (DeliveryReport(LinkState.REFUSED, waiting=5), DeliveryEvent.REFUSED),
        (DeliveryReport(LinkState.FAILED, code="disk-full"), DeliveryEvent.FAILED),
        (UNREACHABLE, DeliveryEvent.UNREACHABLE),
    ],
)
def test_what_a_round_of_sending_means(report: DeliveryReport, event: DeliveryEvent) -> None:
    assert told(report) is event


def test_new_work_is_sent_at_once() -> None:
    assert SENDING.state is DeliveryState.SENDING


def test_all_sent_brings_rest_and_forgets_earlier_failures() -> None:
    run = DeliveryRun(DeliveryState.SENDING, Backoff(failures=7))
    assert run.reported(DeliveryReport(LinkState.UP, accepted=1), NOON, 0.5) == DeliveryRun()


def test_a_full_batch_is_followed_by_the_next_at_once() -> None:
    run = SENDING.reported(DeliveryReport(LinkState.UP, accepted=20, waiting=5), NOON, 0.5)
    assert run.state is DeliveryState.SENDING
    assert run.due is None


def test_without_a_hub_files_rest_here() -> None:
    assert SENDING.reported(DeliveryReport(LinkState.UNSET, waiting=1), NOON, 0.5) == DeliveryRun()


@pytest.mark.parametrize(
    ("link", "state"),
    list(zip([LinkState.UNREACHABLE, LinkState.CAPTIVE, LinkState.REFUSED], HELD, strict=True)),
)
def test_a_road_that_is_closed_is_tried_again_later_and_never_given_up(
    link: LinkState, state: DeliveryState
) -> None:
    run = SENDING.reported(DeliveryReport(link, waiting=1), NOON, 0.5)
    assert run.state is state
    assert run.due == NOON + timedelta(seconds=2.5)
    assert run.ticked(NOON + timedelta(seconds=2)) is run
    again = run.ticked(NOON + timedelta(seconds=2.5))
    assert again.state is DeliveryState.SENDING
    assert again.due is None
    assert again.backoff.failures == 1


def test_a_failure_of_our_own_is_tried_again_later_like_a_cut_road() -> None:
    run = SENDING.reported(DeliveryReport(LinkState.FAILED, code="disk-full"), NOON, 0.5)
    assert (run.state, run.held) == (DeliveryState.WAITING, True)
    assert run.due == NOON + timedelta(seconds=2.5)


@pytest.mark.parametrize(("asked", "seconds"), [(0, 2.5), (60, 62.5), (600, 600)])
def test_a_wait_that_the_hub_asks_for_comes_before_the_delay_and_counts_to_ten_minutes(
    asked: int, seconds: float
) -> None:
    busy = DeliveryReport(LinkState.UNREACHABLE, waiting=1, code="hub-busy", retry_after=asked)
    run = SENDING.reported(busy, NOON, 0.5)
    assert run.due == NOON + timedelta(seconds=seconds)
    assert run.ticked(NOON).held


def test_the_delays_double_with_each_failure_up_to_ten_minutes() -> None:
    dues = [after_failures(count).due for count in range(9)]
    waits = [(due - NOON).total_seconds() for due in dues if due is not None]
    assert waits == [2.5, 5, 10, 20, 40, 80, 160, 300, 300]


@pytest.mark.parametrize("event", [DeliveryEvent.PRESS, DeliveryEvent.LINK_UP])
@pytest.mark.parametrize("state", HELD)
def test_the_clerks_press_and_the_networks_return_end_a_wait_and_start_the_delays_anew(
    state: DeliveryState, event: DeliveryEvent
) -> None:
    run = DeliveryRun(state, Backoff(failures=9), NOON).nudged(event)
    assert run == DeliveryRun(DeliveryState.SENDING)


@pytest.mark.parametrize("state", HELD)
def test_new_work_does_not_shorten_a_wait(state: DeliveryState) -> None:
    run = DeliveryRun(state, Backoff(failures=2), NOON)
    assert run.nudged(DeliveryEvent.WORK) == run


@pytest.mark.parametrize("event", [DeliveryEvent.WORK, DeliveryEvent.PRESS, DeliveryEvent.LINK_UP])
def test_nothing_disturbs_a_sending(event: DeliveryEvent) -> None:
    assert SENDING.nudged(event).state is DeliveryState.SENDING


def test_a_clock_set_back_by_hours_does_not_hold_files_for_hours() -> None:
    run = after_failures(2)
    assert run.ticked(NOON - timedelta(hours=3)).state is DeliveryState.SENDING


def test_time_alone_does_not_wake_a_station_that_rests() -> None:
    assert DeliveryRun().ticked(NOON) == DeliveryRun()


@given(failures=st.integers(0, 100_000), chance=st.floats(0, 1, exclude_max=True))
def test_no_delay_is_longer_than_ten_minutes_or_shorter_than_none(failures: int, chance: float) -> None:
    delay = Backoff(failures=failures).delay(chance)
    assert timedelta() <= delay <= timedelta(minutes=10)


@given(chance=st.floats(0, 1, exclude_max=True))
def test_the_jitter_is_full(chance: float) -> None:
    assert Backoff(failures=4).delay(chance) == timedelta(seconds=80 * chance)


@pytest.mark.parametrize("state", DeliveryState)
def test_every_state_that_rests_or_waits_answers_the_clerk(state: DeliveryState) -> None:
    assert state is DeliveryState.SENDING or DELIVERING.after(state, DeliveryEvent.PRESS) is (
        DeliveryState.SENDING
    )

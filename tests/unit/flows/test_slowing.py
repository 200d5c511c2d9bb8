"""Guesses wait: two are free, then each costs twice the one before, whoever stands there."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis.strategies import integers

from kiosk.flows.slowing import Slowing

NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


def guessed(times: int, every: timedelta = timedelta()) -> Slowing:
    told = Slowing()
    for number in range(times):
        told = told.after_wrong(NOON + number * every)
    return told


def test_waits_double_up_to_a_minute() -> None:
    assert [guessed(times).seconds_left(NOON) for times in range(9)] == [0, 0, 0, 5, 10, 20, 40, 60, 60]


def test_a_wait_goes_by_whole_seconds_and_ends() -> None:
    told = guessed(3)
    assert told.seconds_left(NOON + timedelta(seconds=0.5)) == 5
    assert told.seconds_left(NOON + timedelta(seconds=4.5)) == 1
    assert told.seconds_left(NOON + timedelta(seconds=5)) == 0


def test_ten_quiet_minutes_are_forgiven() -> None:
    later = NOON + timedelta(minutes=10)
    assert guessed(9).after_wrong(later).seconds_left(later) == 0


@given(integers(0, 10_000))
def test_nobody_ever_waits_longer_than_a_minute_nor_guesses_faster(times: int) -> None:
    left = Slowing(times, NOON).seconds_left(NOON)
    assert 0 <= left <= 60
    assert (left > 0) == (times > 2)


def test_somebody_else_may_ask_for_a_longer_wait_never_for_a_shorter_one() -> None:
    assert guessed(1).after_wrong(NOON, 90).seconds_left(NOON) == 90
    assert guessed(8).after_wrong(NOON, 30).seconds_left(NOON) == 60
    assert guessed(1).after_wrong(NOON, 90).after_wrong(NOON).seconds_left(NOON) == 5

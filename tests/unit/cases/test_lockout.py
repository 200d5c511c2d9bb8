"""Wrong tries: free, then waits that double, then a lock; no clock put back shortens anything."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.lockout import FREE, LOCKED, LONGEST, Tries, allow, wait
from kiosk.errors import KioskError
from tests.fakes.filings import NOON

SECONDS = st.integers(-10_000_000, 10_000_000)


def refusal(tries: Tries, shift: int, *, lockable: bool = True) -> str:
    try:
        allow(tries, NOON + timedelta(seconds=shift), lockable=lockable)
    except KioskError as refused:
        return refused.code
    return ""


def test_slips_of_the_hand_are_free_and_then_each_wait_is_twice_the_one_before() -> None:
    waits = [wait(wrong).total_seconds() for wrong in range(12)]
    assert waits == [0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert wait(10**9) == LONGEST


def test_a_try_too_soon_is_told_how_many_seconds_are_left() -> None:
    with pytest.raises(KioskError) as refused:
        allow(Tries(3, NOON), NOON + timedelta(seconds=10, milliseconds=1), lockable=True)
    assert (refused.value.code, refused.value.values) == ("secret-wait", {"seconds": 20})
    assert refusal(Tries(3, NOON), 30) == ""


def test_after_ten_wrong_tries_time_alone_lets_nobody_in_but_an_administrator() -> None:
    year = 366 * 24 * 3600
    assert refusal(Tries(LOCKED, NOON), year) == "secret-locked"
    assert refusal(Tries(LOCKED, NOON), year, lockable=False) == ""
    assert refusal(Tries(LOCKED, NOON), 3599, lockable=False) == "secret-wait"


@given(st.integers(0, 40), SECONDS, SECONDS, st.booleans())
def test_whoever_is_refused_now_is_refused_at_any_earlier_instant(
    wrong: int, one: int, other: int, lockable: bool
) -> None:
    earlier, later = sorted((one, other))
    tries = Tries(wrong, NOON)
    if refusal(tries, later, lockable=lockable):
        assert refusal(tries, earlier, lockable=lockable)


@given(st.integers(FREE + 1, 40), st.integers(-10_000_000, -1))
def test_a_clock_put_back_is_named_and_frees_nobody(wrong: int, shift: int) -> None:
    expected = "secret-locked" if wrong >= LOCKED else "secret-clock"
    assert refusal(Tries(wrong, NOON), shift) == expected


@given(st.lists(SECONDS, min_size=1, max_size=200))
def test_whatever_the_clock_does_ten_guesses_are_all_there_are(shifts: list[int]) -> None:
    tries, guesses = Tries(), 0
    for shift in shifts:
        if not refusal(tries, shift):
            guesses += 1
            tries = Tries(tries.wrong + 1, NOON + timedelta(seconds=shift))
    assert guesses <= LOCKED

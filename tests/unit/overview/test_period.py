"""Days that are looked at together, and which they are compared with."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.overview.counts import Age
from kiosk.cases.overview.period import Period

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(
    ("period", "before", "after"),
    [
        (
            Period.day(date(2026, 3, 1)),
            (date(2026, 2, 28), date(2026, 2, 28)),
            (date(2026, 3, 2), date(2026, 3, 2)),
        ),
        (
            Period.week(date(2026, 11, 21)),
            (date(2026, 11, 9), date(2026, 11, 15)),
            (date(2026, 11, 23), date(2026, 11, 29)),
        ),
        (
            Period.month(date(2028, 3, 31)),
            (date(2028, 2, 1), date(2028, 2, 29)),
            (date(2028, 4, 1), date(2028, 4, 30)),
        ),
        (
            Period(date(2026, 11, 10), date(2026, 11, 12)),
            (date(2026, 11, 7), date(2026, 11, 9)),
            (date(2026, 11, 13), date(2026, 11, 15)),
        ),
    ],
)
def test_a_period_is_compared_with_the_one_before(
    period: Period, before: tuple[date, date], after: tuple[date, date]
) -> None:
    assert period.before() == Period(*before)
    assert period.after() == Period(*after)


@given(DAYS, st.sampled_from([Period.day, Period.week, Period.month]))
def test_periods_follow_without_a_gap(day: date, made: object) -> None:
    period: Period = made(day)  # type: ignore[operator]  # one of three
    assert period.first <= day <= period.last
    assert period.before().last + timedelta(days=1) == period.first
    assert period.after().before() == period.before().after() == period


@given(DAYS, DAYS, DAYS, DAYS)
def test_shared_days_lie_within(first: date, second: date, third: date, fourth: date) -> None:
    mine, other = Period(*sorted((first, second))), Period(*sorted((third, fourth)))
    shared = mine.shared(other)
    assert mine.first <= shared.first <= shared.last <= mine.last
    if other.first <= mine.last and mine.first <= other.last:
        assert (shared.first, shared.last) == (max(mine.first, other.first), min(mine.last, other.last))


@given(st.integers(-400, 800_000))
def test_a_file_of_any_age_is_of_one(days: int) -> None:
    fewest, most = Age.of(days).days
    assert days <= most
    assert fewest == 0 or days >= fewest


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(1970, 1, 1), date(9998, 12, 31)])
def test_the_ages_are_every_day_until_today_once(today: date) -> None:
    periods = [age.period(today) for age in Age]
    assert periods[0].last == today
    for younger, older in pairwise(periods):
        assert older.last + timedelta(days=1) == younger.first
    assert periods[-1].first == date(2, 1, 1)

"""Time comes in as an argument."""

import copy
import pickle
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.clock import FixedClock, SystemClock, local


def test_the_machine_s_clock_is_aware_and_in_utc() -> None:
    before = datetime.now(UTC)  # noqa: TID251 -- compared with the clock under test
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert timedelta(0) <= now - before < timedelta(minutes=1)


def test_a_fixed_clock_stands_still_until_it_is_set() -> None:
    clock = FixedClock(datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
    assert clock.now() == clock.now() == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    clock.instant += timedelta(days=1)
    assert clock.now().day == 22


@pytest.mark.parametrize(
    ("utc", "wall"),
    [
        # Ramadan 1447 (18 February to 19 March 2026): back to UTC for a month.
        (datetime(2026, 2, 1, 9, 30, tzinfo=UTC), "2026-02-01T10:30:00+01:00"),
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "2026-03-01T09:30:00+00:00"),
        # 20 September 2026: UTC for good, which a system with an older tz database does not know.
        (datetime(2026, 9, 20, 0, 59, tzinfo=UTC), "2026-09-20T01:59:00+01:00"),
        (datetime(2026, 9, 20, 1, 0, tzinfo=UTC), "2026-09-20T01:00:00+00:00"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2026-12-31T23:30:00+00:00"),
    ],
)
def test_the_wall_clock_of_morocco(utc: datetime, wall: str) -> None:
    assert local(utc).isoformat() == wall


def test_the_official_time_can_be_copied_with_what_holds_it() -> None:
    instant = local(datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
    assert pickle.loads(pickle.dumps(instant)) == copy.deepcopy(instant) == instant

"""A bad line is sent few entries at a time, a good one many; a round does not hold a window for long."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from kiosk.errors import KioskError
from kiosk.sync import pace
from kiosk.sync.batch import Batch
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.wire import Reply
from tests.fakes.near import NearHub
from tests.fakes.station import Station


@pytest.fixture
def ready(desk: Station, near: NearHub) -> Station:
    desk.enrol(near.house.database, near)
    return desk


class Cut:
    """A line that ends by a failure after so many batches."""

    def __init__(self, near: NearHub, code: str, after: int = 0) -> None:
        self.near, self.code, self.left = near, code, after

    def send(self, batch: Batch) -> Reply:
        self.left -= 1
        if self.left < 0:
            raise KioskError(self.code, retry_after=7)
        return self.near.send(batch)


def sizes(near: NearHub) -> list[int]:
    return [batch.claims.last - batch.claims.first + 1 for batch in near.sent]


@pytest.mark.parametrize("code", sorted(pace.BAD_LINE))
def test_after_a_bad_line_few_entries_are_sent_and_then_twice_as_many_each_time(
    ready: Station, near: NearHub, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "SMALLEST", 2)
    for _ in range(17):
        ready.deposit()
    assert ready.deliver(Cut(near, code, after=1), batch=6).accepted == 6
    assert ready.deliver(near, batch=6).accepted == 11
    assert sizes(near) == [6, 2, 4, 5]
    with ready.store.read() as conn:
        assert pace.pace(conn, 200) == 6


def test_a_refusal_of_the_hub_says_nothing_of_the_line(ready: Station, near: NearHub) -> None:
    ready.deposit()
    ready.deliver(Cut(near, "station-revoked"))
    with ready.store.read() as conn:
        assert pace.pace(conn, 200) == 200


def test_a_setting_below_the_smallest_batch_is_kept_on_a_bad_line(ready: Station, near: NearHub) -> None:
    ready.deposit()
    ready.deliver(Cut(near, "hub-slow"), batch=5)
    with ready.store.read() as conn:
        assert pace.pace(conn, 5) == 5
        assert pace.pace(conn, 3) == 3


def test_what_the_hub_asks_to_wait_stands_in_the_report(ready: Station, near: NearHub) -> None:
    ready.deposit()
    report = ready.deliver(Cut(near, "hub-busy"))
    assert report == DeliveryReport(LinkState.UNREACHABLE, 0, 0, 1, "hub-busy", retry_after=7)


class Passing:
    """A clock on which each look takes four seconds."""

    def __init__(self, start: datetime) -> None:
        self._instants: Iterator[datetime] = (start + timedelta(seconds=4 * n) for n in range(100))

    def now(self) -> datetime:
        return next(self._instants)


def test_a_round_takes_no_new_batch_after_ten_seconds_and_says_what_waits(
    ready: Station, near: NearHub
) -> None:
    for _ in range(5):
        ready.deposit()
    ready.clock = Passing(ready.clock.now())
    report = ready.deliver(near, batch=1)
    assert (report.link, report.code) == (LinkState.UP, "")
    assert 0 < report.accepted < 5
    assert report.accepted + report.waiting == 5
    assert ready.deliver(near).waiting == 0


@pytest.mark.parametrize("code", ["disk-full", "register-busy"])
def test_a_failure_of_the_register_is_not_taken_for_a_refusal_of_the_hub(
    ready: Station, near: NearHub, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    ready.deposit()

    def failing(*_: object) -> None:
        raise KioskError(code)

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.sync.delivery.outbox.tried", failing)
        with pytest.raises(KioskError, match=code):
            ready.deliver(near)
    assert ready.deliver(near).accepted == 1


def test_rounds_are_counted_together_and_the_last_says_how_the_road_is() -> None:
    first = DeliveryReport(LinkState.UP, 3, 1, 9, decisions=2, set_aside=1)
    last = DeliveryReport(LinkState.UNREACHABLE, 1, 0, 5, "hub-slow", retry_after=3)
    assert last.following(first) == DeliveryReport(
        LinkState.UNREACHABLE, 4, 1, 5, "hub-slow", 2, 1, retry_after=3
    )

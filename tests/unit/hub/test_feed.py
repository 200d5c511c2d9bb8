"""The feed is one order: nothing in it is missed, told twice, or told to another office; on both engines."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from threading import Event
from typing import Any

import msgspec
import pytest
from sqlalchemy import delete, select, update

from kiosk.errors import KioskError
from kiosk.hub import feed as feed_module
from kiosk.hub.database import Database
from kiosk.hub.feed import EVERYONE, append, asked, page
from kiosk.hub.house import House
from kiosk.hub.tables import feed, feed_end
from kiosk.sync.feed_items import DecisionItem, FeedItem
from kiosk.sync.wire import FEED_LIMIT, FEED_START, Page
from tests.fakes.filings import NOON
from tests.services.waiting import until


def decided(number: int) -> DecisionItem:
    return DecisionItem(f"R{number}", "transmitted", date(2026, 11, 21))


def tell(database: Database, *numbers: int, office: str = "SALTB") -> None:
    with database.write() as connection:
        append(connection, [decided(number) for number in numbers], office, NOON)


def ask(database: Database, after: str = FEED_START, limit: int = 100, office: str = "SALTB") -> Page:
    with database.read() as connection:
        return page(connection, office, asked(after, str(limit)))


def said(told: Page) -> list[str]:
    items: Sequence[Any] = [msgspec.json.decode(raw, type=FeedItem) for raw in told.items]
    return [item.reference for item in items]


def test_an_empty_feed_stays_at_its_start(house: House) -> None:
    told = ask(house.database)
    assert (told.items, told.next, told.more) == ((), FEED_START, False)


def test_items_are_told_in_their_order_page_by_page(house: House) -> None:
    tell(house.database, 1, 2, 3)
    tell(house.database, 4, 5)
    first = ask(house.database, limit=2)
    second = ask(house.database, first.next, 2)
    third = ask(house.database, second.next, 2)
    assert [said(told) for told in (first, second, third)] == [["R1", "R2"], ["R3", "R4"], ["R5"]]
    assert [told.more for told in (first, second, third)] == [True, True, False]
    assert ask(house.database, third.next) == Page((), third.next, more=False)


def test_an_office_hears_its_own_and_what_concerns_everyone(house: House) -> None:
    tell(house.database, 1)
    tell(house.database, 2, office="RABAT")
    tell(house.database, 3, office=EVERYONE)
    assert said(ask(house.database)) == ["R1", "R3"]
    assert said(ask(house.database, office="RABAT")) == ["R2", "R3"]


def test_a_cursor_also_passes_what_is_for_others(house: House) -> None:
    tell(house.database, 1)
    before = ask(house.database)
    tell(house.database, 2, 3, office="RABAT")
    after = ask(house.database, before.next)
    assert (said(after), after.more, after.next == before.next) == ([], False, False)
    tell(house.database, 4)
    assert said(ask(house.database, after.next)) == said(ask(house.database, before.next)) == ["R4"]


def blocked(database: Database) -> bool:
    """Whether somebody waits for a lock; SQLite, which lets one writer in at a time, tells nobody."""
    asked_of = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    with database.read() as connection:
        return not database.postgresql or bool(
            connection.exec_driver_sql(f"{asked_of} AND wait_event_type = 'Lock'").scalar()
        )


def test_what_is_written_at_the_same_time_is_seen_in_the_order_of_its_places(house: House) -> None:
    """The second writer waits for the first, so that no place is seen before one that comes earlier."""
    begun, release = Event(), Event()

    def slow() -> None:
        with house.database.write() as connection:
            append(connection, [decided(1)], "SALTB", NOON)
            begun.set()
            assert release.wait(20)

    with ThreadPoolExecutor(2) as both:
        first = both.submit(slow)
        assert begun.wait(20)
        second = both.submit(tell, house.database, 2)
        seen = ask(house.database)
        until(lambda: blocked(house.database))
        release.set()
        first.result()
        second.result()
    assert said(seen) == []
    assert said(ask(house.database, seen.next)) == ["R1", "R2"]


def test_a_writer_that_fails_leaves_no_hole(house: House) -> None:
    tell(house.database, 1)
    with suppress(ZeroDivisionError), house.database.write() as connection:
        append(connection, [decided(2)], "SALTB", NOON)
        raise ZeroDivisionError
    tell(house.database, 3)
    with house.database.read() as connection:
        assert connection.scalars(select(feed.c.place).order_by(feed.c.place)).all() == [1, 2]
    assert said(ask(house.database)) == ["R1", "R3"]


def test_what_is_added_while_a_page_is_read_waits_for_the_next(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(house.database, 1)
    read = feed_module._rows

    def late(*given: Any) -> Any:
        monkeypatch.undo()
        with ThreadPoolExecutor(1) as other:
            other.submit(tell, house.database, 2).result()
        return read(*given)

    monkeypatch.setattr(feed_module, "_rows", late)
    first = ask(house.database)
    assert said(first) == ["R1"]
    assert said(ask(house.database, first.next)) == ["R2"]


def test_a_hub_that_went_back_says_so_and_never_skips(house: House) -> None:
    tell(house.database, 1, 2)
    known = ask(house.database)
    with house.database.write() as connection:
        head = connection.scalar(select(feed.c.head).where(feed.c.place == 1))
        connection.execute(delete(feed).where(feed.c.place == 2))
        connection.execute(update(feed_end).values(place=1, head=head))
    with pytest.raises(KioskError, match="feed-cursor"):
        ask(house.database, known.next)
    tell(house.database, 9)
    with pytest.raises(KioskError, match="feed-cursor"):
        ask(house.database, known.next)
    assert said(ask(house.database)) == ["R1", "R9"]


@pytest.mark.parametrize(
    "after", ["", "x", "-1", "0.", "1", "1.0123456789abcde", "01.0123456789abcdef", "٣.0", "1" * 30]
)
def test_a_cursor_of_another_shape_is_refused(after: str) -> None:
    with pytest.raises(KioskError, match="feed-query"):
        asked(after, "10")


@pytest.mark.parametrize("limit", ["", "0", "-1", "x", "1e3", "99999", "٥"])
def test_a_limit_of_another_shape_is_refused(limit: str) -> None:
    with pytest.raises(KioskError, match="feed-query"):
        asked(FEED_START, limit)


def test_a_page_has_its_limits() -> None:
    assert asked(FEED_START, "9999").limit == FEED_LIMIT
    assert asked(FEED_START, "7").limit == 7


def test_nothing_is_told_of_nothing(house: House) -> None:
    with house.database.write() as connection:
        append(connection, [], "SALTB", NOON + timedelta(days=1))
    assert ask(house.database).next == FEED_START

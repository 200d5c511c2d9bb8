"""Wrong pairs of a station are counted in the hub's database, one after the other."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import datetime, timedelta
from queue import Queue
from threading import Thread

import pytest
from sqlalchemy import select, text

from kiosk.errors import KioskError
from kiosk.hub.access_tables import wrong_pair
from kiosk.hub.database import opened
from kiosk.hub.guesses import PACE, Guesses
from kiosk.hub.house import House
from tests.fakes.filings import NOON
from tests.services.waiting import until


def test_pairs_asked_at_once_are_counted_each(house: House) -> None:
    guesses = house.guesses

    def wrong(_: int) -> str:
        with pytest.raises(KioskError) as refused, guesses.guess("one", NOON):
            raise KioskError("file-unknown")
        return refused.value.code

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(wrong, range(40)))
    assert told.count("file-unknown") == PACE.free + 1


def count_wrong(guesses: Guesses, times: int, now: datetime = NOON) -> None:
    for _ in range(times):
        with pytest.raises(KioskError), guesses.guess("one", now):
            raise KioskError("file-unknown")


def kept(house: House) -> list[int]:
    with house.database.read() as connection:
        return list(connection.scalars(select(wrong_pair.c.wrong)))


def test_a_hub_that_starts_anew_goes_on_counting(house: House) -> None:
    count_wrong(house.guesses, PACE.free + 1)
    with pytest.raises(KioskError, match="follow-later"), Guesses(house.database).guess("one", NOON):
        pass
    assert kept(house) == [PACE.free + 1]


@pytest.mark.postgres
def test_a_second_process_waits_for_its_turn_and_counts_on(postgres_address: str) -> None:
    with closing(opened(postgres_address)) as one, closing(opened(postgres_address)) as other:
        first, second, told = Guesses(one), Guesses(other), Queue[str]()
        count_wrong(first, PACE.free)

        def late() -> None:
            try:
                with second.guess("one", NOON):
                    told.put("looked")
            except KioskError as refused:
                told.put(refused.code)

        def looks() -> None:
            with first.guess("one", NOON) as connection:
                beside.start()
                until(lambda: connection.scalar(text(WAITING)) == 1)
                raise KioskError("file-unknown")

        beside = Thread(target=late)
        with pytest.raises(KioskError, match="file-unknown"):
            looks()
        beside.join(20)
        assert told.get(timeout=20) == "follow-later"


WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


def test_what_is_not_a_wrong_pair_writes_nothing(house: House) -> None:
    for code in ("hub-database-absent", ""):
        with suppress(KioskError), house.guesses.guess("one", NOON):
            if code:
                raise KioskError(code)
    assert kept(house) == []


def test_a_clock_that_stood_in_the_future_keeps_nobody_waiting_for_it(small_house: House) -> None:
    count_wrong(small_house.guesses, PACE.free + 1, NOON + timedelta(days=365))
    with pytest.raises(KioskError) as refused, small_house.guesses.guess("one", NOON):
        pass
    assert refused.value.values["retry_after"] == PACE.first

import asyncio
from threading import Event, Lock

import pytest

from kiosk.errors import KioskError
from kiosk.hub.turns import Turns


def test_no_more_than_so_many_run_at_once() -> None:
    lock, running, most = Lock(), 0, 0

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        Event().wait(0.01)
        with lock:
            running -= 1

    async def all_at_once() -> None:
        turns = Turns(at_once=2)
        await asyncio.gather(*(turns.run(work) for _ in range(8)))

    asyncio.run(all_at_once())
    assert most == 2


def test_whoever_waits_too_long_is_asked_to_come_again() -> None:
    async def behind() -> int:
        turns, free = Turns(at_once=1, patience=0.01), Event()
        first = asyncio.create_task(turns.run(free.wait))
        await asyncio.sleep(0)
        with pytest.raises(KioskError, match="hub-busy"):
            await turns.run(free.wait)
        free.set()
        await first
        return await turns.run(lambda: 7)

    assert asyncio.run(behind()) == 7


def test_work_that_fails_gives_its_turn_back() -> None:
    def broken() -> None:
        raise KioskError("batch-gap")

    async def twice() -> int:
        turns = Turns(at_once=1, patience=1)
        for _ in range(2):
            with pytest.raises(KioskError, match="batch-gap"):
                await turns.run(broken)
        return await turns.run(lambda: 7)

    assert asyncio.run(twice()) == 7

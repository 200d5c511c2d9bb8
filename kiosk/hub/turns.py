"""Batches are taken in a few at a time: more threads would only wait for each other (docs/decisions/0202).

Whoever must wait too long is asked to come again, and everybody else finds a thread and a connection free.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from kiosk.errors import KioskError

AT_ONCE: Final = 4
"""Batches in work: while one computes, others wait for the database."""

PATIENCE: Final = 20.0
"""Seconds that a batch waits for its turn; a station waits thirty for its answer."""

T = TypeVar("T")


class Turns:
    """Lets so much work run at once, off the loop's thread; the rest waits in the order it came."""

    def __init__(self, at_once: int = AT_ONCE, patience: float = PATIENCE) -> None:
        """Begin with all turns free."""
        self._free = asyncio.Semaphore(at_once)
        self._threads = ThreadPoolExecutor(at_once, "batch")
        self._patience = patience

    async def run(self, work: Callable[[], T]) -> T:
        """Return what the work returns, when its turn has come.

        Raises KioskError ``hub-busy`` where it does not come in time, or what the work raises.
        """
        try:
            async with asyncio.timeout(self._patience):
                await self._free.acquire()
        except TimeoutError as late:
            raise KioskError("hub-busy") from late
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._free.release()

"""A background whose answers can be made late: what a slow disk, line or card is to a window."""

import random
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from typing_extensions import override

from kiosk.ui.background import Done, Failed, Inline, Lane
from kiosk.ui.notices import Notices

T = TypeVar("T")
Step = Callable[[], object]
_ENDLESS: Final = 10_000
"""Steps after which works that ask for each other are taken for a circle."""


class Late(Inline):
    """Does each work at once, as :class:`Inline`; after :meth:`slow` only when it is told to.

    Each lane keeps its order, as threads do: a work is done, and some time later its end is told.
    """

    def __init__(self, notices: Notices) -> None:
        """Be quick."""
        super().__init__(notices)
        self._slow = False
        self._lanes: dict[Lane, deque[Step]] = {lane: deque() for lane in Lane}

    @property
    def idle(self) -> bool:
        """Say whether every work's end was told."""
        return not any(self._lanes.values())

    @override
    def run(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.DESK,
        latest: str = "",
    ) -> None:
        """See :meth:`kiosk.ui.background.Background.run`."""
        number = self._delivery.ticket(latest)
        if not self._slow:
            super().run(work, done, failed, lane=lane, latest=latest)
            return

        def do() -> None:
            told = self._worked(work, done, failed)
            works.appendleft(lambda: None if self._delivery.stale(latest, number) else told())

        works = self._lanes[lane]
        works.append(do)

    @override
    def close(self) -> None:
        """See :meth:`kiosk.ui.background.Background.close`."""
        for works in self._lanes.values():
            works.clear()

    def slow(self) -> None:
        """Answer nothing from now on but by :meth:`answer`."""
        self._slow = True

    def answer(self, chance: random.Random) -> str:
        """Do one lane's next work, or tell its end; return which lane."""
        waiting = [lane for lane, works in self._lanes.items() if works]
        if not waiting:
            return "nothing"
        lane = chance.choice(waiting)
        self._lanes[lane].popleft()()
        return lane.value

    def catch_up(self) -> None:
        """Do and tell all that waits, and be quick again. Raises AssertionError where it never ends."""
        for _ in range(_ENDLESS):
            works = next((works for works in self._lanes.values() if works), None)
            if works is None:
                break
            works.popleft()()
        assert self.idle, "works ask for each other without end"
        self._slow = False

    def _worked(self, work: Callable[[], T], done: Done[T] | None, failed: Failed | None) -> Step:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 -- told to the person, as a thread's failure is
            refused = error
            return lambda: self._delivery.tell(refused, failed)
        return lambda: done(result) if done is not None else None

"""The only way off the GUI thread: work goes to a lane, its result comes back to the GUI thread.

One lane for the desk (database, printer), one for the card, one for sending to the hub, two for supervision:
the first so that answers keep their order, the others so that a slow card or line never holds up typing.
"""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from itertools import count
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError
from kiosk.ui.notices import Notices

log = logging.getLogger("kiosk.ui.background")
T = TypeVar("T")
_TURN = 0.001
"""Seconds after which a lane at work lets the screen have the interpreter; Python's own 5 ms add up to a
picture that stands still, for one event of Qt asks for it many times."""

Done = Callable[[T], object]
Failed = Callable[[KioskError], object]


class Lane(StrEnum):
    """A thread that does one thing after the other."""

    DESK = "desk"
    CARD = "card"
    DELIVERY = "delivery"
    OVERSIGHT = "oversight"
    """What supervision asks of a hub or of the whole register."""
    EXPORT = "export"


class Cancelled:
    """A person's wish to stop a work, set on the GUI thread and asked on the work's own."""

    def __init__(self) -> None:
        """Wish nothing yet."""
        self._set = False

    def set(self) -> None:
        """Ask the work to stop at its next step."""
        self._set = True

    def is_set(self) -> bool:
        """Say whether the work is to stop."""
        return self._set


class Background(Protocol):
    """Runs work away from the screen."""

    notices: Notices

    def run(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.DESK,
        latest: str = "",
    ) -> None:
        """Do the work on a lane, then call ``done(result)`` or ``failed(error)`` on the GUI thread.

        Without ``failed`` the failure is told by the notices. Of works with the same ``latest`` name only
        the newest one's result is delivered.
        """
        ...

    def call(self, said: Callable[[], object]) -> None:
        """Call on the GUI thread, from any thread: how a long work tells its progress."""
        ...

    def forget(self, latest: str) -> None:
        """Deliver nothing more of the works of that name: nobody waits for what they answer."""
        ...

    def close(self) -> None:
        """Finish what was begun, deliver nothing more."""
        ...


class Delivery:
    """What both kinds of background do with a work's end."""

    def __init__(self, notices: Notices) -> None:
        """Tell failures that nobody asked for by ``notices``."""
        self.notices = notices
        self._newest: dict[str, int] = {}
        self._tickets = count(1)

    def ticket(self, latest: str) -> int:
        """Number a work; the newest of its name is the one that counts."""
        number = next(self._tickets)
        if latest:
            self._newest[latest] = number
        return number

    def forget(self, latest: str) -> None:
        """See :meth:`Background.forget`."""
        self.ticket(latest)

    def stale(self, latest: str, number: int) -> bool:
        """Say whether a newer work of the same name was asked for since."""
        return bool(latest) and self._newest.get(latest) != number

    def tell(self, error: Exception, failed: Failed | None) -> None:
        """Give a failure to whoever asked for the work, or to the notices."""
        known = error if isinstance(error, KioskError) else unexpected(error)
        if failed is None:
            self.notices.tell(known)
        else:
            failed(known)


class Threads(QObject):
    """The lanes as threads, for the program itself."""

    _arrived = Signal(object)

    def __init__(self, notices: Notices) -> None:
        """Start no thread before the first work."""
        super().__init__()
        self.notices = notices
        self._delivery = Delivery(notices)
        self._lanes = {lane: ThreadPoolExecutor(1, f"kiosk-{lane}") for lane in Lane}
        self._under_way = 0
        self._open = True
        sys.setswitchinterval(_TURN)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Say whether every work's end was delivered."""
        return self._under_way == 0

    def run(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.DESK,
        latest: str = "",
    ) -> None:
        """See :meth:`Background.run`."""
        number = self._delivery.ticket(latest)
        self._under_way += 1

        def ended(future: Future[T]) -> None:
            self._arrived.emit(lambda: self._end(future, done, failed, self._delivery.stale(latest, number)))

        self._lanes[lane].submit(work).add_done_callback(ended)

    def call(self, said: Callable[[], object]) -> None:
        """See :meth:`Background.call`."""
        self._arrived.emit(said)

    def forget(self, latest: str) -> None:
        """See :meth:`Background.forget`."""
        self._delivery.forget(latest)

    def close(self) -> None:
        """See :meth:`Background.close`."""
        if self._open:
            self._open = False
            self._arrived.disconnect(self._deliver)
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, said: Callable[[], object]) -> None:
        if self._open:  # Qt still delivers what was posted before the disconnection
            said()

    def _end(self, future: Future[T], done: Done[T] | None, failed: Failed | None, stale: bool) -> None:
        self._under_way -= 1
        error = future.exception()
        if stale:
            return
        if isinstance(error, Exception):
            self._delivery.tell(error, failed)
        elif done is not None:
            done(future.result())


class Inline:
    """The lanes without threads: each work is done at once. For pictures and for tests of one page."""

    def __init__(self, notices: Notices) -> None:
        """Tell failures that nobody asked for by ``notices``."""
        self.notices = notices
        self._delivery = Delivery(notices)

    def run(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.DESK,  # noqa: ARG002 -- one lane serves all
        latest: str = "",  # noqa: ARG002 -- nothing is ever late
    ) -> None:
        """See :meth:`Background.run`."""
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 -- told to the person, as a thread's failure is
            self._delivery.tell(error, failed)
            return
        if done is not None:
            done(result)

    def call(self, said: Callable[[], object]) -> None:
        """See :meth:`Background.call`."""
        said()

    def forget(self, latest: str) -> None:
        """See :meth:`Background.forget`."""
        self._delivery.forget(latest)

    def close(self) -> None:
        """See :meth:`Background.close`."""


def when_answered(background: Background, then: Callable[[], object]) -> None:
    """Call once every lane has delivered the ends of all that it was asked before."""
    waiting = set(Lane)

    def answered(lane: Lane) -> None:
        waiting.discard(lane)
        if not waiting:
            then()

    for lane in Lane:
        background.run(partial(Lane, lane), answered, lane=lane)


def unexpected(error: BaseException) -> KioskError:
    """Log where a defect showed itself, without any value, and return what a person is told of it."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("defect %s at %s", type(error).__name__, " > ".join(places))
    return KioskError("unexpected")

"""The desk of a window: built by the first call, on the thread that makes it, never on the screen's.

SQLAlchemy, reportlab and requests take half a second to import; the first window must not wait for them.
"""

import gc
import linecache
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.card.reader import CardReader
from kiosk.cases.acts import COUNTER
from kiosk.forms import load
from kiosk.forms.shelf import Shelf
from kiosk.forms.warm import warm
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.desk.counter import CounterDesk


def begin() -> None:
    """Let no collector of garbage walk what is being loaded; :func:`settle` lets it work again.

    PySide reads the source of whatever is imported, and Python keeps it, for error reports: 8 MB.
    """
    linecache.clearcache()
    gc.disable()


def settle() -> None:
    """Load what a first form and answer look up, then set all that is loaded apart from the collector.

    For a worker thread, after the desk's first answers. What is loaded stays until the end: a collector that
    walks it finds nothing, and holds the screen for 40 ms each time. Raises what :func:`warm` and the words
    of answers raise.
    """
    try:
        warm()
        from kiosk.eligibility import words  # noqa: PLC0415 -- the first window does not wait for it

        words.codes()
    finally:
        linecache.clearcache()
        gc.freeze()
        gc.enable()


class LateDesk:
    """Stands for a :class:`kiosk.flows.desk.Desk`; each call goes to the one that the first call builds."""

    def __init__(
        self, folder: Path, settings: Settings, reader: CardReader | None = None, caller: str = COUNTER
    ) -> None:
        """Build nothing yet; ``reader`` None is PC/SC, ``caller`` who works where nobody has unlocked."""
        self.settings = settings
        self._folder = folder
        self._reader, self._caller = reader, caller
        self._building = threading.Lock()

    @cached_property
    def _built(self) -> "CounterDesk":
        from kiosk.app import station  # noqa: PLC0415 -- what the whole class is for
        from kiosk.desk.counter import CounterDesk  # noqa: PLC0415 -- likewise

        means = station.means(self._folder, settings=self.settings, reader=self._reader)
        means.guard.caller = self._caller
        return CounterDesk(means)

    @property
    def shelf(self) -> Shelf:
        """The forms of the desk; the program's own before a call has built it: the screen never waits."""
        return self._built.shelf if "_built" in self.__dict__ else load.shipped()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a call that goes on to the desk; looking it up builds nothing."""
        if name.startswith("_"):
            raise AttributeError(name)

        def called(*arguments: object, **named: object) -> object:
            with self._building:
                desk = self._built
            return getattr(desk, name)(*arguments, **named)

        return called

    def close(self) -> None:
        """Close the register, if any call opened it."""
        if "_built" in self.__dict__:
            self._built.means.close()

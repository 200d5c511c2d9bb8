"""The set-up assistant put together: its services on a data folder, its window, and where it leads.

SQLAlchemy, reportlab and requests take half a second to import: the services are built by the first call, on
the thread that makes it, as the desk of the counter is.
"""

import threading
from collections.abc import Callable, Collection
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kiosk import settings as stations
from kiosk.card.reader import CardReader
from kiosk.clock import Clock, SystemClock
from kiosk.desk.setup import progress
from kiosk.flows.setting_up import SettingUp
from kiosk.flows.setup import STOPS, Progress, Stop
from kiosk.settings import Settings, files
from kiosk.ui.background import Threads
from kiosk.ui.language import current
from kiosk.ui.notices import Notices
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application, catch_all

if TYPE_CHECKING:
    from kiosk.desk.setup.assistant import Assistant
    from kiosk.flows.setup import Invitation
    from kiosk.sync.wire import OfficeNames


class LateAssistant:
    """Stands for :class:`kiosk.flows.setting_up.SettingUp`; each call goes to what the first call builds."""

    def __init__(self, folder: Path, reader: CardReader | None = None) -> None:
        """Read only how far it came and what is set. Raises KioskError ``settings-…``."""
        self._folder, self._reader = folder, reader
        self._before = stations.load(folder / stations.FILE), progress.kept(folder)
        self._building = threading.Lock()

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self._built.settings if "_built" in self.__dict__ else self._before[0]

    @property
    def progress(self) -> Progress:
        """How far it came."""
        return self._built.progress if "_built" in self.__dict__ else self._before[1]

    @property
    def read_only(self) -> bool:
        """Whether the administrator write-protected the settings."""
        return not files.writable(self._folder / stations.FILE)

    @property
    def stops(self) -> Collection[Stop]:
        """The pages that are open."""
        return self._built.stops if "_built" in self.__dict__ else STOPS

    @cached_property
    def _built(self) -> "Assistant":
        return assistant(self._folder, self._reader)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a call that goes on to the services; looking it up builds nothing."""
        if name.startswith("_"):
            raise AttributeError(name)

        def called(*arguments: object, **named: object) -> object:
            with self._building:
                services = self._built
            return getattr(services, name)(*arguments, **named)

        return called


def assistant(folder: Path, reader: CardReader | None = None, clock: Clock | None = None) -> "Assistant":
    """Return the assistant's services on a data folder; ``reader`` None is PC/SC.

    Raises KioskError ``settings-…``.
    """
    from kiosk.app import station  # noqa: PLC0415 -- see the module
    from kiosk.desk.setup.assistant import Assistant, Ground  # noqa: PLC0415 -- likewise

    time = clock or SystemClock()
    means = partial(station.means, folder, clock=time)
    return Assistant(Ground(folder, time, partial(_reader, folder, reader, time), _enrol, means))


def set_up(folder: Path, reader: CardReader | None = None) -> bool:
    """Show the assistant until it is closed; say whether the counter is to open.

    A station that was set up before opens as it is when the assistant is closed; a new one goes on with it
    at the next start. Raises KioskError ``settings-…``.
    """
    known = not progress.wanted(folder)
    notices = Notices()
    catch_all(notices)
    window = SetupWindow(cast("SettingUp", LateAssistant(folder, reader)), Threads(notices))
    window.show()
    window.start()
    application(current()).exec()
    if known and not window.finished:
        progress.forget(folder)
    window.deleteLater()
    return known or window.finished


def _reader(folder: Path, reader: CardReader | None, clock: Clock, name: str) -> CardReader:
    from kiosk.card.access import Bac  # noqa: PLC0415 -- see the module
    from kiosk.card.pcsc import open_reader  # noqa: PLC0415 -- likewise
    from kiosk.card.reading import Terms  # noqa: PLC0415 -- likewise

    bac = stations.load(folder / stations.FILE).reading.bac
    return reader or open_reader(name, Terms(clock, Bac(bac)))


def _enrol(folder: Path, hub: str, invitation: "Invitation") -> "OfficeNames":
    from kiosk.app import station  # noqa: PLC0415 -- see the module

    return station.enrol(folder, hub, invitation.office, invitation.station, invitation.code)

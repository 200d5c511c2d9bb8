"""The set-up assistant put together: its services on a data folder, its window, and where it leads."""

from functools import partial
from pathlib import Path

from kiosk import settings as stations
from kiosk.app import station
from kiosk.card.access import Bac
from kiosk.card.pcsc import open_reader
from kiosk.card.reader import CardReader
from kiosk.card.reading import Terms
from kiosk.clock import Clock, SystemClock
from kiosk.desk.setup import progress
from kiosk.desk.setup.assistant import Assistant, Ground
from kiosk.flows.setup import Invitation
from kiosk.sync.wire import OfficeNames
from kiosk.ui.background import Threads
from kiosk.ui.language import current
from kiosk.ui.notices import Notices
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application, catch_all


def assistant(folder: Path, reader: CardReader | None = None, clock: Clock | None = None) -> Assistant:
    """Return the assistant's services on a data folder; ``reader`` None is PC/SC.

    Raises KioskError ``settings-…``.
    """
    time = clock or SystemClock()
    ground = Ground(
        folder,
        time,
        lambda name: reader or open_reader(name, Terms(time, _bac(folder))),
        _enrol,
        partial(station.means, folder, clock=time),
    )
    return Assistant(ground)


def set_up(folder: Path, reader: CardReader | None = None) -> bool:
    """Show the assistant until it is closed; say whether the counter is to open.

    A station that was set up before opens as it is when the assistant is closed; a new one goes on with it
    at the next start. Raises KioskError ``settings-…``.
    """
    known = not progress.wanted(folder)
    notices = Notices()
    catch_all(notices)
    window = SetupWindow(assistant(folder, reader), Threads(notices))
    window.show()
    window.start()
    application(current()).exec()
    if known and not window.finished:
        progress.forget(folder)
    window.deleteLater()
    return known or window.finished


def _bac(folder: Path) -> Bac:
    return Bac(stations.load(folder / stations.FILE).reading.bac)


def _enrol(folder: Path, hub: str, invitation: Invitation) -> OfficeNames:
    return station.enrol(folder, hub, invitation.office, invitation.station, invitation.code)

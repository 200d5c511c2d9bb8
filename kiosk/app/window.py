"""The window put together: the application, the lanes off the screen's thread, the desk, the courier."""

from pathlib import Path
from typing import cast

from kiosk import settings as stations
from kiosk.app.late import LateDesk, begin, settle
from kiosk.card.reader import CardReader
from kiosk.cases.instance import claim
from kiosk.flows.desk import Desk
from kiosk.text import Lang
from kiosk.ui.background import Threads
from kiosk.ui.courier import Courier
from kiosk.ui.notices import Notices
from kiosk.ui.start import application, catch_all
from kiosk.ui.window import MainWindow


def run(
    folder: Path, *, profile: str = "counter", lang: Lang | None = None, reader: CardReader | None = None
) -> int:
    """Open the window on a data folder and return when it is closed.

    Raises KioskError ``already-running``, ``settings-…`` or ``words-missing``.
    """
    chosen = stations.load(folder / stations.FILE)
    app = application(lang or chosen.station.lang)
    instance = claim(folder)
    begin()
    desk = LateDesk(folder, chosen, reader)
    notices = Notices()
    catch_all(notices)
    background = Threads(notices)
    window = MainWindow(cast("Desk", desk), background, profile)
    courier = Courier(cast("Desk", desk), background, window.counter.clock)
    window.show()
    # Drawn before the desk is asked: what its thread imports would compete for the interpreter.
    app.processEvents()
    window.start()
    background.run(settle)
    courier.start()
    try:
        return app.exec()
    finally:
        desk.close()
        instance.release()

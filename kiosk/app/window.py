"""The window put together: the application, the lanes off the screen's thread, the desk, the courier."""

import signal
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, QTimer

from kiosk import settings as stations
from kiosk.app.heap import give_back_large_blocks
from kiosk.app.late import LateDesk, begin, settle
from kiosk.app.logs import log_into
from kiosk.app.looks import keeper, look_of
from kiosk.app.watch import Watch, Watched, watches
from kiosk.card.reader import CardReader
from kiosk.cases.instance import claim
from kiosk.desk.setup.progress import wanted
from kiosk.flows.desk import Desk
from kiosk.text import Lang
from kiosk.ui.background import Cancelled, Threads
from kiosk.ui.display import Keep
from kiosk.ui.language import current
from kiosk.ui.notices import Notices
from kiosk.ui.shell import Shell
from kiosk.ui.start import application, catch_all
from kiosk.ui.window import CounterWindow

_DRAWING: Final = 50
"""Milliseconds in which the first picture is drawn, before any other thread wants the interpreter."""


class Window(Watched, Protocol):
    """What a profile shows."""

    def start(self) -> None:
        """Ask the desk for what the first page shows; it is drawn already."""
        ...

    def show(self) -> None:
        """Appear."""
        ...

    def isVisible(self) -> bool:  # noqa: N802 -- Qt's own name
        """Say whether it is shown."""
        ...

    def close(self) -> bool:
        """Close as a person would; say whether it did."""
        ...


def run(
    folder: Path,
    *,
    profile: str = "counter",
    lang: Lang | None = None,
    reader: CardReader | None = None,
    setup: bool = False,
) -> int:
    """Open the window on a data folder and return when it is closed.

    An empty folder begins with the assistant, and so does any by ``setup``; it leads to the window.
    Raises KioskError ``already-running``, ``settings-…`` or ``words-missing``.
    """
    give_back_large_blocks()
    chosen = stations.load(folder / stations.FILE)
    application(lang or chosen.station.lang, partial(look_of, chosen.screen, profile))
    instance = claim(folder)
    try:
        log_into(folder)
        code, again = 0, setup or wanted(folder)
        while True:
            if again and not _set_up(folder, reader):
                return code
            code, again = _work(folder, profile, reader)
            if not again:
                return code
    finally:
        instance.release()


def _set_up(folder: Path, reader: CardReader | None) -> bool:
    """Show the assistant; say whether it leads to the window."""
    from kiosk.app.first_use import set_up  # noqa: PLC0415 -- most starts never show it

    return set_up(folder, reader)


def _work(folder: Path, profile: str, reader: CardReader | None) -> tuple[int, bool]:
    """Show the window of a profile until it is closed; say how it ended, and whether for the assistant."""
    app, chosen = application(current()), stations.load(folder / stations.FILE)
    begin()
    desk = LateDesk(folder, chosen, reader)
    notices = Notices()
    catch_all(notices)
    background = Threads(notices)
    window = _window(profile, cast("Desk", desk), background, keeper(folder, background))
    asked = _asked_for_setup(window)
    watched = watches(window, background, chosen.reading)
    _heed_shutdown(window)
    window.show()
    drawn = QTimer(singleShot=True, interval=_DRAWING)
    drawn.timeout.connect(lambda: _begin(window, background, watched))
    drawn.start()
    try:
        return app.exec(), asked.is_set()
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the window that heeded it is gone
        drawn.stop()
        for watch in watched:
            watch.stop()
        desk.close()
        cast("QObject", window).deleteLater()


def gallery(folder: Path, *, profile: str = "counter", lang: Lang | None = None) -> int:
    """Open the gallery of components, as the settings of a data folder dress it, until it is closed.

    Nothing is asked of a desk, and a look chosen here is not kept. Raises KioskError ``settings-…`` or
    ``words-missing``.
    """
    from kiosk.ui.showcase.window import Showcase  # noqa: PLC0415 -- the window itself never shows it

    chosen = stations.load(folder / stations.FILE)
    app = application(lang or chosen.station.lang, partial(look_of, chosen.screen, profile))
    catch_all(Notices())
    window = Showcase(chosen)
    window.show()
    return app.exec()


def _window(profile: str, desk: Desk, background: Threads, keep_look: Keep) -> Window:
    """Return the window of a profile."""
    match profile:
        case "kiosk":
            return _self_service(desk, background)
        case "supervision":
            return _supervision(cast("LateDesk", desk), background, keep_look)
        case _:
            return CounterWindow(desk, background, keep_look=keep_look)


def _self_service(desk: Desk, background: Threads) -> Window:
    """Return the citizen's window, with whatever voice this computer has."""
    # Imported here: a counter has neither a voice nor these pages, and its first window waits for no module.
    from kiosk.ui.selfservice import SelfServiceWindow  # noqa: PLC0415 -- see above
    from kiosk.ui.ssip import SpeechDispatcher  # noqa: PLC0415 -- see above

    window = SelfServiceWindow(desk, background, SpeechDispatcher())
    window.fill_screen()
    return window


def _asked_for_setup(window: Window) -> Cancelled:
    """Return what is set when a person leaves the window for the assistant."""
    asked = Cancelled()
    if isinstance(window, Shell):

        def leave() -> None:
            if window.close():
                asked.set()

        window.panel.set_up.connect(leave)
    return asked


def _supervision(desk: LateDesk, background: Threads, keep_look: Keep) -> Window:
    """Return the supervisor's window, on what this station can ask."""
    # Imported here: a counter's first window waits for none of these pages.
    from kiosk.app.late_supervision import LateSupervision  # noqa: PLC0415 -- see above
    from kiosk.ui.supervision import SupervisionWindow  # noqa: PLC0415 -- see above

    return SupervisionWindow(cast("Desk", desk), LateSupervision(desk), background, keep_look=keep_look)


def _begin(window: Window, background: Threads, watched: Iterable[Watch]) -> None:
    """Ask the desk, once the window is drawn: what its thread imports would have competed with that."""
    if not window.isVisible():  # it was closed before it was drawn
        return
    window.start()
    background.run(settle)
    for watch in watched:
        watch.start()


def _heed_shutdown(window: Window) -> None:
    """Close as a person would when the system asks (SIGTERM), at the window's next look at its health."""
    signal.signal(signal.SIGTERM, lambda *_: window.close())

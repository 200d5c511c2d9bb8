"""What is watched while the window is open, each on a thread of its own: the card reader, the scanner."""

from typing import Protocol

from kiosk.card.monitor import Monitor
from kiosk.settings import Reading
from kiosk.ui.background import Background
from kiosk.ui.window import MainWindow


class Watch(Protocol):
    """A thread that tells the window what it sees."""

    def start(self) -> None:
        """Begin; the present state is told first."""
        ...

    def stop(self) -> None:
        """End, and wait for the thread."""
        ...


def watches(window: MainWindow, background: Background, reading: Reading) -> tuple[Watch, ...]:
    """Return what the settings ask to watch, nothing of it begun."""
    monitor = Monitor(lambda _status: background.call(window.reader_changed), reading.reader)
    return (monitor, _listener(window, background, reading)) if reading.scanner else (monitor,)


def _listener(window: MainWindow, background: Background, reading: Reading) -> Watch:
    # Imported here: most stations have no scanner on a port, and the first window is drawn without pyserial.
    from kiosk.card.listener import Listener  # noqa: PLC0415 -- see above
    from kiosk.card.scanner import Scanner  # noqa: PLC0415 -- see above

    return Listener(
        Scanner(reading.scanner, reading.scanner_speed),
        lambda text: background.call(lambda: window.scanned(text)),
        lambda link: background.call(lambda: window.scanner_changed(link)),
    )

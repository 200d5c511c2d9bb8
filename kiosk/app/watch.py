"""What is watched while the window is open, each on a thread of its own: the card reader, the scanner."""

from typing import Protocol

from kiosk.card.monitor import Monitor
from kiosk.card.reader import Link
from kiosk.settings import Reading
from kiosk.ui.background import Background


class Watch(Protocol):
    """A thread that tells the window what it sees."""

    def start(self) -> None:
        """Begin; the present state is told first."""
        ...

    def stop(self) -> None:
        """End, and wait for the thread."""
        ...


class Watched(Protocol):
    """A window that hears of the card reader and of the document scanner."""

    def reader_changed(self) -> None:
        """Hear that a card came or went."""
        ...

    def scanned(self, text: str) -> None:
        """Hear what the document scanner read."""
        ...

    def scanner_changed(self, link: Link) -> None:
        """Hear what became of the document scanner's link."""
        ...


def watches(window: Watched, background: Background, reading: Reading) -> tuple[Watch, ...]:
    """Return what the settings ask to watch, nothing of it begun."""
    monitor = Monitor(lambda _status: background.call(window.reader_changed), reading.reader)
    return (monitor, _listener(window, background, reading)) if reading.scanner else (monitor,)


def _listener(window: Watched, background: Background, reading: Reading) -> Watch:
    # Imported here: most stations have no scanner on a port, and the first window is drawn without pyserial.
    from kiosk.card.listener import Listener  # noqa: PLC0415 -- see above
    from kiosk.card.scanner import Scanner  # noqa: PLC0415 -- see above

    return Listener(
        Scanner(reading.scanner, reading.scanner_speed),
        lambda text: background.call(lambda: window.scanned(text)),
        lambda link: background.call(lambda: window.scanner_changed(link)),
    )

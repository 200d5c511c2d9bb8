"""What is plugged into this computer, and whether it answers."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Final

from serial.tools import list_ports

from kiosk.card.reader import AccessKey, Cancel, CardReader, CardReading, Stage
from kiosk.card.winscard import context
from kiosk.card.winscard import readers as names
from kiosk.errors import KioskError
from kiosk.flows.setup import CardAnswer

_BY_NAME: Final = Path("/dev/serial/by-id")
"""Names of ports that stay the same whichever socket the scanner is put into (udev)."""
_LINES: Final = Path("/dev/usb")
"""Where the kernel shows printers on a USB cable (usblp)."""


def readers() -> tuple[str, ...]:
    """Return the names of the card readers. Raises KioskError ``pcsc-absent``, ``pcsc-denied``."""
    with context() as handle:
        return tuple(names(handle))


def ports(by_name: Path = _BY_NAME) -> tuple[str, ...]:
    """Return the serial ports, by their lasting names where the system has such."""
    lasting = sorted(str(port) for port in by_name.iterdir()) if by_name.is_dir() else []
    others = sorted(port.device for port in list_ports.comports() if port.hwid not in {"", "n/a"})
    return tuple(lasting or others)


def thermals(lines: Path = _LINES) -> tuple[str, ...]:
    """Return the printers on a USB cable, as ``printing.thermal`` names them."""
    return tuple(f"file:{line}" for line in sorted(lines.glob("lp*")))


class _UntilIdentity:
    """Stops a reading as soon as the identity was read: the photo says nothing of the chip."""

    def __init__(self, cancel: Cancel, clock: Callable[[], float]) -> None:
        self._cancel, self._clock, self._begun = cancel, clock, clock()
        self.answer: CardAnswer | None = None

    def is_set(self) -> bool:
        return self._cancel.is_set() or self.answer is not None

    def progress(self, _stage: Stage, so_far: CardReading | None) -> None:
        """Keep how much came, and nothing of what it says."""
        if so_far is not None and self.answer is None:
            passed = round((self._clock() - self._begun) * 1000)
            self.answer = CardAnswer(so_far.access, so_far.bytes_down, passed)


def try_card(
    reader: CardReader, key: AccessKey, cancel: Cancel, clock: Callable[[], float] = perf_counter
) -> CardAnswer:
    """Read the identity of the card that lies there, and forget it. Raises as ``CardReader.read``."""
    trial = _UntilIdentity(cancel, clock)
    try:
        trial.progress(Stage.DONE, reader.read(key, trial.progress, trial))
    except KioskError as ended:
        if trial.answer is None or ended.code != "card-cancelled":
            raise
    if trial.answer is None or cancel.is_set():
        raise KioskError("card-cancelled")
    return trial.answer
